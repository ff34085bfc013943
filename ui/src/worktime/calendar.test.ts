import { beforeAll, describe, expect, it } from 'vitest';
import type { Calendar } from '../host/wire/Calendar';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { CalendarDraft } from './draft.svelte';
import { fallsOn, firstDay, isYearly, yearlyRule } from './rule';
import { formatShifts, lengthOf, readShifts } from './shifts';
import { daysOf } from './year';

const HOUR = 3600;
const open = { as: 'own' as const, shifts: [{ from: 9 * HOUR, to: 17 * HOUR }] };
const shut = { as: 'own' as const, shifts: [] };

function office(): Calendar {
	return {
		id: 'c1',
		name: 'Office',
		base: null,
		zone: null,
		week: [open, open, open, open, open, shut, shut],
		work_weeks: [],
		exceptions: [],
		external: [],
	};
}

beforeAll(() => setWords('en', englishSource()));

describe('shifts', () => {
	it('are read as they are written', () => {
		const shifts = [
			{ from: 9 * HOUR, to: 12 * HOUR },
			{ from: 13 * HOUR, to: 24 * HOUR },
		];
		expect(formatShifts(shifts)).toBe('09:00–12:00, 13:00–24:00');
		expect(readShifts(formatShifts(shifts))).toEqual(shifts);
		expect(readShifts('9-12; 13 to 24')).toEqual(shifts);
		expect(lengthOf(shifts)).toBe(14 * HOUR);
	});

	it('are a day off when nothing is written', () => {
		expect(readShifts('  ')).toEqual([]);
	});

	it('are refused when they overlap or fall', () => {
		for (const text of ['9-12, 11-17', '17-9', '9', 'all day']) expect(readShifts(text), text).toBeNull();
	});
});

describe('a rule', () => {
	it('of Christmas comes back every year', () => {
		const rule = yearlyRule('2026-12-25', '2026-12-26');
		expect(rule).toBe('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25,26');
		expect(isYearly(rule)).toBe(true);
		expect(fallsOn(rule ?? '', '2026-12-25', '2031-12-26')).toBe(true);
		expect(fallsOn(rule ?? '', '2026-12-25', '2031-12-27')).toBe(false);
	});

	it('begins on the first day on which it falls', () => {
		expect(firstDay('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25', '2026-08-31')).toBe('2026-12-25');
		expect(firstDay('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2026-08-31')).toBe('2028-02-29');
	});

	it('over two months is not one of a year', () => {
		expect(yearlyRule('2026-12-30', '2027-01-02')).toBeNull();
	});

	it('knows weekdays by their place in the month', () => {
		const rule = 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO';
		expect(fallsOn(rule, '2026-05-25', '2027-05-31'), 'the last Monday of May 2027').toBe(true);
		expect(fallsOn(rule, '2026-05-25', '2027-05-24')).toBe(false);
	});

	it('of every second week skips the other', () => {
		const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR';
		expect(fallsOn(rule, '2026-11-06', '2026-11-20')).toBe(true);
		expect(fallsOn(rule, '2026-11-06', '2026-11-13')).toBe(false);
	});
});

describe('the picture of a year', () => {
	const kindOn = (calendar: Calendar, day: string, base?: Calendar) =>
		daysOf(Number(day.slice(0, 4)), calendar, () => base).find((each) => each.day === day)?.kind;

	it('shows the week, and what differs from it', () => {
		const calendar = office();
		calendar.exceptions = [
			{ name: 'Christmas', from: '2026-12-25', to: '2026-12-25', rule: null, shifts: [] },
			{ name: 'Cut-over', from: '2026-12-05', to: '2026-12-05', rule: null, shifts: open.shifts },
		];
		expect(kindOn(calendar, '2026-12-24')).toBe('open');
		expect(kindOn(calendar, '2026-12-25')).toBe('holiday');
		expect(kindOn(calendar, '2026-12-05')).toBe('worked');
		expect(kindOn(calendar, '2026-12-06')).toBe('closed');
		expect(
			daysOf(2028, calendar, () => undefined),
			'a leap year',
		).toHaveLength(366);
	});

	it('takes from the base what the calendar leaves to it', () => {
		const calendar = {
			...office(),
			base: 'c2',
			week: office().week.with(4, { as: 'base' }) as Calendar['week'],
		};
		const base = { ...office(), id: 'c2', week: office().week.with(4, shut) as Calendar['week'] };
		expect(daysOf(2026, calendar, (at) => (at.id === 'c1' ? base : undefined))[1]?.kind, 'a Friday').toBe(
			'closed',
		);
	});
});

describe('a draft', () => {
	it('is unchanged until something is, and again when that is taken back', () => {
		const draft = new CalendarDraft(office());
		expect(draft.isChanged).toBe(false);
		draft.setKind(5, 'own');
		draft.add('Holiday', '2026-12-25');
		draft.setYearly(0, true);
		expect(draft.isChanged).toBe(true);
		expect(draft.calendar.exceptions[0]?.to).toBe('2056-12-31');
		draft.setYearly(0, false);
		expect(draft.calendar.exceptions[0]?.to, 'once again a single day').toBe('2026-12-25');
		draft.discard();
		expect(draft.isChanged).toBe(false);
	});
});
