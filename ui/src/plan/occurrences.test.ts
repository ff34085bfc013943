import { expect, test } from 'vitest';
import type { Band } from '../host/wire/Band';
import type { Mirror } from './mirror.svelte';
import { occurrencesOf } from './occurrences';

/** As much of a mirror as windows and freezes ask of: two releases of one product, one of another. */
function mirror(freeze: object, window: object = {}, more: object = {}): Mirror {
	const bands: Band[] = [
		{ of: { kind: 'freeze', id: 'f' }, from: 20, to: 30 },
		{ of: { kind: 'window', id: 'w' }, from: 10, to: 12 },
		{ of: { kind: 'window', id: 'gone' }, from: 5, to: 6 },
	];
	const portfolio = { kind: 'portfolio' };
	return {
		releases: [
			{ id: 'r1', product: 'p1', kind: 'major' },
			{ id: 'r2', product: 'p1', kind: 'patch' },
			{ id: 'r3', product: 'p2', kind: 'major' },
		],
		environments: new Map([
			['live', { product: 'p2', parent: null }],
			['site', { product: null, parent: 'live' }],
		]),
		freezes: new Map([
			[
				'f',
				{ id: 'f', name: 'F', scope: portfolio, hardness: 'hard', applies_to: { releases: [] }, ...freeze },
			],
		]),
		windows: new Map([['w', { id: 'w', name: 'W', scope: portfolio, admits: [], ...window }]]),
		bands,
		findings: [],
		...more,
	} as unknown as Mirror;
}

const rowsOf = (freeze: object, window?: object) =>
	occurrencesOf(mirror(freeze, window)).map((each) => each.rows && [...each.rows].sort());

test('the first to begin is first, and what is gone does not come', () => {
	expect(occurrencesOf(mirror({})).map(({ id, from }) => [id, from])).toEqual([
		['w', 10],
		['f', 20],
	]);
});

test('a freeze of a product lies on the rows of its releases and its own', () => {
	expect(rowsOf({ scope: { kind: 'product', id: 'p1' } })).toEqual([null, ['p1', 'r1', 'r2']]);
});

test('an environment within another stands with the product of the outer one', () => {
	expect(rowsOf({ scope: { kind: 'environment', id: 'site' } })[1]).toEqual(['p2', 'r3']);
});

test('a window lies on the releases whose kind it admits, a freeze on those of the kinds that it names', () => {
	expect(rowsOf({ applies_to: { releases: ['patch'] } }, { admits: ['major'] })).toEqual([
		['p2', 'r1', 'r3'],
		['r2'],
	]);
});

test('a window that the engine found to lie in a freeze is swallowed', () => {
	const opens = { type: 'instant', value: 10 };
	const findings = [
		{
			code: 'R06',
			subjects: [
				{ kind: 'window', id: 'w' },
				{ kind: 'freeze', id: 'f' },
			],
			message: { args: { opens } },
		},
	];
	const swallowed = (at: object) => occurrencesOf(mirror({}, {}, at)).map((each) => each.isSwallowed);
	expect(swallowed({ findings })).toEqual([true, false]);
	expect(swallowed({ findings: [{ ...findings[0], code: 'R04' }] })).toEqual([false, false]);
});

test('a soft freeze is told from a hard one', () => {
	expect(occurrencesOf(mirror({ hardness: 'soft' }))[1].kind).toBe('soft-freeze');
});
