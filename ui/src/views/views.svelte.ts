/**
 * How the plan is looked at: the view that was chosen, what was changed of it since, and the rows that
 * follow. View state: never undone; only a view that is saved is a row of the plan.
 */

import type { Change } from '../host/wire/Change';
import type { Failure } from '../host/wire/Failure';
import type { View } from '../host/wire/View';
import type { ViewFilter } from '../host/wire/ViewFilter';
import type { ViewLayout } from '../host/wire/ViewLayout';
import { isMoney } from '../outline/columns';
import type { Arrangement } from '../plan/arrangement';
import type { Session } from '../plan/session.svelte';
import { DAY } from '../plan/zone';
import { Arranger } from './arrange';
import { builtIn, isBuiltIn, isSame, PLAIN } from './layouts';
import { EVERYTHING, isEmpty } from './sieve';

/** What of a layout decides about rows, and not only about how they look. */
const OF_ROWS = ['grouping', 'is_packed', 'sort', 'filter', 'baseline'] as const;

export class Views {
	/** What is shown now. */
	layout = $state.raw<ViewLayout>(PLAIN);
	/** The view that was chosen: a built-in one, or the id of one that was saved. */
	chosen = $state('all');
	readonly #session: Session;
	#arranger = new Arranger(PLAIN, { me: null, changed: null });
	/** Rows that are shown for the sake of somebody who went to them, whatever the filter says. */
	#admitted = new Set<string>();
	#changed: Set<string> | null = null;
	/** Asked of the host last, so that an older answer changes nothing. */
	#asked = 0;

	constructor(session: Session) {
		this.#session = session;
		session.mirror.letArrange({
			arrange: () => this.#arrange(),
			isChangedBy: (changes, handles) => this.#isChangedBy(changes, handles),
			admit: (key) => this.#admit(key),
		});
	}

	/** What the chosen view says; the plain one where it is gone. */
	readonly saved = $derived.by((): ViewLayout => {
		if (isBuiltIn(this.chosen)) return builtIn(this.chosen);
		return this.row?.layout ?? PLAIN;
	});
	/** Whether what is shown is no longer what the chosen view says. */
	readonly isChanged = $derived(!isSame(this.layout, this.saved));
	readonly isFiltered = $derived(!isEmpty(this.layout.filter));
	// Whoever computes much of one of these does not hear of the others.
	readonly baseline = $derived(this.layout.baseline);
	readonly colour = $derived(this.layout.colour);
	readonly showsPath = $derived(this.layout.layers.path);

	/** The row of the chosen view, where it is one that was saved. */
	get row(): View | undefined {
		return this.#session.mirror.views.find((view) => view.id === this.chosen);
	}

	/** Changes what is shown. */
	set(change: Partial<ViewLayout>): void {
		const old = this.layout;
		this.layout = { ...old, ...change };
		if (OF_ROWS.every((field) => this.layout[field] === old[field])) return;
		this.#admitted.clear();
		if (this.layout.filter.changed_days !== old.filter.changed_days) void this.#askChanged();
		this.#follow();
	}

	/** Changes which work is shown. */
	narrow(change: Partial<ViewFilter>): void {
		this.set({ filter: { ...this.layout.filter, ...change } });
	}

