/** What a press on the chart becomes once the pointer has gone far enough. */

import { intentOf, placeOn } from './assign';
import { THRESHOLD } from './drag';
import type { Gesture } from './gesture';
import type { Pointer } from './gestures.svelte';
import type { Hit, Part } from './hit';
import { barredFrom } from './linking';
import { drawnMoverOf, isComputed, moversOf } from './movers';
import type { Planner } from './planner.svelte';
import { instantAt, xOf } from './scale';

/** How long a finger rests before its way is a drag, in milliseconds; a shorter one scrolls. */
export const LONG_PRESS = 250;

export interface Press {
	at: Pointer;
	hit: Hit;
	scroll: { left: number; top: number };
	isTouch: boolean;
}

/** The gesture that begins here; null while the way is too short to tell, or when nothing can be done. */
export function begin(planner: Planner, press: Press, at: Pointer, isDrawing: boolean): Gesture | null {
	const [across, along] = [at.x - press.at.x, at.y - press.at.y];
	if (Math.hypot(across, along) < THRESHOLD) return null;
	if (press.isTouch && at.stamp - press.at.stamp < LONG_PRESS)
		return { kind: 'pan', x: press.at.x, y: press.at.y };
	const { hit } = press;
	if (hit.on === 'bar') {
		const { key } = hit.row;
		return hit.part === 'body'
			? ofBody(planner, press, key, intentOf(across, along))
			: ofPart(planner, press, key, hit.part);
	}
	if (hit.on === 'row' && (isDrawing || hit.row.kind === 'new'))
		return drawn(planner, hit.row.key, press.at.x);
	return { kind: 'choose', x0: press.at.x, y0: press.at.y, x: press.at.x, y: press.at.y };
}

/** A task that begins to be drawn on a row; null where none can stand. */
export function drawn(planner: Planner, row: string, x: number): Gesture | null {
	const { mirror } = planner.session;
	const on = mirror.tree.row(row);
	const place = on ? placeOn(mirror, on) : null;
	if (!place) return null;
	const from = instantAt(planner.viewport.scale, x);
	return { kind: 'create', row, place, from, to: from };
}

function ofBody(
	planner: Planner,
	press: Press,
	task: string,
	intent: ReturnType<typeof intentOf>,
): Gesture | null {
	const { mirror, selection } = planner.session;
	const lead = drawnMoverOf(mirror, task);
	if (!lead || intent === null) return null;
	if (!selection.chosen.has(task)) selection.select(task);
	if (intent === 'move') {
		if (isComputed(mirror, task)) return null;
		const movers = moversOf(planner.session, task);
		return { kind: 'move', lead: movers[0], movers, to: lead.start, byKeys: false, snap: null, stop: null };
	}
	const { rowHeight } = planner.viewport;
	const top = mirror.placeOf(task) * rowHeight - press.scroll.top;
	const left = xOf({ ...planner.viewport.scale, left: press.scroll.left }, lead.start);
	return {
		kind: 'assign',
		lead,
		tasks: selection.tasks,
		x: press.at.x,
		y: press.at.y,
		grip: { x: press.at.x - left, y: press.at.y - top },
		place: null,
		into: null,
		over: mirror.placeOf(task),
	};
}

function ofPart(planner: Planner, press: Press, task: string, part: Exclude<Part, 'body'>): Gesture | null {
	const { mirror } = planner.session;
	const lead = drawnMoverOf(mirror, task);
	if (!lead) return null;
	const { x, y } = press.at;
	switch (part) {
		case 'link-start':
		case 'link-finish': {
			const edge = part === 'link-start' ? 'start' : 'finish';
			return { kind: 'link', from: task, edge, x, y, target: null, barred: barredFrom(mirror, task) };
		}
		case 'start':
		case 'finish': {
			const to = part === 'start' ? lead.start : lead.finish;
			return { kind: 'resize', lead, edge: part, to, byKeys: false, snap: null, stop: null };
		}
		case 'progress':
			return { kind: 'progress', lead, done: mirror.task(task)?.progress.done ?? 0 };
	}
}
