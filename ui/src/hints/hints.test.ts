import { describe, expect, it } from 'vitest';
import { SPOKEN, sourceOf } from '../words/catalogue';
import { HINTS, hintFor } from './hints';

describe('hints over the sample', () => {
	it('come one after another and never again', () => {
		const seen: string[] = [];
		const shown: string[] = [];
		for (let hint = hintFor(seen, true); hint !== null; hint = hintFor(seen, true)) {
			shown.push(hint);
			seen.push(hint);
		}
		expect(shown).toEqual([...HINTS]);
		expect(hintFor(seen, true)).toBeNull();
	});

	it('leave out those that were dismissed before', () => {
		expect(hintFor(['drag', 'window'], true)).toBe('why');
	});

	it('come over no other portfolio', () => {
		expect(hintFor([], false)).toBeNull();
	});

	it.each(SPOKEN)('are all said in %s', (language) => {
		const source = sourceOf(language);
		expect(HINTS.filter((hint) => !source.includes(`\nhint-${hint} =`))).toEqual([]);
	});
});
