/**
 * Lengths of time in words: "3 d 4 h", "+2 d", "−1 d 4 h".
 *
 * Working time counts days of the portfolio, elapsed time days of 24 hours. The names of the units
 * come from the catalogue; nothing here knows a calendar.
 */

import type { Seconds } from '../host/wire/Seconds';
import type { Span } from '../host/wire/Span';
import type { TimeUnit } from '../host/wire/TimeUnit';
import { say } from '../words/words';
import { units } from './units.svelte';

const MINUTE = 60;
const HOUR = 3600;
const ELAPSED_DAY = 86_400;
/** The minus sign of typography: as wide as the plus, so that signed numbers align. */
const MINUS = '\u2212';

/** Returns how long a day is: of work, or of the clock. */
export function dayOf(unit: TimeUnit, minutesPerDay: number = units.minutesPerDay): Seconds {
	return unit === 'elapsed' ? ELAPSED_DAY : minutesPerDay * MINUTE;
}

/** Returns a length of working or elapsed time, without a sign: "3 d 4 h". */
export function formatDuration(
	seconds: Seconds,
	unit: TimeUnit = 'working',
	minutesPerDay: number = units.minutesPerDay,
): string {
	const family = unit === 'elapsed' ? 'elapsed-' : '';
	return inParts(Math.abs(seconds), dayOf(unit, minutesPerDay), family);
}

/** Returns a duration as it stands in a row. */
export function formatSpan(span: Span): string {
	return formatDuration(span.amount, span.unit);
}

/** Returns elapsed time in days of 24 hours, for sentences that say so themselves. */
export function formatElapsed(seconds: Seconds): string {
	return inParts(Math.abs(seconds), ELAPSED_DAY, '');
}

/** Returns a float or a slip, always signed unless it is zero: "+2 d", "−1 d 4 h", "+3 ed", "0 d". */
export function formatSigned(
	seconds: Seconds,
	unit: TimeUnit = 'working',
	minutesPerDay: number = units.minutesPerDay,
): string {
	return sign(seconds) + formatDuration(seconds, unit, minutesPerDay);
}

/** Returns a signed length of elapsed time. */
export function formatSignedElapsed(seconds: Seconds): string {
	return sign(seconds) + formatElapsed(seconds);
}

/** Returns how much of something is done, in whole percent: "60 %"; only nothing is 0 and only all is 100. */
export function formatPercent(basisPoints: number): string {
	const whole = Math.round(basisPoints / 100);
	if (basisPoints > 0 && basisPoints < 10_000)
		return say('unit-percent', { n: Math.min(99, Math.max(1, whole)) });
	return say('unit-percent', { n: whole });
}

/** Returns basis points as an exact share: "12.5 %". */
export function formatShare(basisPoints: number): string {
	return say('unit-percent', { n: basisPoints / 100 });
}

/** Returns the sign that stands before a length of time below zero, else nothing. */
export function minus(seconds: Seconds): string {
	return sign(seconds) === MINUS ? MINUS : '';
}

function sign(seconds: Seconds): string {
	const minutes = Math.round(seconds / MINUTE);
	if (minutes === 0) return '';
	return minutes < 0 ? MINUS : '+';
}

function inParts(seconds: Seconds, day: Seconds, family: '' | 'elapsed-'): string {
	const total = Math.round(seconds / MINUTE) * MINUTE;
	const days = Math.floor(total / day);
	const hours = Math.floor((total - days * day) / HOUR);
	const minutes = Math.round((total - days * day - hours * HOUR) / MINUTE);
	const parts: string[] = [];
	if (days > 0) parts.push(say(`unit-${family}days`, { n: days }));
	if (hours > 0) parts.push(say(`unit-${family}hours`, { n: hours }));
	if (minutes > 0) parts.push(say(`unit-${family}minutes`, { n: minutes }));
	return parts.length > 0 ? parts.join(' ') : say(`unit-${family}days`, { n: 0 });
}
