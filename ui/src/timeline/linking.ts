/** Which tasks cannot be at the other end of a link that is being drawn, as far as the links say. */

import type { Mirror } from '../plan/mirror.svelte';

/**
 * Its own summaries and what stands under it, what already waits for it, and whatever it waits for: a
 * link there would close a loop. Found once, when the drawing begins; the engine has the last word.
 */
export function barredFrom(mirror: Mirror, task: string): Set<string> {
	const barred = new Set<string>([task]);
	const below = (id: string) => {
		for (const child of mirror.tree.tasksUnder(id)) {
			barred.add(child);
			below(child);
		}
	};
	below(task);
	const waiting = [task, ...above(mirror, task)];
	const seen = new Set(waiting);
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
		barred.add(at);
		for (const { predecessor } of mirror.predecessorsOf(at)) {
			for (const id of [predecessor, ...above(mirror, predecessor), ...under(mirror, predecessor)]) {
				if (seen.has(id)) continue;
				seen.add(id);
				waiting.push(id);
			}
		}
	}
	for (const { successor } of mirror.successorsOf(task)) barred.add(successor);
	return barred;
}

function above(mirror: Mirror, task: string): string[] {
	const ids: string[] = [];
	for (let at = mirror.task(task)?.parent ?? null; at !== null; at = mirror.task(at)?.parent ?? null)
		ids.push(at);
	return ids;
}

function under(mirror: Mirror, task: string): string[] {
	return mirror.tree.tasksUnder(task).flatMap((id) => [id, ...under(mirror, id)]);
}
