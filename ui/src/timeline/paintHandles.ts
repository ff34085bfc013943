/** Grips, link handles and the focus ring of one bar. */

import type { Row } from '../plan/tree';
import { HANDLE, progressX } from './hit';
import type { End } from './links';
import { RADIUS } from './metrics';
import type { Scene } from './scene';
import type { Theme } from './theme';

export interface Hovered {
	row: Row;
	end: End;
	/** Its dates follow from others. */
	isFixed: boolean;
}

export function paintFocus(context: CanvasRenderingContext2D, end: End, scene: Scene, theme: Theme): void {
	const half = scene.metrics.bar / 2 + 3;
	context.strokeStyle = theme.colour.focus;
	context.lineWidth = 2;
	context.beginPath();
	context.roundRect(end.start - 3, end.y - half, end.finish - end.start + 6, half * 2, RADIUS + 2);
	context.stroke();
}

/** Everything by which a bar can be taken hold of; `alpha` fades it in. */
export function paintHandles(
	context: CanvasRenderingContext2D,
	hovered: Hovered,
	alpha: number,
	scene: Scene,
	theme: Theme,
): void {
	context.globalAlpha = alpha;
	paintGrips(context, hovered, scene, theme);
	paintEnds(context, hovered.end, theme);
	paintProgressGrip(context, hovered, scene, theme);
	context.globalAlpha = 1;
}

/** Two short lines on each edge that can be dragged. */
function paintGrips(
	context: CanvasRenderingContext2D,
	{ end, isFixed }: Hovered,
	scene: Scene,
	theme: Theme,
): void {
	if (isFixed || end.isMilestone || end.finish - end.start < 18) return;
	context.fillStyle = theme.colour['bar-prog-on'];
	for (const x of [end.start + 3, end.finish - 5]) {
		context.beginPath();
		context.roundRect(x, end.y - scene.metrics.bar / 2 + 5, 2, scene.metrics.bar - 10, 1);
		context.fill();
	}
}

/** Rings beside both ends, from which links are drawn. */
function paintEnds(context: CanvasRenderingContext2D, end: End, theme: Theme): void {
	context.lineWidth = 1.5;
	context.strokeStyle = theme.colour.accent;
	context.fillStyle = theme.colour.bg;
	for (const x of [end.start - HANDLE.away, end.finish + HANDLE.away]) {
		context.beginPath();
		context.arc(x, end.y, 4, 0, Math.PI * 2);
		context.fill();
		context.stroke();
	}
}

/** A small tongue under the bar at what is done. */
function paintProgressGrip(
	context: CanvasRenderingContext2D,
	{ end, row, isFixed }: Hovered,
	scene: Scene,
	theme: Theme,
): void {
	if (isFixed || end.isMilestone || end.finish - end.start < 40) return;
	const x = progressX(scene, row, end);
	const bottom = end.y + scene.metrics.bar / 2;
	context.beginPath();
	context.moveTo(x, bottom - 5);
	context.lineTo(x + 5, bottom + 3);
	context.lineTo(x - 5, bottom + 3);
	context.closePath();
	context.fillStyle = theme.colour.bg;
	context.fill();
	context.strokeStyle = theme.colour.accent;
	context.lineWidth = 1.5;
	context.stroke();
}
