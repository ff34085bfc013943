import { expect, test } from 'vitest';
import type { Mirror } from '../plan/mirror.svelte';
import { DAY } from '../plan/zone';
import type { Gesture, Mover } from './gesture';
import { rebased } from './rebase';

/** A plan of tasks by their starts, each a day long; a summary has none of its own. */
function plan(starts: Record<string, number | 'summary'>): Mirror {
	const task = (id: string) => (id in starts ? { id, release: 'r', parent: null } : undefined);
	return {
		task,
		release: (id: string) => (id === 'r' ? { id } : undefined),
		settledDatesOf(id: string) {
			const start = starts[id];
			if (start === undefined) return undefined;
			return start === 'summary'
				? { start: 0, finish: DAY, isSummary: true }
				: { start: start * DAY, finish: (start + 1) * DAY, isSummary: false };
		},
		predecessorsOf: () => [],
		successorsOf: () => [],
		tree: {
			row: (key: string) => (key in starts ? { key, kind: 'task', release: 'r', children: 0 } : undefined),
			tasksUnder: () => [],
		},
	} as unknown as Mirror;
}

const mover = (task: string, day: number): Mover => ({ task, start: day * DAY, finish: (day + 1) * DAY });

function move(movers: Mover[], to: number): Gesture {
	return { kind: 'move', lead: movers[0], movers, to: to * DAY, byKeys: false, snap: null, stop: null };
}

test('a bar that was led away stays where it was led to, and the others keep their places beside it', () => {
	const found = rebased(plan({ a: 4, b: 7 }), move([mover('a', 1), mover('b', 2)], 9));
	if (found?.gesture.kind !== 'move') throw new Error('it goes on');
	const { gesture, shift } = found;
	expect(gesture.to, 'where the pointer is').toBe(9 * DAY);
	expect(shift, 'the row that the way is counted from lies three days later').toBe(3 * DAY);
	expect(gesture.movers).toEqual([mover('a', 4), mover('b', 7)]);
	expect(gesture.lead, 'the lead is one of the movers').toBe(gesture.movers[0]);
});

test('a bar that was only taken goes with its row', () => {
	const found = rebased(plan({ a: 4 }), move([mover('a', 1)], 1));
	expect(found).toMatchObject({ gesture: { to: 4 * DAY }, shift: 0 });
});

test('of several bars those that are gone are left out; without the one in hand it ends', () => {
	const gesture = move([mover('a', 1), mover('b', 2)], 9);
	expect(rebased(plan({ a: 1 }), gesture)).toMatchObject({ gesture: { movers: [mover('a', 1)] } });
	expect(rebased(plan({ b: 2 }), gesture)).toBeNull();
	expect(rebased(plan({ a: 'summary', b: 2 }), gesture), 'its dates follow from others now').toBeNull();
});

test('an edge stays where it was led to', () => {
	const lead = mover('a', 1);
	const gesture: Gesture = {
		kind: 'resize',
		lead,
		edge: 'finish',
		to: 8 * DAY,
		byKeys: true,
		snap: null,
		stop: null,
	};
	expect(rebased(plan({ a: 3 }), gesture)).toMatchObject({
		gesture: { lead: mover('a', 3), to: 8 * DAY },
		shift: 2 * DAY,
	});
	expect(rebased(plan({}), gesture)).toBeNull();
});

test('a link lets go of a target that is gone, and ends with the task it begins at', () => {
	const gesture: Gesture = {
		kind: 'link',
		from: 'a',
		edge: 'finish',
		x: 0,
		y: 0,
		target: { task: 'b', edge: 'start' },
		barred: new Set(),
	};
	expect(rebased(plan({ a: 1 }), gesture)).toMatchObject({ gesture: { target: null } });
	expect(rebased(plan({ b: 1 }), gesture)).toBeNull();
});

test('carried tasks forget a place that is gone', () => {
	const place = { release: 'r', parent: null, after: 'b' };
	const gesture: Gesture = {
		kind: 'assign',
		into: null,
		lead: mover('a', 1),
		tasks: ['a', 'c'],
		x: 0,
		y: 0,
		grip: { x: 0, y: 0 },
		place,
		over: 0,
	};
	expect(rebased(plan({ a: 1, b: 1, c: 1 }), gesture)?.gesture).toEqual(gesture);
	expect(rebased(plan({ a: 1 }), gesture)).toMatchObject({ gesture: { tasks: ['a'], place: null } });
});

test('a task is drawn on as long as its row is there', () => {
	const place = { release: 'r', parent: null, after: 'a' };
	const gesture: Gesture = { kind: 'create', row: 'a', place, from: 0, to: DAY };
	expect(rebased(plan({ a: 1 }), gesture)?.gesture).toEqual(gesture);
	expect(rebased(plan({}), gesture)).toBeNull();
});
