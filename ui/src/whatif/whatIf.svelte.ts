/**
 * Changes that are only tried. They lie over the plan as a preview that stays, further ones on top of them,
 * until they are applied as one step or put away; nothing of it is written. Gone when the window closes.
 */

import type { Command } from '../host/wire/Command';
import type { Failure } from '../host/wire/Failure';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Previews } from '../plan/previews';
import { together } from '../plan/together';
import { canBeTried } from './tried';

const NOT_TRIED: Failure = { kind: 'fault', what: { code: 'not-tried', args: {} } };

export class WhatIf {
	/** What is tried, in order; each sees the ones before. */
	steps = $state.raw<readonly Command[]>([]);
	/** What all of it would bring; null where that is nothing. */
	head = $state.raw<PreviewHead | null>(null);
	/** Why what was tried cannot be done any more, since the plan moved on under it. */
	failure = $state.raw<Failure | null>(null);

	#previews: Previews;
	#takenBack: readonly Command[] = [];

	constructor(previews: Previews) {
		this.#previews = previews;
	}

	/** All steps as one command; null without any. */
	get command(): Command | null {
		if (this.steps.length === 0) return null;
		const count = { type: 'number' as const, value: this.steps.length };
		return together([...this.steps], { key: 'label-what-if', args: { count } });
	}

	/** Tries one thing more; answers why it cannot be. */
	async take(command: Command): Promise<Failure | null> {
		if (!canBeTried(command)) return NOT_TRIED;
		const before = this.steps;
		this.steps = [...before, command];
		const failure = await this.#lay();
		if (failure) {
			this.steps = before;
			await this.again();
		} else this.#takenBack = [];
		return failure;
	}

	/** Takes the last step back. */
	async back(): Promise<void> {
		const last = this.steps.at(-1);
		if (!last) return;
		this.#takenBack = [...this.#takenBack, last];
		this.steps = this.steps.slice(0, -1);
		await this.again();
	}

	/** Brings back what was taken back last. */
	async forth(): Promise<void> {
		const last = this.#takenBack.at(-1);
		if (!last) return;
		const rest = this.#takenBack.slice(0, -1);
		if (!(await this.take(last))) this.#takenBack = rest;
	}

	/** Shows what is tried on the plan as it is now, and on the rows that are on the screen. */
	async again(): Promise<void> {
		this.failure = await this.#lay();
	}

	/** Shows the plan as it is. */
	lift(): void {
		this.#previews.lift();
		this.#previews.stop();
	}

	async #lay(): Promise<Failure | null> {
		const { command } = this;
		if (!command) {
			this.lift();
			this.head = null;
			return null;
		}
		const answer = await this.#previews.lay(command);
		if (!('kind' in answer)) {
			this.head = answer;
			return null;
		}
		// All of them together may come to nothing.
		if (answer.what.code === 'no-change') {
			this.head = null;
			return null;
		}
		// A later question shows these steps as well.
		return answer.what.code === 'superseded' ? null : answer;
	}
}
