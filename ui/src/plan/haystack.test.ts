import { expect, test } from 'vitest';
import { Haystack, type Straw } from './haystack';

/** A stack of texts, whose handles count from 10; those that are null are nobody's. */
function stack(texts: readonly (string | null)[], gone: readonly number[] = []): Haystack {
	const straws: Straw[] = [];
	let whole = '';
	texts.forEach((text, at) => {
		const from = whole.length;
		whole += text;
		if (!gone.includes(at)) straws.push({ handle: 10 + at, from, to: whole.length });
	});
	return new Haystack(whole, straws);
}

function found(word: string, of: Haystack): number[] {
	const handles: number[] = [];
	of.each(word, (handle) => handles.push(handle));
	return handles;
}

test('each row that holds a word is heard once, in order', () => {
	const names = stack(['build', 'smoke test', '', 'uat', 'test of the test']);
	expect(found('test', names)).toEqual([11, 14]);
	expect(found('t', names)).toEqual([11, 13, 14]);
	expect(found('uat', names)).toEqual([13]);
	expect(found('release', names)).toEqual([]);
});

test('a word that lies over two rows is in neither', () => {
	expect(found('uat', stack(['bu', 'at', 'uat']))).toEqual([12]);
	expect(found('aa', stack(['xa', 'aa', 'a']))).toEqual([11]);
});

test('what was somebody once is nobody now', () => {
	const names = stack(['test', 'test', 'test'], [1]);
	expect(found('test', names)).toEqual([10, 12]);
	expect(found('test', stack(['test'], [0]))).toEqual([]);
});
