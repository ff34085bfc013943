/**
 * What a drag on the board means: where a booking would go, and the command that says so. Days are
 * counted on local clocks, so that a booking keeps its times of day when clocks change on the way.
 */

import type { Booking } from '../host/wire/Booking';
import type { Command } from '../host/wire/Command';
import type { Closed } from '../plan/closed';
import { DAY, HOUR, type Zone } from '../plan/zone';

/** Pixels that a pointer moves before it is a drag. */
export const THRESHOLD = 4;
/** Pixels at the ends of a bar by which it is made longer or shorter. */
export const EDGE = 7;

export interface Interval {
	from: number;
	to: number;
}

export type Part = 'whole' | 'start' | 'finish';

export type Drag =
	| { kind: 'move'; booking: Booking; from: number; to: number; environment: string; byKeys: boolean }
	| {
			kind: 'resize';
			part: 'start' | 'finish';
			booking: Booking;
			from: number;
			to: number;
			environment: string;
			byKeys: boolean;
	  }
	| { kind: 'create'; from: number; to: number; environment: string; byKeys: false };

/** Whether a booking has the dates of its task; one that says its own keeps them. */
export function isBound(booking: Booking): boolean {
	return booking.task !== null && (booking.start === null || booking.finish === null);
}

/** How finely a drag goes: whole days, or hours. */
export type Step = 'day' | 'hour';

/** Moves an instant by whole steps of local time. */
export function stepped(zone: Zone, at: number, steps: number, step: Step): number {
	if (step === 'hour') return at + steps * HOUR;
	return zone.toInstant(zone.toLocal(at) + steps * DAY);
}

/** Returns how many whole steps lie in a distance of seconds. */
export function stepsIn(seconds: number, step: Step): number {
	return Math.round(seconds / (step === 'day' ? DAY : HOUR)) + 0;
}

export function moved(zone: Zone, at: Interval, steps: number, step: Step): Interval {
	return { from: stepped(zone, at.from, steps, step), to: stepped(zone, at.to, steps, step) };
}

/** Moves one end; the other stays, and at least a step of time stays between them. */
export function resized(
	zone: Zone,
	at: Interval,
	part: 'start' | 'finish',
	steps: number,
	step: Step,
): Interval {
	const least = step === 'day' ? HOUR : HOUR / 2;
	if (part === 'start') {
		const from = stepped(zone, at.from, steps, step);
		return from <= at.to - least ? { ...at, from } : at;
	}
	const to = stepped(zone, at.to, steps, step);
	return to >= at.from + least ? { ...at, to } : at;
}

/**
 * Returns the days from one instant to another as people book them: from the opening of the first to
 * the close of the last, or round the clock where nobody works.
 */
export function spanned(zone: Zone, closed: Closed, one: number, other: number): Interval {
	const first = zone.dayStart(Math.min(one, other));
	const after = stepped(zone, zone.dayStart(Math.max(one, other)), 1, 'day');
	const opening = openAfter(closed, first);
	const close = openBefore(closed, after);
	return opening < close ? { from: opening, to: close } : { from: first, to: after };
}

function openAfter(closed: Closed, at: number): number {
	const pair = closed.firstAfter(at) * 2;
	return pair < closed.spans.length && closed.spans[pair] <= at ? closed.spans[pair + 1] : at;
}

function openBefore(closed: Closed, at: number): number {
	const pair = closed.firstAfter(at - 1) * 2;
	return pair < closed.spans.length && closed.spans[pair] < at ? closed.spans[pair] : at;
}

/** The command that a drag ends with; none when it is where it was. */
export function commandOf(drag: Drag): Command | null {
	if (drag.kind === 'create') return null;
	const { booking, from, to, environment } = drag;
	const same = booking.start === from && booking.finish === to && booking.environment === environment;
	if (same) return null;
	return { do: 'edit-booking', booking: { ...booking, environment, start: from, finish: to } };
}
