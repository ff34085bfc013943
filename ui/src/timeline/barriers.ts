/**
 * Where a dragged edge stops before time that is closed to its task. The engine says which stretches
 * those are and how near the task may come; this only says on which side of them the bar rests.
 */

import type { Barrier } from '../host/wire/Barrier';
import type { Edge } from './drag';

/** A bar that was asked into a barrier and rests beside it. */
export interface Stop {
	barrier: Barrier;
	/** Where the pointer asked its edge to be. */
	asked: number;
	/** Where it rests. */
	at: number;
}

interface Span {
	start: number;
	finish: number;
}

/**
 * The stop of a whole bar whose start is asked to a moment; null where nothing is in its way. The half of
 * the barrier that is pointed at says on which side it rests.
 */
export function stopOfMove(barriers: readonly Barrier[], asked: number, origin: Span): Stop | null {
	const hit = barriers.find((barrier) => isHeld(barrier, asked, origin));
	if (!hit) return null;
	const before = hit.last_start;
	const canBeBefore = !begunInto(hit, origin) && !barriers.some((each) => isHeld(each, before, origin));
	if (canBeBefore && asked < (hit.from + hit.to) / 2) return { barrier: hit, asked, at: before };
	return { barrier: hit, asked, at: behind(barriers, hit, origin) };
}

/** The stop of one edge: a start rests behind the barrier, a finish before it. */
export function stopOfEdge(barriers: readonly Barrier[], edge: Edge, asked: number): Stop | null {
	const hit = barriers.find(({ from, to }) => from < asked && asked < to);
	if (!hit) return null;
	return { barrier: hit, asked, at: edge === 'start' ? hit.to : hit.from };
}

/** Whether a start would lie within the barrier, or the work that begins there end in it. */
function isHeld(barrier: Barrier, start: number, origin: Span): boolean {
	if (start >= barrier.from) return start < barrier.to;
	return !begunInto(barrier, origin) && start > barrier.last_start && start < barrier.first_across;
}

/** Whether the bar, as it is, begins before the barrier and goes on behind it: so it may stay. */
function begunInto(barrier: Barrier, { start, finish }: Span): boolean {
	return start < barrier.from && finish > barrier.to;
}

/** Behind a barrier and those that begin where it ends. */
function behind(barriers: readonly Barrier[], hit: Barrier, origin: Span): number {
	let at = hit.to;
	for (const barrier of barriers) if (barrier !== hit && isHeld(barrier, at, origin)) at = barrier.to;
	return at;
}
