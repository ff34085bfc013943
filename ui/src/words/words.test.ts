import { FluentResource } from '@fluent/bundle';
import { beforeAll, describe, expect, it } from 'vitest';
import { englishSource, SPOKEN, sourceOf } from './catalogue';
import { knows, say, setWords } from './words';

const sources: Record<string, string> = import.meta.glob('../**/*.{svelte,ts}', {
	query: '?raw',
	import: 'default',
	eager: true,
});

function keysOf(source: string): string[] {
	return [...source.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map(([, key]) => key ?? '');
}

describe('the catalogue', () => {
	beforeAll(() => setWords('en', englishSource()));

	it('has every message that the window says', () => {
		const missing: string[] = [];
		for (const [path, text] of Object.entries(sources)) {
			if (path.endsWith('.test.ts')) continue;
			for (const [, key] of text.matchAll(/\bsay\(\s*'([a-z0-9-]+)'/g)) {
				if (key !== undefined && !knows(key)) missing.push(`${path}: ${key}`);
			}
		}
		expect(missing, 'each of these shows its key instead of words').toEqual([]);
	});

	it.each(SPOKEN)('has every key once in %s', (language) => {
		const keys = keysOf(sourceOf(language));
		const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
		expect(twice, 'the second of two would never be said').toEqual([]);
	});

	it.each(SPOKEN)('can be read to the last message in %s', (language) => {
		expect(new FluentResource(sourceOf(language)).body.length).toBe(keysOf(sourceOf(language)).length);
	});

	it.each(SPOKEN)('says in %s what it says in English', (language) => {
		const english = keysOf(englishSource());
		const theirs = keysOf(sourceOf(language));
		expect(
			english.filter((key) => !theirs.includes(key)),
			'add these to the folder of that language, too',
		).toEqual([]);
		expect(theirs.filter((key) => !english.includes(key))).toEqual([]);
	});

	it('chooses between plural forms', () => {
		expect(say('count-error', { n: 1 })).toBe('1 error');
		expect(say('count-error', { n: 4 })).toBe('4 errors');
	});

	it('answers an unknown key with the key', () => {
		expect(say('no-such-message')).toBe('no-such-message');
	});
});
