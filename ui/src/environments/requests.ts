/** Bookings that somebody has to agree to. */

import type { Booking } from '../host/wire/Booking';

/** Returns requests, the earliest first; those without a fixed start last. */
export function waiting(bookings: ReadonlyMap<string, Booking>): Booking[] {
	const when = (booking: Booking) => booking.start ?? Number.MAX_SAFE_INTEGER;
	return [...bookings.values()]
		.filter((booking) => booking.status === 'requested')
		.sort((a, b) => when(a) - when(b) || (a.id < b.id ? -1 : 1));
}
