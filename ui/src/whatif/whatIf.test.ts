import { expect, test } from 'vitest';
import type { Command } from '../host/wire/Command';
import type { Failure } from '../host/wire/Failure';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Previews } from '../plan/previews';
import { WhatIf } from './whatIf.svelte';

const move = (start: number): Command => ({ do: 'move-task', task: 't', start, shift: 'push' });
const refusal = (code: 'no-change' | 'empty-name'): Failure => ({ kind: 'refusal', what: { code } });

/** Previews that answer what they are told to, and remember what was laid. */
function fake() {
	const laid: Command[] = [];
	let next: Failure | null = null;
	const head = { moved: 1 } as PreviewHead;
	const previews = {
		async lay(command: Command) {
			laid.push(command);
			const answer = next ?? head;
			next = null;
			return answer;
		},
		lift: () => laid.splice(0),
		stop() {},
	} as unknown as Previews;
	return { whatIf: new WhatIf(previews), laid, refuse: (failure: Failure) => (next = failure) };
}

test('each step is laid on those before, and all of them are one command', async () => {
	const { whatIf, laid } = fake();
	expect(await whatIf.take(move(1))).toBeNull();
	expect(laid.at(-1)).toEqual(move(1));
	expect(await whatIf.take(move(2))).toBeNull();
	expect(laid.at(-1)).toMatchObject({ do: 'batch', commands: [move(1), move(2)] });
	expect(whatIf.command).toEqual(laid.at(-1));
});

test('a step that is refused is not kept, and what was tried is shown again', async () => {
	const { whatIf, laid, refuse } = fake();
	await whatIf.take(move(1));
	refuse(refusal('empty-name'));
	expect(await whatIf.take(move(2))).toEqual(refusal('empty-name'));
	expect([whatIf.steps, laid.at(-1)]).toEqual([[move(1)], move(1)]);
	expect(whatIf.failure).toBeNull();
});

test('steps that come to nothing together stay, and bring nothing', async () => {
	const { whatIf, refuse } = fake();
	await whatIf.take(move(1));
	refuse(refusal('no-change'));
	expect(await whatIf.take(move(0))).toBeNull();
	expect([whatIf.steps.length, whatIf.head]).toEqual([2, null]);
});

test('steps are taken back and brought again, until another one is tried', async () => {
	const { whatIf, laid } = fake();
	for (const start of [1, 2]) await whatIf.take(move(start));
	await whatIf.back();
	expect(whatIf.steps).toEqual([move(1)]);
	await whatIf.forth();
	expect(whatIf.steps).toEqual([move(1), move(2)]);
	for (let count = 0; count < 3; count++) await whatIf.back();
	expect([whatIf.steps, laid]).toEqual([[], []]);
	await whatIf.take(move(3));
	await whatIf.forth();
	expect(whatIf.steps).toEqual([move(3)]);
});

test('what the plan no longer takes is told, and nothing is lost', async () => {
	const { whatIf, refuse } = fake();
	await whatIf.take(move(1));
	refuse(refusal('empty-name'));
	await whatIf.again();
	expect([whatIf.failure, whatIf.steps]).toEqual([refusal('empty-name'), [move(1)]]);
	await whatIf.again();
	expect(whatIf.failure).toBeNull();
});
