/** What is about to go out: which file, of which part of the plan, for whom, and what it would lose. */

import {
	AUDIENCES,
	type Audience,
	type ExportChoice,
	type ExportFormat,
	type ExportOffer,
	type ExportPart,
	type Paper,
	type Written,
} from '../host/files';
import type { ReleaseId } from '../host/wire/ReleaseId';
import { keep, kept, oneOf } from '../plan/kept';
import { tasksOn } from '../plan/row';
import type { Session } from '../plan/session.svelte';
import { asFailure, sayFailure } from '../words/message';
import { LANGUAGES, type Language } from '../words/speak';
import { language } from '../words/words';

const PARTS = ['everything', 'releases', 'shown'] as const;
export type Part = (typeof PARTS)[number];

/** The portfolio itself, which is offered beside the kinds of file that are written of it. */
export const PORTFOLIO: ExportFormat = {
	name: 'portfolio',
	extension: 'slipway',
	is_whole: true,
	is_text: false,
	is_picture: false,
	is_printed: false,
	sizes: [],
};

/** Paper as it usually is. */
const PAPER: Paper = { size: 'a3', across: null, rows: null, from: null, to: null, has_legend: true };

/** Under which name the last choice is kept. */
const PAGE = 'export';

export class Outgoing {
	formats = $state.raw<readonly ExportFormat[]>([]);
	name = $state('');
	part = $state<Part>('everything');
	releases = $state.raw<readonly ReleaseId[]>([]);
	audience = $state<Audience>('team');
	language = $state<Language>('en');
	/** How it is printed, where it is. */
	paper = $state.raw<Paper>(PAPER);
	/** Whether a copy of the portfolio takes its journal along. */
	withHistory = $state(true);
	/** What the file would hold; null until that is known. */
	offer = $state.raw<ExportOffer | null>(null);
	/** What is under way. */
	doing = $state<'nothing' | 'asking' | 'writing' | 'copying'>('nothing');
	/** What is on the clipboard, when it is still what is chosen. */
	copied = $state.raw<ExportChoice | null>(null);
	problem = $state<string | null>(null);

	readonly #session: Session;
	/** Asked of the host last, so that an older answer changes nothing. */
	#asked = 0;

	constructor(session: Session) {
		this.#session = session;
		const { mirror } = session;
		const last = kept(mirror.portfolio?.id ?? '', PAGE);
		const spoken = Object.keys(LANGUAGES) as Language[];
		this.name = typeof last.format === 'string' ? last.format : '';
		this.audience = oneOf(last.audience, AUDIENCES, 'team');
		this.language = oneOf(last.language, spoken, oneOf(language(), spoken, 'en'));
		this.releases = this.#focused();
		const size = typeof last.paper === 'string' ? last.paper : PAPER.size;
		this.paper = { ...PAPER, size, has_legend: last.legend !== false };
	}

	readonly format = $derived(this.formats.find(({ name }) => name === this.name) ?? null);
	/** Whether it is a copy of the portfolio itself. */
	readonly isCopy = $derived(this.name === PORTFOLIO.name);
	/** What the view of the plan lets through. */
	readonly shown = $derived.by(() => {
		const { arranged } = this.#session.mirror;
		const tasks = arranged.rows.filter((row) => !row.isAside).flatMap(tasksOn);
		return [...new Set(tasks.map(({ key }) => key))];
	});
	readonly choice = $derived.by((): ExportChoice => {
		const { name: format, audience, language, paper } = this;
		return { format, part: this.#part(), audience, language, paper };
	});
	readonly isEmpty = $derived(
		this.offer !== null && !this.format?.is_whole && this.offer.releases === 0 && this.offer.tasks === 0,
	);

	/** Asks which files can be written. */
	async start(): Promise<void> {
		await this.#try(async () => {
			this.formats = [...(await this.#session.host.exportFormats()), PORTFOLIO];
			if (!this.format) this.name = this.formats[0]?.name ?? '';
		});
	}

	/** Asks what the file would hold and lose. */
	async ask(): Promise<void> {
		if (!this.format) return;
		const asked = ++this.#asked;
		if (this.isCopy) {
			this.offer = { releases: 0, tasks: 0, losses: [], stamp: null, sheets: null };
			return;
		}
		await this.#try(async () => {
			const offer = await this.#session.host.exportOffer(this.choice);
			if (asked === this.#asked) this.offer = offer;
		});
	}

	/** Asks where the file goes and writes it; null when the person thought better of it. */
	async write(): Promise<Written | null> {
		this.doing = 'asking';
		this.#keep();
		if (this.isCopy) return this.#try(() => this.#session.host.saveCopy(this.withHistory));
		return this.#try(() =>
			this.#session.host.exportPlan(this.choice, () => {
				this.doing = 'writing';
			}),
		);
	}

	/** Lets go of the file that is on its way. */
	stop(): Promise<void> {
		return this.#session.host.stopExport();
	}

	/** Puts the text on the clipboard. */
	async copy(): Promise<void> {
		this.doing = 'copying';
		this.#keep();
		const { choice } = this;
		await this.#try(async () => {
			await this.#session.host.copyExport(choice);
			this.copied = choice;
		});
	}

	async #try<T>(request: () => Promise<T>): Promise<T | null> {
		this.problem = null;
		try {
			return await request();
		} catch (thrown) {
			const failure = asFailure(thrown);
			const isStopped = failure.kind === 'fault' && failure.what.code === 'cancelled';
			this.problem = isStopped ? null : sayFailure(failure);
			return null;
		} finally {
			this.doing = 'nothing';
		}
	}

	#part(): ExportPart {
		if (this.part === 'releases') return { kind: 'releases', ids: this.releases };
		if (this.part === 'shown') return { kind: 'tasks', ids: this.shown };
		return { kind: 'everything' };
	}

	/** The release in focus, or that of the task in focus. */
	#focused(): ReleaseId[] {
		const { mirror, selection } = this.#session;
		const row = selection.focus === null ? undefined : mirror.tree.row(selection.focus);
		const id = row?.kind === 'release' ? row.key : row?.release;
		return id ? [id] : [];
	}

	#keep(): void {
		const { audience, language, name: format, paper } = this;
		const page = { audience, language, format, paper: paper.size, legend: paper.has_legend };
		keep(this.#session.mirror.portfolio?.id ?? '', PAGE, page);
	}
}
