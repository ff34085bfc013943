/** Dates and lengths as people type them into a cell: unambiguous, and read back by the engine to the minute. */

import { formatSpan } from '../format/duration';
import { preferences } from '../format/preferences.svelte';
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

/**
 * A typed date as the engine reads it: "12/2" means two days to two people, so the order that this one
 * chose is told by points.
 */
export function dateForEngine(text: string): string {
	return text.replace(
		/(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?/,
		(whole, one: string, two: string, year = '') => {
			switch (preferences.order) {
				case 'slashes':
					return `${two}.${one}.${year}`;
				case 'day-slashes':
					return `${one}.${two}.${year}`;
				default:
					return whole;
			}
		},
	);
}
