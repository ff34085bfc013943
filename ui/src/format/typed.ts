/**
 * What people type into a date or time field, read as a wall clock time.
 *
 * Reads "2026-12-02", "2 Dec", "2. Dez 2026 13:00", "2.12.2026", "12/2/2026" in the order that the
 * person chose, English and German names alike; a year that is left out is the one nearest to a
 * reference day. Words that need a calendar ("fri", "+5") are the engine's.
 */

import { preferences } from './preferences.svelte';

/** A wall clock time. */
export interface LocalTime {
	/** Day as `YYYY-MM-DD`. */
	day: string;
	/** Seconds since local midnight. */
	second: number;
}

/** The first three letters of each month, in every language that is spoken here. */
const MONTHS = [
	['jan', 'jän'],
	['feb'],
	['mar', 'mär', 'mrz', 'mae'],
	['apr'],
	['may', 'mai'],
	['jun'],
	['jul'],
	['aug'],
	['sep'],
	['oct', 'okt'],
	['nov'],
	['dec', 'dez'],
];
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]*[ ,.]+/;
const HALF_YEAR = 183 * 86_400_000;

/** Returns the time that `text` says, or null when it says none. */
export function readMoment(text: string, reference: string, defaultSecond: number): LocalTime | null {
	const trimmed = text.trim().toLowerCase();
	const clock = /(?:^|[\st])(\d{1,2}:\d{2}(?:\s?[ap]m)?)$/.exec(trimmed);
	const second = clock ? readClock(clock[1] ?? '') : defaultSecond;
	const day = readDay(clock ? trimmed.slice(0, clock.index) : trimmed, reference);
	return day === null || second === null ? null : { day, second };
}

/** Returns the day that `text` says as `YYYY-MM-DD`, or null when it says none. */
export function readDay(text: string, reference: string): string | null {
	const trimmed = text.trim().toLowerCase().replace(WEEKDAY, '').trim();
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(trimmed);
	if (iso) return asDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
	const named = /^(\d{1,2})\.?\s*([a-zäö]{3})[a-zäö]*\.?(?:,?\s*(\d{4}))?$/.exec(trimmed);
	if (named) {
		const month = MONTHS.findIndex((names) => names.includes(named[2] ?? '')) + 1;
		return withYear(named[3], month, Number(named[1]), reference);
	}
	const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?$/.exec(trimmed);
	if (dotted) return withYear(dotted[3], Number(dotted[2]), Number(dotted[1]), reference);
	const short = /^(\d{1,2})-(\d{1,2})$/.exec(trimmed);
	if (short) return withYear(undefined, Number(short[1]), Number(short[2]), reference);
	const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(trimmed);
	if (!slashed) return null;
	const [one, two] = [Number(slashed[1]), Number(slashed[2])];
	switch (preferences.order) {
		case 'slashes':
			return withYear(slashed[3], one, two, reference);
		case 'day-slashes':
			return withYear(slashed[3], two, one, reference);
		default:
			// "3/12" means two different days to two people.
			return null;
	}
}

/** Returns the seconds since midnight that "9:00", "17" or "5:30 pm" says, or null. */
export function readClock(text: string): number | null {
	const found = /^(\d{1,2})(?::?(\d{2}))?(?:\s?([ap])m)?$/i.exec(text.trim());
	if (!found) return null;
	const half = found[3]?.toLowerCase();
	const hour = Number(found[1]);
	if (half !== undefined && (hour < 1 || hour > 12)) return null;
	const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
	const second = hours * 3600 + Number(found[2] ?? '0') * 60;
	return Number(found[2] ?? '0') < 60 && second <= 86_400 ? second : null;
}

/** Returns the wall clock time of local seconds. */
export function splitLocal(local: number): LocalTime {
	const day = Math.floor(local / 86_400);
	return { day: new Date(day * 86_400_000).toISOString().slice(0, 10), second: local - day * 86_400 };
}

/** Returns midnight as the end of the day before: 24:00; any other time as it is. */
export function endOfDay(time: LocalTime): LocalTime {
	if (time.second !== 0) return time;
	return { day: splitLocal(joinLocal(time) - 1).day, second: 86_400 };
}

/** Returns a wall clock time as local seconds. */
export function joinLocal({ day, second }: LocalTime): number {
	return Date.parse(`${day}T00:00:00Z`) / 1000 + second;
}

function withYear(year: string | undefined, month: number, day: number, reference: string): string | null {
	if (year !== undefined) return asDay(Number(year), month, day);
	const near = Date.parse(`${reference}T00:00:00Z`);
	const base = new Date(near).getUTCFullYear();
	const fits = [base, base + 1, base - 1].find((candidate) => {
		return Math.abs(Date.UTC(candidate, month - 1, day) - near) <= HALF_YEAR;
	});
	return asDay(fits ?? base, month, day);
}

function asDay(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return same && year >= 1900 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}
