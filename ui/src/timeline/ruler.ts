/**
 * The two levels of the time ruler: which units a zoom shows, and where their cells begin. Cells begin
 * at local midnights, months and hours; nothing here draws.
 */

import { DAY, HOUR, MINUTE, type Zone } from '../plan/zone';
import { instantAt, type Scale, xOf } from './scale';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'fiscal-year' | 'year';

/** Where weeks and fiscal years begin. */
export interface Counting {
	/** The first day of a week: 0 is Monday. */
	weekStart: number;
	/** The first month of the fiscal year: 0 is January. */
	fiscalMonth: number;
}

/** Weeks as ISO 8601 counts them, fiscal years that are calendar years. */
export const USUAL: Counting = { weekStart: 0, fiscalMonth: 0 };

/** A unit, so many of it a cell. */
export interface Step {
	unit: Unit;
	count: number;
}

export interface Cell {
	x: number;
	width: number;
	/** Local seconds at which it begins. */
	local: number;
}

export interface Ruler {
	upper: Step;
	lower: Step;
	upperCells: Cell[];
	lowerCells: Cell[];
}

/** Least pixels a day at which a pair of levels is shown, coarsest last. */
const LEVELS: readonly [number, Step, Step][] = [
	[24 * 12 * 40, { unit: 'day', count: 1 }, { unit: 'minute', count: 5 }],
	[24 * 4 * 40, { unit: 'day', count: 1 }, { unit: 'minute', count: 15 }],
	[24 * 2 * 40, { unit: 'day', count: 1 }, { unit: 'minute', count: 30 }],
	[24 * 40, { unit: 'day', count: 1 }, { unit: 'hour', count: 1 }],
	[12 * 40, { unit: 'day', count: 1 }, { unit: 'hour', count: 2 }],
	[6 * 40, { unit: 'day', count: 1 }, { unit: 'hour', count: 4 }],
	[3 * 40, { unit: 'week', count: 1 }, { unit: 'hour', count: 8 }],
	[24, { unit: 'month', count: 1 }, { unit: 'day', count: 1 }],
	[44 / 7, { unit: 'month', count: 1 }, { unit: 'week', count: 1 }],
	[22 / 7, { unit: 'month', count: 1 }, { unit: 'week', count: 1 }],
	[66 / 30, { unit: 'quarter', count: 1 }, { unit: 'month', count: 1 }],
	[32 / 30, { unit: 'year', count: 1 }, { unit: 'month', count: 1 }],
	[28 / 91, { unit: 'fiscal-year', count: 1 }, { unit: 'quarter', count: 1 }],
	[28 / 365, { unit: 'year', count: 10 }, { unit: 'year', count: 1 }],
	[0, { unit: 'year', count: 20 }, { unit: 'year', count: 5 }],
];

/** Whole days since 1970 were a Thursday first: the Monday before is three days earlier. */
const MONDAY = -3 * DAY;

export function levelsAt(zoom: number): { upper: Step; lower: Step } {
	const [, upper, lower] = LEVELS.find(([least]) => zoom >= least) ?? LEVELS[LEVELS.length - 1];
	return { upper, lower };
}

/** The unit that a step of the keyboard moves by at a zoom, in seconds. */
export function stepAt(zoom: number): number {
	const { lower } = levelsAt(zoom);
	switch (lower.unit) {
		case 'minute':
			return lower.count * MINUTE;
		case 'hour':
			return HOUR;
		case 'day':
		case 'week':
		case 'month':
			return DAY;
		case 'quarter':
		case 'fiscal-year':
		case 'year':
			return 7 * DAY;
	}
}

/** Local seconds of the cell that holds a local time. */
export function floorTo(local: number, step: Step, counting = USUAL): number {
	const fixed = fixedLength(step);
	if (fixed !== null) {
		const origin = step.unit === 'week' ? MONDAY + counting.weekStart * DAY : 0;
		return Math.floor((local - origin) / fixed) * fixed + origin;
	}
	const months = lengthInMonths(step);
	// Years of a decade are counted from the year 0, quarters from the first month of a fiscal year.
	const origin = step.unit === 'quarter' || step.unit === 'fiscal-year' ? counting.fiscalMonth : 0;
	const date = new Date(local * 1000);
	const month = date.getUTCFullYear() * 12 + date.getUTCMonth() - origin;
	const first = Math.floor(month / months) * months + origin;
	return Date.UTC(Math.floor(first / 12), first - Math.floor(first / 12) * 12, 1) / 1000;
}

function next(local: number, step: Step): number {
	const fixed = fixedLength(step);
	if (fixed !== null) return local + fixed;
	const date = new Date(local * 1000);
	return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + lengthInMonths(step), 1) / 1000;
}

function lengthInMonths({ unit, count }: Step): number {
	switch (unit) {
		case 'quarter':
			return 3 * count;
		case 'year':
		case 'fiscal-year':
			return 12 * count;
		default:
			return count;
	}
}

function fixedLength(step: Step): number | null {
	switch (step.unit) {
		case 'minute':
			return step.count * MINUTE;
		case 'hour':
			return step.count * HOUR;
		case 'day':
			return step.count * DAY;
		case 'week':
			return step.count * 7 * DAY;
		case 'month':
		case 'quarter':
		case 'fiscal-year':
		case 'year':
			return null;
	}
}

/** Cells of one level from the left edge to the right. */
export function cells(scale: Scale, zone: Zone, step: Step, width: number, counting = USUAL): Cell[] {
	const result: Cell[] = [];
	const end = zone.toLocal(instantAt(scale, width));
	let local = floorTo(zone.toLocal(scale.left), step, counting);
	let x = xOf(scale, zone.toInstant(local));
	while (local < end) {
		const after = next(local, step);
		const right = xOf(scale, zone.toInstant(after));
		result.push({ x, width: right - x, local });
		local = after;
		x = right;
	}
	return result;
}

export function rulerOf(scale: Scale, zone: Zone, width: number, counting = USUAL): Ruler {
	const { upper, lower } = levelsAt(scale.zoom);
	return {
		upper,
		lower,
		upperCells: cells(scale, zone, upper, width, counting),
		lowerCells: cells(scale, zone, lower, width, counting),
	};
}

/** ISO week number of a local day; of a week that begins on another day, that of its Thursday. */
export function weekNumber(local: number, counting = USUAL): number {
	const toThursday = ((3 - counting.weekStart + 7) % 7) * DAY;
	const thursday = floorTo(local, { unit: 'week', count: 1 }, counting) + toThursday;
	const newYear = Date.UTC(new Date(thursday * 1000).getUTCFullYear(), 0, 1) / 1000;
	return 1 + Math.floor((thursday - newYear) / (7 * DAY));
}

/** Which quarter of its fiscal year begins in a month, counted from 1. */
export function quarterOf(local: number, counting: Counting): number {
	const month = new Date(local * 1000).getUTCMonth();
	return Math.floor(((month - counting.fiscalMonth + 12) % 12) / 3) + 1;
}
