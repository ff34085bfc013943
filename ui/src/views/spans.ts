/** From the earliest start to the latest finish of the tasks that a group or a lane holds. */

import { flag } from '../host/frame';
import type { Mirror } from '../plan/mirror.svelte';
import type { Row } from '../plan/row';

export interface GroupSpan {
	start: number;
	finish: number;
	/** Least total float of what is not finished; null where everything is, or nothing has any. */
	float: number | null;
	isDone: boolean;
}

/** Of groups that are on the screen, as long as the plan and their rows stay as they are. */
const known = new WeakMap<Row, { version: number; span: GroupSpan | null }>();

/** The span of a row's tasks, as drawn: while a bar is dragged it stretches with it. */
export function groupSpan(mirror: Mirror, row: Row): GroupSpan | null {
	const kept = known.get(row);
	let settled = kept?.span ?? null;
	if (kept?.version !== mirror.version) {
		settled = spanOf(mirror, row);
		known.set(row, { version: mirror.version, span: settled });
	}
	return settled && mirror.preview ? stretched(mirror, row, settled) : settled;
}

function spanOf(mirror: Mirror, row: Row): GroupSpan | null {
	const { settled, tasks } = mirror;
	let [start, finish, float] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
	let isDone = true;
	for (const { handle } of row.tasks) {
		if (settled.start[handle] < start) start = settled.start[handle];
		if (settled.finish[handle] > finish) finish = settled.finish[handle];
		if (!tasks.holds(handle) || tasks.doneAt(handle) >= 10_000) continue;
		isDone = false;
		if ((settled.flags[handle] & flag.noFloat) === 0 && settled.totalFloat[handle] < float)
			float = settled.totalFloat[handle];
	}
	if (start === Number.POSITIVE_INFINITY) return null;
	return { start, finish, float: float === Number.POSITIVE_INFINITY ? null : float, isDone };
}

/** Only tasks that the preview moves are looked at. */
function stretched(mirror: Mirror, row: Row, settled: GroupSpan): GroupSpan {
	let { start, finish } = settled;
	for (const handle of mirror.moved) {
		let at = mirror.arranged.at(handle)?.parent ?? null;
		while (at && at !== row) at = at.parent;
		if (!at) continue;
		start = Math.min(start, mirror.shown.start[handle]);
		finish = Math.max(finish, mirror.shown.finish[handle]);
	}
	return { ...settled, start, finish };
}
