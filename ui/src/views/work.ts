/** What a view reads of a plan: the mirror, seen without its reactivity. */

import type { Booking } from '../host/wire/Booking';
import type { EnvironmentId } from '../host/wire/EnvironmentId';
import type { PhaseKind } from '../host/wire/PhaseKind';
import type { Mirror } from '../plan/mirror.svelte';

export type Work = Pick<
	Mirror,
	| 'tree'
	| 'settled'
	| 'tasks'
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
	| 'handleOf'
	| 'isFinishedAt'
	| 'conflicts'
	| 'overview'
	| 'portfolio'
	| 'money'
>;

/** The role of the phase that a task is, or is a part of. */
export function phaseOf(work: Pick<Work, 'tasks'>, handle: number): PhaseKind | null {
	const { tasks } = work;
	for (let at = handle; at >= 0; at = tasks.parentAt(at)) {
		const phase = tasks.phaseAt(at);
		if (phase !== null) return phase;
	}
	return null;
}

/** The team of whoever owns a task; empty where nobody does, or they are of none. */
export function teamOf(work: Work, handle: number): string {
	return work.person(work.tasks.ownerAt(handle))?.team ?? '';
}

/** Environments by the task that needs them: what is booked with it, and what it says it uses. */
export class Needs {
	#work: Work;
	#booked = new Map<number, Booking[]>();
	#place = new Map<EnvironmentId, number>();
	#uses = new Map<number, readonly EnvironmentId[]>();

	constructor(work: Work) {
		this.#work = work;
		for (const booking of work.bookings.values()) {
			if (booking.task === null || booking.status === 'rejected' || booking.status === 'cancelled') continue;
			const task = work.handleOf(booking.task);
			const list = this.#booked.get(task);
			if (list) list.push(booking);
			else this.#booked.set(task, [booking]);
		}
		const environments = [...work.environments.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
		environments.forEach((environment, at) => {
			this.#place.set(environment.id, at);
		});
	}

	/** In the order of the environments; what a phase needs, its tasks need. */
	of(handle: number): EnvironmentId[] {
		return this.#found(handle, handle);
	}

	/** As `of`, but for what the task says itself. */
	given(handle: number): EnvironmentId[] {
		return this.#found(handle, this.#work.tasks.parentAt(handle));
	}

	/** What is booked for a task and those above it, and what they say from one of them on. */
	#found(handle: number, from: number): EnvironmentId[] {
		const found = new Set<EnvironmentId>();
		const { tasks } = this.#work;
		let says = false;
		for (let at = handle; at >= 0; at = tasks.parentAt(at)) {
			says ||= at === from;
			if (says) for (const id of this.#usedAt(at)) if (this.#place.has(id)) found.add(id);
			for (const booking of this.#booked.get(at) ?? []) found.add(booking.environment);
		}
		return [...found].sort((a, b) => this.place(a) - this.place(b));
	}

	/** What a task says itself; asked again for each of its children. */
	#usedAt(handle: number): readonly EnvironmentId[] {
		let uses = this.#uses.get(handle);
		if (!uses) {
			uses = this.#work.tasks.peek(handle).uses;
			this.#uses.set(handle, uses);
		}
		return uses;
	}

	place(environment: EnvironmentId): number {
		return this.#place.get(environment) ?? Number.POSITIVE_INFINITY;
	}
}
