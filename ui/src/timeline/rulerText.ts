/** The names of the ruler's cells, from long to short. */

import { counting } from '../format/counting';
import { formatClock, formatDate } from '../format/dates';
import { preferences } from '../format/preferences.svelte';
import { UTC } from '../plan/zone';
import { language, say } from '../words/words';
import { type Cell, quarterOf, type Step, weekNumber } from './ruler';
import type { RulerText } from './rulerLabels';

const formats = new Map<string, Intl.DateTimeFormat>();

function named(local: number, options: Intl.DateTimeFormatOptions): string {
	const key = `${language()} ${JSON.stringify(options)}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC' });
		formats.set(key, format);
	}
	return format.format(new Date(local * 1000));
}

function yearOf(local: number): number {
	return new Date(local * 1000).getUTCFullYear();
}

/** The number of a week, where the person wants to see it. */
function week(local: number): string {
	return preferences.hasWeekNumbers ? say('chart-week', { week: weekNumber(local, counting()) }) : '';
}

/** "13:00", "1 PM": the hour in full, then as short as it can be told. */
function clocks(local: number): string[] {
	const second = ((local % 86_400) + 86_400) % 86_400;
	const clock = formatClock(second);
	const hour = Math.floor(second / 3600);
	if (second % 3600 !== 0) return [clock, clock.replace(/ .*/, ''), `:${clock.slice(-2)}`];
	if (preferences.isTwelveHours) return [clock, clock.replace(':00', ''), String(hour % 12 || 12)];
	return [clock, clock.slice(0, 2)];
}

function day(local: number): string {
	return String(new Date(local * 1000).getUTCDate());
}

function monthAndYear(local: number, month: 'long' | 'short'): string {
	return say('chart-month', { month: named(local, { month }), year: String(yearOf(local)) });
}

function dayInFull(local: number): string {
	return formatDate(local, 'long', UTC);
}

function quarter(local: number): string {
	return say('chart-quarter', { quarter: quarterOf(local, counting()) });
}

/** "2027", or "FY 2026/27" where a fiscal year is none of the calendar. */
function fiscalYear(local: number): string {
	const { fiscalMonth } = counting();
	const first = yearOf(local) - (new Date(local * 1000).getUTCMonth() < fiscalMonth ? 1 : 0);
	if (fiscalMonth === 0) return String(first);
	return say('chart-fiscal-year', { from: String(first), to: String(first + 1).slice(-2) });
}

function years(local: number, count: number): string {
	return say('date-range', { from: String(yearOf(local)), to: String(yearOf(local) + count - 1) });
}

export const rulerText: RulerText = {
	upper({ local }: Cell, step: Step) {
		switch (step.unit) {
			case 'minute':
			case 'hour':
				return clocks(local);
			case 'day':
				return [
					dayInFull(local),
					formatDate(local, 'weekday', UTC),
					formatDate(local, 'day', UTC),
					day(local),
				];
			case 'week': {
				const full = dayInFull(local);
				const number = week(local);
				return [
					number === '' ? full : `${full} · ${number}`,
					full,
					formatDate(local, 'day', UTC),
					day(local),
				];
			}
			case 'month':
				return [monthAndYear(local, 'long'), monthAndYear(local, 'short'), named(local, { month: 'short' })];
			case 'quarter':
				return [`${quarter(local)} ${fiscalYear(local)}`, quarter(local)];
			case 'fiscal-year':
				return [fiscalYear(local), String(yearOf(local))];
			case 'year':
				return step.count === 1 ? [String(yearOf(local))] : [years(local, step.count), String(yearOf(local))];
		}
	},
	lower({ local }: Cell, step: Step) {
		switch (step.unit) {
			case 'minute':
			case 'hour':
				return clocks(local);
			case 'day':
				return [`${day(local)}\t${named(local, { weekday: 'short' })}`, day(local)];
			case 'week':
				return [`${day(local)}\t${week(local)}`, day(local)];
			case 'month':
				return [
					named(local, { month: 'long' }),
					named(local, { month: 'short' }),
					named(local, { month: 'narrow' }),
				];
			case 'quarter':
				return [quarter(local)];
			case 'fiscal-year':
				return [fiscalYear(local)];
			case 'year':
				return [String(yearOf(local)), `’${String(yearOf(local)).slice(-2)}`];
		}
	},
};
