/**
 * Lengths of time where there is little room: no minutes beside days, no hours beside hundreds of days,
 * or tens of elapsed ones, whose units are longer words.
 */

import { dayOf, formatDuration, formatSigned } from '../format/duration';
import type { TimeUnit } from '../host/wire/TimeUnit';
import { HOUR } from './zone';

function rounded(seconds: number, unit: TimeUnit, minutesPerDay: number): number {
	const day = dayOf(unit, minutesPerDay);
	const size = Math.abs(seconds);
	const many = unit === 'elapsed' ? 10 : 100;
	const step = size >= many * day ? day : size >= day ? HOUR : 60;
	// Towards zero: a float never looks larger than it is.
	return Math.trunc(seconds / step) * step;
}

/** "15 d 5 h" for fifteen days, five hours and some minutes. */
export function shortDuration(seconds: number, unit: TimeUnit, minutesPerDay: number): string {
	return formatDuration(rounded(seconds, unit, minutesPerDay), unit, minutesPerDay);
}

/** "+21 d 2 h", "−3 d", "+31 ed". */
export function shortFloat(seconds: number, unit: TimeUnit, minutesPerDay: number): string {
	return formatSigned(rounded(seconds, unit, minutesPerDay), unit, minutesPerDay);
}
