/** Differences as the page groups, filters and counts them. What they are and mean the core says. */

import type { Decided } from '../host/wire/Decided';
import type { ItemDifference } from '../host/wire/ItemDifference';
import type { ReleaseId } from '../host/wire/ReleaseId';
import type { RowDifference } from '../host/wire/RowDifference';
import type { RowRef } from '../host/wire/RowRef';
import type { Side } from '../host/wire/Side';

/** Which differences are shown. */
export type Kind = 'all' | 'open' | 'created' | 'changed' | 'removed';

export const KINDS: readonly Kind[] = ['all', 'open', 'created', 'changed', 'removed'];

/** Decisions by the key of their difference; what has none is as usual. */
export type Decisions = ReadonlyMap<string, Decided>;

/** Differences about one release, or about none. */
export interface Group {
	release: ReleaseId | null;
	title: string;
	rows: RowDifference[];
}

/** Names a row among all. */
export function keyOfRow({ table, id }: RowRef): string {
	return `${table}/${id}`;
}

/** Names a difference among all. */
export function keyOf(row: RowRef, item: ItemDifference): string {
	return `${keyOfRow(row)}/${item.field ?? ''}`;
}

/** Returns whose version counts; nothing while a clash is not decided. */
export function sideOf(row: RowRef, item: ItemDifference, decisions: Decisions): Side | null {
	const said = decisions.get(keyOf(row, item))?.side;
	return said ?? (item.clash === null ? item.usual : null);
}

/** Returns the decisions with one more. */
export function decide(decisions: Decisions, row: RowRef, item: ItemDifference, side: Side): Decisions {
	return new Map(decisions).set(keyOf(row, item), { row, field: item.field, side });
}

/** Returns the decisions with the same side for every difference of some rows that does not clash. */
export function decideAll(decisions: Decisions, rows: readonly RowDifference[], side: Side): Decisions {
	const next = new Map(decisions);
	for (const { row, items } of rows) {
		for (const item of items) {
			if (item.clash === null) next.set(keyOf(row, item), { row, field: item.field, side });
		}
	}
	return next;
}

/** Returns how many differences of some rows are taken, and how many nobody decided. */
export function countsOf(
	rows: readonly RowDifference[],
	decisions: Decisions,
): { taken: number; open: number; of: number } {
	const counts = { taken: 0, open: 0, of: 0 };
	for (const { row, items } of rows) {
		for (const item of items) {
			const side = sideOf(row, item, decisions);
			counts.of++;
			if (side === 'theirs') counts.taken++;
			if (side === null) counts.open++;
		}
	}
	return counts;
}

/** Returns how many rows there are of each kind. */
export function kindsOf(rows: readonly RowDifference[]): Record<Kind, number> {
	const counts: Record<Kind, number> = { all: 0, open: 0, created: 0, changed: 0, removed: 0 };
	for (const row of rows) for (const kind of KINDS) if (isOf(row, kind)) counts[kind]++;
	return counts;
}

/** Returns the rows of a kind that hold a text, by release. */
export function grouped(
	rows: readonly RowDifference[],
	kind: Kind,
	text: string,
	said: (row: RowDifference) => string,
): Group[] {
	const wanted = text.trim().toLocaleLowerCase();
	const groups = new Map<ReleaseId | null, Group>();
	for (const row of rows) {
		if (!isOf(row, kind)) continue;
		if (wanted !== '' && !said(row).toLocaleLowerCase().includes(wanted)) continue;
		const group = groups.get(row.release) ?? { release: row.release, title: row.release_title, rows: [] };
		group.rows.push(row);
		groups.set(row.release, group);
	}
	return [...groups.values()];
}

/** Returns the first row with a clash that nobody decided, behind another one and then from the top. */
export function nextOpen(
	rows: readonly RowDifference[],
	decisions: Decisions,
	behind: string | null,
): RowDifference | undefined {
	const at = rows.findIndex((each) => keyOfRow(each.row) === behind) + 1;
	const isOpen = ({ row, items }: RowDifference) =>
		items.some((item) => sideOf(row, item, decisions) === null);
	return [...rows.slice(at), ...rows.slice(0, at)].find(isOpen);
}

function isOf({ fate, items }: RowDifference, kind: Kind): boolean {
	switch (kind) {
		case 'all':
			return true;
		case 'open':
			return items.some((item) => item.clash !== null);
		case 'created':
			return fate === 'created';
		case 'removed':
			return fate === 'removed';
		case 'changed':
			return fate === 'changed' || fate === 'moved';
	}
}
