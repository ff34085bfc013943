import { describe, expect, it } from 'vitest';
import { newRow } from '../plan/row';
import { groupAt } from './intoGroup';

describe('the group under the pointer', () => {
	const one = newRow('group', 'group:owner:a', 1, null);
	const task = newRow('task', 't', 2, one);
	const other = newRow('group', 'group:owner:b', 1, null);
	const lane = newRow('lane', 'lane:0:group:owner:b', 2, other);
	const rows = [one, task, other, lane];

	it('is the one that a row heads or stands in, with all its rows', () => {
		expect([0, 1].map((place) => groupAt(rows, place))).toEqual([
			{ row: one, from: 0, count: 2 },
			{ row: one, from: 0, count: 2 },
		]);
		expect(groupAt(rows, 3)).toEqual({ row: other, from: 2, count: 2 });
	});

	it('is none below the last row', () => {
		expect(groupAt(rows, 4)).toBeNull();
	});
});
