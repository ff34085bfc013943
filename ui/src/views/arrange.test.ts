import { beforeAll, describe, expect, test } from 'vitest';
import type { Grouping } from '../host/wire/Grouping';
import type { Task } from '../host/wire/Task';
import type { ViewFilter } from '../host/wire/ViewFilter';
import type { ViewLayout } from '../host/wire/ViewLayout';
import type { Mirror } from '../plan/mirror.svelte';
import { rowName } from '../plan/names';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { Arranger } from './arrange';
import { PLAIN } from './layouts';
import { EVERYTHING } from './sieve';
import { groupSpan } from './spans';
import { bankMirror } from './testing';

beforeAll(() => setWords('en', englishSource()));

const NOBODY = { me: null, changed: null };
const NONE: ReadonlySet<string> = new Set();

function arranged(mirror: Mirror, layout: Partial<ViewLayout>, around = NOBODY) {
	return new Arranger({ ...PLAIN, ...layout }, around).arrange(mirror, NONE);
}

function filtered(mirror: Mirror, filter: Partial<ViewFilter>, around?: typeof NOBODY) {
	return arranged(mirror, { filter: { ...EVERYTHING, ...filter } }, around);
}

/** Names of rows with their levels; of those that are there for the sake of others in brackets. */
function told(mirror: Mirror, rows: readonly import('../plan/row').Row[]): string[] {
	return rows.map((row) => {
		const name = `${'·'.repeat(row.level - 1)}${rowName(mirror, row)}`;
		return row.isAside ? `(${name})` : name;
	});
}

describe('words', () => {
	test('find work by its own name and by the name of what it is a part of', () => {
		const mirror = bankMirror();
		const { rows, count } = filtered(mirror, { text: 'payments UAT' });
		expect(told(mirror, rows)).toEqual([
			'(Alder Bank, Q4 2026 – Q1 2027)',
			'(·Payments 4.2)',
			'··UAT',
			'···UAT round 1',
			'···UAT round 2',
		]);
		expect(count).toEqual({
			shown: 2,
			of: mirror.tree.rows.filter((row) => row.handle >= 0 && row.children === 0).length,
		});
	});

	test('count rows through as they are shown', () => {
		const mirror = bankMirror();
		const { rows } = filtered(mirror, { text: 'uat round 2' });
		const last = rows.at(-1);
		expect([last?.place, last?.siblings, last?.parent?.children], 'round 1 is not there').toEqual([1, 1, 1]);
		expect(
			rows.some((row) => row.kind === 'new'),
			'nothing is drawn into a part of the plan',
		).toBe(false);
	});
});

