import { expect, test } from 'vitest';
import { appeared, lit, PULSE, Since } from './fade';

test('what is unwanted motion is there at once, and stays as it is', () => {
	expect([appeared(0, true), lit(0, true), lit(PULSE, true)]).toEqual([1, 0.6, 0.6]);
});

test('handles come, and a band that was run against grows dim but stays', () => {
	expect([appeared(0, false), appeared(60, false), appeared(1000, false)]).toEqual([0, 0.5, 1]);
	expect(lit(0, false)).toBe(1);
	expect(lit(PULSE, false)).toBeCloseTo(1 / 3);
	expect(lit(10 * PULSE, false)).toBeCloseTo(1 / 3);
});

test('an age counts from the last change', () => {
	const since = new Since<string>();
	expect([since.age('a', 100), since.age('a', 150), since.age('b', 170), since.age('b', 180)]).toEqual([
		0, 50, 0, 10,
	]);
});
