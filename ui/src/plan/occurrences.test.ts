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

test('windows between the first and the last that the engine found in a freeze are swallowed', () => {
	const instant = (value: number) => ({ type: 'instant', value });
	const finding = {
		code: 'R06',
		subjects: [
			{ kind: 'window', id: 'w' },
			{ kind: 'freeze', id: 'f' },
		],
		message: { args: { opens: instant(21), last: instant(25) } },
	};
	const at = (kind: string, id: string, from: number, to: number) => ({ of: { kind, id }, from, to });
	const bands = [
		at('freeze', 'f', 20, 30),
		at('window', 'w', 15, 16),
		at('window', 'w', 21, 22),
		at('window', 'w', 25, 26),
		at('window', 'w', 29, 31),
	];
	const swallowed = (findings: object[]) =>
		occurrencesOf(mirror({}, {}, { bands, findings }))
			.filter((each) => each.isSwallowed)
			.map((each) => each.from);
	expect(swallowed([finding])).toEqual([21, 25]);
	expect(swallowed([{ ...finding, code: 'R04' }])).toEqual([]);
});

test('a soft freeze is told from a hard one', () => {
	expect(occurrencesOf(mirror({ hardness: 'soft' }))[1].kind).toBe('soft-freeze');
});
