/** Which tasks a drag takes along, and from where. */

import type { TaskDates } from '../plan/dates';
import type { Mirror } from '../plan/mirror.svelte';
import type { Session } from '../plan/session.svelte';
import type { Mover } from './gesture';

/** A task with its settled dates; null where it has none. */
export function moverOf(mirror: Mirror, task: string): Mover | null {
	return from(task, mirror.settledDatesOf(task));
}

/** A task with the dates by which it is drawn, where what is tried has brought it. */
export function drawnMoverOf(mirror: Mirror, task: string): Mover | null {
	return from(task, mirror.datesOf(task));
}

function from(task: string, dates: TaskDates | undefined): Mover | null {
	return dates && !Number.isNaN(dates.start) ? { task, start: dates.start, finish: dates.finish } : null;
}

/** The grabbed task first, then the other chosen ones that can be moved. */
export function moversOf({ mirror, selection }: Session, lead: string): Mover[] {
	const others = selection.chosen.has(lead) ? selection.tasks.filter((task) => task !== lead) : [];
	return [lead, ...others]
		.filter((task) => task === lead || !isComputed(mirror, task))
		.flatMap((task) => drawnMoverOf(mirror, task) ?? []);
}

/** Whether a task's dates follow from others. */
export function isComputed(mirror: Mirror, task: string): boolean {
	return mirror.settledDatesOf(task)?.isSummary ?? true;
}
