import { expect, test } from 'vitest';
import type { Mirror } from '../plan/mirror.svelte';
import type { Row } from '../plan/tree';
import { intentOf, placeOver } from './assign';

test('the first pixels say whether a bar moves in time or to other rows', () => {
	expect(intentOf(3, 0)).toBeNull();
	expect(intentOf(-4, 3)).toBe('move');
	expect(intentOf(2, 6), 'too short to tell').toBeNull();
	expect(intentOf(3, -8)).toBe('assign');
	expect(intentOf(8, 8), 'in doubt it moves in time').toBe('move');
});

const mirror = {
	tree: { tasksUnder: (parent: string) => ({ r2: ['phase'], phase: ['a', 'b'] })[parent] ?? [] },
	task: (id: string) => (id === 'a' ? { parent: 'phase' } : undefined),
} as unknown as Mirror;
const row = (kind: Row['kind'], key: string, children = 0, release: string | null = 'r2') =>
	({ kind, key, children, release }) as Row;

test('tasks stand behind a task, at the end of a phase, or at the end of a release', () => {
	expect(placeOver(mirror, row('task', 'a'), 'r1')).toEqual({ release: 'r2', parent: 'phase', after: 'a' });
	expect(placeOver(mirror, row('task', 'phase', 2), 'r1')).toEqual({
		release: 'r2',
		parent: 'phase',
		after: 'b',
	});
	expect(placeOver(mirror, row('release', 'r2', 1), 'r1')).toEqual({
		release: 'r2',
		parent: null,
		after: 'phase',
	});
	expect(placeOver(mirror, row('new', 'new:r2'), 'r1')?.parent).toBeNull();
});

test('rows of their own release and of none are no place', () => {
	expect(placeOver(mirror, row('task', 'a'), 'r2')).toBeNull();
	expect(placeOver(mirror, row('portfolio', 'p', 1, null), 'r1')).toBeNull();
	expect(placeOver(mirror, undefined, 'r1')).toBeNull();
});
