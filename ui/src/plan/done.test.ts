import { describe, expect, it } from 'vitest';
import { decode, encode } from '../host/frame';
import type { Change } from '../host/wire/Change';
import type { DeltaHead } from '../host/wire/DeltaHead';
import type { Overview } from '../host/wire/Overview';
import { Dates } from './dates';
import { doneBy } from './done';

function overview(finishes: Record<string, number>): Overview {
	const releases = Object.fromEntries(
		Object.entries(finishes).map(([id, finish]) => [id, { start: 0, finish, total_float: null, done: 0 }]),
	);
	return {
		releases,
		aims: {},
		products: {},
		risks: {},
		portfolio: null,
		decisions_due: 0,
		undo: null,
		redo: null,
	} as Overview;
}

function head(edits: Change[], after: Overview): DeltaHead {
	return { label: { key: 'label-move', args: {} }, edits, overview: after } as DeltaHead;
}

const gone = { table: 'task', row: { before: { id: 'a' }, after: null } } as Change;
const made = { table: 'task', row: { before: null, after: { id: 'b' } } } as Change;
const here = { way: 'perform', offersUndo: false } as const;

describe('what was done', () => {
	it('names the release whose finish moved most', () => {
		const done = doneBy(
			head([], overview({ a: 110, b: 260, c: 300 })),
			3,
			overview({ a: 100, b: 300, c: 300 }),
			here,
		);
		expect(done.release).toEqual({ id: 'b', finish: 260 });
	});

	it('names none where every finish stands', () => {
		expect(doneBy(head([], overview({ a: 100 })), 3, overview({ a: 100 }), here).release).toBeNull();
	});

	it('offers to take back what was deleted here, and not what an undo takes away', () => {
		const plan = overview({});
		expect(doneBy(head([gone], plan), 0, plan, here).offersUndo).toBe(true);
		expect(doneBy(head([gone], plan), 0, plan, { way: 'undo', offersUndo: true }).offersUndo).toBe(false);
		expect(doneBy(head([made], plan), 0, plan, here).offersUndo).toBe(false);
	});
});

describe('tasks that were shifted', () => {
	const dates = new Dates();
	const frame = (...records: [handle: number, start: number, finish: number, flags?: number][]) =>
		decode<null>(
			encode(
				null,
				records.map(([handle, start, finish, flags = 0]) => ({ handle, flags, values: [start, finish] })),
			),
		);
	const before = frame([0, 10, 20], [1, 30, 40], [2, 10, 40, 1]);
	for (let at = 0; at < before.count; at++) dates.read(before.dates, before.words, at);
	const shifted = (...records: Parameters<typeof frame>) => {
		const after = frame(...records);
		return dates.shifted(after.dates, after.words, after.count);
	};

	it('are those with another start or finish', () => {
		expect(shifted([0, 10, 25], [1, 31, 41])).toBe(2);
	});

	it('are not those with another float, summaries, or new ones', () => {
		expect(shifted([0, 10, 20], [2, 10, 50, 1], [9, 1, 2])).toBe(0);
	});
});
