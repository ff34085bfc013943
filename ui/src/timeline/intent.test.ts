import { expect, test } from 'vitest';
import { DAY } from '../plan/zone';
import type { Gesture, Move } from './gesture';
import { commandOf, type Drawing, moveInside } from './intent';
import { waivedMove } from './waived';

const drawing: Drawing = {
	name: 'New',
	spanOf: (from, to) => ({ start: Math.min(from, to), finish: Math.max(from, to) }),
	lengthOf: (start, finish) => finish - start,
};
const does = (gesture: Gesture) => commandOf(gesture, 'push', drawing);
const lead = { task: 't', start: 0, finish: DAY };
const other = { task: 'u', start: 5 * DAY, finish: 6 * DAY };
const move = (more: Partial<Move> = {}): Move => ({
	kind: 'move',
	lead,
	movers: [lead],
	to: DAY,
	byKeys: false,
	snap: null,
	stop: null,
	...more,
});

test('several tasks move by the same way', () => {
	expect(does(move({ movers: [lead, other] }))).toMatchObject({
		do: 'batch',
		commands: [
			{ task: 't', start: DAY },
			{ task: 'u', start: 6 * DAY },
		],
	});
	expect(does(move({ to: 0 })), 'where it is').toBeNull();
	expect(commandOf(move(), 'do-not-shift', drawing)).toMatchObject({ shift: 'do-not-shift' });
});

test('an edge that is where it was does nothing', () => {
	const resize = { kind: 'resize', lead, edge: 'finish', byKeys: false, snap: null, stop: null } as const;
	expect(does({ ...resize, to: DAY })).toBeNull();
	expect(does({ ...resize, to: 2 * DAY })).toEqual({ do: 'resize-finish', task: 't', finish: 2 * DAY });
	expect(does({ ...resize, edge: 'start', to: -DAY })).toEqual({
		do: 'resize-start',
		task: 't',
		start: -DAY,
	});
});

test('tasks over a release are placed there, over their own nothing happens', () => {
	const assign = {
		kind: 'assign',
		into: null,
		lead,
		tasks: ['t', 'u'],
		x: 0,
		y: 0,
		grip: { x: 0, y: 0 },
		over: 3,
	} as const;
	const place = { release: 'r2', parent: null, after: null };
	expect(does({ ...assign, place })).toEqual({ do: 'place-tasks', tasks: ['t', 'u'], place });
	expect(does({ ...assign, place: null })).toBeNull();
});

test('a drawn task has the drawn span and stands where it was drawn', () => {
	const place = { release: 'r', parent: 'phase', after: 'a' };
	expect(does({ kind: 'create', row: 'a', place, from: 30, to: 10 })).toMatchObject({
		do: 'create-task',
		place,
		start: 10,
		duration: { amount: 20 },
	});
});

test('a move that stopped beside a freeze can go inside by a waiver for that task', () => {
	const barrier = { from: 10, to: 20, last_start: 0, first_across: 20 };
	const stopped = (of: { kind: 'freeze' | 'outage'; id: string }) =>
		move({ to: 20, stop: { barrier: { ...barrier, of }, asked: 15, at: 20 } });
	const frozen = stopped({ kind: 'freeze', id: 'f' });
	expect(does(frozen), 'the plain drop is where it rests').toMatchObject({ start: 20 });
	expect(moveInside(frozen, 'push')).toMatchObject({ do: 'move-task', start: 15 });
	expect(waivedMove(frozen, 'push')).toMatchObject({
		task: 't',
		permit: { kind: 'freeze', freeze: 'f', release: null, task: 't' },
	});
	expect(waivedMove(stopped({ kind: 'outage', id: 'o' }), 'push'), 'nobody can permit an outage').toBeNull();
	expect(waivedMove(move(), 'push')).toBeNull();
});
