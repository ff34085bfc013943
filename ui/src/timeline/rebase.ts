/**
 * A gesture that goes on while the plan changes under it, by another window: it takes the rows as they now
 * are. What the pointer holds stays where it is held; where that is gone, so is the gesture. Pure.
 */

import type { Place } from '../host/wire/Place';
import type { Mirror } from '../plan/mirror.svelte';
import { placeOn } from './assign';
import type { Gesture, Mover } from './gesture';
import { barredFrom } from './linking';
import { isComputed, moverOf } from './movers';

export interface Rebased {
	gesture: Gesture;
	/** How many seconds later the row lies that the way of the pointer is counted from. */
	shift: number;
}

/** Returns the gesture on the plan as it is; null where there is nothing left to hold. */
export function rebased(mirror: Mirror, gesture: Gesture): Rebased | null {
	switch (gesture.kind) {
		case 'move': {
			const [lead, ...others] = gesture.movers.flatMap((mover) => movable(mirror, mover.task) ?? []);
			if (lead?.task !== gesture.lead.task) return null;
			const { to, shift } = held(gesture.lead.start, lead.start, gesture.to);
			return { gesture: { ...gesture, lead, movers: [lead, ...others], to }, shift };
		}
		case 'resize': {
			const lead = movable(mirror, gesture.lead.task);
			if (!lead) return null;
			const { edge } = gesture;
			const { to, shift } = held(gesture.lead[edge], lead[edge], gesture.to);
			return { gesture: { ...gesture, lead, to }, shift };
		}
		case 'assign': {
			const lead = moverOf(mirror, gesture.lead.task);
			const tasks = gesture.tasks.filter((task) => mirror.task(task));
			const place = gesture.place && stands(mirror, gesture.place) ? gesture.place : null;
			return lead && { gesture: { ...gesture, lead, tasks, place, into: null }, shift: 0 };
		}
		case 'progress': {
			const lead = moverOf(mirror, gesture.lead.task);
			return lead && { gesture: { ...gesture, lead }, shift: 0 };
		}
		case 'link': {
			const { from } = gesture;
			if (!mirror.task(from)) return null;
			const target = gesture.target && mirror.task(gesture.target.task) ? gesture.target : null;
			return { gesture: { ...gesture, target, barred: barredFrom(mirror, from) }, shift: 0 };
		}
		case 'create': {
			const row = mirror.tree.row(gesture.row);
			const place = row ? placeOn(mirror, row) : null;
			return place && { gesture: { ...gesture, place }, shift: 0 };
		}
		case 'choose':
		case 'pan':
			return { gesture, shift: 0 };
	}
}

/** A task whose dates are its own; null for one that is gone or has become a summary. */
function movable(mirror: Mirror, task: string): Mover | null {
	return isComputed(mirror, task) ? null : moverOf(mirror, task);
}

/** An edge that was led away stays where it was led to; one that was not goes with its row. */
function held(before: number, now: number, to: number): { to: number; shift: number } {
	return to === before ? { to: now, shift: 0 } : { to, shift: now - before };
}

function stands(mirror: Mirror, { release, parent, after }: Place): boolean {
	const isThere = (task: string | null) => task === null || mirror.task(task) !== undefined;
	return mirror.release(release) !== undefined && isThere(parent) && isThere(after);
}
