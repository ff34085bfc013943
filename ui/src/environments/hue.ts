/** By which colour a bar is told apart; words and marks say the same. */

import type { Booking } from '../host/wire/Booking';
import type { BookingUse } from '../host/wire/BookingUse';
import type { Mirror } from '../plan/mirror.svelte';
import type { Colour } from './board.svelte';

const HUES = 6;
export const USES: readonly BookingUse[] = [
	'testing',
	'code-change',
	'configuration-change',
	'regression',
	'refresh',
	'rehearsal',
];

/** Returns the class of a bar's hue. */
export function hueOf(colour: Colour, mirror: Mirror, booking: Booking): string {
	switch (colour) {
		case 'status':
			return 'hue-0';
		case 'use':
			return `hue-${USES.indexOf(booking.purpose) % HUES}`;
		case 'release': {
			const place = mirror.releases.findIndex((release) => release.id === booking.release);
			return `hue-${Math.max(0, place) % HUES}`;
		}
	}
}
