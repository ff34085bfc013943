/** Working time of the recorded plan: Monday to Friday, nine to five, London. A stand-in for the engine. */

import { DAY, HOUR, Zone } from '../../plan/zone';

const OPEN = 9 * HOUR;
const SHIFT = 8 * HOUR;
const WEEK = 7 * DAY;
/** A Monday, as local seconds. */
const MONDAY = 4 * DAY;

export const WORK_DAY = SHIFT;

export const LONDON = {
	name: 'Europe/London',
	offsets: [2026, 2027, 2028, 2029].reduce<[number, number][]>(
		(offsets, year) => {
			const lastSunday = (month: number) => {
				const end = new Date(Date.UTC(year, month + 1, 0, 1));
				return end.getTime() / 1000 - end.getUTCDay() * DAY;
			};
			offsets.push([lastSunday(2), HOUR], [lastSunday(9), 0]);
			return offsets;
		},
		[[0, 0]],
	),
};

const zone = new Zone(LONDON);

/** Working seconds from the epoch's first Monday to an instant. */
export function worked(instant: number): number {
	const local = zone.toLocal(instant) - MONDAY;
	const week = Math.floor(local / WEEK);
	const day = Math.floor((local - week * WEEK) / DAY);
	const time = local - week * WEEK - day * DAY;
	const today = day < 5 ? Math.min(Math.max(time - OPEN, 0), SHIFT) : 0;
	return (week * 5 + Math.min(day, 5)) * SHIFT + today;
}

/** The earliest instant by which that much has been worked. */
export function finishAt(work: number): number {
	const days = Math.ceil(work / SHIFT) - 1;
	const rest = work - days * SHIFT;
	const week = Math.floor(days / 5);
	return zone.toInstant(MONDAY + week * WEEK + (days - week * 5) * DAY + OPEN + rest);
}

/** The instant at which the next second of work begins. */
export function startAt(work: number): number {
	const days = Math.floor(work / SHIFT);
	const week = Math.floor(days / 5);
	return zone.toInstant(MONDAY + week * WEEK + (days - week * 5) * DAY + OPEN + work - days * SHIFT);
}

/** Closed time between two instants as rising pairs. */
export function closedBetween(from: number, to: number): number[] {
	const pairs: number[] = [];
	for (let work = Math.floor(worked(from) / SHIFT) * SHIFT; finishAt(work) < to; work += SHIFT) {
		pairs.push(finishAt(work), startAt(work));
	}
	return pairs;
}
