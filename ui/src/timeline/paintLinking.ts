/** A link while it is drawn: what it may end on, the rubber line, and links that a move would break. */

import { tasksOn } from '../plan/row';
import { endNamed, endOf } from './ends';
import type { Gesture } from './gesture';
import { RADIUS } from './metrics';
import { arrow, trace } from './paint';
import type { Picture } from './picture';
import type { Scene } from './scene';
import type { Theme } from './theme';

type Linking = Extract<Gesture, { kind: 'link' }>;

/** Bars that can be the other end have an accent outline, those that cannot fade. */
export function paintTargets(
	context: CanvasRenderingContext2D,
	scene: Scene,
	theme: Theme,
	gesture: Linking,
): void {
	const first = Math.max(0, Math.floor(scene.top / scene.metrics.row));
	const end = Math.min(scene.rows.length, Math.ceil((scene.top + scene.height) / scene.metrics.row));
	const half = scene.metrics.bar / 2;
	context.lineWidth = 1.5;
	for (let place = first; place < end; place++) {
		for (const row of tasksOn(scene.rows[place])) {
			if (row.key === gesture.from) continue;
			const bar = endOf(scene, row, place);
			if (!bar || bar.start > scene.width || bar.finish < 0) continue;
			const width = bar.finish - bar.start;
			context.beginPath();
			if (gesture.barred.has(row.key)) {
				context.globalAlpha = 0.6;
				context.fillStyle = theme.colour.bg;
				context.rect(bar.start - 2, bar.y - half - 1, width + 4, half * 2 + 2);
				context.fill();
				context.globalAlpha = 1;
				continue;
			}
			context.strokeStyle = theme.colour.accent;
			context.roundRect(bar.start - 2, bar.y - half - 2, width + 4, half * 2 + 4, RADIUS + 1);
			context.stroke();
		}
	}
}

export function paintRubber(
	context: CanvasRenderingContext2D,
	scene: Scene,
	theme: Theme,
	gesture: Linking,
	isRefused: boolean,
): void {
	const endAt = (key: string) => endNamed(scene, key);
	const end = endAt(gesture.from);
	if (!end) return;
	let { x, y } = gesture;
	const colour = isRefused ? theme.colour.crit : theme.colour.accent;
	context.strokeStyle = colour;
	context.fillStyle = colour;
	context.lineWidth = 2;
	context.setLineDash(isRefused ? [4, 3] : []);
	const target = gesture.target && endAt(gesture.target.task);
	if (gesture.target && target) {
		context.beginPath();
		context.roundRect(target.start - 3, target.y - 13, target.finish - target.start + 6, 26, RADIUS + 2);
		context.stroke();
		x = gesture.target.edge === 'start' ? target.start - 2 : target.finish + 2;
		y = target.y;
	}
	const points = [gesture.edge === 'finish' ? end.finish : end.start, end.y, x, y];
	context.beginPath();
	trace(context, points);
	context.stroke();
	context.setLineDash([]);
	const head = new Path2D();
	arrow(head, points, 4);
	context.fill(head);
}

/** Links that would not hold, red and dashed over the plain ones. */
export function paintBroken(
	context: CanvasRenderingContext2D,
	picture: Picture,
	theme: Theme,
	broken: ReadonlySet<string>,
): void {
	if (broken.size === 0) return;
	for (const link of picture.links) {
		if (!broken.has(link.id)) continue;
		context.lineJoin = 'round';
		context.lineWidth = 4;
		context.strokeStyle = theme.colour.bg;
		context.beginPath();
		trace(context, link.points);
		context.stroke();
		context.lineWidth = 2;
		context.strokeStyle = theme.colour.crit;
		context.fillStyle = theme.colour.crit;
		context.setLineDash([5, 4]);
		context.stroke();
		context.setLineDash([]);
		const head = new Path2D();
		arrow(head, link.points, 4);
		context.fill(head);
	}
}
