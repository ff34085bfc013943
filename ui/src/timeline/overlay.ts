/** What lies over the content and changes with every move of the pointer: handles, ghosts, rubber lines. */

import type { Row } from '../plan/tree';
import type { Mover } from './gesture';
import type { Gestures } from './gestures.svelte';
import { HANDLE, isFixed, progressX } from './hit';
import { endOf } from './layout';
import type { End } from './links';
import { MILESTONE, RADIUS, RULER } from './metrics';
import { arrow, trace } from './paint';
import { xOf } from './scale';
import type { Scene } from './scene';
import type { Theme } from './theme';

export interface Overlay {
	scene: Scene;
	theme: Theme;
	gestures: Gestures;
	/** Settled dates of the rows that the preview moves. */
	ghosts: { place: number; start: number; finish: number; isMilestone: boolean }[];
	hovered: { row: Row; end: End; isFixed: boolean } | null;
	focused: { end: End } | null;
	/** The name of the dragged span, for the ruler. */
	spanLabel: string;
	/** Width of an ink for the refused target. */
	isRefused: boolean;
}

export function paintOverlay(context: CanvasRenderingContext2D, overlay: Overlay): void {
	const { scene, theme, gestures } = overlay;
	context.clearRect(0, 0, scene.width, scene.height + RULER.height);
	context.save();
	context.beginPath();
	context.rect(0, RULER.height, scene.width, scene.height);
	context.clip();
	context.translate(0, RULER.height);
	for (const ghost of overlay.ghosts) paintGhost(context, overlay, ghost);
	if (overlay.focused) paintFocus(context, overlay.focused.end, scene, theme);
	const gesture = gestures.current;
	if (overlay.hovered && !gesture) {
		paintHandles(context, overlay.hovered.end, overlay.hovered.isFixed, scene, theme);
		paintProgressGrip(context, overlay.hovered, scene, theme);
	}
	switch (gesture?.kind) {
		case 'link':
			paintRubber(context, overlay, gesture.from, gesture.edge, gesture.x, gesture.y);
			break;
		case 'create': {
			const row = scene.rows.findIndex((each) => each.kind === 'new' && each.release === gesture.release);
			const { start, finish } = gestures.drawn(gesture.from, gesture.to);
			paintDrawn(context, overlay, row, start, finish);
			break;
		}
		case 'choose':
			context.fillStyle = theme.colour.accent;
			context.globalAlpha = 0.1;
			context.fillRect(gesture.x0, gesture.y0, gesture.x - gesture.x0, gesture.y - gesture.y0);
			context.globalAlpha = 1;
			context.strokeStyle = theme.colour.accent;
			context.lineWidth = 1;
			context.strokeRect(gesture.x0 + 0.5, gesture.y0 + 0.5, gesture.x - gesture.x0, gesture.y - gesture.y0);
			break;
		case 'move':
		case 'resize':
			paintSnap(context, overlay, gesture.lead);
			break;
		case 'progress':
			paintProgress(context, overlay, gesture.lead.task, gesture.done);
			break;
		case 'pan':
		case undefined:
			break;
	}
	context.restore();
	paintSpan(context, overlay);
}

function paintGhost(
	context: CanvasRenderingContext2D,
	overlay: Overlay,
	ghost: Overlay['ghosts'][number],
): void {
	const { scene, theme } = overlay;
	const x = xOf(scene.scale, ghost.start);
	const y = ghost.place * scene.metrics.row - scene.top + scene.metrics.barTop;
	context.beginPath();
	if (ghost.isMilestone) {
		const half = MILESTONE / 2;
		const middle = y + scene.metrics.bar / 2;
		context.moveTo(x, middle - half);
		context.lineTo(x + half, middle);
		context.lineTo(x, middle + half);
		context.lineTo(x - half, middle);
		context.closePath();
	} else {
		const left = Math.max(x, -16) + 0.5;
		const right = Math.min(xOf(scene.scale, ghost.finish), scene.width + 16) - 0.5;
		context.roundRect(left, y + 0.5, Math.max(right - left, 4), scene.metrics.bar - 1, RADIUS);
	}
	context.fillStyle = theme.colour.bar;
	context.globalAlpha = 0.1;
	context.fill();
	context.globalAlpha = 1;
	context.strokeStyle = theme.colour['text-3'];
	context.lineWidth = 1;
	context.setLineDash([3, 2.5]);
	context.stroke();
	context.setLineDash([]);
}

