/**
 * Local days, counted from 1 January 1970, and the weeks and periods in which they lie. An instant gets
 * its day by the portfolio's zone; from there on it is counting squares of a calendar.
 */

import { formatDate, monthName } from '../format/dates';
import { preferences } from '../format/preferences.svelte';
import { DAY, type Zone } from '../plan/zone';
import { say } from '../words/words';

/** A local day, counted from 1 January 1970. */
export type Day = number;

export const WEEK = 7;
export const ZOOMS = ['week', 'month', 'quarter', 'year'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Weeks that a quarter shows: as much as is planned in detail, from a little before its anchor on. */
const QUARTER = { weeks: 14, before: 2, step: 13 };

/** Days from the first to the last, both included. */
export interface Period {
	first: Day;
	last: Day;
}

/** Returns the day of an instant. */
export function dayOf(at: number, zone: Zone): Day {
	return Math.floor(zone.toLocal(at) / DAY);
}

/** Returns where a day begins. */
export function startOf(day: Day, zone: Zone): number {
	return zone.toInstant(day * DAY);
}

/** Returns the days on which something lies; what ends at midnight does not reach the day after. */
export function daysOf(from: number, to: number, zone: Zone): Period {
	const first = dayOf(from, zone);
	return { first, last: Math.max(first, Math.ceil(zone.toLocal(to) / DAY) - 1) };
}

/** Returns the instant as many days later, at the same time of day. */
export function shifted(at: number, days: number, zone: Zone): number {
	return days === 0 ? at : zone.toInstant(zone.toLocal(at) + days * DAY);
}

/** Returns the place of a day in its week as the person counts it: the day with which it begins is 0. */
export function weekday(day: Day): number {
	// 1 January 1970 was a Thursday.
	return (((day + 3 - preferences.weekStart) % WEEK) + WEEK) % WEEK;
}

/** Returns the first day of a day's week. */
export function weekOf(day: Day): Day {
	return day - weekday(day);
}

/** Returns year, month counted from 0, and day of the month. */
export function dateOf(day: Day): { year: number; month: number; date: number } {
	const date = new Date(day * DAY * 1000);
	return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

/** Returns the first day of a month; months beyond a year are those of its neighbours. */
export function firstOfMonth(year: number, month: number): Day {
	return Date.UTC(year, month, 1) / 1000 / DAY;
}

/** Returns the number of a day's week: that of the year in which its Thursday lies (ISO 8601). */
export function weekNumber(day: Day): number {
	const thursday = weekOf(day) + ((3 - preferences.weekStart + WEEK) % WEEK);
	return Math.floor((thursday - firstOfMonth(dateOf(thursday).year, 0)) / WEEK) + 1;
}

/** Returns what is shown around a day: whole weeks, but for a year. */
export function periodAround(zoom: Zoom, anchor: Day): Period {
	const { year, month } = dateOf(anchor);
	switch (zoom) {
		case 'week':
			return { first: weekOf(anchor), last: weekOf(anchor) + WEEK - 1 };
		case 'month':
			return {
				first: weekOf(firstOfMonth(year, month)),
				last: weekOf(firstOfMonth(year, month + 1) - 1) + WEEK - 1,
			};
		case 'quarter': {
			const first = weekOf(anchor) - QUARTER.before * WEEK;
			return { first, last: first + QUARTER.weeks * WEEK - 1 };
		}
		case 'year':
			return { first: firstOfMonth(year, 0), last: firstOfMonth(year + 1, 0) - 1 };
	}
}

/** Returns the anchor of the period before (-1) or after (1). */
export function stepped(zoom: Zoom, anchor: Day, by: 1 | -1): Day {
	const { year, month, date } = dateOf(anchor);
	switch (zoom) {
		case 'week':
			return anchor + by * WEEK;
		case 'month': {
			const next = firstOfMonth(year, month + by);
			const length = firstOfMonth(year, month + by + 1) - next;
			return next + Math.min(date, length) - 1;
		}
		case 'quarter':
			return anchor + by * QUARTER.step * WEEK;
		case 'year':
			return firstOfMonth(year + by, month) + Math.min(date, 28) - 1;
	}
}

/** Returns the first days of the weeks of a period. */
export function weeksOf({ first, last }: Period): Day[] {
	const count = Math.ceil((last - weekOf(first) + 1) / WEEK);
	return Array.from({ length: count }, (_, at) => weekOf(first) + at * WEEK);
}

/** Returns what a period is called: "December 2026", "2 Nov 2026 – 7 Feb 2027". */
export function periodName(zoom: Zoom, anchor: Day, zone: Zone): string {
	const { year, month } = dateOf(anchor);
	const { first, last } = periodAround(zoom, anchor);
	const written = (day: Day) => formatDate(startOf(day, zone), 'date', zone);
	switch (zoom) {
		case 'month':
			return say('calendar-month', { month: monthName(month), year: String(year) });
		case 'year':
			return String(year);
		case 'week':
		case 'quarter':
			return say('date-range', { from: written(first), to: written(last) });
	}
}
