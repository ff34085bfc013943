/** What each day of a year is like in a calendar: for its picture. */

import type { Calendar } from '../host/wire/Calendar';
import type { DayPattern } from '../host/wire/DayPattern';
import type { Shift } from '../host/wire/Shift';
import { fallsOn } from './rule';

export type DayKind = 'open' | 'closed' | 'holiday' | 'worked';

export interface YearDay {
	day: string;
	/** From 0 for January. */
	month: number;
	/** Day of the month, from 1. */
	date: number;
	/** From 0 for Monday. */
	weekday: number;
	kind: DayKind;
	/** The exception that makes it differ, by name. */
	name: string;
}

const DAY = 86_400_000;
/** Calendars stand on each other; a circle, which only a broken file can hold, ends here. */
const DEEPEST = 16;

/** Returns every day of a year. */
export function daysOf(
	year: number,
	calendar: Calendar,
	baseOf: (calendar: Calendar) => Calendar | undefined,
): YearDay[] {
	const first = Date.UTC(year, 0, 1);
	const count = Math.round((Date.UTC(year + 1, 0, 1) - first) / DAY);
	return Array.from({ length: count }, (_, at) => {
		const date = new Date(first + at * DAY);
		const day = date.toISOString().slice(0, 10);
		const weekday = (date.getUTCDay() + 6) % 7;
		const exception = exceptionOn(day, calendar, baseOf);
		const usual = weekOn(day, weekday, calendar, baseOf, 0).length > 0;
		const open = exception ? exception.shifts.length > 0 : usual;
		return {
			day,
			month: date.getUTCMonth(),
			date: date.getUTCDate(),
			weekday,
			kind: exception ? (open ? 'worked' : 'holiday') : open ? 'open' : 'closed',
			name: exception?.name ?? '',
		};
	});
}

function exceptionOn(
	day: string,
	calendar: Calendar,
	baseOf: (calendar: Calendar) => Calendar | undefined,
): { name: string; shifts: readonly Shift[] } | undefined {
	let at: Calendar | undefined = calendar;
	for (let depth = 0; at && depth < DEEPEST; depth++) {
		const found = at.exceptions.find(
			(each) =>
				each.from <= day && day <= each.to && (each.rule === null || fallsOn(each.rule, each.from, day)),
		);
		if (found) return found;
		at = baseOf(at);
	}
	return undefined;
}

function weekOn(
	day: string,
	weekday: number,
	calendar: Calendar,
	baseOf: (calendar: Calendar) => Calendar | undefined,
	depth: number,
): readonly Shift[] {
	const stretch = calendar.work_weeks.find((each) => each.from <= day && day <= each.to);
	const patterns: (DayPattern | undefined)[] = [stretch?.week[weekday], calendar.week[weekday]];
	for (const pattern of patterns) if (pattern?.as === 'own') return pattern.shifts;
	const base = depth < DEEPEST ? baseOf(calendar) : undefined;
	return base ? weekOn(day, weekday, base, baseOf, depth + 1) : [];
}
