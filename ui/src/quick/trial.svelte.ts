/** A command that is tried while it is chosen: what it would do, or why it cannot be, in one line. */

import { untrack } from 'svelte';
import { failureOf } from '../host/host';
import type { Command } from '../host/wire/Command';
import { fresh } from '../parts/effect';
import type { Session } from '../plan/session.svelte';
import { effectText } from '../timeline/effectText';
import { sayFailure, sayMessage } from '../words/message';

export type Verdict = { text: string; tone: 'plain' | 'bad' | 'refused' };

export class Trial {
	verdict = $state.raw<Verdict | null>(null);

	#session: Session;
	#command: Command | null = null;
	#asked = '';

	constructor(session: Session) {
		this.#session = session;
		$effect(() => {
			void session.mirror.version;
			untrack(() => this.#again());
		});
	}

	/** Whether the engine has refused what is tried. */
	get isRefused(): boolean {
		return this.verdict?.tone === 'refused';
	}

	/** Previews a command in the chart and says what comes of it; null shows the plan as it is. */
	async try(command: Command | null): Promise<void> {
		this.#command = command;
		const question = JSON.stringify(command);
		if (question === this.#asked) return;
		this.#asked = question;
		if (!command) {
			this.#session.dropPreview();
			this.verdict = null;
			return;
		}
		const answer = await this.#session.preview(command);
		if (this.#asked !== question) return;
		const failure = failureOf(answer);
		if (failure) {
			if (failure.what.code === 'superseded') return;
			const isNothing = failure.what.code === 'no-change';
			this.verdict = { text: sayFailure(failure), tone: isNothing ? 'plain' : 'refused' };
			return;
		}
		if ('kind' in answer) return;
		const { mirror } = this.#session;
		const { effect, more, isBad } = effectText(answer, mirror);
		const found = fresh(answer, mirror.findings).find(({ severity }) => severity !== 'hint');
		const parts = found ? [sayMessage(found.message), effect] : [effect, ...more];
		this.verdict = {
			text: parts.filter((part) => part !== '').join(' · '),
			tone: isBad || found ? 'bad' : 'plain',
		};
	}

	/** Another window changed the plan under it: what it would do is another thing now. */
	#again(): void {
		if (this.#command === null || this.#session.pending > 0) return;
		this.#asked = '';
		void this.try(this.#command);
	}

	/** Forgets what was tried. */
	end(): void {
		void this.try(null);
	}
}
