/** Finds what people mean when they type a few letters of it. */

/**
 * Scores how well `query` fits `text`: 0 is no fit, more is better.
 *
 * Every letter must come in order. Whole runs, and letters that begin a word, count more.
 */
export function score(query: string, text: string): number {
	const wanted = query.trim().toLocaleLowerCase();
	const given = text.toLocaleLowerCase();
	if (wanted === '') return 1;
	const at = given.indexOf(wanted);
	if (at >= 0)
		return 1000 - Math.min(at, 200) + (startsWord(given, at) ? 300 : 0) - Math.min(given.length, 100);
	let points = 0;
	let from = 0;
	let previous = -2;
	for (const letter of wanted) {
		if (letter === ' ') continue;
		const found = given.indexOf(letter, from);
		if (found < 0) return 0;
		points += found === previous + 1 ? 8 : startsWord(given, found) ? 6 : 1;
		previous = found;
		from = found + 1;
	}
	return points >= wanted.length * 3 ? points : 0;
}

/** Returns what fits, best first, at most `limit`; equals keep their order. */
export function best<T>(query: string, all: Iterable<T>, text: (item: T) => string, limit: number): T[] {
	const found: { item: T; points: number }[] = [];
	for (const item of all) {
		const points = score(query, text(item));
		if (points > 0) found.push({ item, points });
		if (query.trim() === '' && found.length >= limit) break;
	}
	found.sort((a, b) => b.points - a.points);
	return found.slice(0, limit).map(({ item }) => item);
}

function startsWord(text: string, at: number): boolean {
	return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');
}
