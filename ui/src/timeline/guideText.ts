/** What the guides of a drag say: to what an edge snapped, what stopped it, which dates it would have. */

import { formatDate, formatMoment, formatRange, formatTime } from '../format/dates';
import type { Barrier } from '../host/wire/Barrier';
import type { Mirror } from '../plan/mirror.svelte';
import { say } from '../words/words';
import type { SnapPoint } from './snap';

/** "Mon 30 Nov 13:00, finish of Performance". */
export function snapText(point: SnapPoint): string {
	return say('snap-at', {
		date: formatMoment(point.moment, 'plain'),
		what: say(`snap-${point.kind}`, { name: point.name }),
	});
}

/** "Freeze Year-end: 12 Dec – 4 Jan 2027". */
export function barrierText({ of, from, to }: Barrier, mirror: Mirror): string {
	const dates = formatRange(from, to - 1);
	switch (of.kind) {
		case 'freeze':
			return say('barrier-freeze', { name: mirror.freezes.get(of.id)?.name ?? '', dates });
		case 'outage':
			return say('barrier-outage', { name: mirror.outages.get(of.id)?.name ?? '', dates });
		case 'booking': {
			const booking = mirror.bookings.get(of.id);
			const name = mirror.environments.get(booking?.environment ?? '')?.name ?? '';
			return say('barrier-booking', { name, dates });
		}
		default:
			return dates;
	}
}

/** "30 Nov 13:00 – 3 Dec 13:00". */
export function spanText(start: number, finish: number): string {
	const moment = (at: number) => `${formatDate(at)} ${formatTime(at)}`;
	return say('date-range', { from: moment(start), to: moment(finish) });
}

/** "30 Nov – 3 Dec", of whole days. */
export function daysText(start: number, finish: number): string {
	return say('date-range', { from: formatDate(start), to: formatDate(finish - 1) });
}
