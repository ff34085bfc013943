import { describe, expect, it } from 'vitest';
import { best, score } from './fuzzy';

describe('fuzzy search', () => {
	it('takes letters in order only', () => {
		expect(score('uat', 'UAT round 2')).toBeGreaterThan(0);
		expect(score('ur2', 'UAT round 2')).toBeGreaterThan(0);
		expect(score('tau', 'UAT'), 'letters out of order are another word').toBe(0);
	});

	it('puts the beginning of a word first', () => {
		const names = ['Contest entry', 'System test', 'Test data', 'Dress rehearsal'];
		expect(best('test', names, (name) => name, 10)).toEqual(['Test data', 'System test', 'Contest entry']);
	});

	it('keeps the order where nothing is asked for', () => {
		expect(best('', ['b', 'a', 'c'], (name) => name, 2)).toEqual(['b', 'a']);
	});
});
