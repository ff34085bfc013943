import { describe, expect, it } from 'vitest';
import type { Grouping } from '../host/wire/Grouping';
import type { Task } from '../host/wire/Task';
import { regrouped } from './regroup';
import { bankMirror } from './testing';

/** Two tasks of Payments, and the plan they are of. */
function payments() {
	const mirror = bankMirror();
	const { id: release } = mirror.releases[1];
	const leaves = [...mirror.tasks.keys()]
		.flatMap((id) => mirror.task(id) ?? [])
		.filter((task) => task.release === release && mirror.tree.tasksUnder(task.id).length === 0);
	const into = (grouping: Grouping, name: string, tasks: readonly Pick<Task, 'id'>[] = leaves.slice(0, 1)) =>
		regrouped(
			mirror,
			grouping,
			name,
			tasks.map(({ id }) => id),
		);
	return { mirror, leaves, into };
}

/** The command alone; fails where there is none. */
function commandOf(answer: ReturnType<typeof regrouped>) {
	if (!answer || 'refused' in answer) throw new Error(`no command: ${JSON.stringify(answer)}`);
	return answer.command;
}

describe('tasks that are carried into another group', () => {
	it('get its owner, and lose theirs where it has none', () => {
		const { mirror, leaves, into } = payments();
		const other = mirror.people.find(({ id }) => id !== leaves[0].owner)?.id ?? '';
		const task = leaves[0].id;
		expect(commandOf(into('owner', other))).toEqual({ do: 'set-owner', task, owner: other });
		expect(commandOf(into('owner', ''))).toEqual({ do: 'set-owner', task, owner: null });
	});

	it('go as one step, without those that are there already', () => {
		const { leaves, into } = payments();
		const owner = leaves[0].owner ?? '';
		const others = leaves.filter((task) => task.owner !== owner).slice(0, 2);
		const command = commandOf(into('owner', owner, [leaves[0], ...others]));
		expect(command.do === 'batch' && command.commands.map((each) => 'task' in each && each.task)).toEqual(
			others.map(({ id }) => id),
		);
		expect(into('owner', owner), 'nothing changes').toBeNull();
	});

	it('go to the end of another release', () => {
		const { mirror, leaves, into } = payments();
		const { id } = mirror.releases[2];
		expect(commandOf(into('release', id))).toEqual({
			do: 'place-tasks',
			tasks: [leaves[0].id],
			place: { release: id, parent: null, after: mirror.tree.tasksUnder(id).at(-1) },
		});
	});

	it('get its phase, but cannot be of none under one', () => {
		const { leaves, into } = payments();
		const task = leaves[0].id;
		expect(commandOf(into('phase', 'security'))).toEqual({ do: 'set-phase', task, phase: 'security' });
		expect(into('phase', '')).toEqual({ refused: 'phase' });
	});

	it('are done in its environments, unless something else is booked for them', () => {
		const { mirror, leaves, into } = payments();
		const [one, other] = [...mirror.environments.keys()];
		const booked = new Set([...mirror.bookings.values()].map(({ task }) => task));
		const isFree = (task: Task) => task.uses.length === 0 && !booked.has(task.id) && !booked.has(task.parent);
		const free = leaves.filter(isFree).slice(0, 1);
		expect(commandOf(into('environment', `${one}+${other}`, free))).toEqual({
			do: 'set-uses',
			task: free[0].id,
			environments: [one, other],
		});
		const [booking] = [...mirror.bookings.values()].filter(({ task }) => task !== null);
		const tied = [...mirror.tasks.values()].filter(({ id }) => id === booking.task);
		expect(into('environment', '', tied)).toEqual({ refused: 'environment' });
	});

	it('stay where the group is something that a task has from elsewhere', () => {
		const { mirror, into } = payments();
		expect(into('product', mirror.releases[2].product)).toEqual({ refused: 'product' });
		expect(into('team', 'Another team')).toEqual({ refused: 'team' });
		expect(into('status', 'closed')).toEqual({ refused: 'status' });
		expect(into('portfolio', mirror.portfolio?.id ?? ''), 'there is one group only').toBeNull();
	});
});
