import { describe, expect, test } from 'vitest';
import { DAY, HOUR, Zone } from '../plan/zone';
import { arrivalEdge, boundary, dragged, edgeSpeed, linkKind, moveCommand, progressAt, snapAt } from './drag';

const at = (text: string) => Date.parse(`${text}Z`) / 1000;
const utc = new Zone({ name: 'UTC', offsets: [[0, 0]] });
const london = new Zone({
	name: 'Europe/London',
	offsets: [
		[0, 0],
		[at('2026-03-29T01:00:00'), HOUR],
	],
});

describe('a dragged edge', () => {
	const nine = at('2026-11-23T09:00:00');
	const five = at('2026-11-23T17:00:00');

	test('stays where it is until the next day is nearer', () => {
		expect(dragged('start', nine, 0.49 * DAY, 'day', utc)).toBe(nine);
		expect(dragged('start', nine, 0.51 * DAY, 'day', utc)).toBe(at('2026-11-24T00:00:00'));
	});

	test('snaps a start to the beginning of a day and a finish to its end', () => {
		expect(dragged('start', nine, 3 * DAY, 'day', utc)).toBe(at('2026-11-26T00:00:00'));
		expect(dragged('finish', five, 3 * DAY, 'day', utc)).toBe(at('2026-11-27T00:00:00'));
		expect(dragged('finish', five, -DAY, 'day', utc)).toBe(at('2026-11-23T00:00:00'));
	});

	test('lands on local midnight over a change of the clock', () => {
		expect(dragged('start', at('2026-03-27T09:00:00'), 3 * DAY, 'day', london)).toBe(
			at('2026-03-29T23:00:00'),
		);
	});

	test('goes by hours where hours are shown, and freely on request', () => {
		expect(dragged('start', nine + 600, 2.2 * HOUR, 'hour', utc)).toBe(nine + 2 * HOUR);
		expect(dragged('start', nine, 7 * 60, 'minute', utc)).toBe(nine + 5 * 60);
		expect([snapAt(9, false), snapAt(9, true), snapAt(960, false), snapAt(960, true)]).toEqual([
			'day',
			'hour',
			'hour',
			'minute',
		]);
	});
});

test('a drawn span covers the whole days that it touches', () => {
	const noon = at('2026-11-23T12:00:00');
	expect(boundary(noon, 'day', utc, 'start')).toBe(at('2026-11-23T00:00:00'));
	expect(boundary(noon, 'day', utc, 'finish')).toBe(at('2026-11-24T00:00:00'));
});

test('several tasks move in one step, one task in a command of its own', () => {
	expect(moveCommand([], 'push')).toBeNull();
	expect(moveCommand([{ task: 'a', start: 1 }], 'push')).toEqual({
		do: 'move-task',
		task: 'a',
		start: 1,
		shift: 'push',
	});
	const batch = moveCommand(
		[
			{ task: 'a', start: 1 },
			{ task: 'b', start: 2 },
		],
		'push',
	);
	expect(batch).toMatchObject({ do: 'batch', commands: [{ task: 'a' }, { task: 'b' }] });
});

test('the ends say the type of the link', () => {
	expect(linkKind('finish', 'start')).toBe('FS');
	expect(linkKind('start', 'start')).toBe('SS');
	expect(linkKind('finish', 'finish')).toBe('FF');
	expect(linkKind('start', 'finish')).toBe('SF');
});

test('a link arrives at the start, unless it is dropped on the last third', () => {
	expect(arrivalEdge(0, 90, 50)).toBe('start');
	expect(arrivalEdge(0, 90, 70)).toBe('finish');
	expect(arrivalEdge(0, 12, 11), 'too short to aim').toBe('start');
});

test('progress goes in steps of five percent and stays on the bar', () => {
	expect([-10, 0, 33, 34, 100, 120].map((x) => progressAt(0, 100, x))).toEqual([
		0, 0, 3500, 3500, 10_000, 10_000,
	]);
});

test('the plan scrolls only while a drag is held at an edge', () => {
	expect(edgeSpeed(300, 600)).toBe(0);
	expect(edgeSpeed(4, 600)).toBeLessThan(0);
	expect(edgeSpeed(596, 600)).toBeGreaterThan(0);
});
