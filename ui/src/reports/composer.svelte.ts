/**
 * The report that is composed: which one, its pages as they are, the page that is looked at, and its way into
 * a file. It is one that is saved with the plan, with what was changed of it, or one that nobody saved: what is
 * not saved is kept on this computer. A report is composed anew for each change; of several that are asked for meanwhile the last one
 * counts, and the pages before stay until it is there.
 */

import type { WrittenReport } from '../host/files';
import type { ReportChoice, ReportKind, ReportKinds, ReportPage, ReportView, Wording } from '../host/reports';
import type { Failure } from '../host/wire/Failure';
import type { Report } from '../host/wire/Report';
import type { ReportId } from '../host/wire/ReportId';
import { keep, kept } from '../plan/kept';
import type { Session } from '../plan/session.svelte';
import { asFailure, sayFailure } from '../words/message';
import { language, say } from '../words/words';
import { choiceOf, type Recipe, readRecipe, usual, worded } from './recipe';
import { differs, recipeOf, rowOf } from './saved';

/** Under which name the last choice is kept. */
const PAGE = 'reports';

export class Composer {
	kinds = $state.raw<ReportKinds | null>(null);
	/** What is chosen and not saved: by kind, and by the id of a saved report that was changed. */
	recipes = $state.raw<Readonly<Record<string, Recipe>>>({});
	/** The kind of a report that is not saved. */
	kind = $state('');
	/** The saved report that is chosen. */
	chosen = $state.raw<ReportId | null>(null);
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

	/** The reports that are saved, as far as this version can compose them. */
	readonly reports = $derived.by((): Report[] =>
		this.#session.mirror.reports.filter(({ kind }) => this.#kind(kind)),
	);
	/** The saved report that is chosen; null where none is, or it is gone. */
	readonly row = $derived<Report | null>(this.reports.find(({ id }) => id === this.chosen) ?? null);
	readonly recipe = $derived.by((): Recipe | null => {
		const { row } = this;
		if (!row) return this.recipes[this.kind] ?? null;
		return this.recipes[row.id] ?? this.#saved(row);
	});
	/** Whether something was changed of the saved report that is chosen. */
	readonly isChanged = $derived(this.row !== null && this.row.id in this.recipes);
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
	readonly choice = $derived(this.recipe && choiceOf(this.recipe, this.row?.id ?? null));

