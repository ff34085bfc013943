import { beforeEach, describe, expect, test } from 'vitest';
import { decode, encode, type TaskRecord } from '../host/frame';
import {
	type ChangedHead,
	deltaFrame,
	placesOf,
	snapshotFrame,
	type WholeHead,
} from '../host/recorded/packing';
import { bank } from '../host/recorded/sample';
import type { DeltaHead } from '../host/wire/DeltaHead';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Rows } from '../host/wire/Rows';
import type { SnapshotHead } from '../host/wire/SnapshotHead';
import type { Task } from '../host/wire/Task';
import { Mirror } from './mirror.svelte';

let mirror: Mirror;
let rows: Rows;

const overview = {
	releases: {},
	aims: {},
	spans: { releases: {}, products: {}, portfolio: null },
	products: {},
	risks: {},
	portfolio: null,
	decisions_due: 0,
	undo: null,
	redo: null,
};

/** A delta; tasks that come back have the handles that are given. */
function delta(head: Partial<ChangedHead>, records: TaskRecord[] = [], back: Record<string, number> = {}) {
	const whole = {
		from: 0,
		to: 1,
		label: { key: 'label-rename', args: {} },
		edits: [],
		zone: null,
		closed: null,
		bands: null,
		findings_added: [],
		findings_removed: [],
		overview,
		...head,
	};
	const links = placesOf(rows.dependencies);
	const before = { tasks: placesOf(rows.tasks), links };
	const after = { tasks: new Map([...before.tasks, ...Object.entries(back)]), links };
	return decode<DeltaHead>(deltaFrame(whole, records, before, after));
}

function preview(on: number, handle: number, start: number, more: Partial<PreviewHead> = {}) {
	const head: PreviewHead = {
		on,
		moved: 1,
		shift: 0,
		releases: [],
		aims: {},
		spans: { releases: {}, products: {}, portfolio: null },
		durations: {},
		findings_added: [],
		findings_removed: [],
		...more,
	};
	return decode<PreviewHead>(encode(head, [{ handle, flags: 0, values: [start, start + 10] }]));
}

beforeEach(() => {
	rows = bank();
	const head: WholeHead = {
		revision: 0,
		rows,
		zone: { name: 'UTC', offsets: [[0, 0]] },
		closed: [],
		bands: [],
		findings: [],
		overview,
		set_aside: [],
		read_only: false,
	};
	mirror = new Mirror();
	const records = rows.tasks.map((_, handle) => ({
		handle,
		flags: 0,
		values: [handle * 100, handle * 100 + 50],
	}));
	mirror.applySnapshot(decode<SnapshotHead>(snapshotFrame(head, records)));
});

