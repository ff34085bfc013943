import { describe, expect, it } from 'vitest';
import { readRule, startingAs, writeRule } from './recurrence';

describe('recurrence rules', () => {
	it('come back from plain choices as they were', () => {
		for (const rule of [
			null,
			'FREQ=DAILY',
			'FREQ=WEEKLY;BYDAY=TU,SA',
			'FREQ=MONTHLY;BYDAY=2TU',
			'FREQ=MONTHLY;BYDAY=-1SA',
			'FREQ=YEARLY',
			'FREQ=MONTHLY;BYMONTHDAY=15;UNTIL=20271231',
		]) {
			expect(writeRule(readRule(rule)), `${rule} means the same`).toBe(rule);
		}
	});

	it('keep what has no plain words as text', () => {
		for (const rule of [
			'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA',
			'FREQ=MONTHLY;BYDAY=5TU',
			'FREQ=WEEKLY;BYDAY=XX',
		]) {
			expect(readRule(rule), rule).toEqual({ kind: 'other', rule });
		}
	});

	it('begin on the day of the first occurrence', () => {
		expect(writeRule(startingAs('weekly', '2027-01-09', null)), 'a Saturday').toBe('FREQ=WEEKLY;BYDAY=SA');
		expect(writeRule(startingAs('monthly', '2027-01-12', null)), 'the second Tuesday').toBe(
			'FREQ=MONTHLY;BYDAY=2TU',
		);
		expect(writeRule(startingAs('monthly', '2027-01-30', null)), 'a fifth Saturday is the last').toBe(
			'FREQ=MONTHLY;BYDAY=-1SA',
		);
	});
});
