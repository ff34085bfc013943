/** What a task waits for and what waits for it, all the way, and which of it holds the task where it is. */

import type { Dependency } from '../host/wire/Dependency';
import type { Mirror } from '../plan/mirror.svelte';
import { isTight } from '../timeline/tight';

export interface Path {
	/** Handles of the task itself and of all that it is tied to, one way or the other. */
	tasks: ReadonlySet<number>;
	/** Ids of the dependencies between them. */
	links: ReadonlySet<string>;
	/** Ids of those that leave no open time, from the task backwards: the chain that drives it. */
	driving: ReadonlySet<string>;
}

export function pathOf(mirror: Mirror, task: string): Path {
	const tasks = new Set([mirror.handleOf(task)]);
	const links = new Set<string>();
	const walk = (next: (of: string) => readonly Dependency[], end: (link: Dependency) => string) => {
		const seen = new Set([task]);
		const open = [task];
		for (let at = open.pop(); at !== undefined; at = open.pop()) {
			for (const link of next(at)) {
				links.add(link.id);
				const other = end(link);
				tasks.add(mirror.handleOf(other));
				if (!seen.has(other)) open.push(other);
				seen.add(other);
			}
		}
	};
	walk(
		(of) => mirror.predecessorsOf(of),
		(link) => link.predecessor,
	);
	walk(
		(of) => mirror.successorsOf(of),
		(link) => link.successor,
	);
	return { tasks, links, driving: driversOf(mirror, task) };
}

function driversOf(mirror: Mirror, task: string): ReadonlySet<string> {
	const driving = new Set<string>();
	const seen = new Set([task]);
	const open = [task];
	for (let at = open.pop(); at !== undefined; at = open.pop()) {
		const after = mirror.handleOf(at);
		for (const link of mirror.predecessorsOf(at)) {
			const before = mirror.handleOf(link.predecessor);
			if (!isTight(mirror.settled, mirror.closed, link, before, after)) continue;
			driving.add(link.id);
			if (!seen.has(link.predecessor)) open.push(link.predecessor);
			seen.add(link.predecessor);
		}
	}
	return driving;
}
