/**
 * What the grid, the chart and the toolbar share: one viewport, the layers, the row that is edited, and
 * the scene that the chart lays out.
 */

import { getContext, setContext, untrack } from 'svelte';
import { Clipboard } from '../clipboard/clipboard.svelte';
import { ContextMenuState } from '../commands/menu.svelte';
import { counting } from '../format/counting';
import { formatDate, formatMoment, formatRange } from '../format/dates';
import { dayOf, formatPercent } from '../format/duration';
import type { LookBack } from '../history/lookBack.svelte';
import type { Cell } from '../host/wire/Cell';
import type { Severity } from '../host/wire/Severity';
import type { TimeUnit } from '../host/wire/TimeUnit';
import type { Column } from '../outline/columns';
import { worstFindings } from '../outline/facts';
import { aimText, cliffText, isMissed, windowTone } from '../plan/aims';
import { type Occurrence, occurrencesOf } from '../plan/occurrences';
import { shortFloat } from '../plan/rounded';
import { isHeading, type Row, taskIn, tasksOn } from '../plan/row';
import type { Session } from '../plan/session.svelte';
import { DAY, isFar } from '../plan/zone';
import { Quick } from '../quick/quick.svelte';
import { promised } from '../views/facts';
import { recall } from '../views/memory';
import { pathOf } from '../views/path';
import { groupSpan } from '../views/spans';
import { colouringOf, type Kind } from '../views/tints';
import { Views } from '../views/views.svelte';
import { say } from '../words/words';
import { Card } from './card.svelte';
import { Gestures } from './gestures.svelte';
import { LinkIndex, NOWHERE } from './links';
import type { AimContent, ChipContent, Font, Layers, Scene, Span } from './scene';
import { blockedBy, worstOf } from './tones';
import { Viewport } from './viewport.svelte';

/** Pixels a day at which a plan is first shown. */
export const HOME_ZOOM = 9;

/** A cell that is open for typing. */
export interface Editing {
	key: string;
	cell: Cell;
	/** What is in it at first; null takes the value that stands there. */
	text: string | null;
}

export class Planner {
	readonly session: Session;
	readonly viewport = new Viewport();
	readonly gestures = new Gestures(this);
	readonly quick = new Quick();
	readonly menu = new ContextMenuState(this);
	readonly clipboard = new Clipboard(this);
	/** What is told of the task that is pointed at or has the focus. */
	readonly card: Card;
	/** The link whose type and lag are open beside the pointer. */
	linkAt = $state.raw<{ dependency: string; x: number; y: number } | null>(null);
	/** Which rows are shown, and how. */
	readonly views: Views;
	editing = $state.raw<Editing | null>(null);
	/** An earlier state that the chart shows under the bars; null while nobody looks back. */
	back = $state.raw<LookBack | null>(null);
	/** The column that has the focus; null while the row has it. */
	cell = $state<Column | null>(null);
	/** Counts requests to give the grid the keyboard focus. */
	focusCalls = $state(0);
	/** Whether the sheet of shortcuts is open. */
	areShortcutsOpen = $state(false);
	/** Counts requests to give the words of the filter the keyboard focus. */
	filterCalls = $state(0);
	/** Now, for the today line; moves on by the minute. */
	now = $state(Date.now() / 1000);

	/** The portfolio that was looked at last. */
	#seen = $state<string | undefined>();
	/** Days of windows and freezes in words, once they were asked for. */
	#days = new WeakMap<Occurrence, string>();

	// These read much of the mirror, but change with a few counters only.

