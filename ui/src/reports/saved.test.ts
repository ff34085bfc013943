import { describe, expect, it } from 'vitest';
import type { ReportKind } from '../host/reports';
import type { Report } from '../host/wire/Report';
import { NO_LOOK } from './look';
import { toggled, usual, worded, wordingsOf } from './recipe';
import { differs, recipeOf, rowOf } from './saved';

const MONTHLY: ReportKind = {
	name: 'monthly',
	sections: ['standing', 'roadmap', 'decisions'],
	tells_changes: false,
};

function row(change: Partial<Report> = {}): Report {
	return {
		id: 'r1',
		order: 'a',
		name: 'Board pack',
		kind: 'monthly',
		audience: 'team',
		release: null,
		sections: [],
		texts: {},
		since: null,
		last_run: { operation: 'o1', at: 7 },
		look: NO_LOOK,
		...change,
	};
}

const shown = (section: string, is_shown = true) => ({ section, is_shown });

describe('a saved recipe', () => {
	it('is read in its language, with its words', () => {
		const read = recipeOf(
			row({
				sections: [shown('decisions'), shown('standing', false)],
				texts: { language: 'de', 'de/all/roadmap.title': 'Alles gut', 'en/all/roadmap.title': 'All is well' },
				since: 42,
			}),
			MONTHLY,
			'en',
		);
		expect([read.language, read.audience, read.since]).toEqual(['de', 'team', 42]);
		expect(read.sections).toEqual(['decisions', 'standing', 'roadmap']);
		expect(read.hidden).toEqual(['standing']);
		expect(wordingsOf(read)).toEqual({ 'roadmap.title': 'Alles gut' });
	});

	it('keeps sections and texts that this version does not know', () => {
		const before = row({
			sections: [shown('poem'), shown('roadmap'), shown('song', false), shown('standing')],
			texts: { theme: 'blue', 'fr/all/roadmap.title': 'Tout va bien', 'en/all/roadmap.title': 'Fine' },
		});
		const recipe = toggled(recipeOf(before, MONTHLY, 'en'), 'standing');
		const after = rowOf(worded(recipe, 'roadmap.title', null), MONTHLY, before);
		expect(after.sections).toEqual([
			shown('poem'),
			shown('roadmap'),
			shown('song', false),
			shown('standing', false),
			shown('decisions'),
		]);
		expect(after.texts).toEqual({ theme: 'blue', 'fr/all/roadmap.title': 'Tout va bien', language: 'en' });
		expect([after.id, after.name, after.last_run]).toEqual([before.id, before.name, before.last_run]);
	});

	it('differs by what was chosen, and no longer when that is taken back', () => {
		const saved = row();
		const read = recipeOf(saved, MONTHLY, 'en');
		expect(differs(read, MONTHLY, saved)).toBe(false);
		const changed = toggled(read, 'roadmap');
		expect(differs(changed, MONTHLY, saved)).toBe(true);
		expect(differs(toggled(changed, 'roadmap'), MONTHLY, saved)).toBe(false);
		const own = worded(read, 'roadmap.title', 'We are late');
		expect(differs(own, MONTHLY, saved)).toBe(true);
		expect(differs(worded(own, 'roadmap.title', null), MONTHLY, saved)).toBe(false);
		expect(differs({ ...read, since: 7 }, MONTHLY, saved)).toBe(true);
		const red = { ...read, look: { ...NO_LOOK, accent: '#c8102e' } };
		expect(differs(red, MONTHLY, saved)).toBe(true);
		expect(recipeOf(rowOf(red, MONTHLY, saved), MONTHLY, 'en').look.accent).toBe('#c8102e');
	});

	it('is a row of its own when it is new', () => {
		const made = rowOf(usual(MONTHLY, 'de'), MONTHLY, null);
		expect([made.kind, made.texts, made.last_run]).toEqual(['monthly', { language: 'de' }, null]);
		expect(differs(usual(MONTHLY, 'de'), MONTHLY, made)).toBe(false);
	});
});
