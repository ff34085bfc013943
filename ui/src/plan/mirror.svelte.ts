/**
 * The plan as last heard from the document. It changes in `applySnapshot` and `applyDelta` only, and
 * computes no dates. Reading through a method or getter is reactive to the plan, and not to previews:
 * while a bar is dragged, those come with every frame. What follows them watches `previewed` and has a
 * pace of its own. Code that paints reads the typed arrays directly.
 */

import { untrack } from 'svelte';
import { type Frame, flag, RECORD } from '../host/frame';
import { TABLES } from '../host/packed';
import type { AimDates } from '../host/wire/AimDates';
import type { Band } from '../host/wire/Band';
import type { Baseline } from '../host/wire/Baseline';
import type { Change } from '../host/wire/Change';
import type { DeltaHead } from '../host/wire/DeltaHead';
import type { Dependency } from '../host/wire/Dependency';
import type { Finding } from '../host/wire/Finding';
import type { Overview } from '../host/wire/Overview';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { SnapshotHead } from '../host/wire/SnapshotHead';
import type { Span } from '../host/wire/Span';
import type { SpanDates } from '../host/wire/SpanDates';
import type { Task } from '../host/wire/Task';
import type { TimeUnit } from '../host/wire/TimeUnit';
import { Arrangement } from './arrangement';
import { Closed } from './closed';
import { Dates, type TaskDates } from './dates';
import { extentIn } from './extents';
import { PlanMoney } from './money';
import { Ground, touched } from './rows';
import { Tables } from './tables.svelte';
import { type Row, Tree } from './tree';
import { UTC, Zone } from './zone';

const NOTHING: Overview = {
	releases: {},
	aims: {},
	products: {},
	risks: {},
	portfolio: null,
	decisions_due: 0,
	undo: null,
	redo: null,
};

/** Decides which rows are shown; without one, those of the plan as they stand. */
export interface Arranging {
	arrange(): Arrangement;
	/** Whether rows come, go or change places by an edit that leaves the tree as it is. */
	isChangedBy(changes: readonly Change[], handles: readonly number[]): boolean;
	/** Shows a row that is hidden by a filter. */
	admit(key: string): void;
}

export class Mirror extends Tables {
	/** Counts previews: those that are shown, and their end. */
	previewed = $state(0);
	/** Counts changes of the tree and of what is collapsed. */
	structure = $state(0);
	/** Counts changes of baselines and of the handles they are read by. */
	commitment = $state(0);
	/** Counts changes of dependencies. */
	linkage = $state(0);
	revision = $state(-1);
	/** What everything costs, as far as somebody asked for it; see `costs/money.svelte.ts`. */
	money = $state.raw(new PlanMoney(null));
	/** Of which state that was asked. */
	moneyOf = '';
	zone = $state.raw<Zone>(UTC);
	closed = $state.raw(new Closed([]));
	/** When windows and freezes come, around the plan. */
	bands = $state.raw<readonly Band[]>([]);
	findings = $state.raw<readonly Finding[]>([]);
	/** Findings that nobody has accepted. */
	readonly conflicts = $derived(this.findings.filter((finding) => finding.waiver === null));
	overview = $state.raw<Overview>(NOTHING);
	readOnly = $state(false);
	setAside = $state.raw<SnapshotHead['set_aside']>([]);
	/** Which rows there are, those that are closed away included. */
	arranged = $state.raw(new Arrangement([]));
	/** Rows that are shown, in order. */
	rows = $state.raw<readonly Row[]>([]);

	/** Dates as they are. */
	readonly settled = new Dates();
	/** Dates as they are drawn: settled, or as the preview would have them. */
	readonly shown = new Dates();
	/** What the drag that goes on would do; null when none does. Counted by `previewed`. */
	preview: PreviewHead | null = null;
	/** Handles of the tasks that the preview moves. */
	moved: readonly number[] = [];
	tree = new Tree({ portfolio: '', products: [], releases: [], tasks: this.ground.tasks });

	#collapsed = new Set<string>();
	#arranging: Arranging | null = null;
	/** What is known of who is finished, by handle. */
	#finished = new Uint8Array(0);

	/** Starts over from a whole plan. */
	applySnapshot(frame: Frame<SnapshotHead>): void {
		const { head } = frame;
		if (head.rows.portfolio?.id !== this.ground.portfolio?.id) this.#collapsed = new Set();
		this.ground = Ground.of(head.rows, head.blanks, frame.tables, head.words);
		this.zone = new Zone(head.zone);
		this.closed = Closed.of(head.closed, frame.tables[TABLES.closed]);
		this.bands = head.bands;
		this.findings = head.findings;
		this.overview = head.overview;
		this.setAside = head.set_aside;
		this.readOnly = head.read_only;
		this.preview = null;
		this.previewed++;
		this.moved = [];
		this.#take(frame);
		this.linkage++;
		this.#plant();
		this.commitment++;
		this.revision = head.revision;
		this.version++;
	}

