/** Bands that a drag ran against, or in which it makes a conflict: two accent edges, lit for a moment. */

import type { Barrier } from '../host/wire/Barrier';
import type { Occurrence } from '../plan/occurrences';
import { RULER } from './metrics';
import { runsOf } from './occurrences';
import { xOf } from './scale';
import type { Scene } from './scene';
import type { Theme } from './theme';

export interface LitBand {
	from: number;
	to: number;
	/** Keys of the rows on which it lies; null for all. */
	rows: ReadonlySet<string> | null;
	/** Whether it is hatched by what it is: an outage is crossed, and drawn nowhere else. */
	isOutage: boolean;
	/** Its name and dates, in the lane of marks. */
	label: string;
}

/** The band of a barrier: as its freeze lies in the chart, an outage or a booking on the row that it stops. */
export function bandOf(
	{ of, from, to }: Barrier,
	occurrences: readonly Occurrence[],
	row: string,
	label: string,
): LitBand {
	const freeze =
		of.kind === 'freeze' ? occurrences.find((each) => each.id === of.id && each.from === from) : undefined;
	return { from, to, rows: freeze ? freeze.rows : new Set([row]), isOutage: of.kind !== 'freeze', label };
}

export function paintBand(
	context: CanvasRenderingContext2D,
	scene: Scene,
	theme: Theme,
	band: LitBand,
	alpha: number,
): void {
	const x = Math.round(xOf(scene.scale, band.from));
	const width = Math.max(Math.round(xOf(scene.scale, band.to)) - x, 2);
	if (x > scene.width || x + width < 0) return;
	const { colour } = theme;
	for (const { y, height } of runsOf(scene, band.rows)) {
		if (band.isOutage) paintOutage(context, theme, x, y, width, height);
		context.globalAlpha = alpha * 0.25;
		context.fillStyle = colour.accent;
		context.fillRect(x, y, width, height);
		context.globalAlpha = alpha;
		context.fillRect(x, y, 2, height);
		context.fillRect(x + width - 2, y, 2, height);
	}
	context.globalAlpha = 1;
}

/** Red tint and a cross hatch. */
function paintOutage(
	context: CanvasRenderingContext2D,
	theme: Theme,
	x: number,
	y: number,
	width: number,
	height: number,
): void {
	context.save();
	context.beginPath();
	context.rect(x, y, width, height);
	context.clip();
	context.fillStyle = theme.colour.outage;
	context.fillRect(x, y, width, height);
	context.strokeStyle = theme.colour.crit;
	context.globalAlpha = 0.35;
	context.lineWidth = 1;
	context.beginPath();
	for (let at = -height; at < width; at += 7) {
		context.moveTo(x + at, y + height);
		context.lineTo(x + at + height, y);
		context.moveTo(x + at, y);
		context.lineTo(x + at + height, y + height);
	}
	context.stroke();
	context.restore();
}

/** The name of the band in the ruler, inside it or beside it. */
export function paintBandName(
	context: CanvasRenderingContext2D,
	scene: Scene,
	theme: Theme,
	band: LitBand,
): void {
	const from = xOf(scene.scale, band.from);
	const to = xOf(scene.scale, band.to);
	if (from > scene.width || to < 0) return;
	const width = scene.measure(band.label, 'chip') + 12;
	const x = Math.min(Math.max(from, 2), Math.max(scene.width - width - 2, 2));
	const top = RULER.upper + RULER.lower + 2;
	context.beginPath();
	context.roundRect(x, top, width, RULER.marks - 4, 3);
	context.fillStyle = theme.colour[band.isOutage ? 'crit' : 'accent'];
	context.fill();
	context.fillStyle = theme.colour[band.isOutage ? 'bg' : 'accent-on'];
	context.font = theme.font.chip;
	context.textBaseline = 'middle';
	context.textAlign = 'left';
	context.fillText(band.label, x + 6, top + (RULER.marks - 4) / 2 + 0.5);
}
