/** The driving chain of the task that is pointed at: its bars outlined, the links between them over the others. */

import { tasksOn } from '../plan/row';
import { endOf } from './ends';
import { RADIUS } from './metrics';
import { arrow, trace } from './paint';
import type { Picture } from './picture';
import type { Scene } from './scene';
import type { Theme } from './theme';

/** Looks at the rows and links on the screen only. */
export function paintChain(
	context: CanvasRenderingContext2D,
	scene: Scene,
	picture: Picture,
	theme: Theme,
	chain: ReadonlySet<string>,
	linkEnds: (id: string) => readonly [string, string] | null,
	alpha: number,
): void {
	if (chain.size < 2) return;
	context.globalAlpha = alpha;
	context.strokeStyle = theme.colour.accent;
	context.fillStyle = theme.colour.accent;
	context.lineJoin = 'round';
	context.lineWidth = 2.5;
	const lines = new Path2D();
	const heads = new Path2D();
	for (const link of picture.links) {
		const ends = linkEnds(link.id);
		if (!ends || !chain.has(ends[0]) || !chain.has(ends[1])) continue;
		trace(lines, link.points);
		arrow(heads, link.points, 4);
	}
	context.stroke(lines);
	context.fill(heads);
	const first = Math.max(0, Math.floor(scene.top / scene.metrics.row));
	const end = Math.min(scene.rows.length, Math.ceil((scene.top + scene.height) / scene.metrics.row));
	const half = scene.metrics.bar / 2;
	context.lineWidth = 1.5;
	for (let place = first; place < end; place++) {
		for (const row of tasksOn(scene.rows[place])) {
			if (!chain.has(row.key)) continue;
			const bar = endOf(scene, row, place);
			if (!bar || bar.start > scene.width || bar.finish < 0) continue;
			context.beginPath();
			context.roundRect(
				bar.start - 2,
				bar.y - half - 2,
				bar.finish - bar.start + 4,
				half * 2 + 4,
				RADIUS + 2,
			);
			context.globalAlpha = alpha * 0.14;
			context.fill();
			context.globalAlpha = alpha;
			context.stroke();
		}
	}
	context.globalAlpha = 1;
}