	/**
	 * Takes over what changed, and returns it row by row; null when a revision is missing and a snapshot must
	 * be asked for.
	 */
	applyDelta(frame: Frame<DeltaHead>): readonly Change[] | null {
		const { head } = frame;
		if (head.to <= this.revision) return [];
		if (head.from !== this.revision) return null;
		this.dropPreview();
		for (const change of head.edits) this.ground.apply(change);
		const changes = [...head.edits, ...this.ground.exchange(frame.tables, head.words, head.gone)];
		if (head.zone) this.zone = new Zone(head.zone);
		if (head.closed !== null) this.closed = Closed.of(head.closed, frame.tables[TABLES.closed]);
		if (head.bands) this.bands = head.bands;
		const gone = new Set([...head.findings_removed, ...head.findings_added.map((each) => each.fingerprint)]);
		if (gone.size > 0) {
			this.findings = [
				...this.findings.filter((each) => !gone.has(each.fingerprint)),
				...head.findings_added,
			];
		}
		this.overview = head.overview;
		this.#take(frame);
		const what = touched(changes);
		if (what.links) this.linkage++;
		if (what.tree) this.#plant();
		else if (this.#arranging?.isChangedBy(changes, handlesOf(frame))) this.rearrange();
		if (what.tree || what.baselines) this.commitment++;
		this.revision = head.to;
		this.version++;
		return changes;
	}

	/** Shows what a command would do, until it is dropped or the next delta comes. */
	applyPreview(frame: Frame<PreviewHead>): void {
		if (frame.head.on !== this.revision) return;
		this.#settle();
		const moved = new Array<number>(frame.count);
		for (let at = 0; at < frame.count; at++) moved[at] = this.shown.read(frame.dates, frame.words, at);
		this.moved = moved;
		this.preview = frame.head;
		this.previewed++;
	}

	dropPreview(): void {
		if (!this.preview) return;
		this.#settle();
		this.moved = [];
		this.preview = null;
		this.previewed++;
	}

	/** The first of what was promised. */
	get baseline(): Baseline | undefined {
		this.commitment;
		const baselines = [...this.ground.baselines.values()];
		return baselines.sort((a, b) => a.number - b.number)[0];
	}

	predecessorsOf(task: string): readonly Dependency[] {
		this.version;
		return this.ground.dependencies.into(this.ground.tasks.handleOf(task));
	}

	successorsOf(task: string): readonly Dependency[] {
		this.version;
		return this.ground.dependencies.outOf(this.ground.tasks.handleOf(task));
	}

	/** -1 for a task that is not there. */
	handleOf(task: string): number {
		return this.ground.tasks.handleOf(task);
	}

	/** From the first start to the last finish. */
	get extent(): { from: number; to: number } | null {
		const span = this.overview.portfolio;
		return span ? { from: span.start, to: span.finish } : null;
	}

	/** How a release stands to its window, the preview included. */
	aimOf(release: string): AimDates | undefined {
		return this.preview?.aims[release] ?? this.overview.aims[release];
	}

	/** A task's dates as drawn, the preview included. */
	datesOf(task: string): TaskDates | undefined {
		this.version;
		const handle = this.handleOf(task);
		return handle < 0 ? undefined : this.shown.of(handle);
	}

	/** A task's dates as they are, whatever the preview says. */
	settledDatesOf(task: string): TaskDates | undefined {
		this.version;
		const handle = this.handleOf(task);
		return handle < 0 ? undefined : this.settled.of(handle);
	}

	/** Dates of the portfolio, a product or a release as drawn, the preview included. */
	extentOf(row: Pick<Row, 'kind' | 'key'>): SpanDates | undefined {
		const { overview, preview } = this;
		return (preview && extentIn(preview.spans, row)) ?? extentIn(overview, row);
	}

	/** Dates of a release as they are: the span of its tasks. */
	releaseDates(release: string): SpanDates | undefined {
		return this.overview.releases[release];
	}

	/** A leaf's own duration, as the preview would have it. */
	spanOf({ id, duration }: Pick<Task, 'id' | 'duration'>): Span {
		this.version;
		return this.preview?.durations[id] ?? duration;
	}

	/** In which time the length and the floats of a task are counted: those of a summary in working time. */
	unitOf(task: Task, dates: Pick<TaskDates, 'isSummary'>): TimeUnit {
		return dates.isSummary ? 'working' : this.spanOf(task).unit;
	}

	/** Seconds of `spanOf`; for a summary the open time of the portfolio's calendar that it spans. */
	durationOf(task: Task): number {
		const handle = this.handleOf(task.id);
		if (handle < 0 || !(this.shown.flags[handle] & flag.summary)) return this.spanOf(task).amount;
		return this.closed.openBetween(this.shown.start[handle], this.shown.finish[handle]);
	}

	/** The task of a handle. Not reactive: for what paints, and for what looks through many. */
	readonly taskAt = (handle: number): Task | undefined => this.ground.tasks.at(handle);

	/** Whether a task is done; a summary is when everything under it is. */
	isFinished(task: Pick<Task, 'id'>): boolean {
		this.version;
		return this.isFinishedAt(this.handleOf(task.id));
	}

	/** As `isFinished`, by handle and not reactive. */
	isFinishedAt(handle: number): boolean {
		if (handle < 0) return false;
		const known = this.#finished[handle];
		if (known !== UNKNOWN) return known === FINISHED;
		const under = this.tree.handlesUnder(handle);
		const finished =
			under.length === 0
				? this.ground.tasks.doneAt(handle) >= 10_000
				: under.every((child) => this.isFinishedAt(child));
		this.#finished[handle] = finished ? FINISHED : OPEN;
		return finished;
	}

	isCollapsed(key: string): boolean {
		this.structure;
		return this.#collapsed.has(key);
	}

	/** Keys of the rows that hide what stands under them. */
	get collapsed(): ReadonlySet<string> {
		this.structure;
		return this.#collapsed;
	}

	collapse(key: string, collapsed: boolean): void {
		if (collapsed !== this.#collapsed.has(key)) this.collapseEach([key], collapsed);
	}

	/** Hides or shows what stands under each of these rows. */
	collapseEach(keys: Iterable<string>, collapsed: boolean): void {
		for (const key of keys) {
			if (collapsed) this.#collapsed.add(key);
			else this.#collapsed.delete(key);
		}
		this.#show();
	}

	/** Hides or shows what stands under every row of a level. */
	collapseLevel(level: number, collapsed: boolean): void {
		const rows = this.arranged.rows.filter((row) => row.level === level && row.children > 0);
		this.collapseEach(
			rows.map((row) => row.key),
			collapsed,
		);
	}

	/** Opens everything above a row, so that it is shown, also where a filter hides it. */
	reveal(key: string): void {
		if (!this.rowOf(key) && this.tree.row(key) !== undefined) this.#arranging?.admit(key);
		let row = this.rowOf(key)?.parent ?? null;
		let opened = false;
		for (; row; row = row.parent) opened = this.#collapsed.delete(row.key) || opened;
		if (opened) this.#show();
	}

	/** Place of a row among those shown; -1 while it is hidden. */
	placeOf(key: string): number {
		return this.rowOf(key)?.at ?? -1;
	}

	/** A row, whether closed away or not; none where a filter hides it. */
	rowOf(key: string): Row | undefined {
		const handle = this.handleOf(key);
		return handle < 0 ? this.arranged.heading(key) : this.arranged.at(handle);
	}

	/** Lets somebody decide which rows are shown. */
	letArrange(arranging: Arranging): void {
		this.#arranging = arranging;
		this.rearrange();
	}

	/** Decides again which rows are shown. */
	rearrange(): void {
		this.arranged = untrack(() => this.#arranging?.arrange() ?? new Arrangement(this.tree.rows));
		this.#show();
	}

	#take(frame: Frame<unknown>): void {
		this.settled.reserve(this.ground.tasks.capacity);
		this.shown.reserve(this.ground.tasks.capacity);
		if (this.#finished.length < this.ground.tasks.capacity) {
			this.#finished = new Uint8Array(this.ground.tasks.capacity);
		} else this.#finished.fill(UNKNOWN);
		for (let at = 0; at < frame.count; at++) {
			const handle = this.settled.read(frame.dates, frame.words, at);
			this.shown.copy(this.settled, handle);
		}
	}

	#settle(): void {
		for (const handle of this.moved) this.shown.copy(this.settled, handle);
	}

	#plant(): void {
		this.tree = new Tree({
			portfolio: this.ground.portfolio?.id ?? '',
			products: this.ground.products.values(),
			releases: this.ground.releases.values(),
			tasks: this.ground.tasks,
		});
		this.rearrange();
	}

	#show(): void {
		this.rows = this.arranged.shown(this.#collapsed);
		this.structure++;
	}
}

const UNKNOWN = 0;
const OPEN = 1;
const FINISHED = 2;

/** Handles of the tasks whose dates a frame brings. */
function handlesOf(frame: Frame<unknown>): number[] {
	return Array.from({ length: frame.count }, (_, at) => frame.words[at * RECORD * 2]);
}
