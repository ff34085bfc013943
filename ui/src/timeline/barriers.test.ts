import { expect, test } from 'vitest';
import type { Barrier } from '../host/wire/Barrier';
import { stopOfEdge, stopOfMove } from './barriers';

const barrier = (from: number, to: number, last_start = from - 20): Barrier => ({
	of: { kind: 'freeze', id: `f${from}` },
	from,
	to,
	last_start,
	first_across: to - 20,
});
/** A bar of twenty long before everything. */
const origin = { start: 0, finish: 20 };
const freeze = barrier(100, 200);
const rests = (asked: number, barriers = [freeze], from = origin) =>
	stopOfMove(barriers, asked, from)?.at ?? null;

test('a bar is free until its end would reach the barrier', () => {
	expect(rests(80)).toBeNull();
	expect(rests(200), 'behind it too').toBeNull();
	expect(rests(81), 'its end would be in it').toBe(80);
});

test('the half that is pointed at says on which side it rests', () => {
	expect(rests(149)).toBe(80);
	expect(rests(150)).toBe(200);
	expect(rests(199)).toBe(200);
	expect(stopOfMove([freeze], 149, origin)).toMatchObject({ asked: 149, barrier: { from: 100 } });
});

test('long work pauses for a short barrier', () => {
	const outage = barrier(100, 105);
	expect(rests(81, [outage]), 'it would end within it').toBe(80);
	expect(rests(85, [outage]), 'it goes on behind it').toBeNull();
	expect(rests(100, [outage]), 'nothing begins in it').toBe(80);
	expect(rests(104, [outage])).toBe(105);
});

test('work that lies across a barrier may begin right up to it', () => {
	const across = { start: 50, finish: 260 };
	expect(rests(99, [freeze], across)).toBeNull();
	expect(rests(120, [freeze], across), 'within it there is but one way').toBe(200);
});

test('behind a barrier may be another one', () => {
	const next = barrier(210, 300, 190);
	expect(rests(180, [freeze, next])).toBe(300);
	expect(rests(240, [freeze, next]), 'no room between the two').toBe(300);
});

test('an edge stops where it comes from', () => {
	expect(stopOfEdge([freeze], 'finish', 150)?.at).toBe(100);
	expect(stopOfEdge([freeze], 'start', 150)?.at).toBe(200);
	expect(stopOfEdge([freeze], 'finish', 100), 'touching is not crossing').toBeNull();
	expect(stopOfEdge([freeze], 'finish', 250), 'the work goes on behind it').toBeNull();
});
