import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UTC, Zone } from '../plan/zone';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import {
	formatClock,
	formatDate,
	formatDay,
	formatMoment,
	formatRange,
	formatWhen,
	weekdayNames,
} from './dates';
import { formatDuration, formatElapsed, formatPercent, formatShare, formatSigned } from './duration';
import { initials } from './initials';
import { formatLag, readLag } from './lag';
import { endOfDay, joinLocal, readClock, readDay, readMoment, splitLocal } from './typed';
import { units } from './units.svelte';

const HOUR = 3600;
/** Sat 21 Nov 2026 00:00 UTC. */
const NOVEMBER = Date.UTC(2026, 10, 21) / 1000;

beforeAll(() => setWords('en', englishSource()));
beforeEach(() => units.follow(UTC, 480, NOVEMBER));

describe('lengths of time', () => {
	it('count working days of the portfolio', () => {
		expect(formatDuration(28 * HOUR)).toBe('3 d 4 h');
		expect(formatDuration(28 * HOUR, 'working', 420)).toBe('4 d');
		expect(formatDuration(6.5 * HOUR)).toBe('6 h 30 m');
		expect(formatDuration(0)).toBe('0 d');
	});

	it('count elapsed days of 24 hours', () => {
		expect(formatDuration(36 * HOUR, 'elapsed')).toBe('1 ed 12 eh');
		expect(formatElapsed(35 * 24 * HOUR)).toBe('35 d');
	});

	it('carry a sign only when there is something to sign', () => {
		expect(formatSigned(16 * HOUR)).toBe('+2 d');
		expect(formatSigned(-12 * HOUR)).toBe('\u22121 d 4 h');
		expect(formatSigned(0)).toBe('0 d');
		expect(formatSigned(-20), 'less than a minute is nothing').toBe('0 d');
	});

	it('say what is done in whole percent, and all only when all is done', () => {
		expect(formatPercent(3333)).toBe('33 %');
		expect(formatPercent(9999)).toBe('99 %');
		expect(formatPercent(1)).toBe('1 %');
		expect(formatPercent(10_000)).toBe('100 %');
		expect(formatShare(1250)).toBe('12.5 %');
	});
});

describe('dates', () => {
	const at = Date.UTC(2026, 11, 2, 13) / 1000;

	it('stand in the portfolio’s zone', () => {
		const tokyo = new Zone({ name: 'Asia/Tokyo', offsets: [[0, 9 * HOUR]] });
		expect(formatMoment(at, 'long', tokyo)).toBe('Wed 2 Dec 2026 22:00');
	});

	it('are written in five ways', () => {
		expect(formatDate(at)).toBe('2 Dec');
		expect(formatDate(at, 'date')).toBe('2 Dec 2026');
		expect(formatDate(at, 'weekday')).toBe('Wed 2 Dec');
		expect(formatDate(at, 'plain'), 'the year of the data date goes without saying').toBe('Wed 2 Dec');
		expect(formatDate(at + 365 * 86_400, 'plain')).toBe('Thu 2 Dec 2027');
	});

	it('make a range, or one day', () => {
		expect(formatRange(NOVEMBER, at)).toBe('21 Nov – 2 Dec 2026');
		expect(formatRange(at, at + HOUR)).toBe('2 Dec 2026');
	});

	it('know the end of a day', () => {
		expect(formatClock(86_400)).toBe('24:00');
		expect(formatDay('2026-12-25')).toBe('25 Dec 2026');
		expect(weekdayNames('short')[0]).toBe('Mon');
	});

	it('say today by its time', () => {
		const now = new Date(2026, 10, 21, 12, 0);
		const earlier = new Date(2026, 10, 21, 8, 41).getTime() / 1000;
		expect(formatWhen(earlier, now)).toBe('today 08:41');
		expect(formatWhen(new Date(2026, 9, 2, 9).getTime() / 1000, now)).toBe('2 Oct');
	});
});

describe('what people type', () => {
	it('says midnight as the end of the day before, where something ends', () => {
		expect(endOfDay({ day: '2027-01-04', second: 0 })).toEqual({ day: '2027-01-03', second: 86_400 });
		expect(endOfDay({ day: '2027-01-04', second: 60 })).toEqual({ day: '2027-01-04', second: 60 });
		expect(joinLocal(endOfDay({ day: '2027-01-01', second: 0 }))).toBe(
			joinLocal({ day: '2027-01-01', second: 0 }),
		);
	});

	it('is read in the ways in which dates are written', () => {
		for (const text of ['2026-12-02', '2 dec', 'Wed 2 Dec 2026', '2.12.2026', '2. December', '2.12.']) {
			expect(readDay(text, '2026-11-21'), text).toBe('2026-12-02');
		}
	});

	it('takes the nearest year where none is said', () => {
		expect(readDay('3 Jan', '2026-11-21')).toBe('2027-01-03');
		expect(readDay('3 Nov', '2027-01-10')).toBe('2026-11-03');
	});

	it('is refused when it is no date', () => {
		for (const text of ['', '31 Feb', 'soon', '2026-13-01', '99 Dec']) {
			expect(readDay(text, '2026-11-21'), text).toBeNull();
		}
	});

	it('may carry a time', () => {
		expect(readMoment('2 dec 13:30', '2026-11-21', 0)).toEqual({ day: '2026-12-02', second: 13.5 * HOUR });
		expect(readMoment('2 dec', '2026-11-21', 17 * HOUR)).toEqual({ day: '2026-12-02', second: 17 * HOUR });
		expect(readMoment('2 dec 27:00', '2026-11-21', 0)).toBeNull();
		expect(readClock('9')).toBe(9 * HOUR);
		expect(readClock('24:00')).toBe(86_400);
		expect(readClock('24:30')).toBeNull();
	});

	it('comes back from local seconds', () => {
		const local = splitLocal(NOVEMBER + 9 * HOUR);
		expect(local).toEqual({ day: '2026-11-21', second: 9 * HOUR });
		expect(joinLocal(local)).toBe(NOVEMBER + 9 * HOUR);
	});
});

describe('initials', () => {
	it('are of the first and last word', () => {
		expect(initials('Luc Moreau')).toBe('LM');
		expect(initials('Platform')).toBe('P');
		expect(initials('Ana de la Cruz')).toBe('AC');
		expect(initials('')).toBe('');
	});
});

describe('lags', () => {
	const none = { unit: 'working' as const, amount: 0 };

	it('are read as they are written', () => {
		for (const lag of [
			none,
			{ unit: 'working' as const, amount: 12 * HOUR },
			{ unit: 'working' as const, amount: -4 * HOUR },
			{ unit: 'elapsed' as const, amount: 36 * HOUR },
			{ unit: 'percent' as const, amount: -5000 },
		]) {
			expect(readLag(formatLag(lag), none), formatLag(lag)).toEqual(lag);
		}
	});

	it('are working days where no unit is said', () => {
		expect(readLag('2', none)).toEqual({ unit: 'working', amount: 16 * HOUR });
		expect(readLag('+1d 4h', none)).toEqual({ unit: 'working', amount: 12 * HOUR });
	});

	it('are refused when they are no lag', () => {
		for (const text of ['soon', '2 d 3 eh', '%', '3 x']) expect(readLag(text, none), text).toBeNull();
	});
});
