/** Dependencies by the tasks at their ends. */

import type { Dependency } from '../host/wire/Dependency';

const NONE: readonly Dependency[] = [];

export class LinkEnds {
	readonly #incoming = new Map<string, Dependency[]>();
	readonly #outgoing = new Map<string, Dependency[]>();

	constructor(dependencies: Iterable<Dependency>) {
		for (const dependency of dependencies) {
			add(this.#incoming, dependency.successor, dependency);
			add(this.#outgoing, dependency.predecessor, dependency);
		}
	}

	/** Those that lead to a task. */
	into(task: string): readonly Dependency[] {
		return this.#incoming.get(task) ?? NONE;
	}

	/** Those that lead away from a task. */
	outOf(task: string): readonly Dependency[] {
		return this.#outgoing.get(task) ?? NONE;
	}
}

function add(index: Map<string, Dependency[]>, task: string, dependency: Dependency): void {
	const known = index.get(task);
	if (known) known.push(dependency);
	else index.set(task, [dependency]);
}
