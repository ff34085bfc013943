/**
 * The report that is composed: which one, its pages as they are, the page that is looked at, and its way into
 * a file. A report is composed anew for each change; of several that are asked for meanwhile the last one
 * counts, and the pages before stay until it is there.
 */

import type { Written } from '../host/files';
import type { ReportChoice, ReportKinds, ReportPage, ReportView, Wording } from '../host/reports';
import { keep, kept } from '../plan/kept';
import type { Session } from '../plan/session.svelte';
import { asFailure, sayFailure } from '../words/message';
import { language } from '../words/words';
import { choiceOf, type Recipe, readRecipe, usual, worded } from './recipe';

/** Under which name the last choice is kept. */
const PAGE = 'reports';

export class Composer {
	kinds = $state.raw<ReportKinds | null>(null);
	/** What is chosen of each kind. */
	recipes = $state.raw<Readonly<Record<string, Recipe>>>({});
	kind = $state('');
	format = $state('');
	/** The report as it was composed last. */
	view = $state.raw<ReportView | null>(null);
	isComposing = $state(false);
	/** What is under way beside it. */
	doing = $state<'nothing' | 'asking' | 'writing' | 'copying'>('nothing');
	/** Why there are no pages, or not those of the plan as it is. */
	problem = $state<string | null>(null);
	/** Why a page did not get out. */
	unsent = $state<string | null>(null);
	/** The name of the page that is looked at, and its place, for when no page has the name any more. */
	#looked = $state.raw({ name: '', at: 0 });

	readonly #session: Session;
	readonly #portfolio: string;
	/** What is to be composed next. */
	#wanted: ReportChoice | null = null;

	constructor(session: Session) {
		this.#session = session;
		this.#portfolio = session.mirror.portfolio?.id ?? '';
	}

	readonly recipe = $derived<Recipe | null>(this.recipes[this.kind] ?? null);
	readonly pages = $derived<readonly ReportPage[]>(this.view?.pages ?? []);
	/** The place of the page that is looked at. */
	readonly at = $derived.by(() => {
		const named = this.pages.findIndex(({ name }) => name === this.#looked.name);
		return named >= 0 ? named : Math.max(0, Math.min(this.#looked.at, this.pages.length - 1));
	});
	readonly page = $derived<ReportPage | null>(this.pages[this.at] ?? null);
	/** The sentences of the page that is looked at. */
	readonly wordings = $derived.by((): readonly Wording[] => {
		const { page } = this;
		if (!page) return [];
		return (this.view?.wordings ?? []).filter(({ key }) => key.startsWith(`${page.name}.`));
	});
	readonly choice = $derived(this.recipe && choiceOf(this.recipe));

	/** Asks what reports can be made of, and takes up what was chosen last. */
	async start(): Promise<void> {
		try {
			const kinds = await this.#session.host.reportKinds();
			const last = kept(this.#portfolio, PAGE);
			const recipes = typeof last.recipes === 'object' && last.recipes !== null ? last.recipes : {};
			const read = kinds.kinds.map((kind) => {
				const recipe = readRecipe((recipes as Record<string, unknown>)[kind.name], kind, language());
				return [kind.name, this.#known(recipe)] as const;
			});
			this.recipes = Object.fromEntries(read);
			this.kind = kinds.kinds.find(({ name }) => name === last.kind)?.name ?? kinds.kinds[0]?.name ?? '';
			const formats = kinds.formats;
			this.format = formats.find(({ name }) => name === last.format)?.name ?? formats[0]?.name ?? '';
			this.kinds = kinds;
		} catch (thrown) {
			this.problem = sayFailure(asFailure(thrown));
		}
	}

	/** Chooses of the kind that is looked at. */
	choose(recipe: Recipe): void {
		this.recipes = { ...this.recipes, [this.kind]: recipe };
	}

	/** Puts a sentence in words of one's own; null gives it back. */
	word(key: string, text: string | null): void {
		if (this.recipe) this.choose(worded(this.recipe, key, text));
	}

	/** Puts sections as they usually are. */
	reset(): void {
		const kind = this.kinds?.kinds.find(({ name }) => name === this.kind);
		if (!kind || !this.recipe) return;
		const { sections, hidden } = usual(kind, this.recipe.language);
		this.choose({ ...this.recipe, sections, hidden });
	}

	/** Looks at a page. */
	turn(at: number): void {
		const page = this.pages[at];
		if (page) this.#looked = { name: page.name, at };
	}

	/** Composes what is chosen, as the plan is now. */
	compose(): void {
		this.#wanted = this.choice;
		if (this.#wanted && !this.isComposing) void this.#composeWanted();
	}

	async #composeWanted(): Promise<void> {
		this.isComposing = true;
		while (this.#wanted) {
			const choice = this.#wanted;
			this.#wanted = null;
			await this.#composeOne(choice);
		}
		this.isComposing = false;
	}

	async #composeOne(choice: ReportChoice): Promise<void> {
		try {
			const view = await this.#session.host.composeReport(choice);
			if (this.#wanted) return;
			const { at, page } = this;
			this.#looked = { name: page?.name ?? this.#looked.name, at };
			this.view = view;
			this.problem = null;
		} catch (thrown) {
			if (!this.#wanted) this.problem = sayFailure(asFailure(thrown));
		}
	}

	/** Keeps what is chosen for the next time. */
	keep(): void {
		const { recipes, kind, format } = this;
		if (this.kinds) keep(this.#portfolio, PAGE, { recipes, kind, format });
	}

	/** Asks where the report goes and writes it; null when the person thought better of it. */
	async write(): Promise<Written | null> {
		const { choice } = this;
		if (!choice || this.doing !== 'nothing') return null;
		this.doing = 'asking';
		return this.#send(() =>
			this.#session.host.writeReport(choice, this.format, () => {
				this.doing = 'writing';
			}),
		);
	}

	/** Lets go of the file that is on its way. */
	stop(): Promise<void> {
		return this.#session.host.stopExport();
	}

	/** Puts the picture of the page that is looked at on the clipboard; says whether it is there. */
	async copy(): Promise<boolean> {
		const { view, at } = this;
		if (!view || this.doing !== 'nothing') return false;
		this.doing = 'copying';
		const copied = await this.#send(async () => {
			await this.#session.host.copyReportPage(view.edition, at);
			return true;
		});
		return copied ?? false;
	}

	async #send<T>(request: () => Promise<T>): Promise<T | null> {
		this.unsent = null;
		try {
			return await request();
		} catch (thrown) {
			const failure = asFailure(thrown);
			const isStopped = failure.kind === 'fault' && failure.what.code === 'cancelled';
			this.unsent = isStopped ? null : sayFailure(failure);
			return null;
		} finally {
			this.doing = 'nothing';
		}
	}

	/** A recipe about a release that is gone is about all. */
	#known(recipe: Recipe): Recipe {
		const isThere = recipe.release !== null && this.#session.mirror.release(recipe.release);
		return isThere ? recipe : { ...recipe, release: null };
	}
}
