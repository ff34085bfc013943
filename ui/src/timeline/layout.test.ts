import { describe, expect, test } from 'vitest';
import { flag } from '../host/frame';
import type { Dependency } from '../host/wire/Dependency';
import type { Task } from '../host/wire/Task';
import { Closed } from '../plan/closed';
import { Dates } from '../plan/dates';
import { newRow, type Row } from '../plan/row';
import { DAY, Zone } from '../plan/zone';
import { LAYERS } from '../views/layouts';
import { hit, linkTarget } from './hit';
import { layout, layRows } from './layout';
import { LinkIndex } from './links';
import { DENSITY } from './metrics';
import type { Scene } from './scene';

interface Sample {
	start: number;
	days: number;
	flags?: number;
	float?: number;
	task?: Partial<Task>;
}

const open = { done: 0, actual_start: null, actual_finish: null, remaining: null, stop: null, resume: null };

/** Tasks below each other, ten pixels a day from instant 0. */
function scene(samples: Sample[], links: [number, number][] = [], more: Partial<Scene> = {}): Scene {
	const dates = new Dates();
	dates.reserve(samples.length);
	const rows: Row[] = [];
	const tasks: Task[] = [];
	samples.forEach((sample, handle) => {
		dates.start[handle] = sample.start * DAY;
		dates.finish[handle] = (sample.start + sample.days) * DAY;
		dates.lateFinish[handle] = (sample.start + sample.days + (sample.float ?? 0)) * DAY;
		dates.totalFloat[handle] = (sample.float ?? 0) * DAY;
		dates.flags[handle] = sample.flags ?? 0;
		tasks.push({
			id: `t${handle}`,
			name: `Task ${handle}`,
			kind: 'task',
			active: true,
			duration: { amount: sample.days * DAY, unit: 'working' },
			progress: open,
			...sample.task,
		} as Task);
		rows.push({ ...newRow('task', `t${handle}`, 1, null), handle, release: 'r', at: handle });
	});
	const dependency = (at: number) =>
		({ id: `l${at}`, kind: 'FS', lag: { unit: 'working', amount: 0 } }) as Dependency;
	return {
		rows,
		rowOf: () => undefined,
		tintOf: () => null,
		path: null,
		rolledUp: () => [],
		dates,
		taskAt: (handle) => tasks[handle],
		isDone: (task) => task.progress.done >= 10_000,
		blocked: new Set(),
		day: () => 8 * 3600,
		spanOf: () => null,
		chipOf: () => null,
		aimOf: () => null,
		baseline: null,
		index: LinkIndex.of(
			links.map(([from, to], at) => ({
				dependency: dependency(at),
				from,
				to,
				before: rows[from],
				after: rows[to],
			})),
		),
		closed: new Closed([]),
		occurrences: [],
		when: () => '5 Dec',
		zone: new Zone({ name: 'UTC', offsets: [[0, 0]] }),
		scale: { left: 0, zoom: 10 },
		top: 0,
		width: 400,
		height: 320,
		metrics: DENSITY.default,
		layers: LAYERS,
		chosen: new Set(),
		focus: null,
		chosenLink: null,
		marks: [],
		percent: (points) => `${points / 100} %`,
		float: (seconds, unit) => `+${seconds / DAY} ${unit === 'elapsed' ? 'ed' : 'd'}`,
		measure: (text) => text.length * 6,
		...more,
	};
}

describe('the layout', () => {
	test('puts a bar where its dates are', () => {
		const { bars } = layout(scene([{ start: 2, days: 5 }]));
		expect(bars).toMatchObject([{ key: 't0', x: 20, width: 50, y: 5, height: 20 }]);
	});

	test('makes shapes for rows on the screen only', () => {
		const samples = Array.from({ length: 10_000 }, (_, at) => ({ start: at % 30, days: 3 }));
		const picture = layout(scene(samples, [], { top: 32 * 5000 }));
		expect(picture.bars.length).toBe(10);
		expect(picture.bars[0].key).toBe('t5000');
	});

	test('makes no bar for what lies left or right of the picture', () => {
		const { bars } = layout(
			scene([
				{ start: -90, days: 5 },
				{ start: 90, days: 5 },
				{ start: -2, days: 5 },
			]),
		);
		expect(bars.map((bar) => bar.key)).toEqual(['t2']);
	});

	test('draws a bar no thinner than it can be seen', () => {
		expect(layout(scene([{ start: 1, days: 0.1 }])).bars[0].width).toBe(8);
	});

	test('says progress in the bar, and nothing where it does not fit', () => {
		const half = { progress: { ...open, done: 5000 } };
		const { bars } = layout(
			scene([
				{ start: 0, days: 10, task: half },
				{ start: 0, days: 2, task: half },
			]),
		);
		expect(bars.map((bar) => [bar.text, bar.done])).toEqual([
			['50 %', 50],
			['', 10],
		]);
	});

	test('a finished task is not critical, a task past its deadline is late', () => {
		const done = { progress: { ...open, done: 10_000 } };
		const { bars } = layout(
			scene([
				{ start: 0, days: 3, flags: flag.critical, task: done },
				{ start: 0, days: 3, flags: flag.critical },
				{ start: 0, days: 3, flags: flag.deadlineMissed },
			]),
		);
		expect(bars.map((bar) => [bar.tone, bar.isCritical])).toEqual([
			['done', false],
			['plain', true],
			['late', false],
		]);
	});

	test('float hangs behind the bar up to the latest finish', () => {
		const { tails, labels } = layout(
			scene([
				{ start: 0, days: 5, float: 10 },
				{ start: 0, days: 5, flags: flag.critical },
			]),
		);
		expect(tails).toEqual([{ x: 53, y: 15, width: 97 }]);
		expect(labels.map((label) => label.text)).toEqual(['+10 d']);
	});

	test('float of what runs by the clock is said in its days', () => {
		const task: Partial<Task> = { duration: { amount: 5 * DAY, unit: 'elapsed' } };
		const { labels } = layout(scene([{ start: 0, days: 5, float: 10, task }]));
		expect(labels.map((label) => label.text)).toEqual(['+10 ed']);
	});

	test('a summary is a bracket, and its bar cannot be grabbed at an edge', () => {
		const one = scene([{ start: 1, days: 10, flags: flag.summary }]);
		const picture = layout(one);
		expect([picture.bars.length, picture.brackets.length]).toEqual([0, 1]);
		expect(hit(one, picture, 109, 15, null)).toMatchObject({ on: 'bar', part: 'body' });
	});

	test('a link between critical tasks is critical only where it leaves no room', () => {
		const critical = { days: 3, flags: flag.critical };
		const samples = [
			{ start: 0, ...critical },
			{ start: 3, ...critical },
			{ start: 9, ...critical },
		];
		const { links } = layout(
			scene(samples, [
				[0, 1],
				[0, 2],
			]),
		);
		expect(links.map((link) => link.tone)).toEqual(['critical', 'plain']);
	});

	test('closed days are one band each; hours are shown when there is room for them', () => {
		const night = new Closed([17 / 24, 33 / 24, 41 / 24, 4.375].map((day) => day * DAY));
		expect(layout(scene([], [], { closed: night })).bands, 'only whole days').toEqual([{ x: 20, width: 20 }]);
		const near = layout(scene([], [], { closed: night, scale: { left: 0, zoom: 96 } }));
		expect(near.bands[0]).toEqual({ x: 68, width: 64 });
	});
});

