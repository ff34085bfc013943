/** Where tasks would stand that are carried over rows of another release. */

import type { Place } from '../host/wire/Place';
import type { Mirror } from '../plan/mirror.svelte';
import type { Row } from '../plan/tree';

/** How far a pointer goes before its way says what is meant. */
export const INTENT = 8;

/**
 * What a drag of a bar means once its way is long enough: along the time it moves, across it is carried to
 * other rows; null while it cannot be told.
 */
export function intentOf(across: number, along: number): 'move' | 'assign' | null {
	if (Math.abs(across) >= Math.abs(along)) return Math.abs(across) >= INTENT / 2 ? 'move' : null;
	return Math.hypot(across, along) >= INTENT ? 'assign' : null;
}

/**
 * Behind the task of the row, under the summary of the row, or at the end of its release; null where the
 * row is of the release that they come from, or of none.
 */
export function placeOver(mirror: Mirror, row: Row | undefined, from: string): Place | null {
	const release = row?.release;
	if (!row || !release || release === from) return null;
	const last = (parent: string) => mirror.tree.tasksUnder(parent).at(-1) ?? null;
	if (row.kind !== 'task') return { release, parent: null, after: last(release) };
	if (row.children > 0) return { release, parent: row.key, after: last(row.key) };
	return { release, parent: mirror.task(row.key)?.parent ?? null, after: row.key };
}

/** Where a task is drawn on a row: behind it, under a summary, or at the end of a release. */
export function placeOn(mirror: Mirror, row: Row): Place | null {
	return placeOver(mirror, row, '');
}
