import { FluentResource } from '@fluent/bundle';
import { beforeAll, describe, expect, it } from 'vitest';
import { englishSource } from './catalogue';
import { knows, say, setWords } from './words';

const sources: Record<string, string> = import.meta.glob('../**/*.{svelte,ts}', {
	query: '?raw',
	import: 'default',
	eager: true,
});

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

	it('has every key once', () => {
		const keys = [...englishSource().matchAll(/^([a-z][a-z0-9-]*) =/gm)].map(([, key]) => key);
		const twice = keys.filter((key, at) => keys.indexOf(key) !== at);
		expect(twice, 'the second of two would never be said').toEqual([]);
	});

	it('can be read to the last message', () => {
		const keys = [...englishSource().matchAll(/^([a-z][a-z0-9-]*) =/gm)];
		expect(new FluentResource(englishSource()).body.length).toBe(keys.length);
	});

	it('chooses between plural forms', () => {
		expect(say('count-error', { n: 1 })).toBe('1 error');
		expect(say('count-error', { n: 4 })).toBe('4 errors');
	});

	it('answers an unknown key with the key', () => {
		expect(say('no-such-message')).toBe('no-such-message');
	});
});
