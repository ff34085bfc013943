/** Draws the time ruler: two levels of cells, and a lane in which lines of the chart have their names. */

import { RULER } from './metrics';
import { paintNames } from './paintOccurrences';
import type { Picture } from './picture';
import { labelsOf, type Measure, type RulerText } from './rulerLabels';
import type { Theme } from './theme';

/** The middle of each level. */
const UPPER = RULER.upper / 2 + 0.5;
const LOWER = RULER.upper + RULER.lower / 2 + 0.5;

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

	for (const label of labelsOf(ruler, text, measure)) {
		context.font = font[label.font];
		context.fillStyle = colour[label.tone];
		context.fillText(label.text, label.x, label.level === 'upper' ? UPPER : LOWER);
	}
	paintNames(context, picture, theme);
	paintMarks(context, picture, theme);
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
