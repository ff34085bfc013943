import { beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR, UTC, Zone } from '../plan/zone';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import {
	type Day,
	dateOf,
	daysOf,
	firstOfMonth,
	periodAround,
	periodName,
	shifted,
	stepped,
	weekday,
	weekNumber,
	weekOf,
	weeksOf,
} from './days';

beforeAll(() => setWords('en', englishSource()));

const day = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / 1000 / DAY;
const at = (text: string): number => Date.parse(`${text}Z`) / 1000;
/** An hour ahead of UTC until 29 March 2026, 1:00 UTC, then two. */
const AHEAD = new Zone({
	name: 'X',
	offsets: [
		[0, HOUR],
		[at('2026-03-29T01:00:00'), 2 * HOUR],
	],
});

describe('weeks', () => {
	test('begin on Monday and are numbered by their Thursday', () => {
		expect(weekday(day('2026-11-21'))).toBe(5);
		expect(weekOf(day('2026-11-22'))).toBe(day('2026-11-16'));
		expect(
			['2026-11-21', '2026-12-31', '2027-01-03', '2027-01-04'].map((each) => weekNumber(day(each))),
		).toEqual([47, 53, 53, 1]);
	});
});

describe('days of an interval', () => {
	test('what ends at midnight leaves the next day alone, a moment lies on one day', () => {
		expect(daysOf(at('2026-12-05T22:00:00'), at('2026-12-06T06:00:00'), UTC)).toEqual({
			first: day('2026-12-05'),
			last: day('2026-12-06'),
		});
		expect(daysOf(at('2026-12-05T00:00:00'), at('2026-12-07T00:00:00'), UTC).last).toBe(day('2026-12-06'));
		expect(daysOf(at('2026-12-05T00:00:00'), at('2026-12-05T00:00:00'), UTC).last).toBe(day('2026-12-05'));
	});

	test('are those of the zone', () => {
		expect(daysOf(at('2026-01-05T23:30:00'), at('2026-01-05T23:40:00'), AHEAD).first).toBe(day('2026-01-06'));
	});
});

test('a move by days keeps the time of day over a change of clocks', () => {
	const before = at('2026-03-28T21:00:00');
	expect(AHEAD.toLocal(before) % DAY).toBe(22 * HOUR);
	const after = shifted(before, 1, AHEAD);
	expect(AHEAD.toLocal(after) % DAY).toBe(22 * HOUR);
	expect(after - before).toBe(23 * HOUR);
});

describe('periods', () => {
	const anchor = day('2026-11-21');

	test('a quarter is fourteen weeks, two of them before', () => {
		const period = periodAround('quarter', anchor);
		expect(period).toEqual({ first: day('2026-11-02'), last: day('2027-02-07') });
		expect(weeksOf(period)).toHaveLength(14);
	});

	test('a month is the weeks that it touches, a year its own days', () => {
		expect(periodAround('month', anchor)).toEqual({ first: day('2026-10-26'), last: day('2026-12-06') });
		expect(periodAround('year', anchor)).toEqual({ first: firstOfMonth(2026, 0), last: day('2026-12-31') });
	});

	test('the next one follows without a gap', () => {
		for (const zoom of ['week', 'quarter', 'year'] as const) {
			const { last } = periodAround(zoom, anchor);
			const next = periodAround(zoom, stepped(zoom, anchor, 1));
			expect(next.first, zoom).toBeLessThanOrEqual(last + 1);
			expect(next.last, zoom).toBeGreaterThan(last);
		}
	});

	test('a step of a month stays in the next month, however short', () => {
		expect(dateOf(stepped('month', day('2027-01-31'), 1))).toEqual({ year: 2027, month: 1, date: 28 });
	});

	test('are called by what they are', () => {
		expect(periodName('month', anchor, UTC)).toBe('November 2026');
		expect(periodName('quarter', anchor, UTC)).toBe('2 Nov 2026 – 7 Feb 2027');
		expect(periodName('year', anchor, UTC)).toBe('2026');
	});
});
