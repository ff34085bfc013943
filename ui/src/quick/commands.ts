/** What the small editors ask of the plan. Pure: from rows to one command, one step each. */

import type { Booking } from '../host/wire/Booking';
import type { Command } from '../host/wire/Command';
import type { Message } from '../host/wire/Message';
import type { ReleaseId } from '../host/wire/ReleaseId';
import type { Sharing } from '../host/wire/Sharing';
import type { Task } from '../host/wire/Task';
import type { TaskId } from '../host/wire/TaskId';
import { NEW } from '../parts/rowDraft.svelte';
import { blankBooking } from '../plan/blank';
import { together } from '../plan/together';

/** Progress of several tasks in percent; null for none or nonsense. */
export function progressCommand(tasks: readonly TaskId[], text: string): Command | null {
	const typed = /^\s*(\d{1,3})\s*%?\s*$/.exec(text);
	const done = typed ? Number(typed[1]) * 100 : Number.NaN;
	if (!(done <= 10_000) || tasks.length === 0) return null;
	const update = { done, actual_start: null, actual_finish: null, remaining: null };
	const commands = tasks.map((task): Command => ({ do: 'set-progress', task, update }));
	return together(commands, {
		key: 'label-set-progress-many',
		args: {
			count: { type: 'number', value: commands.length },
			done: { type: 'percent', value: done },
		},
	});
}

/** Moves tasks to the end of a release. */
export function toRelease(tasks: readonly TaskId[], release: ReleaseId, last: TaskId | null): Command {
	return { do: 'place-tasks', tasks: [...tasks], place: { release, parent: null, after: last } };
}

/**
 * Does a task in an environment and books it for as long as the task takes, alone or with others; where it is
 * done there already, takes both back.
 */
export function toEnvironment(
	task: Task,
	environment: { id: string; name: string },
	sharing: Sharing,
	bookings: Iterable<Booking>,
	author: string,
): Command {
	const { id: place, name } = environment;
	const uses = task.uses.filter((each) => each !== place);
	const own = [...bookings].filter((each) => each.task === task.id && each.environment === place);
	if (uses.length < task.uses.length || own.length > 0)
		return {
			do: 'batch',
			label: label('label-leave-environment', task.name, name),
			commands: [
				...own.map(({ id }): Command => ({ do: 'delete-booking', booking: id })),
				{ do: 'set-uses', task: task.id, environments: uses },
			],
		};
	const booking = {
		...blankBooking(NEW, place, task.release),
		task: task.id,
		sharing,
		requested_by: author,
	};
	return {
		do: 'batch',
		label: label('label-book-for', task.name, name),
		commands: [
			{ do: 'set-uses', task: task.id, environments: [...task.uses, place] },
			{ do: 'add-booking', booking },
		],
	};
}

function label(key: string, task: string, environment: string): Message {
	return {
		key,
		args: { name: { type: 'text', value: task }, environment: { type: 'text', value: environment } },
	};
}
