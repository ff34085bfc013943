import { expect, test } from 'vitest';
import type { Row } from '../plan/row';
import { type Drawing, drawnOn } from './drawn';

const rows = Array.from({ length: 40 }, (_, at) => ({ key: `t${at}` }) as Row);
const on = (first: number, focus = -1, isMoving = false) => ({
	first,
	end: first + 5,
	focus,
	slots: 5,
	isMoving,
});
const slotsOf = ({ standing }: Drawing) => standing.map(({ slot }) => slot);
const placesOf = ({ standing }: Drawing) => standing.map(({ place }) => place);

test('a row that comes into sight takes the element of one that has left', () => {
	expect(slotsOf(drawnOn(on(10), rows, null))).toEqual([0, 1, 2, 3, 4]);
	expect(slotsOf(drawnOn(on(12), rows, null))).toEqual([2, 3, 4, 0, 1]);
});

test('while the plan scrolls no element moves within the page; when it rests they stand as their rows', () => {
	const before = drawnOn(on(10), rows, null);
	const moving = drawnOn(on(12, -1, true), rows, before);
	expect(slotsOf(moving)).toEqual([0, 1, 2, 3, 4]);
	expect(placesOf(moving)).toEqual([15, 16, 12, 13, 14]);
	expect(placesOf(drawnOn(on(12), rows, moving))).toEqual([12, 13, 14, 15, 16]);
});

test('the element of the focused row stays where it stands, and one that comes into sight stands last', () => {
	const before = drawnOn(on(10, 12), rows, null);
	const moving = drawnOn(on(13, 12, true), rows, before);
	expect(slotsOf(moving)).toEqual([0, 1, 't12', 3, 4, 2]);
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
