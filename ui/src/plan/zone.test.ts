import { describe, expect, test } from 'vitest';
import { DAY, HOUR, Zone } from './zone';

const at = (text: string) => Date.parse(`${text}Z`) / 1000;
/** London around 2026: summer time from 29 March 01:00 UTC to 25 October 01:00 UTC. */
const london = new Zone({
	name: 'Europe/London',
	offsets: [
		[0, 0],
		[at('2026-03-29T01:00:00'), HOUR],
		[at('2026-10-25T01:00:00'), 0],
	],
});

describe('local time through the table of offsets', () => {
	test('adds the offset that holds at the instant', () => {
		expect(london.toLocal(at('2026-03-29T00:59:59'))).toBe(at('2026-03-29T00:59:59'));
		expect(london.toLocal(at('2026-03-29T01:00:00')), 'the clock jumps from 1 to 2').toBe(
			at('2026-03-29T02:00:00'),
		);
		expect(london.toLocal(at('2026-07-01T12:00:00'))).toBe(at('2026-07-01T13:00:00'));
	});

	test('a local time gives back the instant it came from', () => {
		for (let instant = at('2026-03-27T00:00:00'); instant < at('2026-03-31T00:00:00'); instant += HOUR) {
			expect(london.toInstant(london.toLocal(instant))).toBe(instant);
		}
	});

	test('of a time that comes twice the first counts', () => {
		expect(london.toInstant(at('2026-10-25T01:30:00'))).toBe(at('2026-10-25T00:30:00'));
	});

	test('a time that never comes lies as far after the jump', () => {
		expect(london.toInstant(at('2026-03-29T01:30:00'))).toBe(at('2026-03-29T01:30:00'));
	});

	test('days begin at local midnight on both sides of a change', () => {
		expect(london.dayStart(at('2026-07-01T12:00:00'))).toBe(at('2026-06-30T23:00:00'));
		const spring = london.dayStart(at('2026-03-29T12:00:00'));
		expect(london.dayStart(spring + DAY) - spring, 'that day has 23 hours').toBe(23 * HOUR);
	});
});
