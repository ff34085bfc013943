import { beforeAll, describe, expect, it } from 'vitest';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { formatSize } from './size';

describe('the size of a file', () => {
	beforeAll(() => setWords('en', englishSource()));

	it.each([
		[812, '812\u00a0byte'],
		[1_000, '1\u00a0kB'],
		[12_480, '12\u00a0kB'],
		[3_440_000, '3.4\u00a0MB'],
		[5_000_000_000_000, '5,000\u00a0GB'],
	])('of %d bytes is %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));
});
