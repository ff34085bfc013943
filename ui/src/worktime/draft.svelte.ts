/** A calendar while it is edited: nothing changes in the plan before it is saved. */

import type { Calendar } from '../host/wire/Calendar';
import type { CalendarException } from '../host/wire/CalendarException';
import type { CalendarId } from '../host/wire/CalendarId';
import type { DayPattern } from '../host/wire/DayPattern';
import { firstDay, yearlyRule } from './rule';

const OFFICE = [
	{ from: 9 * 3600, to: 12 * 3600 },
	{ from: 13 * 3600, to: 17 * 3600 },
];
/** How long a holiday that is entered as yearly goes on coming back. */
const YEARS = 30;

export class CalendarDraft {
	readonly saved: Calendar;
	base = $state<CalendarId | null>(null);
	zone = $state<string | null>(null);
	week = $state.raw<readonly DayPattern[]>([]);
	exceptions = $state.raw<readonly CalendarException[]>([]);

	constructor(saved: Calendar) {
		this.saved = saved;
		this.base = saved.base;
		this.zone = saved.zone;
		this.week = saved.week;
		this.exceptions = saved.exceptions;
	}

	/** The calendar as it would be saved. */
	get calendar(): Calendar {
		return {
			...this.saved,
			base: this.base,
			zone: this.zone,
			week: [...this.week] as Calendar['week'],
			exceptions: [...this.exceptions],
		};
	}

	get isChanged(): boolean {
		return JSON.stringify(this.calendar) !== JSON.stringify(this.saved);
	}

	discard(): void {
		this.base = this.saved.base;
		this.zone = this.saved.zone;
		this.week = this.saved.week;
		this.exceptions = this.saved.exceptions;
	}

	/** Makes a weekday as the base, off, or worked at office hours until others are entered. */
	setKind(weekday: number, kind: 'base' | 'off' | 'own'): void {
		const pattern: DayPattern =
			kind === 'base' ? { as: 'base' } : { as: 'own', shifts: kind === 'off' ? [] : OFFICE };
		this.setDay(weekday, pattern);
	}

	setDay(weekday: number, pattern: DayPattern): void {
		this.week = this.week.with(weekday, pattern);
	}

	/** Adds a day off. */
	add(name: string, day: string): void {
		this.exceptions = [...this.exceptions, { name, from: day, to: day, rule: null, shifts: [] }];
	}

	change(at: number, change: Partial<CalendarException>): void {
		const before = this.exceptions[at];
		if (before) this.exceptions = this.exceptions.with(at, { ...before, ...change });
	}

	remove(at: number): void {
		this.exceptions = this.exceptions.toSpliced(at, 1);
	}

	/** Makes an exception come back every year, or not. */
	setYearly(at: number, yearly: boolean): void {
		const before = this.exceptions[at];
		if (!before) return;
		const rule = yearly ? yearlyRule(before.from, before.to) : null;
		const single = before.rule ? firstDay(before.rule, before.from) : before.from;
		const until = `${Number(before.from.slice(0, 4)) + YEARS}-12-31`;
		this.change(at, rule ? { rule, to: until } : { rule, from: single, to: single });
	}
}
