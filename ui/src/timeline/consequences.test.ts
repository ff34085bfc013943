import { beforeAll, expect, test } from 'vitest';
import type { AimDates } from '../host/wire/AimDates';
import { Closed } from '../plan/closed';
import type { Occurrence } from '../plan/occurrences';
import { DAY } from '../plan/zone';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { freezeJumped, turnsOf, turnText } from './consequences';

beforeAll(() => setWords('en', englishSource()));

const SATURDAY = Date.UTC(2026, 11, 5, 22) / 1000;

function berth(week: number): NonNullable<AimDates['berth']> {
	const opens = SATURDAY + week * 7 * DAY;
	return { window: 'w', opens, from: opens, to: opens + 6 * 3600, ready_by: opens - 2 * DAY };
}

/** A release that aims at the first Saturday and lies on another. */
function lies(week: number, target = 0): AimDates {
	return {
		target: berth(target),
		berth: berth(week),
		landed: week === target ? 'made' : 'missed',
		readiness: null,
		last: null,
		window_float: null,
		cliff: 7 * DAY,
	};
}

const said = (before: AimDates, after: AimDates) =>
	turnsOf({ r: before }, { r: after }).map((turn) => turnText(turn, 'Payments 4.2'));

test('a release that loses its window is said with what that costs', () => {
	expect(said(lies(0), lies(1))).toEqual(['Payments 4.2 misses Sat 5 Dec · cliff 7 d']);
	expect(said(lies(0), { ...lies(1), cliff: null })).toEqual(['Payments 4.2 misses Sat 5 Dec · cliff 7 d']);
});

test('a release that wins it back is said too', () => {
	expect(said(lies(1), lies(0))).toEqual(['Payments 4.2 makes Sat 5 Dec again']);
});

test('another window is later or sooner, the same one is nothing', () => {
	expect(said(lies(1), lies(2))).toEqual(['Payments 4.2 waits for Sat 19 Dec']);
	expect(said(lies(2, 2), lies(1, 1)), 'the next that admits').toEqual([
		'Payments 4.2 goes out Sat 12 Dec already',
	]);
	expect(said(lies(1), { ...lies(1), window_float: -60 })).toEqual([]);
});

test('what is lost comes before what is won, the highest cliff first', () => {
	const turns = turnsOf(
		{ won: lies(1), low: lies(0), high: lies(0) },
		{ won: lies(0), low: lies(1), high: { ...lies(1), cliff: 35 * DAY } },
	);
	expect(turns.map((turn) => turn.release)).toEqual(['high', 'low', 'won']);
});

const freeze: Occurrence = {
	id: 'f',
	kind: 'freeze',
	name: 'Year-end',
	from: 100,
	to: 200,
	rows: new Set(['r']),
	isSwallowed: false,
};
/** Closed for fifty seconds behind the freeze. */
const closed = new Closed([200, 250]);
const jump = (asked: number, start: number, of: Occurrence = freeze, release = 'r') =>
	freezeJumped([of], { release, asked, start }, closed)?.name ?? null;

test('a freeze is named when it covers the asked place and the task starts behind it', () => {
	expect(jump(150, 200)).toBe('Year-end');
	expect(jump(150, 250), 'closed time behind it does not matter').toBe('Year-end');
});

test('a freeze that did not move the task is not named', () => {
	expect(jump(150, 150), 'it does not touch the task').toBeNull();
	expect(jump(150, 260), 'something else held it back further').toBeNull();
	expect(jump(90, 200), 'it was asked to start before').toBeNull();
	expect(jump(150, 200, { ...freeze, kind: 'soft-freeze' }), 'a soft freeze moves nothing').toBeNull();
	expect(jump(150, 200, freeze, 'other'), 'it is not about this release').toBeNull();
});
