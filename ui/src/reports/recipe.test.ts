import { describe, expect, it } from 'vitest';
import type { ReportKind } from '../host/reports';
import { choiceOf, isUsual, moved, placed, readRecipe, toggled, usual, worded, wordingsOf } from './recipe';

const MONTHLY: ReportKind = {
	name: 'monthly',
	sections: ['standing', 'roadmap', 'decisions'],
	tells_changes: false,
};
const plain = usual(MONTHLY, 'en');

describe('a recipe', () => {
	it('is read as far as this version knows it, and new sections stand last', () => {
		const read = readRecipe(
			{
				audience: 'board',
				language: 'de',
				sections: ['decisions', 'poem', 'decisions', 'standing'],
				hidden: ['poem', 'standing'],
				wordings: { 'de/all': { 'roadmap.title': 'Alles gut', odd: 7 }, odd: [] },
			},
			MONTHLY,
			'en',
		);
		expect(read.sections).toEqual(['decisions', 'standing', 'roadmap']);
		expect(read.hidden).toEqual(['standing']);
		expect([read.audience, read.language]).toEqual(['management', 'de']);
		expect(wordingsOf(read)).toEqual({ 'roadmap.title': 'Alles gut' });
	});

	it('is the usual one where nothing was kept, or nonsense', () => {
		for (const read of [undefined, null, 'monthly', []])
			expect(readRecipe(read, MONTHLY, 'en')).toEqual(plain);
	});

	it('moves sections, and no further than the ends', () => {
		expect(moved(plain, 'standing', 1).sections).toEqual(['roadmap', 'standing', 'decisions']);
		expect(moved(plain, 'decisions', -1).sections).toEqual(['standing', 'decisions', 'roadmap']);
		expect(moved(plain, 'standing', -1)).toBe(plain);
		expect(moved(plain, 'decisions', 1)).toBe(plain);
	});

	it('takes a section where it is dropped', () => {
		expect(placed(plain, 'decisions', 'standing').sections).toEqual(['decisions', 'standing', 'roadmap']);
		expect(placed(plain, 'standing', null).sections).toEqual(['roadmap', 'decisions', 'standing']);
		expect(placed(plain, 'roadmap', 'roadmap')).toBe(plain);
	});

	it('leaves a section out and takes it in again', () => {
		const without = toggled(plain, 'roadmap');
		expect(without.hidden).toEqual(['roadmap']);
		expect(isUsual(without, MONTHLY)).toBe(false);
		expect(isUsual(toggled(without, 'roadmap'), MONTHLY)).toBe(true);
	});

	it('says its own sentences only where they were written', () => {
		const own = worded(plain, 'roadmap.title', 'We are late');
		expect(choiceOf(own, null).wordings).toEqual({ 'roadmap.title': 'We are late' });
		expect(choiceOf({ ...own, language: 'de' }, null).wordings).toEqual({});
		expect(choiceOf({ ...own, release: 'another' }, null).wordings).toEqual({});
		expect(choiceOf(worded(own, 'roadmap.title', null), null).wordings).toEqual({});
	});
});
