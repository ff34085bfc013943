/** Keeps of a list of rows those that a filter admits, with what they stand under. */

import type { Row } from '../plan/row';

/** Rows counted through as they are shown: those of the plan where nothing about them is otherwise, else copies. */
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
	/** How many kept rows stand under each, and how many of them came already; the top's at the end. */
	const under = new Int32Array(count + 1);
	const come = new Int32Array(count + 1);
	const parentOf = (at: number) => (above[at] < 0 ? count : above[at]);
	for (let at = 0; at < count; at++) if (state[at] !== 0) under[parentOf(at)]++;
	const kept: Row[] = new Array(count);
	const result: Row[] = [];
	for (let at = 0; at < count; at++) {
		if (state[at] === 0) continue;
		const row = rows[at];
		const parent = above[at] < 0 ? null : kept[above[at]];
		const place = ++come[parentOf(at)];
		const siblings = under[parentOf(at)];
		const children = under[at];
		const isAside = (state[at] & ADMITTED) === 0 && row.kind !== 'group';
		const isSame =
			row.parent === parent &&
			row.place === place &&
			row.siblings === siblings &&
			row.children === children &&
			row.isAside === isAside;
		kept[at] = isSame ? row : { ...row, parent, place, siblings, children, isAside };
		result.push(kept[at]);
	}
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
