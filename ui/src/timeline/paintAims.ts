/** Draws how releases stand to their windows. A missed window is crossed out and dashed, not only red. */

import { RADIUS } from './metrics';
import type { AimShape, Picture } from './picture';
import type { Theme } from './theme';

const BLOCK = 10;

/** Cut-offs through the rows of their releases; they lie under links and bars. */
export function paintCutOffs(context: CanvasRenderingContext2D, picture: Picture, theme: Theme): void {
	context.lineWidth = 1.5;
	context.setLineDash([4, 3]);
	for (const { cutOff } of picture.aims) {
		if (!cutOff) continue;
		context.strokeStyle = theme.colour[cutOff.isLate ? 'crit' : 'slack'];
		context.beginPath();
		context.moveTo(cutOff.x + 0.5, cutOff.from);
		context.lineTo(cutOff.x + 0.5, cutOff.to);
		context.stroke();
	}
	context.setLineDash([]);
}

export function paintAim(context: CanvasRenderingContext2D, aim: AimShape, theme: Theme): void {
	const top = aim.y + aim.row - BLOCK - 2;
	if (aim.target) paintTarget(context, aim.target, top, theme);
	if (aim.berth) {
		outline(context, aim.berth.x, top, aim.berth.width);
		context.fillStyle = theme.colour['crit-bg'];
		context.fill();
		context.strokeStyle = theme.colour.crit;
		context.lineWidth = 1.5;
		context.stroke();
	}
	if (aim.flag) paintFlag(context, aim.flag, top, theme);
}

function paintTarget(
	context: CanvasRenderingContext2D,
	target: NonNullable<AimShape['target']>,
	top: number,
	theme: Theme,
): void {
	const { colour } = theme;
	outline(context, target.x, top, target.width);
	context.fillStyle = target.isMissed ? colour.bg : colour.accent;
	context.fill();
	if (!target.isMissed) return;
	context.strokeStyle = colour.crit;
	context.lineWidth = 1.5;
	context.setLineDash([2.5, 2]);
	context.stroke();
	context.setLineDash([]);
	const middle = { x: target.x + target.width / 2, y: top + BLOCK / 2 };
	context.beginPath();
	context.moveTo(middle.x - 2.5, middle.y - 2.5);
	context.lineTo(middle.x + 2.5, middle.y + 2.5);
	context.moveTo(middle.x - 2.5, middle.y + 2.5);
	context.lineTo(middle.x + 2.5, middle.y - 2.5);
	context.stroke();
}

function outline(context: CanvasRenderingContext2D, x: number, top: number, width: number): void {
	context.beginPath();
	context.roundRect(x, top, width, BLOCK, RADIUS / 2);
}

/** Where the release is ready: a full flag in time, an empty one after the cut-off. */
function paintFlag(
	context: CanvasRenderingContext2D,
	flag: NonNullable<AimShape['flag']>,
	top: number,
	theme: Theme,
): void {
	const { colour } = theme;
	const ink = flag.isLate ? colour.crit : colour.ok;
	context.lineWidth = 1.5;
	context.strokeStyle = ink;
	context.beginPath();
	context.moveTo(flag.x + 0.5, top);
	context.lineTo(flag.x + 0.5, top + BLOCK);
	context.stroke();
	context.beginPath();
	context.moveTo(flag.x + 0.5, top);
	context.lineTo(flag.x + 8, top + 3);
	context.lineTo(flag.x + 0.5, top + 6);
	context.closePath();
	context.fillStyle = flag.isLate ? colour.bg : ink;
	context.fill();
	context.stroke();
}
