/** What shows where a dragged edge comes to rest: a line through all rows, its source, its dates on the ruler. */

import type { Move, Resize } from './gesture';
import { RULER } from './metrics';
import { xOf } from './scale';
import type { Scene } from './scene';
import type { Theme } from './theme';

const CHIP = { height: 22, pad: 8, radius: 4, away: 8 } as const;

/** The instant at which the guide stands; null while the edge is where it was. */
export function guideAt(gesture: Move | Resize, scene: Scene, handle: number): number | null {
	const { lead, snap } = gesture;
	const edge = gesture.kind === 'resize' ? gesture.edge : (snap?.edge ?? 'start');
	const dragged = gesture.kind === 'resize' ? gesture.edge : 'start';
	if (gesture.to === lead[dragged]) return snap ? lead[edge] : null;
	const asked = snap && edge !== dragged ? snap.moment : gesture.to;
	// Closed time behind the asked moment is no distance: the line stands at the bar.
	const actual = handle < 0 ? asked : scene.dates[edge][handle];
	const [from, to] = actual < asked ? [actual, asked] : [asked, actual];
	return scene.closed.openBetween(from, to) === 0 ? actual : asked;
}

/** The line, and for a snap point its name beside the row that it comes from. */
export function paintGuide(
	context: CanvasRenderingContext2D,
	scene: Scene,
	theme: Theme,
	gesture: Move | Resize,
	at: number,
	label: string,
	/** Place of the row that is dragged. */
	own: number,
): void {
	const { colour } = theme;
	const x = Math.round(xOf(scene.scale, at)) - 0.5;
	context.strokeStyle = colour.accent;
	context.lineWidth = 1;
	context.beginPath();
	context.moveTo(x, 0);
	context.lineTo(x, scene.height);
	context.stroke();
	if (!gesture.snap || label === '') return;
	const row = scene.metrics.row;
	const source = gesture.snap.place;
	const middle = source === null || source < 0 ? null : (source + 0.5) * row - scene.top;
	// Never over the row that is dragged; what comes from no row stands in the first one.
	const seen = middle !== null && middle > 0 && middle < scene.height && source !== own;
	const y = seen ? middle : own * row - scene.top > row ? row / 2 : scene.height - row / 2;
	if (seen) {
		context.beginPath();
		context.arc(x, y, 4, 0, Math.PI * 2);
		context.fillStyle = colour.bg;
		context.fill();
		context.lineWidth = 2;
		context.stroke();
	}
	context.font = theme.font.chip;
	const width = scene.measure(label, 'chip') + 2 * CHIP.pad;
	const isLeft = x + CHIP.away + width > scene.width - 4;
	const left = isLeft ? x - CHIP.away - width : x + CHIP.away;
	context.beginPath();
	context.roundRect(left, y - CHIP.height / 2, width, CHIP.height, CHIP.radius);
	context.fillStyle = colour.accent;
	context.fill();
	context.fillStyle = colour['accent-on'];
	context.textBaseline = 'middle';
	context.textAlign = 'left';
	context.fillText(label, left + CHIP.pad, y + 0.5);
}

/** The dates of a dragged span, on the ruler. */
export function paintSpan(
	context: CanvasRenderingContext2D,
	scene: Scene,
	theme: Theme,
	span: { start: number; finish: number },
	label: string,
): void {
	const left = xOf(scene.scale, span.start);
	context.font = theme.font.chip;
	const width = Math.max(scene.measure(label, 'chip') + 14, xOf(scene.scale, span.finish) - left);
	const x = Math.min(Math.max(left, 2), Math.max(scene.width - width - 2, 2));
	context.fillStyle = theme.colour.accent;
	context.beginPath();
	context.roundRect(x, RULER.upper + 2, width, RULER.lower - 4, 3);
	context.fill();
	context.fillStyle = theme.colour['accent-on'];
	context.textBaseline = 'middle';
	context.textAlign = 'center';
	// A span that begins left of the picture is named where it is seen.
	context.fillText(label, x + Math.min(width, scene.width - 4) / 2, RULER.upper + RULER.lower / 2 + 0.5);
	context.textAlign = 'left';
}

/** How far a glow reaches into the chart. */
const GLOW = 28;
const STRIP = 2;

/** The edges towards which the plan scrolls while a drag is held there; stronger the faster it goes. */
export function paintGlow(
	context: CanvasRenderingContext2D,
	scene: Scene,
	theme: Theme,
	pull: { across: number; along: number },
): void {
	const { width, height } = scene;
	context.fillStyle = theme.colour.accent;
	const glow = (speed: number, strip: (at: number) => [number, number, number, number]) => {
		const most = 0.15 + 0.35 * Math.min(Math.abs(speed) / 24, 1);
		for (let at = 0; at < GLOW; at += STRIP) {
			context.globalAlpha = most * (1 - at / GLOW) ** 2;
			context.fillRect(...strip(at));
		}
		context.globalAlpha = 1;
	};
	if (pull.across < 0) glow(pull.across, (at) => [at, 0, STRIP, height]);
	if (pull.across > 0) glow(pull.across, (at) => [width - at - STRIP, 0, STRIP, height]);
	if (pull.along < 0) glow(pull.along, (at) => [0, at, width, STRIP]);
	if (pull.along > 0) glow(pull.along, (at) => [0, height - at - STRIP, width, STRIP]);
}
