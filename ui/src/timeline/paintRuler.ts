/** Draws the time ruler: two levels of cells, and a lane in which lines of the chart have their names. */

import { RULER } from './metrics';
import { paintNames } from './paintOccurrences';
import type { Picture } from './picture';
import type { Cell, Step } from './ruler';
import type { Font } from './scene';
import type { Theme } from './theme';

type Measure = (text: string, font: Font) => number;

export interface RulerText {
	/** The name of a cell in full, and in short where there is no room; empty draws nothing. */
	upper(cell: Cell, step: Step): readonly string[];
	lower(cell: Cell, step: Step): readonly string[];
}

export function paintRuler(
	context: CanvasRenderingContext2D,
	picture: Picture,
	text: RulerText,
	theme: Theme,
	measure: Measure,
): void {
	const { colour, font } = theme;
	const { ruler, width } = picture;
	context.fillStyle = colour.surface;
	context.fillRect(0, 0, width, RULER.height);
	context.textBaseline = 'middle';
	context.textAlign = 'left';
	context.fillStyle = colour.border;
	for (const cell of ruler.upperCells)
		if (cell.x > 0) context.fillRect(Math.round(cell.x), 0, 1, RULER.upper);
	context.fillStyle = colour.grid;
	for (const cell of ruler.lowerCells)
		if (cell.x > 0) context.fillRect(Math.round(cell.x), RULER.upper, 1, RULER.lower);
	context.fillRect(0, RULER.upper, width, 1);
	context.fillRect(0, RULER.upper + RULER.lower, width, 1);
	context.fillStyle = colour.border;
	context.fillRect(0, RULER.height - 1, width, 1);

	context.font = font['ruler-strong'];
	for (const cell of ruler.upperCells) {
		// The name of a cell that begins left of the picture stays in sight.
		const x = Math.max(cell.x, 0) + 7;
		const room = cell.x + cell.width - x - 6;
		const name = text.upper(cell, ruler.upper).find((each) => measure(each, 'ruler-strong') <= room);
		if (!name) continue;
		context.fillStyle = colour.text;
		context.fillText(name, x, RULER.upper / 2 + 0.5);
	}
	for (const cell of ruler.lowerCells)
		paintLower(context, cell, text.lower(cell, ruler.lower), theme, measure);
	paintNames(context, picture, theme);
	paintMarks(context, picture, theme);
}

/** Main name strong, what follows a tab quiet: "9 W46". */
function paintLower(
	context: CanvasRenderingContext2D,
	cell: Cell,
	names: readonly string[],
	theme: Theme,
	measure: Measure,
): void {
	const y = RULER.upper + RULER.lower / 2 + 0.5;
	for (const name of names) {
		const [main, more] = name.split('\t');
		const first = measure(main, more ? 'ruler-strong' : 'ruler');
		const second = more ? measure(more, 'ruler') + 4 : 0;
		// What begins left of the picture is named where it is seen, or not at all.
		const from = Math.max(cell.x, 0);
		const room = cell.x + cell.width - from;
		if (first + second > room - 6) continue;
		const x = more ? from + 7 : from + (room - first) / 2;
		if (more && x + first + second > from + room) continue;
		context.font = more ? theme.font['ruler-strong'] : theme.font.ruler;
		context.fillStyle = more ? theme.colour.text : theme.colour['text-2'];
		context.fillText(main, x, y);
		if (!more) return;
		context.font = theme.font.ruler;
		context.fillStyle = theme.colour['text-3'];
		context.fillText(more, x + first + 4, y);
		return;
	}
}

function paintMarks(context: CanvasRenderingContext2D, picture: Picture, theme: Theme): void {
	const { colour } = theme;
	const top = RULER.upper + RULER.lower;
	const y = top + RULER.marks / 2 + 0.5;
	context.font = theme.font.chip;
	for (const mark of picture.marks) {
		if (mark.x < -mark.width || mark.x > picture.width + mark.width) continue;
		if (mark.role === 'today') {
			context.fillStyle = colour.today;
			context.beginPath();
			context.roundRect(mark.x - 1, top + 3, mark.width, RULER.marks - 6, 3);
			context.fill();
			context.fillStyle = colour.bg;
			context.fillText(mark.label, mark.x + 4, y);
			continue;
		}
		context.strokeStyle = colour['text-2'];
		context.lineWidth = 1.5;
		context.setLineDash([3, 3]);
		context.beginPath();
		context.moveTo(mark.x, top + 2);
		context.lineTo(mark.x, RULER.height);
		context.stroke();
		context.setLineDash([]);
		if (mark.labelAt === null) continue;
		context.fillStyle = colour['text-2'];
		context.fillText(mark.label, mark.labelAt + (mark.labelAt < mark.x ? 4 : 5), y);
	}
}