	readonly #index = $derived.by(() => {
		void [this.session.mirror.linkage, this.session.mirror.structure];
		return untrack(() => this.#indexLinks());
	});
	readonly #baseline = $derived.by(() => {
		void [this.session.mirror.commitment, this.views.baseline];
		const past = this.back?.past;
		return past ? past.dates : untrack(() => this.#promised());
	});
	readonly #occurrences = $derived.by(() => {
		this.session.mirror.bands;
		this.session.mirror.findings;
		this.session.mirror.revision;
		return untrack(() => occurrencesOf(this.session.mirror));
	});
	readonly #worst = $derived.by(() => {
		this.session.mirror.conflicts;
		return untrack(() =>
			worstOf(this.session.mirror.conflicts, (id) => this.session.mirror.task(id)?.release),
		);
	});
	readonly #blocked = $derived.by(() => blockedBy(this.session.mirror.conflicts));

	readonly #colouring = $derived.by(() => {
		void this.session.mirror.version;
		const { colour } = this.views;
		return untrack(() => colouringOf(this.session.mirror, colour));
	});
	readonly #path = $derived.by(() => {
		const { mirror } = this.session;
		void [mirror.linkage, mirror.version];
		const task = this.pathTask;
		return untrack(() => (task === null ? null : pathOf(mirror, task)));
	});
	readonly #marks = $derived.by(() => {
		this.session.mirror.conflicts;
		return untrack(() => worstFindings(this.session.mirror));
	});

	constructor(session: Session) {
		this.session = session;
		this.card = new Card(session.host);
		this.views = new Views(session);
		session.previews.seen = () => this.#onScreen();
	}

	/** Everything that the layout of the chart reads. */
	scene(measure: (text: string, font: Font) => number): Scene {
		const { mirror, selection } = this.session;
		const { viewport } = this;
		const dataDate = mirror.portfolio?.data_date;
		const marks: Scene['marks'] = [
			{ role: 'today', at: this.now, label: say('chart-today', { date: formatDate(this.now) }) },
		];
		if (dataDate !== undefined) {
			marks.push({
				role: 'data-date',
				at: dataDate,
				label: say('chart-data-date', { date: formatDate(dataDate) }),
				short: formatDate(dataDate),
			});
		}
		return {
			rows: mirror.rows,
			rowOf: (key) => mirror.rowOf(key),
			dates: mirror.shown,
			taskAt: mirror.taskAt,
			isDone: (task) => mirror.isFinished(task),
			blocked: this.#blocked,
			day: (unit) => dayOf(unit, mirror.portfolio?.rules.minutes_per_day),
			spanOf: (row) => this.#spanOf(row),
			chipOf: (row) => this.#chipOf(row),
			path: this.#path,
			tintOf: (task, handle) => this.#colouring.of(task, handle),
			rolledUp: (row) => this.#rolledUp(row),
			aimOf: (release) => this.#aimOf(release),
			baseline: this.#baseline,
			index: this.#index,
			closed: mirror.closed,
			occurrences: this.#occurrences,
			when: (occurrence) => this.#when(occurrence),
			zone: mirror.zone,
			counting: counting(),
			scale: viewport.scale,
			top: viewport.top,
			width: viewport.width,
			height: viewport.height,
			metrics: viewport.metrics,
			layers: this.back ? { ...this.layers, baseline: true } : this.layers,
			chosen: selection.chosen,
			focus: selection.focus,
			chosenLink: selection.link,
			marks,
			percent: (points) => formatPercent(Math.round(points / 100) * 100),
			float: (seconds, unit) => this.#float(seconds, unit),
			measure,
		};
	}

	/**
	 * The task whose path is shown: the one that is pointed at, as long as its card is there, else the one
	 * that has the focus. Null where paths are not shown.
	 */
	get pathTask(): string | null {
		return this.views.showsPath ? (this.card.task ?? this.session.selection.task) : null;
	}

	/** What bars are coloured by, for the legend. */
	get kinds(): readonly Kind[] {
		return this.#colouring.kinds;
	}

	/** The worst conflict about a task or a release itself. */
	worstOf(key: string): Severity | undefined {
		return this.#marks.get(key);
	}

	/** Whether a finding says that a task cannot be scheduled as it stands. */
	isBlocked(task: string): boolean {
		return this.#blocked.has(task);
	}

	/** Windows and freezes around the plan. */
	get occurrences(): readonly Occurrence[] {
		return this.#occurrences;
	}

	/** What a task is called until somebody says. */
	get newName(): string {
		return say('grid-new-task');
	}

	get newProductName(): string {
		return say('grid-new-product');
	}

	/** Whether the portfolio that is open has been placed on the screen. */
	get hasArrived(): boolean {
		return this.#seen !== undefined && this.#seen === this.session.mirror.portfolio?.id;
	}

	/** Looks at the plan as a view says, at its zoom where it says one. */
	chooseView(key: string): void {
		this.views.choose(key);
		const { zoom } = this.views.layout;
		if (zoom !== null) this.viewport.setZoom(zoom / 1000);
		this.viewport.scrollTo(0);
	}

	/** Gives the grid the keyboard focus, on a row that is shown. */
	goIntoGrid(): void {
		const { mirror, selection } = this.session;
		const isHidden = selection.focus === null || mirror.placeOf(selection.focus) < 0;
		const first = mirror.rows.find((row) => !row.isAside && !isHeading(row)) ?? mirror.rows[0];
		if (isHidden && first) selection.select(taskIn(first, null).key);
		this.focusCalls++;
	}

	/** Opens the name of a row that was just made. */
	nameNew(key: string): void {
		this.session.selection.select(key);
		this.show(key);
		this.editing = { key, cell: 'name', text: null };
	}

	/** A cell cannot stay open in a row that is gone. */
	mendEditing(): void {
		const { mirror } = this.session;
		if (this.editing === null || mirror.tree.row(this.editing.key)) return;
		this.editing = null;
		this.session.letGo();
	}

	/** Takes the extent of a plan; one that was not looked at before is shown from its data date on. */
	arrive(portfolio: string | undefined, extent: { from: number; to: number } | null): void {
		this.viewport.extent = extent;
		if (portfolio === undefined || portfolio === this.#seen || this.viewport.width === 0) return;
		this.#seen = portfolio;
		const { mirror } = this.session;
		const kept = recall(portfolio);
		if (kept) {
			mirror.collapseEach(kept.collapsed, true);
			this.views.restore(kept.chosen, kept.layout);
			this.viewport.scale = { left: kept.left, zoom: kept.zoom };
			this.viewport.scrollTo(0);
			this.#focusFirst();
			return;
		}
		this.views.choose('all');
		const from = mirror.portfolio?.data_date ?? extent?.from ?? this.now;
		const at = extent ? Math.min(Math.max(from, extent.from), extent.to) : from;
		this.viewport.scale = { left: at - 12 * DAY, zoom: HOME_ZOOM };
		this.viewport.scrollTo(0);
		this.#settleIn();
	}

	/** What is finished is closed. */
	#settleIn(): void {
		const { mirror } = this.session;
		const finished = mirror.releases.filter(
			(release) => (mirror.releaseDates(release.id)?.done ?? 0) >= 10_000,
		);
		mirror.collapseEach(
			finished.map((release) => release.id),
			true,
		);
		this.#focusFirst();
	}

	/** The first critical task on the screen that is not finished has the focus. */
	#focusFirst(): void {
		const { mirror, selection } = this.session;
		const shown = mirror.rows.slice(0, this.viewport.end - 2);
		const first = shown.find((row) => {
			const dates = row.kind === 'task' ? mirror.datesOf(row.key) : undefined;
			return dates?.isCritical && !dates.isSummary && dates.hasFloat;
		});
		const row = first ?? shown[0];
		if (selection.focus === null && row) selection.select(taskIn(row, null).key);
	}

	/** Shows the whole plan. */
	fit(): void {
		const span = this.session.mirror.overview.portfolio;
		if (span) this.viewport.fit(span.start, span.finish);
	}

	/** Shows the chosen tasks as large as they fit. */
	fitSelection(): void {
		const spans = this.session.selection.tasks.flatMap((task) => this.session.mirror.datesOf(task) ?? []);
		if (spans.length === 0) {
			this.fit();
			return;
		}
		this.viewport.fit(
			Math.min(...spans.map((span) => span.start)),
			Math.max(...spans.map((span) => span.finish)),
		);
	}

	goToToday(): void {
		this.viewport.center(this.now);
	}

	/** Brings a row and its bar into view. */
	show(key: string): void {
		const { mirror } = this.session;
		mirror.reveal(key);
		const place = mirror.placeOf(key);
		if (place < 0) return;
		this.viewport.showRow(place);
		const dates = mirror.datesOf(key) ?? mirror.releaseDates(key);
		if (dates) this.viewport.showSpan(dates.start, dates.finish);
	}

	/** What of the chart is drawn. */
	get layers(): Layers {
		return this.views.layout.layers;
	}

	toggle(layer: keyof Layers): void {
		this.views.set({ layers: { ...this.layers, [layer]: !this.layers[layer] } });
	}

	#spanOf(row: Row): Span | null {
		if (row.kind === 'group') return groupSpan(this.session.mirror, row);
		if (row.kind === 'lane') return null;
		const span = this.session.mirror.extentOf(row);
		return span ? { start: span.start, finish: span.finish, isDone: span.done >= 10_000 } : null;
	}

	/** Milestones under a closed row, where the view shows them. */
	#rolledUp(row: Row): readonly Row[] {
		const { mirror } = this.session;
		if (!this.views.layout.rolls_up || row.children === 0 || !mirror.isCollapsed(row.key)) return [];
		return mirror.arranged.under(row).filter((each) => mirror.tasks.isMilestoneAt(each.handle));
	}

	#chipOf(row: Row): ChipContent | null {
		const span = this.session.mirror.extentOf(row);
		if (!span) return null;
		const worst = this.#worst.get(row.key);
		const isDone = span.done >= 10_000;
		const aim = isDone ? null : this.#aimParts(row.key);
		if (aim) return { mark: worst ?? (aim.isMissed ? 'error' : null), parts: aim.parts };
		const parts: ChipContent['parts'] = [
			{
				text: say(isDone ? 'chart-release-done' : 'chart-release-finish', { date: this.#day(span.finish) }),
				tone: 'text',
			},
		];
		if (span.total_float !== null && !isDone) {
			const limit = this.session.mirror.portfolio?.rules.near_critical_limit ?? 0;
			const tone =
				span.total_float < 0 ? 'bad' : span.total_float > 0 && span.total_float <= limit ? 'risk' : null;
			const text = this.#float(span.total_float, 'working');
			if (span.total_float !== 0) parts.push({ text, tone: tone ?? 'ok' });
		}
		return { mark: worst ?? (isDone ? 'done' : null), parts };
	}

	/** The window, the float to it, and when it is missed what that costs. */
	#aimParts(release: string): { parts: ChipContent['parts']; isMissed: boolean } | null {
		const { mirror } = this.session;
		const aim = mirror.aimOf(release);
		if (!aim) return null;
		const missed = isMissed(aim);
		const parts: ChipContent['parts'] = [{ text: aimText(aim), tone: 'text' }];
		if (aim.window_float !== null) {
			const tone = windowTone(aim.window_float, mirror.portfolio?.rules.minutes_per_day ?? 480);
			parts.push({ text: this.#float(aim.window_float, 'working'), tone: tone === 'plain' ? 'ok' : tone });
		}
		if (missed && aim.cliff !== null) parts.push({ text: cliffText(aim), tone: 'text' });
		return { parts, isMissed: missed };
	}

	#aimOf(release: string): AimContent | null {
		const { mirror } = this.session;
		const aim = mirror.aimOf(release);
		if (!aim || (mirror.overview.releases[release]?.done ?? 0) >= 10_000) return null;
		const { target, berth, readiness } = aim;
		return {
			target: target && { from: target.opens, to: target.to },
			berth: berth && { from: berth.opens, to: berth.to },
			isMissed: isMissed(aim),
			readiness,
			readyBy: target?.ready_by ?? null,
			isLate: target !== null && readiness !== null && readiness > target.ready_by,
			targetName: (target && mirror.windows.get(target.window)?.name) ?? '',
			berthName: berth ? formatMoment(berth.opens, 'plain') : '',
			cutOffName: target ? say('aim-cut-off', { date: formatMoment(target.ready_by, 'plain') }) : '',
		};
	}

	#float(seconds: number, unit: TimeUnit): string {
		return shortFloat(seconds, unit, this.session.mirror.portfolio?.rules.minutes_per_day ?? 480);
	}

	/** A window is named by the day on which it opens, a freeze by its days. */
	#when(occurrence: Occurrence): string {
		const known = this.#days.get(occurrence);
		if (known !== undefined) return known;
		const text =
			occurrence.kind === 'window'
				? this.#day(occurrence.from)
				: formatRange(occurrence.from, occurrence.to - 1);
		this.#days.set(occurrence, text);
		return text;
	}

	/** A day far from the data date is ambiguous without its year. */
	#day(at: number): string {
		return formatDate(at, isFar(at, this.session.mirror.portfolio?.data_date ?? this.now) ? 'date' : 'day');
	}

	/** Handles of the tasks whose dates the screen shows: one page above and below included, and the chosen. */
	#onScreen(): number[] {
		const { rows } = this.session.mirror;
		const page = this.viewport.end - this.viewport.first;
		const first = Math.max(this.viewport.first - page, 0);
		const end = Math.min(this.viewport.end + page, rows.length);
		const places = new Set<number>();
		for (let place = first; place < end; place++) places.add(place);
		for (const link of this.#index.crossing(first, end)) places.add(link.from).add(link.to);
		const chosen = this.session.selection.tasks.map((task) => this.session.mirror.handleOf(task));
		const shown = [...places].flatMap((place) => tasksOn(rows[place])).map((row) => row.handle);
		return [...new Set([...shown, ...chosen])].filter((handle) => handle >= 0);
	}

	/** Links between rows that are shown; one into a closed summary ends on the summary. */
	#indexLinks(): LinkIndex {
		const { arranged, dependencies } = this.session.mirror;
		const before = (link: number) => shownAbove(arranged.at(dependencies.predecessorAt(link)));
		const after = (link: number) => shownAbove(arranged.at(dependencies.successorAt(link)));
		const from = new Int32Array(dependencies.capacity).fill(NOWHERE);
		const to = new Int32Array(dependencies.capacity).fill(NOWHERE);
		dependencies.eachHandle((link) => {
			const one = before(link);
			const other = after(link);
			if (!one || !other || one === other) return;
			from[link] = one.at;
			to[link] = other.at;
		});
		return new LinkIndex({ from, to }, (link) => {
			const dependency = dependencies.at(link);
			const [one, other] = [before(link), after(link)];
			return dependency && one && other
				? { dependency, from: one.at, to: other.at, before: one, after: other }
				: null;
		});
	}

	#promised(): Scene['baseline'] {
		const { mirror } = this.session;
		const baseline = promised(mirror, this.views.layout.baseline);
		if (!baseline) return null;
		const start = new Float64Array(mirror.tasks.capacity).fill(Number.NaN);
		const finish = new Float64Array(mirror.tasks.capacity).fill(Number.NaN);
		for (const [task, dates] of Object.entries(baseline.tasks)) {
			const handle = mirror.handleOf(task);
			if (handle < 0 || dates.start === null || dates.finish === null) continue;
			start[handle] = dates.start;
			finish[handle] = dates.finish;
		}
		return { start, finish };
	}
}

/** The row itself, or the closed summary that hides it; none where a filter or a closed heading does. */
function shownAbove(row: Row | undefined): Row | null {
	for (let at = row ?? null; at?.kind === 'task'; at = at.parent) if (at.at >= 0) return at;
	return null;
}

const KEY = Symbol('planner');

export function providePlanner(planner: Planner): Planner {
	return setContext(KEY, planner);
}

export function getPlanner(): Planner {
	return getContext<Planner>(KEY);
}
