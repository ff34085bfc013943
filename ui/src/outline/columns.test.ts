import { beforeAll, expect, test } from 'vitest';
import type { Mirror } from '../plan/mirror.svelte';
import type { Row } from '../plan/tree';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { columnsFor, nextEditable } from './columns';
import { valuesOf } from './values';

beforeAll(() => setWords('en', englishSource()));

const opens = Date.UTC(2026, 11, 5, 22) / 1000;

/** As much of a mirror as a release's row asks of. */
function release(landed: 'made' | 'missed', float: number | null, done = 0): ReturnType<typeof valuesOf> {
	const span = { start: opens, finish: opens, duration: 0, total_float: 0, done };
	const mirror = {
		overview: { releases: { r: span } },
		extentOf: () => span,
		portfolio: { data_date: opens, rules: { near_critical_limit: 0, minutes_per_day: 480 } },
		release: () => undefined,
		person: () => undefined,
		aimOf: () => ({ landed, target: { opens }, window_float: float, cliff: 7 * 86_400 }),
	} as unknown as Mirror;
	return valuesOf(mirror, { kind: 'release', key: 'r' } as Row);
}

test('window float has a column where there are windows, and is not typed into', () => {
	expect(columnsFor(false, false)).not.toContain('window-float');
	expect(columnsFor(false, true)).toContain('window-float');
	expect(columnsFor(true, true), 'where there is little room it stands for the other').not.toContain('float');
	expect(nextEditable(columnsFor(false, true), 'finish', 1)).toBe('owner');
});

test('a release shows the float to its window, and says aloud what it misses', () => {
	const missed = release('missed', -28_800);
	expect([missed.windowFloat, missed.windowFloatTone]).toEqual(['−1 d', 'bad']);
	expect(missed.spoken).toContain('Misses Sat 5 Dec, window float −1 d, next window 7 d later');
	const made = release('made', 57_600);
	expect([made.windowFloat, made.windowFloatTone]).toEqual(['+2 d', 'plain']);
	expect(made.spoken).toContain('Window Sat 5 Dec, window float +2 d');
	expect(made.spoken).not.toContain('later');
});

test('no number stands where there is none to say', () => {
	expect(release('made', null).windowFloat).toBe('–');
	expect(release('made', 57_600, 10_000).windowFloat, 'it is out').toBe('done');
});
