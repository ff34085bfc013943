/** What the board says in words: of a booking, and of a drag while it goes on. */

import { formatDate, formatMoment } from '../format/dates';
import type { Booked } from '../host/wire/Booked';
import type { Booking } from '../host/wire/Booking';
import { fresh } from '../parts/effect';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { say } from '../words/words';
import type { BoardView } from './board.svelte';
import { isBound } from './drag';
import type { Text } from './layout';

export function releaseOf(mirror: Mirror, booking: Booking): string {
	const release = mirror.release(booking.release);
	return release ? releaseName(release) : '';
}

/** The short name of a release, for where there is little room. */
export function keyOf(mirror: Mirror, booking: Booking): string {
	return mirror.release(booking.release)?.key || releaseOf(mirror, booking);
}

/** The second line of a bar: how it is used, and for what. */
export function useOf(booking: Booking): string {
	const purpose = say(`booking-purpose-${booking.purpose}`);
	if (booking.status === 'requested') return say('board-requested-use', { purpose });
	return booking.sharing === 'exclusive'
		? purpose
		: say('board-use', { sharing: say(`sharing-${booking.sharing}`), purpose });
}

/**
 * The whole of a booking in one sentence, for those who do not see the bar. It begins with the words
 * that are seen, so that somebody who speaks them finds it.
 */
export function describe(mirror: Mirror, booked: Booked, booking: Booking, text: Text): string {
	const task = isBound(booking) ? mirror.task(booking.task ?? '')?.name : undefined;
	const [name, key] = [releaseOf(mirror, booking), keyOf(mirror, booking)];
	const seen = {
		whole: `${name} ${useOf(booking)}`,
		key: key === name ? name : `${key} ${name}`,
		none: name,
	};
	const args = {
		what: seen[text],
		environment: mirror.environments.get(booking.environment)?.name ?? '',
		from: formatMoment(booked.from, 'plain'),
		to: formatMoment(booked.to, 'plain'),
		status: say(`booking-${booking.status}`),
		sharing: say(`sharing-${booking.sharing}`),
		purpose: say(`booking-purpose-${booking.purpose}`),
	};
	return task === undefined ? say('board-booking', args) : say('board-booking-bound', { ...args, task });
}

/** When a booking is for: its own dates, or those of the task with which it moves. */
export function datesOf(mirror: Mirror, booking: Booking): { start: number | null; finish: number | null } {
	if (!isBound(booking)) return { start: booking.start, finish: booking.finish };
	return mirror.settledDatesOf(booking.task ?? '') ?? { start: null, finish: null };
}

/** Days of an interval: "Wed 25 Nov – Fri 27 Nov". */
export function sayInterval(from: number, to: number): string {
	const [first, last] = [formatDate(from, 'weekday'), formatDate(to - 1, 'weekday')];
	return first === last ? first : say('date-range', { from: first, to: last });
}

/** Where a drag stands and what it would bring; empty while nothing is dragged. */
export function sayDrag(view: BoardView, mirror: Mirror): string {
	const { drag, trial } = view;
	if (!drag) return '';
	const name = mirror.environments.get(drag.environment)?.name ?? '';
	const parts = [say('board-drag', { environment: name, dates: sayInterval(drag.from, drag.to) })];
	if (trial?.problem) parts.push(trial.problem);
	if (trial?.head) {
		const added = fresh(trial.head, mirror.findings).length;
		if (added > 0) parts.push(say('board-drag-findings', { n: added }));
		const gone = trial.head.findings_removed.length;
		if (gone > 0) parts.push(say('board-drag-clears', { n: gone }));
		if (trial.head.moved > 0) parts.push(say('board-drag-moves', { n: trial.head.moved }));
	}
	return parts.join(' · ');
}
