import { describe, expect, it } from 'vitest';
import type { AwaitedTask } from '../host/wire/AwaitedTask';
import type { Person } from '../host/wire/Person';
import type { Task } from '../host/wire/Task';
import { isIn, keyOf, leadOf, leadsOf, ofLead, type Rows, SHOWN } from './awaited';

function awaited(task: string, standing: AwaitedTask['standing'], isQuiet = false): AwaitedTask {
	return {
		task,
		standing,
		at: 0,
		late: null,
		told_at: null,
		told_by: '',
		quiet_days: null,
		is_quiet: isQuiet,
	};
}

const OWNERS: Record<string, string | null> = { build: 'ann', test: 'ben', docs: null };
const TEAMS: Record<string, string> = { ann: '', ben: 'QA' };
const ROWS: Rows = {
	task: (id) => ({ id, owner: OWNERS[id] ?? null }) as Task,
	person: (id) => (id === null ? undefined : ({ id, name: id, team: TEAMS[id] } as Person)),
};
const TASKS = [
	awaited('build', 'should-have-ended', true),
	awaited('test', 'under-way'),
	awaited('docs', 'due'),
];

const names = (tasks: AwaitedTask[]): string[] => tasks.map((each) => each.task);

describe('the work that people are asked about', () => {
	it('is that of a person, of a team or of everybody', () => {
		expect(leadsOf(TASKS, ROWS).people.map((each) => each.id)).toEqual(['ann', 'ben']);
		expect(leadsOf(TASKS, ROWS).teams).toEqual(['QA']);
		for (const [key, tasks] of [
			['', ['build', 'test', 'docs']],
			['person ann', ['build']],
			['team QA', ['test']],
		] as const) {
			expect(names(ofLead(TASKS, leadOf(key), ROWS))).toEqual(tasks);
			expect(keyOf(leadOf(key))).toBe(key);
		}
	});

	it('is listed by how it stands, and once more where nobody told of it', () => {
		const listed = SHOWN.map((shown) => names(TASKS.filter((each) => isIn(each, shown))).join(' '));
		expect(listed).toEqual(['build test docs', 'build', '', 'build', 'test', 'docs']);
	});
});
