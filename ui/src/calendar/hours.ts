/** Where things stand in a day of the week view, from midnight to midnight: side by side where they overlap. */

import { DAY } from '../plan/zone';

/** Less is too low to be read: a moment takes this long. */
const LEAST = 2700;

/** Something in a day, in local seconds since its midnight. */
export interface Timed<T> {
	of: T;
	from: number;
	to: number;
}

export interface Block<T> extends Timed<T> {
	/** Which of so many columns side by side. */
	column: number;
	columns: number;
}

/** Places what lies in a day; what overlaps shares the width. */
export function layDay<T>(all: readonly Timed<T>[]): Block<T>[] {
	const blocks: Block<T>[] = [];
	let group: Block<T>[] = [];
	let end = Number.NEGATIVE_INFINITY;
	const sorted = all
		.map(({ of, from, to }) => {
			const start = Math.min(Math.max(from, 0), DAY - LEAST);
			return { of, from: start, to: Math.min(Math.max(to, start + LEAST), DAY) };
		})
		.sort((a, b) => a.from - b.from || b.to - a.to);
	const close = () => {
		const columns = Math.max(0, ...group.map(({ column }) => column)) + 1;
		for (const block of group) block.columns = columns;
		blocks.push(...group);
		group = [];
	};
	for (const each of sorted) {
		if (each.from >= end) close();
		const busy = new Set(group.filter(({ to }) => to > each.from).map(({ column }) => column));
		let column = 0;
		while (busy.has(column)) column++;
		group.push({ ...each, column, columns: 1 });
		end = group.length === 1 ? each.to : Math.max(end, each.to);
	}
	close();
	return blocks;
}
