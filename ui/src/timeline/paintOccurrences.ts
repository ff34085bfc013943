/**
 * Draws windows and freezes: tint and vertical hatch for a hard freeze, tint and dashed edges for a soft
 * one, a narrow tint between hairlines for a window.
 */

import { RULER } from './metrics';
import type { OccurrenceName, OccurrenceShape, Picture } from './picture';
import type { Theme } from './theme';

/** Pixels from one line of the hatch to the next. */
const HATCH = 6;

/** The tints; they lie under the grid. */
export function paintTints(context: CanvasRenderingContext2D, picture: Picture, theme: Theme): void {
	for (const kind of ['freeze', 'soft-freeze', 'window'] as const) {
		context.fillStyle = theme.colour[kind === 'window' ? 'window' : 'freeze'];
		for (const shape of picture.occurrences) {
			if (shape.kind !== kind) continue;
			for (const { y, height } of shape.runs) context.fillRect(shape.x, y, shape.width, height);
		}
	}
}

/** Hatch and edges; they lie over the ground of a chosen row too. */
export function paintHatches(context: CanvasRenderingContext2D, picture: Picture, theme: Theme): void {
	context.lineWidth = 1;
	context.strokeStyle = theme.colour['freeze-line'];
	context.beginPath();
	for (const shape of picture.occurrences) if (shape.kind === 'freeze') hatch(context, shape, picture.width);
	context.stroke();
	context.setLineDash([4, 3]);
	context.beginPath();
	for (const shape of picture.occurrences) if (shape.kind === 'soft-freeze') edges(context, shape);
	context.stroke();
	context.setLineDash([]);
	context.strokeStyle = theme.colour['window-line'];
	context.beginPath();
	for (const shape of picture.occurrences) if (shape.kind === 'window') edges(context, shape);
	context.stroke();
}

function hatch(context: CanvasRenderingContext2D, shape: OccurrenceShape, width: number): void {
	const end = Math.min(shape.x + shape.width, width);
	const skipped = Math.max(0, Math.ceil(-shape.x / HATCH)) * HATCH;
	for (let x = shape.x + skipped; x < end; x += HATCH) line(context, x + 0.5, shape);
	line(context, shape.x + shape.width - 0.5, shape);
}

function edges(context: CanvasRenderingContext2D, shape: OccurrenceShape): void {
	line(context, shape.x + 0.5, shape);
	line(context, shape.x + shape.width - 0.5, shape);
}

function line(context: CanvasRenderingContext2D, x: number, shape: OccurrenceShape): void {
	for (const { y, height } of shape.runs) {
		context.moveTo(x, y);
		context.lineTo(x, y + height);
	}
}

/** Tints and names in the ruler's lane of marks. */
export function paintNames(context: CanvasRenderingContext2D, picture: Picture, theme: Theme): void {
	const top = RULER.upper + RULER.lower + 1;
	const height = RULER.marks - 2;
	context.fillStyle = theme.colour.freeze;
	for (const shape of picture.occurrences) {
		if (shape.kind !== 'window') context.fillRect(shape.x, top, shape.width, height);
	}
	context.font = theme.font.chip;
	context.textBaseline = 'middle';
	context.textAlign = 'left';
	for (const name of picture.names) {
		if (name.kind === 'window') paintWindowName(context, name, theme);
		else paintFreezeName(context, name, theme);
	}
}

function middle(): number {
	return RULER.upper + RULER.lower + RULER.marks / 2 + 0.5;
}

function paintFreezeName(context: CanvasRenderingContext2D, name: OccurrenceName, theme: Theme): void {
	context.fillStyle = theme.colour['freeze-text'];
	context.fillText(name.text, name.x, middle());
	if (name.more) context.fillText(name.more.text, name.more.x, middle());
}

/** Square brackets round a dot, then the text. */
function paintWindowName(context: CanvasRenderingContext2D, name: OccurrenceName, theme: Theme): void {
	const { colour } = theme;
	const y = RULER.upper + RULER.lower + RULER.marks / 2;
	const ink = colour[name.isStruck ? 'freeze-text' : 'accent'];
	context.strokeStyle = ink;
	context.fillStyle = ink;
	context.lineWidth = 1.25;
	context.beginPath();
	for (const [x, way] of [
		[name.x, 1],
		[name.x + 10, -1],
	]) {
		context.moveTo(x + 3 * way, y - 5);
		context.lineTo(x, y - 5);
		context.lineTo(x, y + 5);
		context.lineTo(x + 3 * way, y + 5);
	}
	if (name.isStruck) {
		context.moveTo(name.x - 1, y + 5);
		context.lineTo(name.x + 11, y - 5);
	}
	context.stroke();
	if (name.isStruck) return;
	context.fillRect(name.x + 3.5, y - 1.5, 3, 3);
	context.fillText(name.text, name.x + 14, middle());
}
