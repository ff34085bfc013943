// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { PLAIN } from './layouts';
import { type Look, recall, remember } from './memory';

beforeEach(() => localStorage.clear());

const look: Look = {
	chosen: 'critical',
	layout: { ...PLAIN, rolls_up: true },
	collapsed: ['a'],
	left: 12,
	zoom: 9,
};

test('what was looked at is there again, for each portfolio its own', () => {
	remember('one', look);
	expect(recall('one')).toEqual(look);
	expect(recall('two')).toBeNull();
});

test('nonsense is as if nothing were kept', () => {
	for (const kept of [{}, { ...look, layout: 3 }, { ...look, zoom: 0 }, { ...look, collapsed: null }]) {
		localStorage.setItem('slipway.plan.one', JSON.stringify(kept));
		expect(recall('one'), JSON.stringify(kept)).toBeNull();
	}
});

test('what was not known when it was kept takes its usual value', () => {
	const { path: _, ...layers } = PLAIN.layers;
	const layout = { grouping: 'owner', layers };
	localStorage.setItem('slipway.plan.one', JSON.stringify({ ...look, layout }));
	expect(recall('one')?.layout).toEqual({ ...PLAIN, grouping: 'owner' });
});
