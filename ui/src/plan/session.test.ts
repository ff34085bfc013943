// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Desk } from '../host/desk';
import { USUAL } from '../host/desk';
import type { Host } from '../host/host';
import { connect } from '../host/recorded';
import { Session } from './session.svelte';

/** Two windows on one recorded plan, and what changes the desk of both. */
async function two() {
	const told: (() => void)[] = [];
	const plan = connect('?n=20');
	let desk: Desk = await plan.desk();
	/** How many were taken, and until when they are on their way. */
	const snapshots = { taken: 0, come: Promise.resolve() };
	const host: Host = {
		...plan,
		subscribe(heard, deskChanged) {
			told.push(deskChanged);
			return plan.subscribe(heard, deskChanged);
		},
		desk: async () => desk,
		async snapshot() {
			snapshots.taken++;
			const frame = await plan.snapshot();
			await snapshots.come;
			return frame;
		},
	};
	const change = async (next: Partial<Desk>) => {
		desk = { ...desk, ...next };
		for (const tell of told) tell();
		// Every question of the windows is answered at once.
		for (let turn = 0; turn < 50; turn++) await Promise.resolve();
	};
	const [first, second] = [new Session(host), new Session(host)];
	await first.start();
	await second.start();
	return { first, second, change, snapshots, plan };
}

test('what one window does the other shows, and knows that it was not its own', async () => {
	const { first, second } = await two();
	const [task] = first.mirror.tasks.values();
	const before = second.mirror.revision;
	await first.perform({ do: 'rename', subject: { kind: 'task', id: task.id }, name: 'Renamed' });
	expect(second.mirror.revision).toBe(before + 1);
	expect(second.mirror.task(task.id)?.name).toBe('Renamed');
	expect([first.last?.way, second.last?.way]).toEqual(['perform', 'elsewhere']);
	await second.undo();
	expect(first.mirror.task(task.id)?.name).toBe(task.name);
	expect([first.last?.way, second.last?.way]).toEqual(['elsewhere', 'undo']);
});

test('where there is nothing to take back nothing is lost', async () => {
	const { first } = await two();
	const [task] = first.mirror.tasks.values();
	await first.perform({ do: 'rename', subject: { kind: 'task', id: task.id }, name: 'Renamed' });
	await first.undo();
	const { revision } = first.mirror;
	expect((await first.undo())?.what.code).toBe('nothing-to-undo');
	expect([first.mirror.revision, first.isUnsaved]).toEqual([revision, false]);
	await first.redo();
	expect((await first.redo())?.what.code).toBe('nothing-to-redo');
	expect(first.isUnsaved).toBe(false);
});

test('a setting of one window is heeded by the other without the plan', async () => {
	const { second, change, snapshots } = await two();
	const before = snapshots.taken;
	await change({ settings: { ...USUAL, theme: 'dark' }, title: 'quarter – Slipway (2)' });
	expect(second.desk?.settings.theme).toBe('dark');
	expect(second.desk?.title).toBe('quarter – Slipway (2)');
	expect(snapshots.taken, 'the plan is the same').toBe(before);
});

test('another opening brings another plan, closing the welcome page', async () => {
	const { first, second, change, snapshots } = await two();
	const before = snapshots.taken;
	await change({ opening: 2 });
	expect(snapshots.taken, 'once for each window').toBe(before + 2);
	await change({ opening: null, revision: null, file: null });
	expect([first.desk?.file, second.desk?.file]).toEqual([null, null]);
});

test('a change that overtakes a snapshot is not lost under it', async () => {
	const { first, second, change, snapshots, plan } = await two();
	const [task] = first.mirror.tasks.values();
	let arrive = () => {};
	snapshots.come = new Promise((come) => {
		arrive = come;
	});
	await change({ opening: 2 });
	await plan.perform({ do: 'rename', subject: { kind: 'task', id: task.id }, name: 'Renamed' });
	arrive();
	await change({});
	expect(second.mirror.task(task.id)?.name).toBe('Renamed');
	expect(second.mirror.revision).toBe(first.mirror.revision);
});
