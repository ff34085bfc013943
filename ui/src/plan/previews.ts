/**
 * Previews while a gesture goes on: one request in flight, the newest wins. An answer that comes after
 * the gesture has ended is dropped.
 */

import { decode } from '../host/frame';
import { failureOf, type Host } from '../host/host';
import type { Command } from '../host/wire/Command';
import type { Failure } from '../host/wire/Failure';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Mirror } from './mirror.svelte';

interface Question {
	command: Command;
	answer: (result: PreviewHead | Failure) => void;
}

const SUPERSEDED: Failure = { kind: 'fault', what: { code: 'superseded', args: {} } };

export class Previews {
	/** Handles of the tasks that are on the screen: the others' dates are not asked for. */
	seen: () => readonly number[] = () => [];

	#host: Host;
	#mirror: Mirror;
	#next: Question | null = null;
	#busy = false;
	/** Counts gestures: answers of an earlier one are late. */
	#gesture = 0;

	constructor(host: Host, mirror: Mirror) {
		this.#host = host;
		this.#mirror = mirror;
	}

	ask(command: Command): Promise<PreviewHead | Failure> {
		return new Promise((answer) => {
			this.#next?.answer(SUPERSEDED);
			this.#next = { command, answer };
			if (!this.#busy) void this.#run();
		});
	}

	/** Ends the gesture and shows the plan as it is. */
	stop(): void {
		this.#gesture++;
		this.#next?.answer(SUPERSEDED);
		this.#next = null;
		this.#mirror.dropPreview();
	}

	get isIdle(): boolean {
		return !this.#busy && this.#next === null;
	}

	async #run(): Promise<void> {
		this.#busy = true;
		for (let question = this.#next; question; question = this.#next) {
			this.#next = null;
			const gesture = this.#gesture;
			const result = await this.#one(question.command, gesture);
			question.answer(result);
		}
		this.#busy = false;
	}

	async #one(command: Command, gesture: number): Promise<PreviewHead | Failure> {
		try {
			const frame = decode<PreviewHead>(await this.#host.preview(command, this.seen()));
			if (gesture !== this.#gesture) return SUPERSEDED;
			this.#mirror.applyPreview(frame);
			return frame.head;
		} catch (reason) {
			if (gesture === this.#gesture) this.#mirror.dropPreview();
			return failureOf(reason) ?? { kind: 'fault', what: { code: 'other', args: {} } };
		}
	}
}