describe('filters', () => {
	test('must all hold, and any of several owners will do', () => {
		const mirror = bankMirror();
		const [a, b] = mirror.people;
		const tasks = [...mirror.tasks.values()];
		const isOf = (task: Pick<Task, 'owner'>) => task.owner === a.id || task.owner === b.id;
		const { rows } = filtered(mirror, { owners: [a.id, b.id], is_critical: true });
		const shown = rows.filter((row) => row.kind === 'task' && !row.isAside).map((row) => row.key);
		const wanted = tasks.filter(
			(task) => isOf(task) && mirror.handleOf(task.id) % 3 === 0 && !mirror.isFinished(task),
		);
		expect(new Set(shown)).toEqual(new Set(wanted.map((task) => task.id)));
	});

	test('float below a bound, the next days, and what is open look at dates as the engine gives them', () => {
		const mirror = bankMirror();
		const keys = (filter: Partial<ViewFilter>) =>
			filtered(mirror, filter).rows.filter((row) => row.kind === 'task' && !row.isAside);
		for (const { handle } of keys({ float_below: 0 }))
			expect(mirror.settled.windowFloat[handle]).toBeLessThan(0);
		expect(keys({ float_below: 0 }).length).toBeGreaterThan(0);
		const until = (mirror.portfolio?.data_date ?? 0) + 7 * 86_400;
		for (const { handle } of keys({ within_days: 7 }))
			expect(mirror.settled.start[handle]).toBeLessThan(until);
		for (const { key } of keys({ is_unfinished: true })) {
			const task = mirror.task(key);
			expect(task && mirror.isFinished(task)).toBe(false);
		}
	});

	test('by team, product, state, phase, kind, and what was changed', () => {
		const mirror = bankMirror();
		const shown = (filter: Partial<ViewFilter>, around?: { me: null; changed: null }) =>
			filtered(mirror, filter, around)
				.rows.filter((row) => row.kind === 'task' && !row.isAside)
				.map((row) => mirror.task(row.key) as Task);
		const payments = mirror.releases[1];
		expect(shown({ products: [payments.product] }).every((task) => task.release === payments.id)).toBe(true);
		expect(
			shown({ teams: ['Channels'] }).every((task) => mirror.person(task.owner)?.team === 'Channels'),
		).toBe(true);
		expect(shown({ phases: ['uat'] }).map((task) => task.name)).toContain('UAT round 1');
		expect(shown({ kinds: ['milestone'] }).every((task) => task.kind === 'milestone')).toBe(true);
		expect(shown({ states: ['closed'] })).toEqual([]);
		const [one] = mirror.tasks.keys();
		const around = { me: null, changed: new Set([one]) } as unknown as { me: null; changed: null };
		expect(shown({ changed_days: 7 }, around).map((task) => task.id)).toEqual([one]);
		expect(shown({ changed_days: 7 }).length, 'until it is known, nothing is hidden').toBeGreaterThan(1);
	});

	test('my work is that of whoever looks, and of nobody where nobody does', () => {
		const mirror = bankMirror();
		const me = mirror.people[3].id;
		const around = { me, changed: null } as unknown as typeof NOBODY;
		const { rows } = filtered(mirror, { is_mine: true }, around);
		const mine = rows.filter((row) => row.kind === 'task' && !row.isAside);
		expect(mine.length).toBeGreaterThan(0);
		expect(mine.every((row) => mirror.task(row.key)?.owner === me)).toBe(true);
		expect(filtered(mirror, { is_mine: true }).rows).toEqual([]);
	});
});

describe('groups', () => {
	test.each<[Grouping, number]>([
		['portfolio', 1],
		['product', 7],
		['release', 8],
		['phase', 6],
		['team', 4],
		['owner', 9],
		['status', 1],
	])('by %s hold every task once', (grouping, groups) => {
		const mirror = bankMirror();
		const { rows } = arranged(mirror, { grouping });
		expect(rows.filter((row) => row.kind === 'group')).toHaveLength(groups);
		const tasks = rows.filter((row) => row.kind === 'task').map((row) => row.key);
		const leaves = mirror.tree.rows.filter((row) => row.kind === 'task' && row.children === 0);
		expect(tasks).toHaveLength(leaves.length);
		expect(new Set(tasks).size).toBe(leaves.length);
	});

	test('by environment name all that a task needs; what needs none comes last', () => {
		const mirror = bankMirror();
		const { rows } = arranged(mirror, { grouping: 'environment' });
		const names = rows.filter((row) => row.kind === 'group').map((row) => rowName(mirror, row));
		expect(names).toEqual(['SIT-2, UAT', 'No environment']);
	});

	test('have the span of their tasks, and stretch while one is dragged', () => {
		const mirror = bankMirror();
		const { rows } = arranged(mirror, { grouping: 'phase' });
		const [group] = rows;
		const span = groupSpan(mirror, group);
		const starts = group.tasks.map(({ handle }) => mirror.settled.start[handle]);
		const finishes = group.tasks.map(({ handle }) => mirror.settled.finish[handle]);
		expect([span?.start, span?.finish]).toEqual([Math.min(...starts), Math.max(...finishes)]);
	});

	test('lose what the filter hides, and go when nothing is left', () => {
		const mirror = bankMirror();
		const { rows, count } = arranged(mirror, {
			grouping: 'phase',
			filter: { ...EVERYTHING, text: 'rehearsal' },
		});
		expect(told(mirror, rows).filter((name) => !name.startsWith('·'))).toEqual(['Staging']);
		expect(rows[0].children).toBe(8);
		expect(count?.shown).toBe(8);
	});

	test('are sorted within themselves; what has nothing to sort by comes last either way', () => {
		const mirror = bankMirror();
		for (const is_descending of [false, true]) {
			const { rows } = arranged(mirror, { grouping: 'portfolio', sort: { by: 'start', is_descending } });
			const starts = rows.slice(1).map(({ handle }) => mirror.settled.start[handle]);
			const wanted = [...starts].sort((a, b) => (is_descending ? b - a : a - b));
			expect(starts).toEqual(wanted);
		}
		const { rows } = arranged(mirror, { grouping: 'portfolio', sort: { by: 'notes', is_descending: true } });
		expect(rows).toHaveLength(arranged(mirror, { grouping: 'portfolio' }).rows.length);
	});
});

