// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Mirror } from '../plan/mirror.svelte';
import { USUAL } from './filter';
import { KINDS } from './items';
import { keepLooked, looked } from './looked';

const mirror = {
	products: [{ id: 'payments' }],
	environments: new Map([['sit', {}]]),
} as unknown as Mirror;

beforeEach(() => localStorage.clear());

test('a portfolio that was never looked at is shown as usual', () => {
	expect(looked('p', mirror)).toEqual({ zoom: 'quarter', filter: USUAL });
});

test('it is looked at again as it was left', () => {
	const left = {
		zoom: 'week',
		filter: { kinds: new Set(['gate', 'shared'] as const), product: 'payments', environment: 'sit' },
	} as const;
	keepLooked('p', left);
	expect(looked('p', mirror)).toEqual(left);
});

test('what is gone filters nothing, and a new type is shown', () => {
	const value = { zoom: 'decade', hidden: ['gate', 'gone'], product: 'gone', environment: 'gone' };
	localStorage.setItem('slipway.calendar.p', JSON.stringify(value));
	const { zoom, filter } = looked('p', mirror);
	expect(zoom).toBe('quarter');
	expect([...filter.kinds]).toEqual(KINDS.filter((kind) => kind !== 'gate'));
	expect([filter.product, filter.environment]).toEqual([null, null]);
});
