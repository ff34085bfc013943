/**
 * Dates and times in words: "2 Dec", "Wed 2 Dec 2026 13:00", or in the figures that the person chose.
 * Names come from `Intl`, their order from the catalogue, so that a date reads the same on every screen.
 */

import type { Instant } from '../host/wire/Instant';
import type { Zone } from '../plan/zone';
import { language, say } from '../words/words';
import { type Order, preferences } from './preferences.svelte';
import { units } from './units.svelte';

/**
 * How much of a date is written: "2 Dec", "2 Dec 2026", "Wed 2 Dec", "Wed 2 Dec 2026", or the
 * weekday with the year only where it is not the data date's.
 */
export type DateStyle = 'day' | 'date' | 'weekday' | 'long' | 'plain';

/** Returns the day of an instant, in the order that the person chose unless another is wanted. */
export function formatDate(
	at: Instant,
	style: DateStyle = 'day',
	zone: Zone = units.zone,
	order: Order = preferences.order,
): string {
	return written(asLocalDate(at, zone), style, zone, order);
}

/** Returns the month of an instant: "Dec 2026". */
export function formatMonth(at: Instant, zone: Zone = units.zone): string {
	const local = asLocalDate(at, zone);
	return `${monthName(local.getUTCMonth(), 'short')} ${local.getUTCFullYear()}`;
}

/** Returns the time of day of an instant: "13:00". */
export function formatTime(at: Instant, zone: Zone = units.zone): string {
	return clock(asLocalDate(at, zone));
}

/** Returns the time of day of an instant by this computer's clock. */
export function formatTimeHere(at: Instant): string {
	return clock(asHere(at));
}

/** Returns day and time: "Wed 2 Dec 2026 13:00". */
export function formatMoment(at: Instant, style: DateStyle = 'long', zone: Zone = units.zone): string {
	return `${formatDate(at, style, zone)} ${formatTime(at, zone)}`;
}

/** Returns a calendar day given as `YYYY-MM-DD`. */
export function formatDay(day: string, style: DateStyle = 'date'): string {
	return written(new Date(`${day}T00:00:00Z`), style, units.zone);
}

/** Returns the days from one moment to another, as one day where they lie on the same: "9 Oct – 2 Nov 2026". */
export function formatRange(from: Instant, to: Instant, zone: Zone = units.zone): string {
	const last = formatDate(to, 'date', zone);
	if (formatDate(from, 'date', zone) === last) return last;
	return say('date-range', { from: formatDate(from, 'day', zone), to: last });
}

/** Returns a time of day given in seconds since midnight; the end of a day is 24:00 on either clock. */
export function formatClock(second: number): string {
	const hours = Math.floor(second / 3600);
	const minutes = String(Math.floor((second % 3600) / 60)).padStart(2, '0');
	if (!preferences.isTwelveHours || hours > 23) return `${String(hours).padStart(2, '0')}:${minutes}`;
	return `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** Returns when something happened on this computer: "today 08:41", "2 Oct", "14 Sep 2025". */
export function formatWhen(at: Instant, now: Date = new Date()): string {
	const then = new Date(at * 1000);
	const local = asHere(at);
	if (then.toDateString() === now.toDateString()) {
		return say('date-today', { time: clock(local) });
	}
	const style = then.getFullYear() === now.getFullYear() ? 'day' : 'date';
	return written(local, style, units.zone);
}

/** Returns the names of the days of a week as the person counts them: the day with which it begins first. */
export function weekNames(width: 'short' | 'long' | 'narrow'): string[] {
	const names = weekdayNames(width);
	return names.map((_, at) => names[(at + preferences.weekStart) % 7] ?? '');
}

/** Says whether a column of a week as the person counts it is a Saturday or a Sunday. */
export function isWeekend(column: number): boolean {
	return (column + preferences.weekStart) % 7 > 4;
}

/** Returns the names of the days of a week, Monday first, as a working week is kept. */
export function weekdayNames(width: 'short' | 'long' | 'narrow'): string[] {
	const names = new Intl.DateTimeFormat(language(), { weekday: width, timeZone: 'UTC' });
	// 5 January 1970 was a Monday.
	return Array.from({ length: 7 }, (_, day) => names.format(new Date((4 + day) * 86_400_000)));
}

/** Returns the name of a month counted from 0. */
export function monthName(month: number, width: 'short' | 'long' = 'long'): string {
	const names = new Intl.DateTimeFormat(language(), { month: width, timeZone: 'UTC' });
	return names.format(new Date(Date.UTC(1970, month, 1)));
}

interface Names {
	/** Monday first. */
	weekdays: string[];
	months: string[];
}

const namesOf = new Map<string, Names>();

function names(): Names {
	const known = namesOf.get(language());
	if (known) return known;
	const made = {
		weekdays: weekdayNames('short'),
		months: Array.from({ length: 12 }, (_, month) => monthName(month, 'short')),
	};
	namesOf.set(language(), made);
	return made;
}

function written(local: Date, style: DateStyle, zone: Zone, order = preferences.order): string {
	const { weekdays, months } = names();
	const args = {
		day: String(local.getUTCDate()),
		month: months[local.getUTCMonth()] ?? '',
		year: String(local.getUTCFullYear()),
		weekday: weekdays[(local.getUTCDay() + 6) % 7] ?? '',
	};
	const usual = asLocalDate(units.dataDate, zone).getUTCFullYear();
	const plain = local.getUTCFullYear() === usual ? 'weekday' : 'long';
	const wanted = style === 'plain' ? plain : style;
	if (order === 'words') return say(`date-${wanted}`, args);
	const date = inFigures(local, order, wanted === 'date' || wanted === 'long');
	if (wanted === 'day' || wanted === 'date') return date;
	return say('date-on-weekday', { weekday: args.weekday, date });
}

function inFigures(local: Date, order: Exclude<Order, 'words'>, withYear: boolean): string {
	const day = local.getUTCDate();
	const month = local.getUTCMonth() + 1;
	const year = withYear ? String(local.getUTCFullYear()) : '';
	const two = (figure: number) => String(figure).padStart(2, '0');
	switch (order) {
		case 'iso':
			return [year, two(month), two(day)].filter((part) => part !== '').join('-');
		case 'points':
			return `${day}.${month}.${year}`;
		case 'slashes':
			return [month, day, year].filter((part) => part !== '').join('/');
		case 'day-slashes':
			return [day, month, year].filter((part) => part !== '').join('/');
	}
}

/** An instant as a `Date` whose UTC fields read local time: what `Intl` formats. */
function asLocalDate(at: Instant, zone: Zone): Date {
	return new Date(zone.toLocal(at) * 1000);
}

/** An instant as a `Date` whose UTC fields read the time of this computer. */
function asHere(at: Instant): Date {
	const then = new Date(at * 1000);
	return new Date(then.getTime() - then.getTimezoneOffset() * 60_000);
}

function clock(local: Date): string {
	return formatClock(local.getUTCHours() * 3600 + local.getUTCMinutes() * 60);
}