test('the tree is sorted parent by parent', () => {
	const mirror = bankMirror();
	const { rows } = arranged(mirror, { sort: { by: 'name', is_descending: false } });
	const releases = rows.filter((row) => row.level === 2).map((row) => rowName(mirror, row));
	expect(releases).toEqual([...releases].sort((a, b) => a.localeCompare(b)));
	for (const row of rows) {
		if (row.parent) expect(rows.indexOf(row.parent)).toBeLessThan(rows.indexOf(row));
	}
	expect(rows.filter((row) => row.kind === 'new').every((row) => row.place === row.siblings)).toBe(true);
});

describe('lanes', () => {
	test('hold each task once, and no two that overlap', () => {
		const mirror = bankMirror();
		const { rows } = arranged(mirror, { grouping: 'team', is_packed: true });
		const lanes = rows.filter((row) => row.kind === 'lane');
		const tasks = lanes.flatMap((lane) => lane.tasks.map((task) => task.key));
		expect(new Set(tasks).size).toBe(tasks.length);
		for (const { tasks: inLane } of lanes) {
			inLane.slice(1).forEach((task, at) => {
				expect(mirror.settled.start[task.handle]).toBeGreaterThan(mirror.settled.finish[inLane[at].handle]);
			});
		}
		expect(lanes.length, 'fewer rows than tasks').toBeLessThan(tasks.length);
	});

	test('are found by the tasks that they hold', () => {
		const mirror = bankMirror();
		const arrangement = arranged(mirror, { grouping: 'owner', is_packed: true });
		arrangement.shown(NONE);
		const lane = arrangement.rows.find((row) => row.kind === 'lane' && row.tasks.length > 1);
		const inside = lane?.tasks[1];
		expect(inside && arrangement.at(inside.handle)).toBe(inside);
		expect(inside?.at).toBe(lane?.at);
	});
});

describe('an edit', () => {
	test('asks only about the tasks that it touches', () => {
		const mirror = bankMirror();
		const layout = { ...PLAIN, filter: { ...EVERYTHING, is_critical: true } };
		const arranger = new Arranger(layout, NOBODY);
		arranger.arrange(mirror, NONE);
		const open = mirror.tree.rows.find((row) => {
			const task = mirror.task(row.key);
			return task && row.handle % 3 === 0 && row.children === 0 && !mirror.isFinished(task);
		});
		const handle = open?.handle ?? -1;
		expect(arranger.isChangedBy(mirror, [], [handle]), 'it is as critical as before').toBe(false);
		mirror.settled.flags[handle] ^= 2;
		expect(arranger.isChangedBy(mirror, [], [handle])).toBe(true);
	});

	test('changes nothing where the plan is shown as it stands', () => {
		const mirror = bankMirror();
		const arranger = new Arranger(PLAIN, NOBODY);
		expect(arranger.arrange(mirror, NONE).rows).toBe(mirror.tree.rows);
		expect(arranger.isChangedBy(mirror, [], [1, 2, 3])).toBe(false);
	});
});
