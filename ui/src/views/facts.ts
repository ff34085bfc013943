/** Small facts of a task that columns show and sort by; every date in them is the engine's. */

import type { Baseline } from '../host/wire/Baseline';
import type { Task } from '../host/wire/Task';
import type { Dates } from '../plan/dates';
import type { Mirror } from '../plan/mirror.svelte';

/** Working or elapsed seconds that are still to do. */
export function remainingOf(task: Task): number {
	if (task.progress.actual_finish !== null) return 0;
	return (
		task.progress.remaining ?? Math.round((task.duration.amount * (10_000 - task.progress.done)) / 10_000)
	);
}

/** The promise that is looked at: the chosen one, else the first that was made. */
export function promised(plan: Pick<Mirror, 'baselines'>, chosen: string | null): Baseline | undefined {
	const all = [...plan.baselines.values()];
	return all.find((baseline) => baseline.id === chosen) ?? all.sort((a, b) => a.number - b.number)[0];
}

/** Elapsed seconds by which a task ends later than was promised; null where nothing was. */
export function varianceOf(
	baseline: Baseline | undefined,
	dates: Dates,
	task: string,
	handle: number,
): number | null {
	const finish = baseline?.tasks[task]?.finish;
	if (finish === undefined || finish === null || Number.isNaN(dates.finish[handle])) return null;
	return dates.finish[handle] - finish;
}
