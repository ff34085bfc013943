import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { USUAL } from '../host/desk';
import { UTC, Zone } from '../plan/zone';
import { englishSource, sourceOf } from '../words/catalogue';
import { setWords } from '../words/words';
import {
	formatClock,
	formatDate,
	formatDay,
	formatMoment,
	formatRange,
	formatWhen,
	monthName,
	weekdayNames,
	weekNames,
} from './dates';
import { formatDuration, formatElapsed, formatPercent, formatShare, formatSigned } from './duration';
import { initials } from './initials';
import { formatLag, readLag } from './lag';
import { formatNumber } from './number';
import { orderOf, preferences } from './preferences.svelte';
import { endOfDay, joinLocal, readClock, readDay, readMoment, splitLocal } from './typed';
import { units } from './units.svelte';

const HOUR = 3600;
/** Sat 21 Nov 2026 00:00 UTC. */
const NOVEMBER = Date.UTC(2026, 10, 21) / 1000;

beforeAll(() => setWords('en', englishSource()));
beforeEach(() => {
	units.follow(UTC, 480, NOVEMBER);
	preferences.follow(USUAL);
});

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
		expect(formatSigned(-36 * HOUR, 'elapsed')).toBe('\u22121 ed 12 eh');
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

describe('the wishes of a person', () => {
	const at = Date.UTC(2026, 11, 2, 13) / 1000;
	const written = (date_format: typeof USUAL.date_format) => {
		preferences.follow({ ...USUAL, date_format });
		return [formatDate(at), formatDate(at, 'date'), formatDate(at, 'weekday'), formatDate(at, 'long')];
	};

	it('choose the figures of a date', () => {
		expect(written('words')).toEqual(['2 Dec', '2 Dec 2026', 'Wed 2 Dec', 'Wed 2 Dec 2026']);
		expect(written('iso')).toEqual(['12-02', '2026-12-02', 'Wed 12-02', 'Wed 2026-12-02']);
		expect(written('points')).toEqual(['2.12.', '2.12.2026', 'Wed 2.12.', 'Wed 2.12.2026']);
		expect(written('slashes')).toEqual(['12/2', '12/2/2026', 'Wed 12/2', 'Wed 12/2/2026']);
	});

	it('may be those of the system', () => {
		expect(orderOf('en-US')).toBe('slashes');
		expect(orderOf('en-GB')).toBe('day-slashes');
		expect(orderOf('de-DE')).toBe('points');
		expect(orderOf('sv-SE')).toBe('iso');
	});

	it('are read back in every manner', () => {
		for (const date_format of ['words', 'iso', 'points', 'slashes'] as const) {
			for (const text of written(date_format)) {
				expect(readDay(text, '2026-11-21'), `${date_format}: ${text}`).toBe('2026-12-02');
			}
		}
		preferences.follow({ ...USUAL, date_format: 'slashes' });
		expect(readDay('3/12', '2026-11-21')).toBe('2027-03-12');
		preferences.follow(USUAL);
		expect(readDay('3/12', '2026-11-21'), 'two days to two people').toBeNull();
	});

	it('choose the clock', () => {
		preferences.follow({ ...USUAL, twelve_hours: true });
		expect([0, 9.5, 12, 13, 24].map((hours) => formatClock(hours * HOUR))).toEqual([
			'12:00 AM',
			'9:30 AM',
			'12:00 PM',
			'1:00 PM',
			'24:00',
		]);
		for (const hours of [0, 9.5, 12, 13, 23.75]) {
			expect(readClock(formatClock(hours * HOUR))).toBe(hours * HOUR);
		}
		expect(readMoment('2 dec 1:30 pm', '2026-11-21', 0)).toEqual({ day: '2026-12-02', second: 13.5 * HOUR });
		expect(readClock('13:00 pm')).toBeNull();
	});

	it('choose the day with which a week begins', () => {
		preferences.follow({ ...USUAL, first_day: 'sunday' });
		expect(weekNames('short')).toEqual(['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']);
		preferences.follow({ ...USUAL, first_day: 'system' }, 'en-US');
		expect(preferences.weekStart, 'weeks of the United States begin on Sunday').toBe(6);
	});
});

describe('in German', () => {
	beforeAll(() => setWords('de', sourceOf('de')));
	afterAll(() => setWords('en', englishSource()));
	const at = Date.UTC(2027, 2, 12, 13) / 1000;

	it('dates and lengths are written as Germans write them', () => {
		expect(formatDate(at, 'long')).toBe('Fr, 12. Mär 2027');
		expect(formatDuration(28 * HOUR)).toBe('3 T 4 Std');
		expect(formatDuration(36 * HOUR, 'elapsed')).toBe('1 fT 12 fStd');
		expect(formatShare(1250)).toBe('12,5 %');
		expect(formatNumber(1234.5)).toBe('1234,5');
	});

	it('what is written is read back', () => {
		for (const style of ['day', 'date', 'weekday', 'long'] as const) {
			const text = formatDate(at, style);
			expect(readDay(text, '2027-01-10'), text).toBe('2027-03-12');
		}
		for (let month = 0; month < 12; month++) {
			const day = new Date(Date.UTC(2027, month, 5)).toISOString().slice(0, 10);
			expect(readDay(formatDay(day), '2027-06-01'), formatDay(day)).toBe(day);
			const long = `5. ${monthName(month)} 2027`;
			expect(readDay(long, '2027-06-01'), long).toBe(day);
		}
		const none = { unit: 'working' as const, amount: 0 };
		for (const lag of [
			{ unit: 'working' as const, amount: -12 * HOUR },
			{ unit: 'elapsed' as const, amount: 36 * HOUR },
		]) {
			expect(readLag(formatLag(lag), none), formatLag(lag)).toEqual(lag);
		}
		expect(readLag('2 Wo', none)).toEqual({ unit: 'working', amount: 80 * HOUR });
		expect(readLag('3 Tage', none)).toEqual({ unit: 'working', amount: 24 * HOUR });
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
