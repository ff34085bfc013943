/** Dates and lengths as people type them into a cell: unambiguous, and read back by the engine to the minute. */

import { formatSpan } from '../format/duration';
import type { Span } from '../host/wire/Span';
import type { Zone } from '../plan/zone';

/** "2027-03-12 14:00" in local time. */
export function momentForTyping(instant: number, zone: Zone): string {
	return new Date(zone.toLocal(instant) * 1000).toISOString().slice(0, 16).replace('T', ' ');
}

/** "3d 4h", "2ed": a length as people type it. */
export function durationForTyping(span: Span): string {
	return formatSpan(span).replaceAll(/(\d) (?=\D)/g, '$1');
}