function paintFocus(context: CanvasRenderingContext2D, end: End, scene: Scene, theme: Theme): void {
	const half = scene.metrics.bar / 2 + 3;
	context.strokeStyle = theme.colour.focus;
	context.lineWidth = 2;
	context.beginPath();
	context.roundRect(end.start - 3, end.y - half, end.finish - end.start + 6, half * 2, RADIUS + 2);
	context.stroke();
}

/** Grips on the edges, handles for links beside them. */
function paintHandles(
	context: CanvasRenderingContext2D,
	end: End,
	isFixedRow: boolean,
	scene: Scene,
	theme: Theme,
): void {
	const { colour } = theme;
	if (!isFixedRow && !end.isMilestone && end.finish - end.start >= 18) {
		context.fillStyle = colour['bar-prog-on'];
		for (const x of [end.start + 3, end.finish - 5]) {
			context.beginPath();
			context.roundRect(x, end.y - scene.metrics.bar / 2 + 5, 2, scene.metrics.bar - 10, 1);
			context.fill();
		}
	}
	context.lineWidth = 1.5;
	context.strokeStyle = colour.accent;
	context.fillStyle = colour.bg;
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
	hovered: NonNullable<Overlay['hovered']>,
	scene: Scene,
	theme: Theme,
): void {
	const { end, row } = hovered;
	if (hovered.isFixed || end.isMilestone || end.finish - end.start < 40) return;
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

/** What would be done, while its grip is dragged. */
function paintProgress(
	context: CanvasRenderingContext2D,
	overlay: Overlay,
	task: string,
	done: number,
): void {
	const { scene, theme } = overlay;
	const place = scene.rows.findIndex((row) => row.key === task);
	const end = place < 0 ? null : endOf(scene, scene.rows[place], place);
	if (!end) return;
	const top = end.y - scene.metrics.bar / 2;
	const width = end.finish - end.start;
	context.save();
	context.beginPath();
	context.roundRect(end.start, top, width, scene.metrics.bar, RADIUS);
	context.clip();
	context.fillStyle = theme.colour.bar;
	context.fillRect(end.start, top, width, scene.metrics.bar);
	context.fillStyle = theme.colour['bar-prog'];
	context.fillRect(end.start, top, (width * done) / 10_000, scene.metrics.bar);
	context.restore();
	context.strokeStyle = theme.colour.accent;
	context.lineWidth = 2;
	context.beginPath();
	context.roundRect(end.start, top, width, scene.metrics.bar, RADIUS);
	context.stroke();
}

function paintRubber(
	context: CanvasRenderingContext2D,
	overlay: Overlay,
	from: string,
	edge: 'start' | 'finish',
	x: number,
	y: number,
): void {
	const { scene, theme, gestures } = overlay;
	const place = scene.rows.findIndex((row) => row.key === from);
	const end = place < 0 ? null : endOf(scene, scene.rows[place], place);
	if (!end) return;
	const gesture = gestures.current;
	const colour = overlay.isRefused ? theme.colour.crit : theme.colour.accent;
	context.strokeStyle = colour;
	context.fillStyle = colour;
	context.lineWidth = 2;
	if (gesture?.kind === 'link' && gesture.target) {
		const at = scene.rows.findIndex((row) => row.key === gesture.target?.task);
		const target = at < 0 ? null : endOf(scene, scene.rows[at], at);
		if (target) {
			context.beginPath();
			context.setLineDash(overlay.isRefused ? [4, 3] : []);
			context.roundRect(target.start - 3, target.y - 13, target.finish - target.start + 6, 26, RADIUS + 2);
			context.stroke();
			context.setLineDash([]);
			x = gesture.target.edge === 'start' ? target.start - 2 : target.finish + 2;
			y = target.y;
		}
	}
	const points = [edge === 'finish' ? end.finish : end.start, end.y, x, y];
	context.setLineDash(overlay.isRefused ? [4, 3] : []);
	context.beginPath();
	trace(context, points);
	context.stroke();
	context.setLineDash([]);
	const head = new Path2D();
	arrow(head, points, 4);
	context.fill(head);
}

function paintDrawn(
	context: CanvasRenderingContext2D,
	overlay: Overlay,
	place: number,
	start: number,
	finish: number,
): void {
	if (place < 0) return;
	const { scene, theme } = overlay;
	const x = xOf(scene.scale, start);
	const y = place * scene.metrics.row - scene.top + scene.metrics.barTop;
	context.beginPath();
	context.roundRect(
		x + 1,
		y + 1,
		Math.max(xOf(scene.scale, finish) - x - 2, 4),
		scene.metrics.bar - 2,
		RADIUS,
	);
	context.fillStyle = theme.colour['accent-bg'];
	context.fill();
	context.strokeStyle = theme.colour.accent;
	context.lineWidth = 2;
	context.stroke();
}

/** The edge that snaps, through all rows. */
function paintSnap(context: CanvasRenderingContext2D, overlay: Overlay, lead: Mover): void {
	const { scene, theme, gestures } = overlay;
	const gesture = gestures.current;
	if (gesture?.kind !== 'move' && gesture?.kind !== 'resize') return;
	const still = gesture.kind === 'resize' && gesture.edge === 'finish' ? lead.finish : lead.start;
	if (gesture.to === still) return;
	const x = Math.round(xOf(scene.scale, gesture.to)) - 0.5;
	context.strokeStyle = theme.colour.accent;
	context.lineWidth = 1;
	context.beginPath();
	context.moveTo(x, 0);
	context.lineTo(x, scene.height);
	context.stroke();
}

/** The dates of the dragged span, on the ruler. */
function paintSpan(context: CanvasRenderingContext2D, overlay: Overlay): void {
	const { scene, theme, gestures, spanLabel } = overlay;
	const gesture = gestures.current;
	if (!gesture || spanLabel === '') return;
	let span: { start: number; finish: number } | null = null;
	if (gesture.kind === 'create') span = gestures.drawn(gesture.from, gesture.to);
	else if (gesture.kind === 'move' || gesture.kind === 'resize') {
		const place = scene.rows.findIndex((row) => row.key === gesture.lead.task);
		const handle = place < 0 ? -1 : scene.rows[place].handle;
		if (handle >= 0) span = { start: scene.dates.start[handle], finish: scene.dates.finish[handle] };
	}
	if (!span) return;
	const left = xOf(scene.scale, span.start);
	context.font = theme.font.chip;
	const width = Math.max(context.measureText(spanLabel).width + 14, xOf(scene.scale, span.finish) - left);
	const x = Math.min(Math.max(left, 2), scene.width - width - 2);
	context.fillStyle = theme.colour.accent;
	context.beginPath();
	context.roundRect(x, RULER.upper + 2, width, RULER.lower - 4, 3);
	context.fill();
	context.fillStyle = theme.colour['accent-on'];
	context.textBaseline = 'middle';
	context.textAlign = 'center';
	context.fillText(spanLabel, x + width / 2, RULER.upper + RULER.lower / 2 + 0.5);
	context.textAlign = 'left';
}

/** Ghosts of the rows on the screen whose bars the preview moves. */
export function ghostsOf(
	scene: Scene,
	moved: ReadonlySet<number>,
	settled: { start: Float64Array; finish: Float64Array },
): Overlay['ghosts'] {
	if (moved.size === 0) return [];
	const first = Math.max(0, Math.floor(scene.top / scene.metrics.row));
	const end = Math.min(scene.rows.length, Math.ceil((scene.top + scene.height) / scene.metrics.row));
	const ghosts: Overlay['ghosts'] = [];
	for (let place = first; place < end; place++) {
		const row = scene.rows[place];
		if (row.kind !== 'task' || !moved.has(row.handle) || isFixed(scene, row)) continue;
		const start = settled.start[row.handle];
		const finish = settled.finish[row.handle];
		if (start === scene.dates.start[row.handle] && finish === scene.dates.finish[row.handle]) continue;
		ghosts.push({ place, start, finish, isMilestone: scene.taskAt[row.handle]?.kind === 'milestone' });
	}
	return ghosts;
}
