/**
 * The card of one task: a moment after its bar is pointed at or its row has the keyboard focus. Pinned,
 * it stays until it is sent away. What drives the task is asked from the engine for each card.
 */

import type { Host } from '../host/host';
import type { Explanation } from '../host/wire/Explanation';
import { chainOf } from './chain';

/** How long a bar is pointed at before its card comes, in milliseconds. */
export const PATIENCE = 150;

const NONE: ReadonlySet<string> = new Set();

export class Card {
	/** The task whose card is shown. */
	task = $state<string | null>(null);
	isPinned = $state(false);
	/** Why it starts when it does; null until the engine has answered. */
	explanation = $state.raw<Explanation | null>(null);
	/** The tasks that drive it, itself included. */
	readonly chain = $derived(this.explanation ? chainOf(this.explanation) : NONE);

	#host: Host;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#wanted: string | null = null;

	constructor(host: Host) {
		this.#host = host;
	}

	/** A bar is pointed at, or a row has the focus; null when none is. */
	point(task: string | null): void {
		if (this.isPinned || task === this.#wanted) return;
		this.#wanted = task;
		clearTimeout(this.#timer);
		if (task === null || task !== this.task) this.#hide();
		if (task !== null) this.#timer = setTimeout(() => this.#show(task), PATIENCE);
	}

	/** Keeps the card of a task, or lets it go when it is the one that is kept. */
	pin(task: string | null): void {
		const goes = task === null || (this.isPinned && task === this.task);
		this.dismiss();
		if (goes) return;
		this.isPinned = true;
		this.#wanted = task;
		this.#show(task);
	}

	/** Answers whether there was one. */
	dismiss(): boolean {
		const was = this.task !== null;
		clearTimeout(this.#timer);
		this.isPinned = false;
		this.#wanted = null;
		this.#hide();
		return was;
	}

	/** Asks again what drives the task: the plan has changed. */
	refresh(): void {
		if (this.task !== null) this.#ask(this.task);
	}

	#show(task: string): void {
		this.task = task;
		this.#ask(task);
	}

	#hide(): void {
		this.task = null;
		this.explanation = null;
	}

	#ask(task: string): void {
		this.#host.explain(task).then(
			(explanation) => {
				if (this.task === task) this.explanation = explanation;
			},
			// A task that is gone has no card.
			() => {
				if (this.task === task) this.dismiss();
			},
		);
	}
}
