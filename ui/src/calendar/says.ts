/** What items are called and said to be, in full: for the pointer, for screen readers and the panel. */

import { formatDate, formatMoment, formatRange, formatTime } from '../format/dates';
import { formatPercent, formatSigned } from '../format/duration';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { inside } from '../words/inside';
import { say } from '../words/words';
import { type Berth, taken } from './berths';
import type { Item } from './items';

/** Returns the clock times of an interval: "22:00–06:00". */
export function clockRange({ from, to }: { from: number; to: number }): string {
	return say('calendar-clock', { from: formatTime(from), to: formatTime(to) });
}

/** Returns what stands on an item in the grid. */
export function labelOf(item: Item, mirror: Mirror): string {
	switch (item.kind) {
		case 'booking':
		case 'shared': {
			const release = mirror.release(item.row.release);
			const state = item.row.status === 'requested' ? 'requested' : item.row.sharing;
			return say('calendar-booking', {
				environment: item.name,
				release: release ? releaseName(release) : '',
				state: say(`calendar-booking-${state}`),
			});
		}
		case 'gate': {
			const release = mirror.release(item.row.release);
			return say('calendar-gate', { release: release ? releaseName(release) : '', gate: item.name });
		}
		case 'outage':
			return say('calendar-outage', { environment: item.name, name: item.row.name });
		case 'event':
			return item.row.is_confirmed ? item.name : say('calendar-event-unconfirmed', { name: item.name });
		case 'cut-off':
			return say('calendar-cut-off', { time: formatTime(item.from) });
		case 'deployment':
			return berthLabel(item.berth);
		case 'window':
		case 'freeze':
			return item.name;
	}
}

/** Returns what stands on a release in a window. */
export function berthLabel({ name, standing }: Berth): string {
	return standing === 'planned' || standing === 'risk'
		? name
		: say(`calendar-berth-${standing}`, { release: name });
}

/** Returns "2 of 3", or how many where any number is taken. */
export function capacityText(berths: readonly Berth[], capacity: number | null): string {
	const used = taken(berths);
	return capacity === null ? say('calendar-used', { used }) : say('calendar-capacity', { used, capacity });
}

/** Returns what an item is: "Release window · standard". */
export function whatItIs(item: Item): string {
	const both = (what: string, more: string) => say('calendar-what', { what, more: inside(more) });
	const what = say(`calendar-a-${item.kind}`);
	switch (item.kind) {
		case 'window':
			return both(what, say(`window-kind-${item.row.kind}`));
		case 'freeze':
			return both(what, say(`hardness-${item.row.hardness}`));
		case 'gate':
			return both(what, say(`gate-kind-${item.row.kind}`));
		case 'booking':
		case 'shared':
			return both(what, say(`booking-${item.row.status}`));
		case 'event':
			return both(what, say(item.row.is_confirmed ? 'event-confirmed' : 'event-unconfirmed'));
		case 'outage':
		case 'deployment':
		case 'cut-off':
			return what;
	}
}

/** Returns how sure a date of others is: "?" stands for this. */
export function confidenceText(basisPoints: number): string {
	return say('calendar-confidence', { share: formatPercent(basisPoints) });
}

/** Returns everything about an item in one sentence. */
export function fullText(item: Item, mirror: Mirror): string {
	const parts = [whatItIs(item), labelOf(item, mirror), whenOf(item)];
	switch (item.kind) {
		case 'window':
			parts.push(capacityText(item.berths, item.row.capacity));
			if (item.isSwallowed) parts.push(say('calendar-swallowed'));
			break;
		case 'gate':
			parts.push(say(`calendar-gate-${item.state}`));
			break;
		case 'event':
			if (item.row.confidence !== null) parts.push(confidenceText(item.row.confidence));
			break;
		case 'booking':
		case 'shared':
			if (item.finding !== null) parts.push(item.finding);
			break;
		case 'cut-off':
			parts.push(item.name);
			break;
		case 'freeze':
		case 'outage':
		case 'deployment':
			break;
	}
	return parts.join(', ');
}

/** Returns everything about a release in a window in one sentence. */
export function berthText(berth: Berth): string {
	const parts = [berthLabel(berth)];
	if (berth.float !== null) parts.push(say('grid-spoken-window', { float: formatSigned(berth.float) }));
	if (berth.instead !== null)
		parts.push(say('calendar-instead', { date: formatDate(berth.instead, 'weekday') }));
	return parts.join(', ');
}

/** Returns when an item is: a moment, or from one to another. */
export function whenOf({ from, to }: { from: number; to: number }): string {
	if (to <= from) return formatMoment(from, 'plain');
	return say('date-range', { from: formatMoment(from, 'plain'), to: formatMoment(to, 'plain') });
}

/** Returns the days of an item, as a title: "5 Dec – 6 Dec 2026". */
export function daysText({ from, to }: { from: number; to: number }): string {
	return formatRange(from, Math.max(from, to - 1));
}
