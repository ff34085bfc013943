import { expect, test } from 'vitest';
import type { Gate } from '../host/wire/Gate';
import type { GateBoard } from '../host/wire/GateBoard';
import type { GateKind } from '../host/wire/GateKind';
import type { GateStanding } from '../host/wire/GateStanding';
import { blankGate } from '../plan/blank';
import { DAY } from '../plan/zone';
import { columnsOf, linesOf, moved, nextDecisions, placeOf, segmentsOf, sorted, within } from './board';

function standing(gate: string, release: string, more: Partial<GateStanding> = {}): GateStanding {
	return {
		gate,
		release,
		planned: null,
		forecast: null,
		latest: null,
		room: null,
		counts: { met: 0, waived: 0, failed: 0, open: 0 },
		criteria: [],
		lacking: 0,
		asked: 0,
		signed: 0,
		is_signed: true,
		standing: 'pending',
		is_next: false,
		is_due: false,
		...more,
	};
}

/** Gates by name of their release and kind; `a2` is another of the kind of `a`. */
function board(rows: readonly [string, string, GateKind, Partial<GateStanding>?][]): {
	of: GateBoard;
	gates: Map<string, Gate>;
} {
	const gates = new Map(rows.map(([id, release, kind]) => [id, blankGate(id, release, id, kind)]));
	const releases = [...new Set(rows.map(([, release]) => release))];
	return {
		of: {
			gates: rows.map(([id, release, , more]) => standing(id, release, more)),
			releases: releases.map((release) => ({ release, share: 0, next: null })),
		},
		gates,
	};
}

const two = board([
	['a', 'r1', 'entry'],
	['b', 'r1', 'milestone'],
	['b2', 'r1', 'milestone'],
	['c', 'r1', 'post-release'],
	['d', 'r2', 'milestone'],
]);
const columns = columnsOf(two.gates);
const lines = linesOf(two.of, two.gates, columns);

test('only kinds that somebody uses have a column, in the order in which a release comes to them', () => {
	expect(columns).toEqual(['entry', 'milestone', 'post-release']);
});

test('two gates of one kind take two lines, and the release is named in the first', () => {
	const shown = lines.map((line) => [line.first, ...line.cells.map((cell) => cell?.gate ?? '-')]);
	expect(shown).toEqual([
		[true, 'a', 'b', 'c'],
		[false, '-', 'b2', '-'],
		[true, '-', 'd', '-'],
	]);
});

test('arrows go to the next gate that way and pass over places without one', () => {
	const from = placeOf(lines, 'b');
	if (!from) throw new Error('it is on the board');
	expect(moved(lines, from, 'ArrowRight')).toEqual(placeOf(lines, 'c'));
	expect(moved(lines, from, 'ArrowDown')).toEqual(placeOf(lines, 'b2'));
	expect(moved(lines, from, 'ArrowUp'), 'there is none').toBeNull();
	expect(moved(lines, { line: 0, column: 0 }, 'ArrowDown'), 'no other release has one').toBeNull();
	expect(moved(lines, from, 'Home')).toEqual(placeOf(lines, 'a'));
	expect(moved(lines, from, 'End')).toEqual(placeOf(lines, 'c'));
	expect(moved(lines, from, 'x')).toBeNull();
});

test('a bar has one segment a criterion', () => {
	const counts = { met: 2, waived: 1, failed: 1, open: 1 };
	expect(segmentsOf(counts)).toEqual(['met', 'met', 'waived', 'failed', 'open']);
});

test('a list is in the order of any column, and what has no date stays at its end', () => {
	const { of, gates } = board([
		['late', 'r1', 'entry', { forecast: 200 }],
		['never', 'r1', 'milestone'],
		['soon', 'r2', 'entry', { forecast: 100, counts: { met: 1, waived: 0, failed: 0, open: 1 } }],
	]);
	const names = (by: 'date' | 'kind' | 'progress', rising: boolean) =>
		sorted(of, gates, by, rising).map((each) => each.gate);
	expect(names('date', true)).toEqual(['soon', 'late', 'never']);
	expect(names('date', false)).toEqual(['late', 'soon', 'never']);
	expect(names('kind', true).at(-1)).toBe('never');
	expect(names('progress', true)[0], 'where nothing is asked, nothing lacks').toBe('soon');
});

test('what is decided next comes first and counts one gate a release', () => {
	const { of, gates } = board([
		['later', 'r1', 'entry', { planned: 200, is_next: true }],
		['sooner', 'r2', 'entry', { forecast: 100, is_next: true }],
		['after', 'r2', 'milestone', { planned: 50 }],
		['undated', 'r3', 'entry', { is_next: true }],
	]);
	expect(nextDecisions(of, gates, 3).map((each) => each.gate.id)).toEqual(['sooner', 'later']);
	expect(nextDecisions(of, gates, 1)).toHaveLength(1);
});

test('the days ahead show what is decided in them, and what should have been decided before', () => {
	const at = (days: number) => ({ planned: 1000 * DAY + days * DAY });
	const { of, gates } = board([
		['overdue', 'r1', 'entry', at(-3)],
		['past', 'r2', 'entry', at(-3)],
		['today', 'r2', 'readiness', at(0)],
		['soon', 'r3', 'entry', at(30)],
		['later', 'r4', 'entry', at(31)],
		['never', 'r5', 'entry'],
	]);
	const past = gates.get('past');
	if (past) gates.set('past', { ...past, decision: 'go', decided_at: 997 * DAY });
	const shown = within(of, gates, 30, 1000 * DAY);
	expect(shown.gates.map(({ gate }) => gate)).toEqual(['overdue', 'today', 'soon']);
	expect(shown.releases.map(({ release }) => release)).toEqual(['r1', 'r2', 'r3']);
	expect(within(of, gates, 90, 1000 * DAY).gates).toHaveLength(4);
	expect(within(of, gates, null, 1000 * DAY)).toBe(of);
});
