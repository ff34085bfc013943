import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../host/wire/HistoryEntry';
import { stepsOf } from './steps';

function entry(seq: number, away: number | null): HistoryEntry {
	return {
		id: String(seq),
		seq,
		author: 'Ada',
		at: seq,
		label: { key: `label-${seq}`, args: {} },
		is_undo: false,
		is_undone: (away ?? -1) < 0,
		away,
	};
}

const told = (entries: HistoryEntry[]) =>
	stepsOf(entries).map(({ entry, away }) => [entry?.seq ?? 'begin', away]);

describe('the steps of a journal', () => {
	it('stand in the order in which one goes through them, with the beginning below', () => {
		expect(told([entry(3, -1), entry(2, 0), entry(1, 1)])).toEqual([
			[3, -1],
			[2, 0],
			[1, 1],
			['begin', 2],
		]);
	});

	it('leave out what cannot be reached any more', () => {
		expect(told([entry(4, 0), entry(3, null), entry(1, 1)])).toEqual([
			[4, 0],
			[1, 1],
			['begin', 2],
		]);
	});

	it('stand at the beginning when everything is taken back', () => {
		expect(told([entry(2, -2), entry(1, -1)])).toEqual([
			[2, -2],
			[1, -1],
			['begin', 0],
		]);
	});

	it('are none in a new portfolio', () => {
		expect(stepsOf([])).toEqual([]);
	});
});
