/** Keeps of a list of rows those that a filter admits, with what they stand under. */

import type { Row } from '../plan/row';

/** Makes rows of their own, counted through as they are shown: the others are the plan's. */
export function narrowed(rows: readonly Row[], admits: (row: Row) => boolean): Row[] {
	const count = rows.length;
	/** Where the row above stands; -1 at the top. */
	const above = new Int32Array(count);
	const state = new Uint8Array(count);
	const open: number[] = [];
	for (let at = 0; at < count; at++) {
		const { level } = rows[at];
		above[at] = level > 1 ? (open[level - 1] ?? -1) : -1;
		open[level] = at;
		if (admits(rows[at])) state[at] = ADMITTED;
	}
	for (let at = count - 1; at >= 0; at--) {
		if (state[at] !== 0 && above[at] >= 0) state[above[at]] |= KEPT;
	}
	const kept: (Row | undefined)[] = new Array(count);
	const result: Row[] = [];
	for (let at = 0; at < count; at++) {
		if (state[at] === 0) continue;
		const parent = above[at] < 0 ? null : (kept[above[at]] ?? null);
		const row: Row = {
			...rows[at],
			parent,
			children: 0,
			place: parent ? parent.children + 1 : 1,
			isAside: (state[at] & ADMITTED) === 0 && rows[at].kind !== 'group',
		};
		if (parent) parent.children++;
		kept[at] = row;
		result.push(row);
	}
	countThrough(result);
	return result;
}

const ADMITTED = 1;
const KEPT = 2;

/** Tells each row how many it stands among. */
export function countThrough(rows: readonly Row[]): void {
	let top = 0;
	for (const row of rows) if (row.parent === null) row.place = ++top;
	for (const row of rows) row.siblings = row.parent ? row.parent.children : top;
}
