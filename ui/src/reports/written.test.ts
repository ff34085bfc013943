import { beforeAll, expect, it } from 'vitest';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { sayWritten } from './written';

const WRITTEN = { file: 'monthly.pptx', bytes: 61_440, forgotten: null };

beforeAll(() => setWords('en', englishSource()));

it('says how large the file of a report is', () => {
	expect(sayWritten(WRITTEN)).toBe('“monthly.pptx” is written (61\u{a0}kB)');
});

it('says that the recipe could not note that the report was made, and why', () => {
	const fault = { kind: 'fault', what: { code: 'disk-full', args: {} } } as const;
	const text = sayWritten({ ...WRITTEN, forgotten: fault });
	expect(text).toMatch(/^monthly.pptx is written, but its recipe does not remember that/);
	expect(text).toContain('disk is full');
});
