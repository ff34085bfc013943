/** What lies over the content and changes with every move of the pointer: handles, ghosts, guides, bands. */

import { tasksOn } from '../plan/row';
import { endNamed } from './ends';
import { appeared, lit, PULSE, prefersStill } from './fade';
import type { Gesture, Mover } from './gesture';
import { isFixed } from './hit';
import type { End } from './links';
import { MILESTONE, RADIUS, RULER } from './metrics';
import { paintAssign } from './paintAssign';
import { type LitBand, paintBand, paintBandName } from './paintBands';
import { paintChain } from './paintChain';
import { guideAt, paintGlow, paintGuide, paintSpan } from './paintGuides';
import { type Hovered, paintFocus, paintHandles } from './paintHandles';
import { paintBroken, paintRubber, paintTargets } from './paintLinking';
import type { Picture } from './picture';
import { xOf } from './scale';
import type { Scene } from './scene';
import type { Theme } from './theme';

export interface Overlay {
	scene: Scene;
	picture: Picture;
	theme: Theme;
	gesture: Gesture | null;
	/** Place of a row among those shown; -1 while it is hidden. */
	placeOf(key: string): number;
	/** Settled dates of the rows that the preview moves. */
	ghosts: { place: number; start: number; finish: number; isMilestone: boolean }[];
	hovered: (Hovered & { age: number }) | null;
	focused: { end: End } | null;
	/** Tasks that drive the one whose card is shown. */
	chain: ReadonlySet<string>;
	linkEnds(id: string): readonly [string, string] | null;
	/** The span that is dragged or drawn, with its name on the ruler. */
	span: { start: number; finish: number; label: string } | null;
	/** The name of the point to which the edge snapped. */
	snapLabel: string;
	/** Bands that are in the way or in conflict, and since when. */
	bands: readonly LitBand[];
	bandsAge: number;
	/** Links that the move would break. */
	broken: ReadonlySet<string>;
	/** How fast the plan scrolls under the drag. */
	pull: { across: number; along: number } | null;
	/** Whether the engine refuses, or a conflict would come of it. */
	isRefused: boolean;
	isBad: boolean;
}

/** Whether nothing of it is there to be drawn. */
export function isBlank(overlay: Overlay): boolean {
	const { bands, ghosts, gesture, chain, focused, hovered, broken, pull, span } = overlay;
	if (gesture || focused || hovered || pull || span) return false;
	return bands.length === 0 && ghosts.length === 0 && chain.size === 0 && broken.size === 0;
}

/** Draws it; answers whether something is still fading, so that another frame is wanted. */
export function paintOverlay(context: CanvasRenderingContext2D, overlay: Overlay): boolean {
	const { scene, theme, gesture, hovered } = overlay;
	const isStill = prefersStill();
	context.clearRect(0, 0, scene.width, scene.height + RULER.height);
	context.save();
	context.beginPath();
	context.rect(0, RULER.height, scene.width, scene.height);
	context.clip();
	context.translate(0, RULER.height);
	for (const band of overlay.bands) paintBand(context, scene, theme, band, lit(overlay.bandsAge, isStill));
	for (const ghost of overlay.ghosts) paintGhost(context, overlay, ghost);
	if (!gesture && overlay.chain.size > 0)
		paintChain(context, scene, overlay.picture, theme, overlay.chain, overlay.linkEnds, 0.9);
	if (overlay.focused) paintFocus(context, overlay.focused.end, scene, theme);
	if (hovered && !gesture) paintHandles(context, hovered, appeared(hovered.age, isStill), scene, theme);
	paintBroken(context, overlay.picture, theme, overlay.broken);
	if (gesture) paintGesture(context, overlay, gesture);
	if (overlay.pull) paintGlow(context, scene, theme, overlay.pull);
	context.restore();
	for (const band of overlay.bands) paintBandName(context, scene, theme, band);
	if (overlay.span) paintSpan(context, scene, theme, overlay.span, overlay.span.label);
	if (isStill) return false;
	const isLighting = overlay.bands.length > 0 && overlay.bandsAge < PULSE;
	return isLighting || (hovered !== null && !gesture && appeared(hovered.age, false) < 1);
}

function paintGesture(context: CanvasRenderingContext2D, overlay: Overlay, gesture: Gesture): void {
	const { scene, theme, placeOf } = overlay;
	switch (gesture.kind) {
		case 'link':
			paintTargets(context, scene, theme, gesture);
			paintRubber(context, scene, theme, gesture, overlay.isRefused);
			return;
		case 'create':
			if (overlay.span) paintDrawn(context, overlay, placeOf(gesture.row), overlay.span);
			return;
		case 'choose':
			paintBox(context, theme, gesture);
			return;
		case 'move':
		case 'resize': {
			const own = placeOf(gesture.lead.task);
			const at = guideAt(gesture, scene, scene.rowOf(gesture.lead.task)?.handle ?? -1);
			if (at !== null) paintGuide(context, scene, theme, gesture, at, overlay.snapLabel, own);
			return;
		}
		case 'assign':
			paintAssign(context, scene, theme, gesture, overlay.isRefused || overlay.isBad);
			return;
		case 'progress':
			paintProgress(context, overlay, gesture.lead, gesture.done);
			return;
		case 'pan':
			return;
	}
}

/** The rubber band. */
function paintBox(
	context: CanvasRenderingContext2D,
	theme: Theme,
	{ x0, y0, x, y }: Extract<Gesture, { kind: 'choose' }>,
): void {
	context.fillStyle = theme.colour.accent;
	context.globalAlpha = 0.1;
	context.fillRect(x0, y0, x - x0, y - y0);
	context.globalAlpha = 1;
	context.strokeStyle = theme.colour.accent;
	context.lineWidth = 1;
	context.strokeRect(x0 + 0.5, y0 + 0.5, x - x0, y - y0);
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

/** What would be done, while its grip is dragged. */
function paintProgress(
	context: CanvasRenderingContext2D,
	{ scene, theme }: Overlay,
	lead: Mover,
	done: number,
): void {
	const end = endNamed(scene, lead.task);
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

function paintDrawn(
	context: CanvasRenderingContext2D,
	{ scene, theme }: Overlay,
	place: number,
	{ start, finish }: { start: number; finish: number },
): void {
	if (place < 0) return;
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
		for (const row of tasksOn(scene.rows[place])) {
			if (!moved.has(row.handle) || isFixed(scene, row)) continue;
			const start = settled.start[row.handle];
			const finish = settled.finish[row.handle];
			if (start === scene.dates.start[row.handle] && finish === scene.dates.finish[row.handle]) continue;
			ghosts.push({ place, start, finish, isMilestone: scene.taskAt(row.handle)?.kind === 'milestone' });
		}
	}
	return ghosts;
}