describe('what lies under the pointer', () => {
	const one = scene(
		[
			{ start: 2, days: 10 },
			{ start: 20, days: 5 },
		],
		[[0, 1]],
	);
	const picture = layout(one);
	const partAt = (x: number, y: number, hovered: string | null = null) => {
		const found = hit(one, picture, x, y, hovered);
		return found.on === 'bar' ? found.part : found.on;
	};

	test('is the body or an edge of a bar', () => {
		expect([partAt(70, 15), partAt(21, 15), partAt(118, 15), partAt(160, 15)]).toEqual([
			'body',
			'start',
			'finish',
			'row',
		]);
	});

	test('is a link handle only beside the bar that is hovered', () => {
		expect(partAt(130, 15, 't0')).toBe('link-finish');
		expect(partAt(10, 15, 't0')).toBe('link-start');
		expect(partAt(10, 15)).toBe('row');
	});

	test('is a link where nothing is in front of it', () => {
		expect(partAt(128, 30)).toBe('link');
	});

	test('is what a link would end at, where its bar stood and where the link would move it', () => {
		const lead = { start: 2, days: 10 };
		const { dates: settled } = scene([lead, { start: 2, days: 5 }]);
		const shown = scene([lead, { start: 12, days: 5 }]);
		const picture = layout(shown);
		const second = 15 + shown.metrics.row;
		const targetAt = (x: number) => {
			const found = linkTarget(shown, settled, picture, x, second);
			return found.on === 'bar' ? [found.row.key, found.end.start] : found.on;
		};
		expect([targetAt(30), targetAt(130)]).toEqual([
			['t1', 20],
			['t1', 120],
		]);
		expect([targetAt(95), targetAt(200)]).toEqual(['row', 'row']);
	});

	test('is nothing below the last row', () => {
		expect(partAt(50, 300)).toBe('nothing');
	});
});

test('what reaches far beyond the picture is cut outside its edge', () => {
	const { tails } = layout(scene([{ start: -500, days: 5, float: 9000 }]));
	const half = { progress: { ...open, done: 5000 } };
	const { bars } = layout(scene([{ start: -5000, days: 10_020, task: half }]));
	expect(bars).toMatchObject([{ x: -16, width: 432, done: 116 }]);
	expect(tails).toEqual([{ x: -16, y: 15, width: 432 }]);
});

test('rows laid out again over the same time are what a whole layout makes of their new dates', () => {
	const links: [number, number][] = [
		[0, 1],
		[1, 2],
	];
	const at = (start: number) =>
		scene(
			[
				{ start, days: 3, float: 9 },
				{ start: start + 3, days: 4 },
				{ start: 20, days: 2 },
			],
			links,
		);
	const before = layout(at(2));
	const after = layRows(at(6), before);
	expect(after).toEqual(layout(at(6)));
	expect(after.bars, 'and the first picture stays as it was').not.toEqual(before.bars);
	expect(after.ruler).toBe(before.ruler);
});

test('the data date has its short name where the whole one has no room', () => {
	const named = (dataDate: number) => {
		const marks: Scene['marks'] = [
			{ role: 'today', at: (dataDate + 1) * DAY, label: 'Today' },
			{ role: 'data-date', at: dataDate * DAY, label: 'Data date 21 Nov', short: '21 Nov' },
		];
		return layout(scene([], [], { marks })).marks.find(({ role }) => role === 'data-date');
	};
	expect(named(30)).toMatchObject({ label: 'Data date 21 Nov' });
	const short = named(8);
	expect(short).toMatchObject({ label: '21 Nov' });
	expect(short && short.labelAt !== null && short.labelAt + short.width, 'left of its line').toBe(short?.x);
	expect(named(2)?.labelAt, 'no room for either').toBeNull();
});
