import { describe, expect, it } from 'vitest';
import type { ItemDifference } from '../host/wire/ItemDifference';
import type { MergeClash } from '../host/wire/MergeClash';
import type { RowDifference } from '../host/wire/RowDifference';
import { countsOf, decide, decideAll, grouped, keyOf, kindsOf, nextOpen, sideOf } from './differences';

function item(field: string | null, clash: MergeClash | null = null): ItemDifference {
	return {
		field,
		base: null,
		mine: [],
		theirs: [],
		clash,
		with: [],
		usual: clash === null ? 'theirs' : 'mine',
	};
}

function row(
	id: string,
	release: string | null,
	items: ItemDifference[],
	fate: RowDifference['fate'] = 'changed',
): RowDifference {
	return {
		row: { table: 'task', id },
		title: id,
		release,
		release_title: release ?? '',
		fate,
		items,
		details: [],
	};
}

const rows = [
	row('build', 'r1', [item('duration'), item('notes', 'both-changed')]),
	row('soak', 'r1', [item(null)], 'created'),
	row('live', 'r2', [item(null, 'removed-there')], 'removed'),
	row('window', null, [item('cut-off')]),
];
const said = ({ title }: RowDifference) => title;

describe('differences', () => {
	it('are taken unless they clash or somebody leaves them', () => {
		const [build] = rows;
		const [duration, notes] = build?.items ?? [];
		if (!build || !duration || !notes) throw new Error('they are there');
		expect(sideOf(build.row, duration, new Map())).toBe('theirs');
		expect(sideOf(build.row, notes, new Map())).toBeNull();
		const left = decide(new Map(), build.row, duration, 'mine');
		expect(sideOf(build.row, duration, left)).toBe('mine');
		expect([...left.values()]).toEqual([{ row: build.row, field: 'duration', side: 'mine' }]);
		expect(countsOf(rows, left)).toEqual({ taken: 2, open: 2, of: 5 });
	});

	it('of a group are decided at once, and clashes one by one', () => {
		const all = decideAll(new Map(), rows, 'mine');
		expect(countsOf(rows, all)).toEqual({ taken: 0, open: 2, of: 5 });
		expect([...all.keys()]).toEqual(['task/build/duration', 'task/soak/', 'task/window/cut-off']);
	});

	it('stand under their releases, and what is about none comes by itself', () => {
		const groups = grouped(rows, 'all', '', said);
		expect(groups.map((group) => [group.release, group.rows.length])).toEqual([
			['r1', 2],
			['r2', 1],
			[null, 1],
		]);
		expect(grouped(rows, 'created', '', said).flatMap((group) => group.rows.map(said))).toEqual(['soak']);
		expect(grouped(rows, 'all', ' LIV', said).flatMap((group) => group.rows.map(said))).toEqual(['live']);
		expect(kindsOf(rows)).toEqual({ all: 4, open: 2, created: 1, changed: 2, removed: 1 });
	});

	it('that are open follow each other round and round', () => {
		const first = nextOpen(rows, new Map(), null);
		expect(first && said(first)).toBe('build');
		const second = nextOpen(rows, new Map(), 'task/build');
		expect(second && said(second)).toBe('live');
		const again = nextOpen(rows, new Map(), 'task/live');
		expect(again && said(again)).toBe('build');
		let decided: ReturnType<typeof decide> = new Map();
		for (const { row: at, items } of rows)
			for (const each of items) decided = decide(decided, at, each, 'mine');
		expect(nextOpen(rows, decided, null)).toBeUndefined();
		expect(decided.has(keyOf({ table: 'task', id: 'live' }, item(null)))).toBe(true);
	});
});
