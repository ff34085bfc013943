import { expect, test } from 'vitest';
import type { Mirror } from '../plan/mirror.svelte';
import { barredFrom } from './linking';

const PARENTS: Record<string, string | null> = { p: null, a: 'p', b: 'p', q: null, c: 'q', d: null, e: null };
const LINKS = [
	['a', 'b'],
	['b', 'c'],
	['d', 'p'],
];

const mirror = {
	task: (id: string) => (id in PARENTS ? { id, parent: PARENTS[id] } : undefined),
	tree: { tasksUnder: (id: string) => Object.keys(PARENTS).filter((task) => PARENTS[task] === id) },
	predecessorsOf: (task: string) =>
		LINKS.filter(([, to]) => to === task).map(([predecessor]) => ({ predecessor })),
	successorsOf: (task: string) =>
		LINKS.filter(([from]) => from === task).map(([, successor]) => ({ successor })),
} as unknown as Mirror;

const barred = (task: string) => [...barredFrom(mirror, task)].sort().join('');

test('no link goes back to what a task waits for, nor to its own summary', () => {
	// d ▶ p(a ▶ b) , b ▶ c in q: of c wait nobody, it waits for b, a, their summary, and d.
	expect(barred('c')).toBe('abcdpq');
	expect(barred('a'), 'it waits for d by its summary; b waits for it already').toBe('abdp');
	expect(barred('p'), 'a summary and what stands under it').toBe('abdp');
	expect(barred('e'), 'a task of its own may be linked to all').toBe('e');
});