	/** Asks what reports can be made of, and takes up what was chosen last. */
	async start(): Promise<void> {
		try {
			const kinds = await this.#session.host.reportKinds();
			this.kinds = kinds;
			const last = kept(this.#portfolio, PAGE);
			this.recipes = Object.fromEntries([...this.#unsaved(last.recipes), ...this.#changed(last.changed)]);
			this.kind = this.#kind(last.kind)?.name ?? kinds.kinds[0]?.name ?? '';
			this.chosen = typeof last.report === 'string' ? last.report : null;
			const formats = kinds.formats;
			this.format = formats.find(({ name }) => name === last.format)?.name ?? formats[0]?.name ?? '';
		} catch (thrown) {
			this.problem = sayFailure(asFailure(thrown));
		}
	}

	/** Chooses of the report that is looked at; a saved one that is as it was saved is not changed. */
	choose(recipe: Recipe): void {
		const { row } = this;
		const kind = this.#kind(recipe.kind);
		if (row && kind && !differs(recipe, kind, row)) this.revert();
		else this.recipes = { ...this.recipes, [row?.id ?? this.kind]: recipe };
	}

	/** Looks at a kind of report that nobody saved. */
	chooseKind(kind: string): void {
		this.kind = kind;
		this.chosen = null;
	}

	/** Looks at a saved report; null leaves it, and what is chosen of its kind comes back. */
	chooseReport(id: ReportId | null): void {
		if (id === null && this.row) this.kind = this.row.kind;
		this.chosen = id;
	}

	/** Forgets what was changed of the saved report. */
	revert(): void {
		if (this.row) this.recipes = without(this.recipes, this.row.id);
	}

	/** Saves what was changed of the saved report. */
	async save(): Promise<void> {
		const { row, recipe } = this;
		const kind = recipe && this.#kind(recipe.kind);
		if (!row || !kind) return;
		const report = rowOf(recipe, kind, row);
		const failure = await this.#session.perform({ do: 'edit-report', report });
		if (!failure || isSame(failure)) this.recipes = without(this.recipes, row.id);
	}

	/** Saves what is looked at as a report of its own, which is then the one that is looked at. */
	async saveAs(name: string): Promise<Failure | null> {
		const { row, recipe } = this;
		const kind = recipe && this.#kind(recipe.kind);
		if (!kind) return null;
		const report = { ...rowOf(recipe, kind, row), name, last_run: null };
		const failure = await this.#session.perform({ do: 'add-report', report }, 'quiet');
		const [made] = this.#session.last?.added ?? [];
		if (failure || made === undefined) return failure;
		if (row) this.recipes = without(this.recipes, row.id);
		this.chosen = made;
		return null;
	}

	async rename(name: string): Promise<Failure | null> {
		const { row } = this;
		if (!row) return null;
		return this.#session.perform({ do: 'rename', subject: { kind: 'report', id: row.id }, name }, 'quiet');
	}

	/** Saves a copy of the saved report, as it is looked at. */
	async duplicate(): Promise<void> {
		const { row } = this;
		const failure = row && (await this.saveAs(say('reports-saved-copy', { name: row.name })));
		if (failure) this.#session.failure = failure;
	}

	/** Deletes the saved report and offers to take that back; its kind stays. */
	async remove(): Promise<void> {
		const { row } = this;
		if (!row) return;
		this.kind = row.kind;
		await this.#session.perform({ do: 'delete-report', report: row.id }, 'shown', true);
	}

	/** Puts a sentence in words of one's own; null gives it back. */
	word(key: string, text: string | null): void {
		if (this.recipe) this.choose(worded(this.recipe, key, text));
	}

	/** Puts sections as they usually are. */
	reset(): void {
		const kind = this.recipe && this.#kind(this.recipe.kind);
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
		const { kinds, kind, format, chosen } = this;
		if (!kinds) return;
		const isKind = ([key]: [string, Recipe]) => this.#kind(key) !== null;
		const all = Object.entries(this.recipes);
		keep(this.#portfolio, PAGE, {
			recipes: Object.fromEntries(all.filter(isKind)),
			changed: Object.fromEntries(all.filter((each) => !isKind(each))),
			report: chosen,
			kind,
			format,
		});
	}

	/** Asks where the report goes and writes it; null when the person thought better of it. */
	async write(): Promise<WrittenReport | null> {
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

	#kind(name: unknown): ReportKind | null {
		return this.kinds?.kinds.find((kind) => kind.name === name) ?? null;
	}

	/** A saved report as it is saved. */
	#saved(row: Report): Recipe | null {
		const kind = this.#kind(row.kind);
		return kind && this.#known(recipeOf(row, kind, language()));
	}

	/** What was kept of each kind. */
	#unsaved(read: unknown): [string, Recipe][] {
		const of = record(read);
		return (this.kinds?.kinds ?? []).map((kind) => [
			kind.name,
			this.#known(readRecipe(of[kind.name], kind, language())),
		]);
	}

	/** What was kept of saved reports that were changed, as far as they are still there. */
	#changed(read: unknown): [string, Recipe][] {
		const of = record(read);
		return this.reports.flatMap((row): [string, Recipe][] => {
			const kind = this.#kind(row.kind);
			if (!kind || !(row.id in of)) return [];
			const recipe = this.#known(readRecipe(of[row.id], kind, language()));
			return differs(recipe, kind, row) ? [[row.id, recipe]] : [];
		});
	}

	/** A recipe about a release that is gone is about all. */
	#known(recipe: Recipe): Recipe {
		const isThere = recipe.release !== null && this.#session.mirror.release(recipe.release);
		return isThere ? recipe : { ...recipe, release: null };
	}
}

function record(read: unknown): Readonly<Record<string, unknown>> {
	return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
}

function without(recipes: Readonly<Record<string, Recipe>>, key: string): Readonly<Record<string, Recipe>> {
	const { [key]: _, ...others } = recipes;
	return others;
}

/** Whether nothing was done because all is as it should be. */
function isSame(failure: Failure): boolean {
	return failure.kind === 'refusal' && failure.what.code === 'no-change';
}
