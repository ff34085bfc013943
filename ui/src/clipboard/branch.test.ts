import { describe, expect, it } from 'vitest';
import type { Assignment } from '../host/wire/Assignment';
import type { Booking } from '../host/wire/Booking';
import type { Calendar } from '../host/wire/Calendar';
import type { Dependency } from '../host/wire/Dependency';
import type { Person } from '../host/wire/Person';
import type { Task } from '../host/wire/Task';
import { branchOf, type Source } from './branch';
import { branchText, readBranch, tableText } from './text';

const task = (id: string, part: Partial<Task> = {}) =>
	({
		id,
		owner: null,
		calendar: null,
		uses: [],
		progress: { done: 5_000, actual_start: 7 },
		...part,
	}) as Task;
const link = (predecessor: string, successor: string) => ({ predecessor, successor }) as Dependency;

/** sum(a b) c, linked a>b and b>c. */
const source: Source = (() => {
	const tasks = [
		task('sum'),
		task('a', { owner: 'ada', uses: ['sit'] }),
		task('b', { calendar: 'night' }),
		task('c', { owner: 'bo' }),
	];
	const links = [link('a', 'b'), link('b', 'c')];
	const calendars = [
		{ id: 'night', base: 'day' },
		{ id: 'day', base: null },
		{ id: 'other', base: null },
	] as Calendar[];
	const work = [
		{ id: 'x', task: 'b', person: 'cy', actual_start: 9, actual_finish: null },
		{ id: 'y', task: 'c', person: 'di' },
	] as Assignment[];
	return {
		task: (id) => tasks.find((row) => row.id === id),
		tasksUnder: (parent) => (parent === 'sum' ? ['a', 'b'] : []),
		successorsOf: (id) => links.filter((row) => row.predecessor === id),
		person: (id) => (id === null ? undefined : ({ id, calendar: null } as Person)),
		calendar: (id) => calendars.find((row) => row.id === id),
		environments: new Map([
			['sit', { id: 'sit' }],
			['uat', { id: 'uat' }],
		]) as unknown as Source['environments'],
		workOn: (id) => work.filter((row) => row.task === id),
		bookings: new Map(
			[
				{ id: 'with', task: 'b', start: null, environment: 'uat' },
				{ id: 'fixed', task: 'b', start: 7, environment: 'uat' },
				{ id: 'of-another', task: 'c', start: null, environment: 'uat' },
				{ id: 'of-none', task: null, start: 7, environment: 'uat' },
			].map((row) => [row.id, row as Booking]),
		),
	};
})();

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join(' ');

describe('a branch', () => {
	it('is a task with everything under it and the links between', () => {
		const branch = branchOf(source, ['sum'], 'copy');
		expect(ids(branch.tasks)).toBe('sum a b');
		expect(branch.dependencies).toEqual([link('a', 'b')]);
	});

	it('brings along whom and what it names, and nobody else', () => {
		const branch = branchOf(source, ['sum'], 'copy');
		expect(ids(branch.people)).toBe('ada cy');
		expect(ids(branch.calendars)).toBe('night day');
		expect(ids(branch.environments)).toBe('sit uat');
		expect(ids(branch.bookings)).toBe('with');
		expect(ids(branch.assignments)).toBe('x');
	});

	it('has not begun when it is a copy, and goes on when it is cut', () => {
		expect(branchOf(source, ['c'], 'copy').tasks[0]?.progress.done).toBe(0);
		expect(branchOf(source, ['sum'], 'copy').assignments[0]?.actual_start).toBeNull();
		expect(branchOf(source, ['c'], 'cut').tasks[0]?.progress.done).toBe(5_000);
	});

	it('comes back out of its text', () => {
		const branch = branchOf(source, ['sum', 'c'], 'cut');
		expect(readBranch(branchText(branch))).toEqual(branch);
	});

	it('is in no text that somebody else wrote, or a later version', () => {
		expect(readBranch('Build\t3d')).toBeNull();
		expect(readBranch('{"what":"slipway-branch","version":2,"branch":{"tasks":[]}}')).toBeNull();
		expect(readBranch('{"what":"slipway-branch","version":1,"branch":')).toBeNull();
	});

	it('is lines with tabs for a spreadsheet', () => {
		const lines = [
			{ level: 0, cells: ['Build', '3d'] },
			{ level: 1, cells: ['Com\tpile', '1d'] },
		];
		expect(tableText(lines)).toBe('Build\t3d\n  Com pile\t1d');
	});
});
