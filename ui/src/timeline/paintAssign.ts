/** Tasks that are carried to another release or group: its rows tinted by what that would mean, and the lifted bar. */

import type { Assign } from './gesture';
import { RADIUS } from './metrics';
import { xOf } from './scale';
import type { Scene } from './scene';
import type { Theme } from './theme';

export function paintAssign(
	context: CanvasRenderingContext2D,
	scene: Scene,
	theme: Theme,
	gesture: Assign,
	isBad: boolean,
): void {
	const { row, bar, barTop } = scene.metrics;
	const { colour } = theme;
	const { into, place: target } = gesture;
	const isGoal = (place: number) =>
		into
			? place >= into.from && place < into.from + into.count
			: target !== null && scene.rows[place].release === target.release;
	if (into?.command || into?.refused || target) {
		const first = Math.max(0, Math.floor(scene.top / row));
		const end = Math.min(scene.rows.length, Math.ceil((scene.top + scene.height) / row));
		context.fillStyle = colour[isBad || into?.refused ? 'crit' : 'ok'];
		for (let place = first; place < end; place++) {
			if (!isGoal(place)) continue;
			context.globalAlpha = 0.12;
			context.fillRect(0, place * row - scene.top, scene.width, row);
			context.globalAlpha = 1;
			context.fillRect(0, place * row - scene.top, 3, row);
		}
	}
	if (target) {
		// Where they would stand among the rows.
		const below = (gesture.over + 1) * row - scene.top;
		context.fillRect(0, below - 1, scene.width, 2);
		// A conflict is dashed too, never only red.
		if (isBad) {
			context.strokeStyle = colour.bg;
			context.lineWidth = 2;
			context.setLineDash([6, 6]);
			context.beginPath();
			context.moveTo(0, below);
			context.lineTo(scene.width, below);
			context.stroke();
			context.setLineDash([]);
		}
	}
	const left = gesture.x - gesture.grip.x;
	const width = Math.max(xOf(scene.scale, gesture.lead.finish) - xOf(scene.scale, gesture.lead.start), 10);
	const top = gesture.y - gesture.grip.y + barTop;
	for (let under = Math.min(gesture.tasks.length, 3) - 1; under >= 0; under--) {
		context.save();
		context.shadowColor = 'rgba(11, 18, 32, 0.35)';
		context.shadowBlur = 12;
		context.shadowOffsetY = 4;
		context.beginPath();
		context.roundRect(left + under * 4, top + under * 4, width, bar, RADIUS);
		context.fillStyle = colour.bar;
		context.fill();
		context.restore();
		context.strokeStyle = colour.accent;
		context.lineWidth = 2;
		context.stroke();
	}
}
