import { expect, test } from 'vitest';
import { Closed } from '../plan/closed';
import type { Move } from './gesture';
import { guideAt } from './paintGuides';
import type { Scene } from './scene';
import type { SnapPoint } from './snap';

const snap: SnapPoint = { at: 0, moment: 0, edge: 'start', kind: 'finish', name: 'a', place: 1 };
const lead = { task: 't', start: 0, finish: 50 };
const move = (to: number, more: Partial<Move> = {}): Move => ({
	kind: 'move',
	lead,
	movers: [lead],
	to,
	byKeys: false,
	snap: null,
	stop: null,
	...more,
});

/** A bar that the engine has put at a moment; closed from 100 to 200. */
const put = (start: number) =>
	({
		dates: { start: [start], finish: [start + 50] },
		closed: new Closed([100, 200]),
	}) as unknown as Scene;

test('no guide stands where the bar was, unless it snapped there', () => {
	expect(guideAt(move(0), put(0), 0)).toBeNull();
	expect(guideAt(move(0, { snap }), put(0), 0)).toBe(0);
});

test('behind closed time the guide stands at the bar, else where it was asked to be', () => {
	expect(guideAt(move(150), put(200), 0), 'a weekend is no distance').toBe(200);
	expect(guideAt(move(60), put(220), 0), 'something else holds the bar back').toBe(60);
	expect(guideAt(move(60), put(60), -1), 'its row is hidden').toBe(60);
});

test('of a bar that moves the guide stands at the end that snapped', () => {
	const ends = { ...snap, at: 20, moment: 70, edge: 'finish' as const };
	expect(guideAt(move(20, { snap: ends }), put(20), 0)).toBe(70);
	expect(guideAt(move(20, { snap: ends }), put(220), 0), 'something else holds the bar back').toBe(70);
	expect(guideAt(move(0, { snap: { ...ends, at: 0, moment: 50 } }), put(0), 0), 'where it was').toBe(50);
});
