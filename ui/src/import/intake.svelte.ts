/** A file on its way in: how it is read, what it would bring, and where that goes. */

import type { ChosenFile, Headed, ImportInto, ImportOffer, ImportTarget, ReadFile } from '../host/files';
import type { Failure } from '../host/wire/Failure';
import type { Session } from '../plan/session.svelte';
import { asFailure, sayFailure } from '../words/message';
import { TableIntake } from './table/tableIntake.svelte';

export class Intake {
	readonly chosen: ChosenFile;
	into = $state<ImportInto>('one-release');
	zone = $state('UTC');
	target = $state<ImportTarget>('new');
	/** What people say that a table means; null for other files, and until its sheets are known. */
	table = $state.raw<TableIntake | null>(null);
	/** How far reading is, from 0 to 1; null while nothing is read. */
	far = $state<number | null>(null);
	/** What became of reading it last; null until that is known. */
	answer = $state.raw<ReadFile | null>(null);
	/** Why it could not be read. */
	problem = $state<string | null>(null);
	/** Why what was read did not come in. */
	refusal = $state<string | null>(null);
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

	/** What the file would bring as it was read last. */
	get offer(): ImportOffer | null {
		return this.answer?.offer ?? null;
	}

	/** Whether what is read is what was asked for last. */
	get isReady(): boolean {
		return this.offer !== null && this.far === null;
	}

	/** Whether rows of it are in the portfolio that it would go into. */
	get isKnown(): boolean {
		return (this.offer?.known ?? 0) > 0;
	}

	/** Looks at the sheets of a table; where the headings of one are may be said. */
	async look(headed: Headed | null = null): Promise<void> {
		await this.#ask(async (hear) => {
			const look = await this.#session.host.lookAtImport(headed, hear);
			return () => {
				if (this.table) this.table.see(look);
				else this.table = new TableIntake(look, (headed) => void this.look(headed));
			};
		});
	}

	/** Reads the file. */
	async read(): Promise<void> {
		const { into, zone, target } = this;
		const mapping = this.table?.mapping ?? null;
		await this.#ask(async (hear) => {
			const answer = await this.#session.host.readImport({ into, zone, target, mapping }, hear);
			return () => {
				this.answer = answer;
			};
		});
	}

	/** Lets go of the file. */
	stop(): void {
		this.#asked++;
		if (this.far !== null) void this.#session.tell(() => this.#session.host.stopImport());
		this.far = null;
	}

	/** Brings in what was read; answers whether it is in a portfolio now. */
	async apply(): Promise<boolean> {
		let isDone = false;
		await this.#leave(() =>
			this.#session.settle(async () => {
				const applied = await this.#session.host.applyImport(this.target);
				isDone = applied.is_done;
				return applied.desk;
			}),
		);
		return isDone;
	}

	/** Compares the plan with what was read instead; answers whether it is compared now. */
	compare(): Promise<boolean> {
		return this.#leave(() => this.#session.compareImport());
	}

	async #leave(request: () => Promise<Failure | null>): Promise<boolean> {
		this.isComingIn = true;
		const failure = await request();
		this.refusal = failure && sayFailure(failure);
		this.isComingIn = false;
		return failure === null;
	}

	/** Asks the host for something; its answer is taken unless something else was asked meanwhile. */
	async #ask(request: (hear: (far: number) => void) => Promise<() => void>): Promise<void> {
		const asked = ++this.#asked;
		this.far = 0;
		this.problem = null;
		this.refusal = null;
		const hear = (far: number) => {
			if (asked === this.#asked) this.far = far;
		};
		try {
			const take = await request(hear);
			if (asked !== this.#asked) return;
			this.far = null;
			take();
		} catch (thrown) {
			if (asked !== this.#asked) return;
			this.far = null;
			this.answer = null;
			this.problem = sayFailure(asFailure(thrown));
		}
	}
}