	/**
	 * Does ahead what the first letter of a filter would wait for: puts the names together in which words are
	 * looked for, and lets what looks for them run once, because code is slow until it has.
	 */
	expectWords(): void {
		const rehearsed = { ...PLAIN, filter: { ...EVERYTHING, text: 'e' } };
		new Arranger(rehearsed, { me: null, changed: null }).arrange(this.#session.mirror, new Set());
	}

	/** Shows all work again; grouping, columns and the rest stay. */
	clear(): void {
		this.set({ filter: EVERYTHING });
	}

	/** Looks at the plan as a view says. */
	choose(key: string): void {
		this.chosen = key;
		this.set(this.saved);
	}

	/** Takes what was kept from last time. */
	restore(chosen: string, layout: ViewLayout): void {
		const isThere = isBuiltIn(chosen) || this.#session.mirror.views.some((view) => view.id === chosen);
		this.chosen = isThere ? chosen : 'all';
		this.set(layout);
	}

	/** Takes back what was changed of the chosen view. */
	reset(): void {
		this.set(this.saved);
	}

	/** Keeps what is shown in the portfolio, as a view of its own that is then the chosen one. */
	async saveAs(name: string, zoom: number): Promise<Failure | null> {
		const view: View = { id: NO_ID, order: '', name, layout: this.#kept(zoom) };
		const failure = await this.#session.perform({ do: 'add-view', view }, 'quiet');
		const [made] = this.#session.last?.added ?? [];
		if (!failure && made !== undefined) this.chosen = made;
		return failure;
	}

	/** Keeps what is shown as what the chosen view says. */
	save(zoom: number): Promise<Failure | null> {
		const { row } = this;
		if (!row) return Promise.resolve(null);
		return this.#session.perform({ do: 'edit-view', view: { ...row, layout: this.#kept(zoom) } });
	}

	rename(name: string): Promise<Failure | null> {
		const { row } = this;
		if (!row) return Promise.resolve(null);
		return this.#session.perform({ do: 'rename', subject: { kind: 'view', id: row.id }, name }, 'quiet');
	}

	/** Deletes the chosen view; what it showed stays on the screen, as a change of the plain one. */
	async remove(): Promise<void> {
		const { row } = this;
		if (!row) return;
		const failure = await this.#session.perform({ do: 'delete-view', view: row.id });
		if (!failure) this.choose('all');
	}

	/** Whoever looks, where somebody of the plan has their name. */
	get me(): string | null {
		const author = this.#session.desk?.settings.author.trim().toLocaleLowerCase() ?? '';
		if (author === '') return null;
		const me = this.#session.mirror.people.find((person) => person.name.toLocaleLowerCase() === author);
		return me?.id ?? null;
	}

	#kept(zoom: number): ViewLayout {
		return { ...this.layout, zoom: Math.round(zoom * 1000) };
	}

	/** Puts the rows in order anew where they are sorted by money, which comes after the plan. */
	followMoney(): void {
		const { sort } = this.layout;
		if (sort === null || !isMoney(sort.by)) return;
		this.#arranger.forget();
		this.#session.mirror.rearrange();
	}

	#follow(): void {
		this.#arranger.set(this.layout, { me: this.me, changed: this.#changed });
		this.#session.mirror.rearrange();
	}

	#arrange(): Arrangement {
		// Who looks may have become known, or have been renamed.
		this.#arranger.set(this.layout, { me: this.me, changed: this.#changed });
		return this.#arranger.arrange(this.#session.mirror, this.#admitted);
	}

	#isChangedBy(changes: readonly Change[], handles: readonly number[]): boolean {
		if (this.#changed) {
			for (const change of changes) {
				if (change.table === 'task' && change.row.after) this.#changed.add(change.row.after.id);
			}
		}
		const isOther = this.#arranger.isChangedBy(this.#session.mirror, changes, handles);
		// What is worked on stays, so that an edit does not take its own row away.
		if (isOther && this.isFiltered) {
			const { selection } = this.#session;
			for (const key of selection.chosen) if (this.#session.mirror.rowOf(key)) this.#admitted.add(key);
		}
		return isOther;
	}

	#admit(key: string): void {
		const { mirror } = this.#session;
		this.#admitted.add(key);
		mirror.rearrange();
		if (mirror.rowOf(key)) return;
		// Groups hold tasks alone: summaries and releases are rows of the plan as it stands.
		this.set({ grouping: 'none' });
		this.#admitted.add(key);
		mirror.rearrange();
	}

	async #askChanged(): Promise<void> {
		const asked = ++this.#asked;
		const days = this.layout.filter.changed_days;
		this.#changed = null;
		if (days === null) return;
		const since = Math.floor(Date.now() / 1000) - days * DAY;
		const changed = await this.#session.host.changedSince(since);
		if (asked !== this.#asked) return;
		this.#changed = new Set(changed);
		this.#follow();
	}
}

/** The host gives a new row its id. */
const NO_ID = '00000000-0000-0000-0000-000000000000';
