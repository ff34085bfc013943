/** The plan as it stood at an earlier place of the journal, for as long as somebody looks back. */

import { decode } from '../host/frame';
import type { HistoryEntry } from '../host/wire/HistoryEntry';
import type { LookBackHead } from '../host/wire/LookBackHead';
import { Dates } from '../plan/dates';
import type { Session } from '../plan/session.svelte';
import type { Planner } from '../timeline/planner.svelte';
import { asFailure, sayFailure } from '../words/message';

/** How everything stood at a place. */
export interface Past {
	head: LookBackHead;
	/** Dates by the handles of today; NaN for what was not there. */
	dates: Dates;
}

export class LookBack {
	/** The journal, oldest first. */
	entries = $state.raw<readonly HistoryEntry[]>([]);
	/** How many of the entries had been made; all of them is now. */
	at = $state(0);
	/** What is shown; null for now. */
	past = $state.raw<Past | null>(null);
	problem = $state('');
	readonly #session: Session;
	#isAsking = false;

	constructor(session: Session) {
		this.#session = session;
	}

	get isNow(): boolean {
		return this.at === this.entries.length;
	}

	/** What was done last there; none where the journal begins. */
	get entry(): HistoryEntry | undefined {
		return this.entries[this.at - 1];
	}

	/** Takes the journal as it is; who looked at now goes on doing so. */
	async begin(): Promise<void> {
		const wasNow = this.isNow;
		try {
			this.entries = (await this.#session.host.history()).toReversed();
			if (wasNow) this.at = this.entries.length;
			await this.#ask();
		} catch (reason) {
			this.problem = sayFailure(asFailure(reason));
		}
	}

	/** Goes to a place; while a slider is dragged, those in between are passed over. */
	go(at: number): void {
		this.at = Math.min(Math.max(at, 0), this.entries.length);
		void this.#ask();
	}

	async #ask(): Promise<void> {
		if (this.#isAsking) return;
		this.#isAsking = true;
		try {
			let asked = -1;
			while (asked !== this.at) {
				asked = this.at;
				this.past = this.isNow ? null : read(await this.#session.host.lookBack(this.entry?.seq ?? 0));
			}
			this.problem = '';
		} catch (reason) {
			this.problem = sayFailure(asFailure(reason));
		} finally {
			this.#isAsking = false;
		}
	}
}

/** Begins to look back, over the chart. */
export function lookBack(planner: Planner): void {
	planner.session.view = 'plan';
	planner.back = new LookBack(planner.session);
}

function read(buffer: ArrayBuffer): Past {
	const frame = decode<LookBackHead>(buffer);
	const dates = new Dates();
	for (let place = 0; place < frame.count; place++) dates.read(frame.dates, frame.words, place);
	return { head: frame.head, dates };
}
