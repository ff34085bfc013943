import { expect, test, vi } from 'vitest';
import { encode } from '../host/frame';
import type { HistoryEntry } from '../host/wire/HistoryEntry';
import type { Session } from '../plan/session.svelte';
import { LookBack } from './lookBack.svelte';

const entry = (seq: number): HistoryEntry => ({
	id: String(seq),
	seq,
	author: 'Ada',
	at: seq * 60,
	label: { key: 'label-rename', args: {} },
	is_undo: false,
	is_undone: false,
	away: null,
});

function frame(start: number): ArrayBuffer {
	const head = { on: 0, elsewhere: 1, new: 0, releases: [] };
	return encode(head, [{ handle: 3, flags: 0, values: [start, start + 10] }]);
}

function looking() {
	const lookBack = vi.fn(async (seq: number) => frame(seq * 100));
	const host = { history: async () => [entry(9), entry(7), entry(2)], lookBack };
	return { lookBack, back: new LookBack({ host } as unknown as Session) };
}

test('it begins now, and asks nothing for that', async () => {
	const { back, lookBack } = looking();
	await back.begin();
	expect([back.at, back.isNow, back.past, back.entry?.seq]).toEqual([3, true, null, 9]);
	expect(lookBack).not.toHaveBeenCalled();
});

test('a place shows where everything stood, by the handles of today', async () => {
	const { back } = looking();
	await back.begin();
	back.go(2);
	await vi.waitFor(() => expect(back.past?.dates.start[3]).toBe(700));
	expect(back.past?.dates.finish[3]).toBe(710);
	expect(back.past?.dates.start[2]).toBeNaN();
	back.go(0);
	await vi.waitFor(() => expect(back.past?.dates.start[3]).toBe(0));
	back.go(99);
	await vi.waitFor(() => expect(back.past).toBeNull());
});

test('a slider that is dragged fast asks for its last place, not for all', async () => {
	const { back, lookBack } = looking();
	await back.begin();
	for (const at of [2, 1, 2, 1, 0]) back.go(at);
	await vi.waitFor(() => expect(back.past?.dates.start[3]).toBe(0));
	expect(lookBack.mock.calls.map(([seq]) => seq)).toEqual([7, 0]);
});

test('what cannot be read is said', async () => {
	const { back, lookBack } = looking();
	await back.begin();
	lookBack.mockRejectedValueOnce({ kind: 'fault', what: { code: 'stale', args: {} } });
	back.go(1);
	await vi.waitFor(() => expect(back.problem).not.toBe(''));
	back.go(2);
	await vi.waitFor(() => expect([back.problem, back.past?.dates.start[3]]).toEqual(['', 700]));
});
