/** What a view reads of a plan: the mirror, seen without its reactivity. */

import type { Booking } from '../host/wire/Booking';
import type { EnvironmentId } from '../host/wire/EnvironmentId';
import type { PhaseKind } from '../host/wire/PhaseKind';
import type { Task } from '../host/wire/Task';
import type { Mirror } from '../plan/mirror.svelte';

export type Work = Pick<
	Mirror,
	| 'tree'
	| 'settled'
	| 'taskAt'
	| 'task'
	| 'release'
	| 'product'
	| 'person'
	| 'people'
	| 'calendar'
	| 'environments'
	| 'bookings'
	| 'baselines'
	| 'dependencies'
	| 'predecessorsOf'
	| 'handleOf'
	| 'isFinished'
	| 'conflicts'
	| 'overview'
	| 'portfolio'
>;

/** The role of the phase that a task is, or is a part of. */
export function phaseOf(work: Work, task: Task): PhaseKind | null {
	for (let at: Task | undefined = task; at; at = at.parent === null ? undefined : work.task(at.parent)) {
		if (at.phase !== null) return at.phase;
	}
	return null;
}

/** The team of whoever owns a task; empty where nobody does, or they are of none. */
export function teamOf(work: Work, task: Task): string {
	return work.person(task.owner)?.team ?? '';
}

/** Environments by the task that needs them: what is booked with it, and what it says it uses. */
export class Needs {
	#work: Work;
	#booked = new Map<string, Booking[]>();
	#place = new Map<EnvironmentId, number>();

	constructor(work: Work) {
		this.#work = work;
		for (const booking of work.bookings.values()) {
			if (booking.task === null || booking.status === 'rejected' || booking.status === 'cancelled') continue;
			const list = this.#booked.get(booking.task);
			if (list) list.push(booking);
			else this.#booked.set(booking.task, [booking]);
		}
		const environments = [...work.environments.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
		environments.forEach((environment, at) => {
			this.#place.set(environment.id, at);
		});
	}

	/** In the order of the environments; what a phase needs, its tasks need. */
	of(task: Task): EnvironmentId[] {
		const found = new Set<EnvironmentId>();
		for (
			let at: Task | undefined = task;
			at;
			at = at.parent === null ? undefined : this.#work.task(at.parent)
		) {
			for (const id of at.uses) if (this.#place.has(id)) found.add(id);
			for (const booking of this.#booked.get(at.id) ?? []) found.add(booking.environment);
		}
		return [...found].sort((a, b) => this.place(a) - this.place(b));
	}

	place(environment: EnvironmentId): number {
		return this.#place.get(environment) ?? Number.POSITIVE_INFINITY;
	}
}
