/** What drives a task, as the engine explains its start: the tasks along the way, and the nearest cause. */

import type { Explanation } from '../host/wire/Explanation';
import type { ExplanationStep } from '../host/wire/ExplanationStep';

/** Causes that only pass time on: what stands before them is what drives. */
const PASSING = new Set(['cause-closed', 'cause-lag']);

/** The tasks on the way to a task's start, itself included. */
export function chainOf({ task, steps }: Explanation): Set<string> {
	const chain = new Set([task]);
	for (const { subject } of steps) if (subject?.kind === 'task') chain.add(subject.id);
	return chain;
}

/** The cause next to the start that is more than a night or a lag. */
export function driverOf({ steps }: Explanation): ExplanationStep | undefined {
	return steps.findLast((step) => !PASSING.has(step.cause)) ?? steps.at(-1);
}
