import { describe, expect, it } from 'vitest';
import { SPOKEN, sourceOf } from '../words/catalogue';
import { TERMS } from './terms';

const sources: Record<string, string> = import.meta.glob('../**/*.svelte', {
	query: '?raw',
	import: 'default',
	eager: true,
});

describe('the glossary', () => {
	it.each(SPOKEN)('names and explains every term in %s', (language) => {
		const source = sourceOf(language);
		const explained = [...source.matchAll(/^term-([a-z-]+)-means =/gm)].map(([, term]) => term);
		const named = TERMS.filter((term) => source.includes(`\nterm-${term} =`));
		expect(explained.sort()).toEqual([...TERMS].sort());
		expect(named).toEqual([...TERMS]);
	});

	it('explains each where it stands', () => {
		const all = Object.values(sources).join('\n');
		const nowhere = TERMS.filter((term) => !new RegExp(`(?:of|term)="${term}"`).test(all));
		expect(nowhere, 'a term that stands nowhere needs no entry').toEqual([]);
	});
});
