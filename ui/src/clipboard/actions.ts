/** What the keys and menus of the clipboard do. */

import type { Command } from '../host/wire/Command';
import type { Message } from '../host/wire/Message';
import { rootsOf } from '../outline/rowDrag';
import type { Mirror } from '../plan/mirror.svelte';
import type { Planner } from '../timeline/planner.svelte';
import { branchOf, type Source } from './branch';

export function copyChosen(planner: Planner): void {
	planner.clipboard.write(branchOf(sourceOf(planner.session.mirror), roots(planner), 'copy'));
}

/** Puts the chosen tasks on the clipboard and takes them out of the plan. */
export function cutChosen(planner: Planner): void {
	const { session, clipboard } = planner;
	const tasks = roots(planner);
	// What is not on the clipboard would be lost to people who mean to paste it.
	if (!clipboard.write(branchOf(sourceOf(session.mirror), tasks, 'cut'))) return;
	const label = labelled('label-cut', session.mirror, tasks);
	void session.perform({ do: 'batch', label, commands: [{ do: 'delete-tasks', tasks }] });
}

/** Adds copies of the chosen tasks behind the last of them. */
export function duplicateChosen(planner: Planner): void {
	const { mirror } = planner.session;
	const tasks = roots(planner);
	const last = mirror.task(tasks.at(-1) ?? '');
	if (!last) return;
	const place = { release: last.release, parent: last.parent, after: last.id };
	const copy: Command = {
		do: 'paste-tasks',
		place,
		branch: branchOf(sourceOf(mirror), tasks, 'copy'),
	};
	const label = labelled('label-duplicate', mirror, tasks);
	void planner.clipboard.perform({ do: 'batch', label, commands: [copy] });
}

export function pasteHere(planner: Planner, by: 'keys' | 'menu'): void {
	if (by === 'keys') planner.clipboard.await();
	else void planner.clipboard.paste();
}

function roots(planner: Planner): string[] {
	const { mirror, selection } = planner.session;
	return rootsOf(selection.tasks, (task) => mirror.task(task)?.parent ?? null);
}

function sourceOf(mirror: Mirror): Source {
	return {
		task: (id) => mirror.task(id),
		tasksUnder: (parent) => mirror.tree.tasksUnder(parent),
		successorsOf: (task) => mirror.successorsOf(task),
		person: (id) => mirror.person(id),
		calendar: (id) => mirror.calendar(id),
		environments: mirror.environments,
		workOn: (task) => mirror.assignments.on(mirror.handleOf(task)),
		bookings: mirror.bookings,
	};
}

function labelled(key: string, mirror: Mirror, tasks: readonly string[]): Message {
	const [first] = tasks;
	if (tasks.length !== 1 || first === undefined)
		return { key: `${key}-many`, args: { count: { type: 'number', value: tasks.length } } };
	return { key, args: { name: { type: 'text', value: mirror.task(first)?.name ?? '' } } };
}
