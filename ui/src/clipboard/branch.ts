/** Tasks with what hangs on them, taken out of a plan for the clipboard. Pure: from rows to rows. */

import type { Assignment } from '../host/wire/Assignment';
import type { Booking } from '../host/wire/Booking';
import type { Branch } from '../host/wire/Branch';
import type { Calendar } from '../host/wire/Calendar';
import type { Dependency } from '../host/wire/Dependency';
import type { Environment } from '../host/wire/Environment';
import type { Person } from '../host/wire/Person';
import type { Task } from '../host/wire/Task';
import type { TaskId } from '../host/wire/TaskId';

/** What is looked up of a plan. */
export interface Source {
	task(id: string): Task | undefined;
	tasksUnder(parent: string): readonly string[];
	successorsOf(task: string): readonly Dependency[];
	person(id: string | null): Person | undefined;
	calendar(id: string | null): Calendar | undefined;
	environments: ReadonlyMap<string, Environment>;
	workOn(task: string): readonly Assignment[];
	bookings: ReadonlyMap<string, Booking>;
}

/**
 * Returns tasks with all that stands under them, the links between them, the bookings that move with them, and
 * whoever and whatever they name. A copy has not begun; what is cut keeps its progress.
 */
export function branchOf(source: Source, roots: readonly TaskId[], manner: 'copy' | 'cut'): Branch {
	const tasks: Task[] = [];
	const take = (id: TaskId) => {
		const task = source.task(id);
		if (!task) return;
		tasks.push(manner === 'cut' ? task : afresh(task));
		for (const child of source.tasksUnder(id)) take(child);
	};
	for (const root of roots) take(root);
	const inside = new Set(tasks.map(({ id }) => id));
	const assignments = tasks.flatMap(({ id }) => source.workOn(id));
	const bookings = [...source.bookings.values()].filter(
		({ task, start }) => task !== null && start === null && inside.has(task),
	);
	const places = [...tasks.flatMap(({ uses }) => uses), ...bookings.map(({ environment }) => environment)];
	const named = new Set([...tasks.map(({ owner }) => owner), ...assignments.map(({ person }) => person)]);
	const people = [...named].flatMap((id) => source.person(id) ?? []);
	return {
		tasks,
		dependencies: tasks
			.flatMap(({ id }) => source.successorsOf(id))
			.filter(({ successor }) => inside.has(successor)),
		assignments: manner === 'cut' ? assignments : assignments.map(unworked),
		bookings,
		people,
		calendars: calendarsOf(source, [...tasks, ...people]),
		environments: [...new Set(places)].flatMap((id) => source.environments.get(id) ?? []),
	};
}

function afresh(task: Task): Task {
	return {
		...task,
		progress: {
			done: 0,
			actual_start: null,
			actual_finish: null,
			remaining: null,
			stop: null,
			resume: null,
		},
	};
}

function unworked(work: Assignment): Assignment {
	return { ...work, actual_start: null, actual_finish: null };
}

/** Calendars that are named, each with those on which it stands. */
function calendarsOf(source: Source, of: readonly { calendar: string | null }[]): Calendar[] {
	const found = new Map<string, Calendar>();
	for (const { calendar } of of) {
		let row = source.calendar(calendar);
		for (; row && !found.has(row.id); row = source.calendar(row.base)) found.set(row.id, row);
	}
	return [...found.values()];
}
