import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Host } from '../host/host';
import type { Explanation } from '../host/wire/Explanation';
import { Card, PATIENCE } from './card.svelte';
import { chainOf, driverOf } from './chain';

const step = (cause: string, id?: string) =>
	({ cause, subject: id === undefined ? null : { kind: 'task', id } }) as Explanation['steps'][number];
const explanation = (task: string): Explanation => ({
	task,
	steps: [step('cause-dependency', 'first'), step('cause-dependency', 'second'), step('cause-closed')],
	drag: null,
});

let card: Card;
let asked: string[];

beforeEach(() => {
	vi.useFakeTimers();
	asked = [];
	const host = {
		explain: async (task: string) => {
			asked.push(task);
			return explanation(task);
		},
	};
	card = new Card(host as unknown as Host);
});

afterEach(() => {
	vi.useRealTimers();
});

test('the card comes after a moment, and not for a bar that is only passed', async () => {
	card.point('a');
	await vi.advanceTimersByTimeAsync(PATIENCE - 1);
	card.point('b');
	await vi.advanceTimersByTimeAsync(PATIENCE - 1);
	expect([card.task, asked]).toEqual([null, []]);
	await vi.advanceTimersByTimeAsync(1);
	expect([card.task, asked]).toEqual(['b', ['b']]);
	expect(card.chain, 'what drives it, itself included').toEqual(new Set(['first', 'second', 'b']));
	card.point(null);
	expect([card.task, card.chain.size]).toEqual([null, 0]);
});

test('a pinned card stays until it is sent away or pinned again', async () => {
	card.pin('a');
	card.point('b');
	await vi.advanceTimersByTimeAsync(PATIENCE);
	expect(card.task).toBe('a');
	card.pin('a');
	expect([card.task, card.isPinned]).toEqual([null, false]);
	card.pin('b');
	expect(card.dismiss()).toBe(true);
	expect(card.dismiss(), 'there is none any more').toBe(false);
});

test('an answer that comes for another card is dropped', async () => {
	card.pin('a');
	card.pin('b');
	await vi.advanceTimersByTimeAsync(0);
	expect(card.explanation?.task).toBe('b');
});

test('what drives is the last cause that is more than a night', () => {
	const chain = explanation('t');
	expect(chainOf(chain).has('second')).toBe(true);
	expect(driverOf(chain)?.subject).toEqual({ kind: 'task', id: 'second' });
	expect(driverOf({ ...chain, steps: [step('cause-closed')] })?.cause).toBe('cause-closed');
	expect(driverOf({ ...chain, steps: [] })).toBeUndefined();
});
