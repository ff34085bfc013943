/** A file on its way in: how it is read, what it would bring, and where that goes. */

import type { ChosenFile, ImportInto, ImportOffer, ImportTarget } from '../host/files';
import type { Session } from '../plan/session.svelte';
import { asFailure, sayFailure } from '../words/message';

export class Intake {
	readonly chosen: ChosenFile;
	into = $state<ImportInto>('one-release');
	zone = $state('UTC');
	target = $state<ImportTarget>('new');
	/** How far reading is, from 0 to 1; null while nothing is read. */
	far = $state<number | null>(null);
	/** What the file would bring as it was read last; null until that is known. */
	offer = $state.raw<ImportOffer | null>(null);
	/** Why it could not be read, or did not come in. */
	problem = $state<string | null>(null);
	isComingIn = $state(false);

	readonly #session: Session;
	/** Asked of the host last, so that an older answer changes nothing. */
	#asked = 0;

	constructor(session: Session, chosen: ChosenFile) {
		this.#session = session;
		this.chosen = chosen;
		this.zone = session.mirror.portfolio?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
		this.target = session.desk?.file ? 'open' : 'new';
	}

	/** Whether what is read is what was asked for last. */
	get isReady(): boolean {
		return this.offer !== null && this.far === null;
	}

	/** Whether rows of it are in the portfolio that it would go into. */
	get isKnown(): boolean {
		return this.target === 'open' && (this.offer?.known ?? 0) > 0;
	}

	/** Reads the file. */
	async read(): Promise<void> {
		const asked = ++this.#asked;
		this.far = 0;
		this.problem = null;
		const { into, zone } = this;
		const hear = (far: number) => {
			if (asked === this.#asked) this.far = far;
		};
		try {
			const offer = await this.#session.host.readImport({ into, zone }, hear);
			if (asked === this.#asked) this.offer = offer;
		} catch (thrown) {
			if (asked !== this.#asked) return;
			this.offer = null;
			this.problem = sayFailure(asFailure(thrown));
		} finally {
			if (asked === this.#asked) this.far = null;
		}
	}

	/** Lets go of the file. */
	stop(): void {
		this.#asked++;
		if (this.far !== null) void this.#session.tell(() => this.#session.host.stopImport());
		this.far = null;
	}

	/** Brings in what was read; answers whether it is in a portfolio now. */
	async apply(): Promise<boolean> {
		this.isComingIn = true;
		this.problem = null;
		let isDone = false;
		await this.#session.arrange(async () => {
			const applied = await this.#session.host.applyImport(this.target);
			isDone = applied.is_done;
			return applied.desk;
		});
		this.isComingIn = false;
		return isDone;
	}
}
