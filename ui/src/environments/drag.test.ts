import { describe, expect, it } from 'vitest';
import { blankBooking } from '../plan/blank';
import { Closed } from '../plan/closed';
import { DAY, HOUR, Zone } from '../plan/zone';
import { commandOf, type Drag, moved, resized, spanned, stepsIn } from './drag';

/** Sunday 25 October 2026, 1:00 UTC: clocks of London go back. */
const BACK = Date.UTC(2026, 9, 25, 1) / 1000;
const zone = new Zone({
	name: 'Europe/London',
	offsets: [
		[0, HOUR],
		[BACK, 0],
	],
});
const FRIDAY = Date.UTC(2026, 9, 23) / 1000 - HOUR;

describe('a drag on the board', () => {
	it('keeps the times of day when clocks change on the way', () => {
		const at = { from: FRIDAY + 9 * HOUR, to: FRIDAY + 17 * HOUR };
		const later = moved(zone, at, 3, 'day');
		expect(zone.toLocal(later.from) - zone.toLocal(at.from)).toBe(3 * DAY);
		expect(later.from - at.from).toBe(3 * DAY + HOUR);
		expect(moved(zone, at, 2, 'hour').to - at.to).toBe(2 * HOUR);
	});

	it('never turns an interval round', () => {
		const at = { from: FRIDAY + 9 * HOUR, to: FRIDAY + DAY + 17 * HOUR };
		expect(resized(zone, at, 'finish', -1, 'day')).toEqual({ ...at, to: FRIDAY + 17 * HOUR });
		expect(resized(zone, at, 'finish', -2, 'day')).toEqual(at);
		expect(resized(zone, at, 'start', 2, 'day')).toEqual(at);
	});

	it('goes to the nearest whole step', () => {
		expect([0.4, 0.6, -0.6].map((days) => stepsIn(days * DAY, 'day'))).toEqual([0, 1, -1]);
	});

	it('books days from their opening to their close, whichever way it is drawn', () => {
		const closed = new Closed([FRIDAY - 7 * HOUR, FRIDAY + 9 * HOUR, FRIDAY + 17 * HOUR, FRIDAY + 4 * DAY]);
		const morning = FRIDAY + 2 * HOUR;
		const day = { from: FRIDAY + 9 * HOUR, to: FRIDAY + 17 * HOUR };
		expect(spanned(zone, closed, morning, morning + HOUR)).toEqual(day);
		expect(spanned(zone, closed, morning + DAY, morning).from).toBe(day.from);
		const saturday = FRIDAY + DAY;
		expect(spanned(zone, closed, saturday, saturday)).toEqual({ from: saturday, to: saturday + DAY });
	});

	it('is no command where it ends where it began', () => {
		const booking = { ...blankBooking('b', 'sit', 'r'), start: 0, finish: DAY };
		const drag: Drag = { kind: 'move', booking, from: 0, to: DAY, environment: 'sit', byKeys: false };
		expect(commandOf(drag)).toBeNull();
		expect(commandOf({ ...drag, environment: 'uat' })).toEqual({
			do: 'edit-booking',
			booking: { ...booking, environment: 'uat' },
		});
	});
});
