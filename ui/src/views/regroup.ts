/**
 * What it means to carry tasks into another group: one command where the group stands for something that a
 * task has itself, a refusal with its reason where it stands for something else's.
 */

import type { Command } from '../host/wire/Command';
import type { Grouping } from '../host/wire/Grouping';
import type { PhaseKind } from '../host/wire/PhaseKind';
import type { Task } from '../host/wire/Task';
import type { TaskId } from '../host/wire/TaskId';
import { together } from '../plan/together';
import { toRelease } from '../quick/commands';
import { AND, sorterInto } from './groups';
import { Needs, phaseOf, type Work } from './work';

/** Why tasks cannot be carried there; each has its words, `regroup-…`. */
export type Unmoved = 'product' | 'team' | 'status' | 'phase' | 'environment';

/** A command, a reason, or null where nothing would change. */
export type Regrouping = { command: Command } | { refused: Unmoved } | null;

/** Carries tasks into the group of this name; those that are in it already stay as they are. */
export function regrouped(work: Work, grouping: Grouping, name: string, ids: readonly TaskId[]): Regrouping {
	const into = sorterInto(work, grouping);
	const tasks = ids.flatMap((id) => work.task(id) ?? []).filter(({ id }) => into(work.handleOf(id)) !== name);
	if (tasks.length === 0) return null;
	switch (grouping) {
		case 'none':
		case 'portfolio':
			return null;
		case 'product':
		case 'team':
		case 'status':
			return { refused: grouping };
		case 'release': {
			const last = work.tree.tasksUnder(name).at(-1) ?? null;
			return {
				command: toRelease(
					tasks.map(({ id }) => id),
					name,
					last,
				),
			};
		}
		case 'owner':
			return each(tasks, 'label-set-owner-many', ({ id }) => ({
				do: 'set-owner',
				task: id,
				owner: name === '' ? null : name,
			}));
		case 'phase':
			return intoPhase(work, name === '' ? null : (name as PhaseKind), tasks);
		case 'environment':
			return intoEnvironments(work, name === '' ? [] : name.split(AND), tasks);
	}
}

function each(tasks: readonly Task[], label: string, command: (task: Task) => Command): Regrouping {
	const args = { count: { type: 'number', value: tasks.length } } as const;
	return { command: together(tasks.map(command), { key: label, args }) };
}

/** A task without a phase is of the phase that it stands under: it cannot be of none there. */
function intoPhase(work: Work, phase: PhaseKind | null, tasks: readonly Task[]): Regrouping {
	const above = ({ id }: Task) => phaseOf(work, work.tasks.parentAt(work.handleOf(id)));
	if (phase === null && tasks.some((task) => above(task) !== null)) return { refused: 'phase' };
	return each(tasks, 'label-set-phase-many', ({ id }) => ({ do: 'set-phase', task: id, phase }));
}

/** What is booked for a task, and what its phase uses, it needs whatever it says itself. */
function intoEnvironments(work: Work, environments: readonly string[], tasks: readonly Task[]): Regrouping {
	const needs = new Needs(work);
	const wanted = new Set(environments);
	if (tasks.some((task) => needs.given(work.handleOf(task.id)).some((given) => !wanted.has(given))))
		return { refused: 'environment' };
	return each(tasks, 'label-set-uses-many', (task) => {
		const given = new Set(needs.given(work.handleOf(task.id)));
		return {
			do: 'set-uses',
			task: task.id,
			environments: environments.filter((environment) => !given.has(environment)),
		};
	});
}
