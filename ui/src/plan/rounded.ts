/** Lengths of time where there is little room: no minutes beside days, no hours beside hundreds of days. */

import { formatDuration, formatSigned } from '../format/duration';
import type { TimeUnit } from '../host/wire/TimeUnit';
import { DAY, HOUR } from './zone';

function rounded(seconds: number, day: number): number {
	const size = Math.abs(seconds);
	const step = size >= 100 * day ? day : size >= day ? HOUR : 60;
	// Towards zero: a float never looks larger than it is.
	return Math.trunc(seconds / step) * step;
}

/** "15 d 5 h" for fifteen days, five hours and some minutes. */
export function shortDuration(seconds: number, unit: TimeUnit, minutesPerDay: number): string {
	const day = unit === 'elapsed' ? DAY : minutesPerDay * 60;
	return formatDuration(rounded(seconds, day), unit, minutesPerDay);
}

/** "+21 d 2 h", "−3 d". */
export function shortFloat(seconds: number, minutesPerDay: number): string {
	return formatSigned(rounded(seconds, minutesPerDay * 60), minutesPerDay);
}
