import { expect, test } from 'vitest';
import { HOUR } from '../plan/zone';
import { layDay } from './hours';

const timed = (of: string, from: number, to: number) => ({ of, from: from * HOUR, to: to * HOUR });
const places = (...all: ReturnType<typeof timed>[]) =>
	layDay(all).map(({ of, column, columns }) => [of, column, columns]);

test('what overlaps shares the width, what follows has all of it', () => {
	expect(places(timed('a', 9, 12), timed('b', 10, 11), timed('c', 12, 13))).toEqual([
		['a', 0, 2],
		['b', 1, 2],
		['c', 0, 1],
	]);
});

test('a column that is free again is used again', () => {
	expect(places(timed('long', 8, 14), timed('b', 9, 10), timed('c', 11, 12))).toEqual([
		['long', 0, 2],
		['b', 1, 2],
		['c', 1, 2],
	]);
});

test('moments take room, and all of it within the day', () => {
	const [first, second] = layDay([timed('gate', 14, 14), timed('event', 14.5, 14.5)]);
	expect([first.columns, second.column]).toEqual([2, 1]);
	const [night] = layDay([timed('window', 22, 30)]);
	expect(night.to).toBe(24 * HOUR);
	const [last] = layDay([timed('late', 24, 24)]);
	expect(last.to).toBeLessThanOrEqual(24 * HOUR);
});

test('nothing gives nothing', () => {
	expect(layDay([])).toEqual([]);
});
