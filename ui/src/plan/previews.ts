/**
 * Previews while a gesture goes on: one request in flight, the newest wins. An answer that comes after
 * the gesture has ended is dropped.
 *
 * What is tried lies under all of them, and is shown again when they end.
 */

import { decode, type Frame } from '../host/frame';
import { failureOf, type Host } from '../host/host';
import type { Command } from '../host/wire/Command';
import type { Failure } from '../host/wire/Failure';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Mirror } from './mirror.svelte';
import { together } from './together';

interface Question {
	command: Command;
	/** Whether it is about what lies under the others. */
	isGround: boolean;
	answer: (result: PreviewHead | Failure) => void;
}

/** Nobody reads what a preview is called. */
const UNSAID = { key: 'label-what-if', args: {} };
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
	/** What lies under every preview, and what it would bring once that is known. */
	#ground: Command | null = null;
	#laid: Frame<PreviewHead> | null = null;

	constructor(host: Host, mirror: Mirror) {
		this.#host = host;
		this.#mirror = mirror;
	}

	/** Shows what a command would do, on top of what lies under it. */
	ask(command: Command): Promise<PreviewHead | Failure> {
		const under = this.#ground ? [this.#ground] : [];
		return this.#put(together([...under, command], UNSAID), false);
	}

	/** Lays a command under all that are asked from now on, and shows what it would do. */
	lay(ground: Command): Promise<PreviewHead | Failure> {
		this.#ground = ground;
		this.#laid = null;
		return this.#put(ground, true);
	}

	/** Takes away what lies under the others. What is shown stays until the gesture ends. */
	lift(): void {
		this.#ground = null;
		this.#laid = null;
	}

	/** Ends the gesture and shows the plan as it is, with what lies over it. */
	stop(): void {
		this.#gesture++;
		if (!this.#next?.isGround) {
			this.#next?.answer(SUPERSEDED);
			this.#next = null;
		}
		this.#showGround();
	}

	get isIdle(): boolean {
		return !this.#busy && this.#next === null;
	}

	#showGround(): void {
		if (this.#laid) this.#mirror.applyPreview(this.#laid);
		else this.#mirror.dropPreview();
	}

	#put(command: Command, isGround: boolean): Promise<PreviewHead | Failure> {
		return new Promise((answer) => {
			this.#next?.answer(SUPERSEDED);
			this.#next = { command, isGround, answer };
			if (!this.#busy) void this.#run();
		});
	}

	async #run(): Promise<void> {
		this.#busy = true;
		for (let question = this.#next; question; question = this.#next) {
			this.#next = null;
			question.answer(await this.#one(question, this.#gesture));
		}
		this.#busy = false;
	}

	async #one({ command, isGround }: Question, gesture: number): Promise<PreviewHead | Failure> {
		const isLate = () => (isGround ? command !== this.#ground : gesture !== this.#gesture);
		try {
			const frame = decode<PreviewHead>(await this.#host.preview(command, this.seen()));
			if (isLate()) return SUPERSEDED;
			if (isGround) this.#laid = frame;
			this.#mirror.applyPreview(frame);
			return frame.head;
		} catch (reason) {
			if (!isLate()) this.#showGround();
			return failureOf(reason) ?? { kind: 'fault', what: { code: 'other', args: {} } };
		}
	}
}
