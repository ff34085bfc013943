import { expect, test } from 'vitest';
import { encode } from '../host/frame';
import type { Host } from '../host/host';
import type { Command } from '../host/wire/Command';
import { Mirror } from './mirror.svelte';
import { Previews } from './previews';

const move = (start: number): Command => ({ do: 'move-task', task: 't', start, shift: 'push' });

/** A host whose previews wait until they are let go. */
function slowHost() {
	const asked: Command[] = [];
	const seen: (readonly number[])[] = [];
	const waiting: (() => void)[] = [];
	const head = {
		on: -1,
		moved: 0,
		shift: 0,
		releases: [],
		aims: {},
		spans: { releases: {}, products: {}, portfolio: null },
		durations: {},
		findings_added: [],
		findings_removed: [],
	};
	const host = {
		preview(command: Command, handles: readonly number[]) {
			asked.push(command);
			seen.push(handles);
			return new Promise<ArrayBuffer>((resolve) => waiting.push(() => resolve(encode(head, []))));
		},
	} as unknown as Host;
	return { host, asked, seen, answer: () => waiting.shift()?.() };
}

test('one request is in flight and the newest waits; what lies between is never asked', async () => {
	const { host, asked, answer } = slowHost();
	const previews = new Previews(host, new Mirror());
	const answers = [1, 2, 3].map((start) => previews.ask(move(start)));
	expect(asked).toEqual([move(1)]);
	answer();
	await answers[0];
	expect(asked).toEqual([move(1), move(3)]);
	expect(await answers[1], 'it was overtaken').toMatchObject({ kind: 'fault' });
	answer();
	expect(await answers[2]).toMatchObject({ moved: 0 });
	expect(previews.isIdle).toBe(true);
});

test('an answer that comes after the gesture is not shown', async () => {
	const { host, answer } = slowHost();
	const mirror = new Mirror();
	const previews = new Previews(host, mirror);
	const late = previews.ask(move(1));
	previews.stop();
	answer();
	await late;
	expect(mirror.preview).toBeNull();
});

test('each request says what is on the screen when it leaves', async () => {
	const { host, seen, answer } = slowHost();
	const previews = new Previews(host, new Mirror());
	let screen = [1, 2];
	previews.seen = () => screen;
	const answers = [previews.ask(move(1)), previews.ask(move(2))];
	screen = [3];
	answer();
	await answers[0];
	answer();
	await answers[1];
	expect(seen).toEqual([[1, 2], [3]]);
});

test('what is laid under a preview is asked with it, and shown again when the gesture ends', async () => {
	const { host, asked, answer } = slowHost();
	const mirror = new Mirror();
	const previews = new Previews(host, mirror);
	const laid = previews.lay(move(1));
	answer();
	expect(await laid).toMatchObject({ moved: 0 });
	const step = previews.ask(move(2));
	expect(asked.at(-1)).toMatchObject({ do: 'batch', commands: [move(1), move(2)] });
	answer();
	await step;
	previews.stop();
	expect(mirror.preview, 'the ground is shown, nothing is asked').not.toBeNull();
	expect(asked).toHaveLength(2);
	previews.lift();
	previews.stop();
	expect(mirror.preview).toBeNull();
	void previews.ask(move(3));
	expect(asked.at(-1), 'nothing lies under it any more').toEqual(move(3));
});

test('what is laid while a gesture ends is shown all the same', async () => {
	const { host, answer } = slowHost();
	const mirror = new Mirror();
	const previews = new Previews(host, mirror);
	const laid = previews.lay(move(1));
	previews.stop();
	answer();
	await laid;
	expect(mirror.preview).not.toBeNull();
});
