import { expect, test } from 'vitest';
import type { Finding } from '../host/wire/Finding';
import type { Occurrence } from '../plan/occurrences';
import { bandsComplainedOf, brokenLinks } from './conflicts';

const finding = (code: Finding['code'], subjects: Finding['subjects'], moments: number[] = []): Finding => ({
	fingerprint: code,
	code,
	severity: 'error',
	subjects,
	message: {
		key: '',
		args: Object.fromEntries(moments.map((value, at) => [`m${at}`, { type: 'instant', value }])),
	},
	waiver: null,
});
const freeze = (from: number): Occurrence => ({
	id: 'f',
	kind: 'freeze',
	name: 'F',
	from,
	to: from + 10,
	rows: null,
	isSwallowed: false,
});

test('only links that are said not to hold are broken', () => {
	const link = { kind: 'dependency', id: 'd' } as const;
	expect(brokenLinks([finding('L03', [{ kind: 'task', id: 't' }, link])])).toEqual(new Set(['d']));
	expect(brokenLinks([finding('L09', [link])])).toEqual(new Set());
});

test('of a freeze that comes each year the one is lit that the finding speaks of', () => {
	const coming = [freeze(0), freeze(100), freeze(200)];
	const said = (moments: number[]) =>
		bandsComplainedOf([finding('R05', [{ kind: 'freeze', id: 'f' }], moments)], coming).map(
			({ from }) => from,
		);
	expect(said([105])).toEqual([100]);
	expect(said([50])).toEqual([]);
	expect(said([])).toEqual([]);
	expect(bandsComplainedOf([finding('R05', [{ kind: 'task', id: 'f' }], [105])], coming)).toEqual([]);
});