describe('the mirror', () => {
	test('shows portfolio, releases and tasks in order; a product of one release has no row of its own', () => {
		expect(mirror.rows.slice(0, 4).map((row) => [row.kind, row.level])).toEqual([
			['portfolio', 1],
			['release', 2],
			['task', 3],
			['task', 4],
		]);
		const products = mirror.rows.filter((row) => row.kind === 'product');
		expect(
			products.map((row) => mirror.product(row.key)?.name),
			'two releases stand under it',
		).toEqual(['Mobile Banking']);
	});

	test('hides what stands under a closed row, and shows it again to reveal a task', () => {
		const task = rows.tasks[1];
		const before = mirror.rows.length;
		mirror.collapse(task.release, true);
		expect(mirror.placeOf(task.id)).toBe(-1);
		mirror.reveal(task.id);
		expect(mirror.rows.length).toBe(before);
	});

	test('takes over rows and dates of a delta', () => {
		const task = rows.tasks[3];
		const after = { ...task, name: 'Another name' };
		const frame = delta({ edits: [{ table: 'task', row: { before: task, after } }] }, [
			{ handle: 3, flags: 2, values: [1, 2] },
		]);
		expect(mirror.applyDelta(frame)).toMatchObject([{ row: { before: task, after } }]);
		expect(mirror.revision).toBe(1);
		expect(mirror.task(task.id)?.name).toBe('Another name');
		expect(mirror.datesOf(task.id)).toMatchObject({ start: 1, finish: 2, isCritical: true });
	});

	test('asks for a snapshot when a revision is missing, and ignores one that it knows', () => {
		expect(mirror.applyDelta(delta({ from: 1, to: 2 })), 'revision 1 never came').toBeNull();
		expect(mirror.revision).toBe(0);
		expect(mirror.applyDelta(delta({ from: -1, to: 0 }))).toEqual([]);
	});

	test('a deleted task is gone, and comes back under another handle', () => {
		const task = rows.tasks[2];
		mirror.applyDelta(delta({ edits: [{ table: 'task', row: { before: task, after: null } }] }));
		expect([mirror.task(task.id), mirror.placeOf(task.id), mirror.handleOf(task.id)]).toEqual([
			undefined,
			-1,
			-1,
		]);
		const back = delta(
			{
				from: 1,
				to: 2,
				edits: [{ table: 'task', row: { before: null, after: task } }],
			},
			[{ handle: 500, flags: 0, values: [7, 8] }],
			{ [task.id]: 500 },
		);
		mirror.applyDelta(back);
		expect(mirror.datesOf(task.id)?.start).toBe(7);
	});

	test('a preview moves what is drawn and nothing else; dropping it puts everything back', () => {
		const task = rows.tasks[3];
		mirror.applyPreview(preview(0, 3, 9999));
		expect(mirror.datesOf(task.id)?.start).toBe(9999);
		expect(mirror.settledDatesOf(task.id)?.start).toBe(300);
		mirror.applyPreview(preview(0, 4, 8888));
		expect(mirror.datesOf(task.id)?.start, 'the next preview starts from the plan').toBe(300);
		mirror.dropPreview();
		expect(mirror.datesOf(rows.tasks[4].id)?.start).toBe(400);
	});

	test('a preview lengthens tasks until it is dropped', () => {
		const task = rows.tasks[3];
		const longer = { ...task.duration, amount: task.duration.amount + 3600 };
		mirror.applyPreview(preview(0, 3, 9999, { durations: { [task.id]: longer } }));
		expect([mirror.spanOf(task), mirror.durationOf(task)]).toEqual([longer, longer.amount]);
		mirror.dropPreview();
		expect(mirror.spanOf(task)).toEqual(task.duration);
	});

	test('floats are counted by the clock where the duration is, and in working time on a summary', () => {
		const [task] = rows.tasks;
		const soak: Task = { ...task, duration: { amount: 72 * 3600, unit: 'elapsed' } };
		const [leaf, summary] = [{ isSummary: false }, { isSummary: true }];
		expect([mirror.unitOf(task, leaf), mirror.unitOf(soak, leaf)]).toEqual(['working', 'elapsed']);
		expect(mirror.unitOf(soak, summary)).toBe('working');
	});

	test('a preview carries releases along, and the others stay', () => {
		const [release, other] = rows.releases.map(({ id }) => ({ kind: 'release' as const, key: id }));
		const settled = mirror.extentOf(other);
		const later = { start: 5, finish: 9, duration: 4, total_float: null, done: 0 };
		const spans = { releases: { [release.key]: later }, products: {}, portfolio: null };
		mirror.applyPreview(preview(0, 3, 9999, { spans }));
		expect([mirror.extentOf(release), mirror.extentOf(other)]).toEqual([later, settled]);
		mirror.dropPreview();
		expect(mirror.extentOf(release)).toEqual(mirror.overview.releases[release.key]);
	});

	test('previews are counted apart from states of the plan: what shows the plan has nothing to do', () => {
		const [version, previewed] = [mirror.version, mirror.previewed];
		mirror.applyPreview(preview(0, 3, 9999));
		mirror.dropPreview();
		expect([mirror.version, mirror.previewed]).toEqual([version, previewed + 2]);
	});

	test('a preview on another state is not shown', () => {
		mirror.applyPreview(preview(5, 3, 9999));
		expect(mirror.preview).toBeNull();
		expect(mirror.datesOf(rows.tasks[3].id)?.start).toBe(300);
	});

	test('a summary is finished when everything under it is', () => {
		const summary = rows.tasks[0];
		const under = rows.tasks.filter((task) => task.parent === summary.id);
		expect(
			under.every((task) => task.progress.done === 10_000),
			'the first release is done',
		).toBe(true);
		expect(mirror.isFinished(summary)).toBe(true);
		const open = { ...under[0], progress: { ...under[0].progress, done: 0 } };
		mirror.applyDelta(delta({ edits: [{ table: 'task', row: { before: under[0], after: open } }] }));
		expect(mirror.isFinished(summary)).toBe(false);
	});
});
