import { expect, test } from 'vitest';
import type { Row } from '../plan/row';
import { type Drawing, drawnOn } from './drawn';

const rows = Array.from({ length: 40 }, (_, at) => ({ key: `t${at}` }) as Row);
const on = (first: number, focus = -1) => ({ first, end: first + 5, focus, slots: 7 });
const slotsOf = ({ byPlace }: Drawing) => [...byPlace.values()].map(({ slot }) => slot);

test('a row that comes into sight takes the element of one that has left', () => {
	expect(slotsOf(drawnOn(on(10), rows, null))).toEqual([3, 4, 5, 6, 0]);
	expect(slotsOf(drawnOn(on(12), rows, null))).toEqual([5, 6, 0, 1, 2]);
});

test('what stays on the screen is the same object, so that nothing of it is looked at again', () => {
	const before = drawnOn(on(10), rows, null);
	const after = drawnOn(on(12), rows, before);
	for (const place of [12, 13, 14])
		expect(after.byPlace.get(place), `row ${place}`).toBe(before.byPlace.get(place));
	expect([...after.byPlace.keys()], 'in the order of rows').toEqual([12, 13, 14, 15, 16]);
});

test('another list of rows is drawn anew, also where it has the same row: that may have changed', () => {
	const before = drawnOn(on(10), rows, null);
	const after = drawnOn(on(10), [...rows], before);
	expect(after.byPlace.get(12)).toEqual(before.byPlace.get(12));
	expect(after.byPlace.get(12)).not.toBe(before.byPlace.get(12));
});

test('a row that takes the focus moves to an element of its own', () => {
	const after = drawnOn(on(10, 12), rows, drawnOn(on(10), rows, null));
	expect(after.byPlace.get(12)?.slot).toBe('t12');
});

test('the focused row keeps an element of its own, before or behind those on the screen', () => {
	expect(slotsOf(drawnOn(on(10, 2), rows, null))[0]).toBe('t2');
	expect(slotsOf(drawnOn(on(10, 12), rows, null))[2]).toBe('t12');
	expect(slotsOf(drawnOn(on(10, 30), rows, null)).at(-1)).toBe('t30');
});
