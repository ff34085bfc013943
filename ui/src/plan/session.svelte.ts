/**
 * One window on one portfolio: the host, the mirror that follows it, and what people do through both.
 * Every view gets it by `getSession()`.
 */

import { getContext, setContext } from 'svelte';
import { preferences } from '../format/preferences.svelte';
import type { Desk, Settings } from '../host/desk';
import type { ChosenFile, Dropping, ReturnedSheet } from '../host/files';
import { decode, discard } from '../host/frame';
import { failureOf, type Host } from '../host/host';
import type { Command } from '../host/wire/Command';
import type { ComparisonView } from '../host/wire/ComparisonView';
import type { Decided } from '../host/wire/Decided';
import type { DeltaHead } from '../host/wire/DeltaHead';
import type { Failure } from '../host/wire/Failure';
import type { Permit } from '../host/wire/Permit';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { SnapshotHead } from '../host/wire/SnapshotHead';
import type { Subject } from '../host/wire/Subject';
import type { TaskId } from '../host/wire/TaskId';
import type { WhatIf } from '../whatif/whatIf.svelte';
import { speak } from '../words/speak';
import { type Cause, Causes } from './causes';
import { type Done, doneBy } from './done';
import { isLoss } from './failures';
import { Hearing } from './hearing';
import { keepsLooks } from './kept';
import { Mirror } from './mirror.svelte';
import { Previews } from './previews';
import { Selection } from './selection.svelte';
import { show } from './show';

/** Pages of the shell. */
export type View =
	| 'overview'
	| 'plan'
	| 'calendar'
	| 'windows'
	| 'environments'
	| 'gates'
	| 'raid'
	| 'progress'
	| 'metrics'
	| 'templates'
	| 'calendars'
	| 'people'
	| 'findings'
	| 'reports'
	| 'compare'
	| 'settings';

/** A sentence with at most one thing that can be done about it. */
export interface Notice {
	text: string;
	action?: { label: string; act: () => Promise<unknown> };
}

const OTHER: Failure = { kind: 'fault', what: { code: 'other', args: {} } };

export class Session {
	readonly host: Host;
	readonly mirror = new Mirror();
	readonly selection = new Selection(this.mirror);
	readonly previews: Previews;

	desk = $state.raw<Desk | null>(null);
	view = $state<View>('plan');
	/** What was done last, for the live region and the toast. */
	last = $state.raw<Done | null>(null);
	/** The failure that the shell shows; views that show their own call `perform` with `quiet`. */
	failure = $state.raw<Failure | null>(null);
	/** When the last commit was acknowledged, by the clock of this machine. */
	savedAt = $state<number | null>(null);
	/** Whether the last request failed outside the plan: what was asked is not on disk. */
	isUnsaved = $state(false);
	/** Counts gestures that ended because another window took away what they held. */
	lettingsGo = $state(0);
	/** What is tried on the plan, while something may be. */
	whatIf = $state.raw<WhatIf | null>(null);
	/** Requests that wait for an answer. */
	pending = $state(0);
	/** A row that the chart and grid bring into view; a new object each time. */
	wanted = $state.raw<{ key: string } | null>(null);

	/** A row that the list of its view brings into its editor; the view takes it away again. */
	wantedRow = $state<string | null>(null);
	/** What a waiver is to be written for; the view takes it away again. */
	wantedPermit = $state.raw<Permit | null>(null);
	/** A view that the plan is to be looked at with; the plan takes it away again. */
	wantedView = $state<string | null>(null);

	/** The fingerprint of a finding that its page shows; the view takes it away again. */
	wantedFinding = $state<string | null>(null);

	/** What the plan is compared with, while it is. */
	comparison = $state.raw<ComparisonView | null>(null);

	/** The sheet of progress that came back, while it is decided about. */
	returned = $state.raw<ReturnedSheet | null>(null);

	/** Whether the list of steps is open. */
	isHistoryOpen = $state(false);

	/** The product and template with which the dialog for a new release begins, while it is open. */
	starting = $state.raw<{ product: string; template: string } | null>(null);

	/** The file that is being brought in, while its dialog is open. */
	importing = $state.raw<ChosenFile | null>(null);
	/** Whether the dialog of what goes out is open. */
	isExporting = $state(false);
	/** Something that went well and changed nothing in the plan, told once in a toast. */
	notice = $state.raw<Notice | null>(null);

	/** What the dialog of publishing begins with, while it is open. */
	publishing = $state.raw<{ name?: string; by?: string } | null>(null);

	/** Takes who sits here, while that is asked; null when nobody said. */
	asking = $state.raw<((name: string | null) => void) | null>(null);

	readonly #hearing: Hearing;
	/** Tells what this window has asked for from what another one did. */
	readonly #causes = new Causes();

	constructor(host: Host) {
		this.host = host;
		this.previews = new Previews(host, this.mirror);
		this.#hearing = new Hearing({
			takeDelta: (buffer) => this.#takeDelta(buffer),
			takePlan: () => this.#takePlan(),
			glance: () => this.#follow(),
		});
	}

	/** Follows the host's plan from now on. */
	async start(): Promise<void> {
		await this.host.subscribe(
			(frame) => this.#hearing.hear(frame),
			() => this.#hearing.follow(),
		);
		await this.seat(await this.host.desk());
	}

	/** Takes a new desk and the plan as it then is. */
	async seat(desk: Desk | null): Promise<void> {
		if (!desk) return;
		await this.#arrive(desk);
		if (desk.revision !== null && this.mirror.revision < desk.revision) await this.#reach(desk.revision);
		await this.#heed(desk);
		if (desk.fault) this.failure = desk.fault;
	}

	/** Asks how the desk stands, and does as it says. */
	async glance(): Promise<void> {
		const desk = await this.host.desk();
		await this.#arrive(desk);
		await this.#heed(desk);
		if (desk.fault) this.failure = desk.fault;
		this.#receive(desk.dropping);
	}

	/** Asks for a file of another tool, and opens the dialog that brings it in. */
	async chooseImport(): Promise<void> {
		await this.tell(async () => {
			this.importing = await this.host.chooseImport();
		});
	}

	/** Takes what was dropped on the window; never while a dialog asks something else. */
	#receive(dropping: Dropping): void {
		if (document.querySelector('dialog[open]')) return;
		if (dropping.state === 'dropped') this.importing = dropping.what;
		else if (dropping.state === 'failed') this.failure = dropping.what;
		else if (dropping.state === 'portfolio') void this.arrange(() => this.host.openDropped());
	}

	/**
	 * Performs a command. Answers null when it was done, else why not; unless `quiet`, the shell shows
	 * the failure too. With `offersUndo` a toast offers to take it back.
	 */
	perform(
		command: Command,
		manner: 'quiet' | 'shown' = 'shown',
		offersUndo = false,
	): Promise<Failure | null> {
		if (this.trying) return this.#try(this.trying, command, manner);
		return this.#ask(() => this.host.perform(command), manner, { way: 'perform', offersUndo });
	}

	/** What takes the changes that are made now; elsewhere than on the plan they are no trial. */
	get trying(): WhatIf | null {
		return this.view === 'plan' ? this.whatIf : null;
	}

	async #try(on: WhatIf, command: Command, manner: 'quiet' | 'shown'): Promise<Failure | null> {
		const failure = await on.take(command);
		if (failure && manner === 'shown') this.failure = failure;
		return failure;
	}

	async undo(): Promise<Failure | null> {
		if (this.trying) {
			await this.trying.back();
			return null;
		}
		const failure = await this.#ask(() => this.host.undo(), 'shown', { way: 'undo', offersUndo: false });
		if (!failure) this.selection.take(this.last?.created ?? []);
		return failure;
	}

	async redo(): Promise<Failure | null> {
		if (this.trying) {
			await this.trying.forth();
			return null;
		}
		const failure = await this.#ask(() => this.host.redo(), 'shown', { way: 'redo', offersUndo: false });
		if (!failure) this.selection.take(this.last?.created ?? []);
		return failure;
	}

	/** Adds the starter templates that are not there by name. */
	addStarters(): Promise<Failure | null> {
		return this.#ask(() => this.host.addStarters(), 'shown', { way: 'perform', offersUndo: false });
	}

	/** Asks for a file and shows how the plan differs from it. */
	async compare(): Promise<void> {
		try {
			const comparison = await this.host.chooseComparison();
			if (!comparison) return;
			this.comparison = comparison;
			this.view = 'compare';
		} catch (reason) {
			this.failure = failureOf(reason) ?? OTHER;
		}
	}

	/** Shows how the plan differs from the file that was read for the import; returns why it cannot. */
	async compareImport(): Promise<Failure | null> {
		try {
			this.comparison = await this.host.compareImport();
			this.view = 'compare';
			return null;
		} catch (reason) {
			return failureOf(reason) ?? OTHER;
		}
	}

	/** Asks how the plan differs now that it has moved on. */
	async compareAgain(): Promise<void> {
		try {
			this.comparison = await this.host.comparison();
		} catch {
			// Another portfolio is open: there is nothing to compare it with.
			this.comparison = null;
		}
	}

	/** Takes over what is decided, and offers to take it back. */
	async merge(decided: Decided[]): Promise<Failure | null> {
		const cause: Cause = { way: 'perform', offersUndo: true };
		const failure = await this.#ask(() => this.host.merge(decided), 'quiet', cause);
		if (!failure) this.comparison = null;
		return failure;
	}

	/** Puts the file away. */
	async leaveComparison(): Promise<void> {
		this.comparison = null;
		this.view = 'plan';
		await this.tell(() => this.host.endComparison());
	}

	/** Asks for a sheet of progress that came back and shows what it would change. */
	async takeBack(): Promise<void> {
		try {
			const returned = await this.host.chooseProgressSheet();
			if (!returned) return;
			this.returned = returned;
			this.view = 'progress';
		} catch (reason) {
			this.failure = failureOf(reason) ?? OTHER;
		}
	}

	/** Asks what the sheet would change now that the plan has moved on. */
	async reviewAgain(): Promise<void> {
		try {
			this.returned = await this.host.progressSheet();
		} catch {
			// Another portfolio is open: the sheet was none of it.
			this.returned = null;
		}
	}

	/** Takes what the sheet says of some tasks, and offers to take it back. */
	async takeProgress(tasks: readonly TaskId[]): Promise<Failure | null> {
		const cause: Cause = { way: 'perform', offersUndo: true };
		const failure = await this.#ask(() => this.host.takeProgress(tasks), 'quiet', cause);
		if (!failure) this.returned = null;
		return failure;
	}

	/** Puts the sheet away. */
	async leaveSheet(): Promise<void> {
		this.returned = null;
		await this.tell(() => this.host.leaveProgressSheet());
	}

	/** Goes so many steps back, or forth when negative, one by one; stops where one fails. */
	async jump(steps: number): Promise<void> {
		for (let left = Math.abs(steps); left > 0; left--) {
			if (await (steps > 0 ? this.undo() : this.redo())) return;
		}
	}

	/** Asks what a command would do and shows it in the chart until `dropPreview` or the next change. */
	preview(command: Command): Promise<PreviewHead | Failure> {
		return this.previews.ask(command);
	}

	dropPreview(): void {
		this.previews.stop();
	}

	/** Says that a gesture ended because what it held is gone. */
	letGo(): void {
		this.lettingsGo++;
	}

	/** Shows what a finding or message is about. */
	goTo(subject: Subject): void {
		show(this, subject);
	}

	/** Shows a finding with what would mend it. */
	showFinding(fingerprint: string): void {
		this.wantedFinding = fingerprint;
		this.view = 'findings';
	}

	/** Begins a waiver of a finding. */
	waive(fingerprint: string): void {
		this.permit({ kind: 'finding', fingerprint });
	}

	/** Begins a waiver, or shows the one that permits just this. */
	permit(permits: Permit): void {
		this.wantedPermit = permits;
		this.view = 'windows';
	}

	/**
	 * Returns who sits here, for what is recorded with a name. Where nobody has said, it is asked and kept
	 * in the settings; null when they do not say now either.
	 */
	async who(): Promise<string | null> {
		if (!this.desk) return null;
		const { settings } = this.desk;
		if (settings.author !== '') return settings.author;
		const author = await new Promise<string | null>((answer) => {
			this.asking?.(null);
			this.asking = answer;
		});
		this.asking = null;
		if (author === null) return null;
		await this.keep({ author });
		return author;
	}

	/** Keeps settings of the person who sits here. The plan is not asked for again: they change nothing in it. */
	async keep(change: Partial<Settings>): Promise<boolean> {
		if (!this.desk) return false;
		try {
			await this.#heed(await this.host.setSettings({ ...this.desk.settings, ...change }));
			return true;
		} catch (reason) {
			this.failure = failureOf(reason) ?? OTHER;
			return false;
		}
	}

	/** Opens another window on the same portfolio. */
	openWindow(): Promise<boolean> {
		return this.tell(() => this.host.newWindow());
	}

	/** Closes this window. */
	closeWindow(): Promise<boolean> {
		return this.tell(() => this.host.closeWindow());
	}

	/** Speaks and writes as the settings of a desk say, and takes it. */
	async #heed(desk: Desk): Promise<void> {
		keepsLooks(desk.is_first);
		await speak(this.host, desk.settings.language);
		preferences.follow(desk.settings);
		this.desk = desk;
	}

	/** Runs a request of the desk (open, import) and takes its answer; the shell shows its failure. */
	async arrange(request: () => Promise<Desk | null>): Promise<boolean> {
		let isSeated = false;
		const failure = await this.settle(async () => {
			const desk = await request();
			isSeated = desk !== null;
			return desk;
		});
		if (!failure) return isSeated;
		this.failure = failure;
		return false;
	}

	/** As `arrange`, and returns the failure: where a dialog is open, what the shell shows is beneath it. */
	async settle(request: () => Promise<Desk | null>): Promise<Failure | null> {
		this.pending++;
		this.#causes.asked();
		let made: number | null = null;
		try {
			const desk = await request();
			made = desk?.revision ?? null;
			await this.seat(desk);
			return null;
		} catch (reason) {
			return failureOf(reason) ?? OTHER;
		} finally {
			this.#causes.answered(made, { way: 'perform', offersUndo: false });
			this.pending--;
		}
	}

	/** Runs a request whose answer changes nothing here; the shell shows its failure. */
	async tell(request: () => Promise<unknown>): Promise<boolean> {
		try {
			await request();
			return true;
		} catch (reason) {
			this.failure = failureOf(reason) ?? OTHER;
			return false;
		}
	}

	async #ask(
		request: () => Promise<number>,
		manner: 'quiet' | 'shown',
		cause: Cause,
	): Promise<Failure | null> {
		this.pending++;
		this.#causes.asked();
		let answered = false;
		try {
			const revision = await request();
			answered = true;
			this.#causes.answered(revision, cause);
			this.savedAt = Date.now();
			this.isUnsaved = false;
			if (this.mirror.revision < revision) await this.#reach(revision);
			return null;
		} catch (reason) {
			const failure = failureOf(reason) ?? OTHER;
			if (isLoss(failure)) this.isUnsaved = true;
			if (manner === 'shown' || failure.kind === 'fault') this.failure = failure;
			return failure;
		} finally {
			if (!answered) this.#causes.answered(null, cause);
			this.pending--;
			this.previews.stop();
		}
	}

	/**
	 * Waits until the mirror is at a revision: its delta is on the way when the answer arrives first. Where
	 * another plan comes instead, nobody waits for it any more.
	 */
	#reach(revision: number): Promise<void> {
		const { opening } = this.#hearing;
		return new Promise((resolve) => {
			const stop = $effect.root(() => {
				$effect(() => {
					if (this.mirror.revision < revision && this.#hearing.opening === opening) return;
					resolve();
					queueMicrotask(() => stop());
				});
			});
		});
	}

	#takeDelta(buffer: ArrayBuffer): boolean {
		const frame = decode<DeltaHead>(buffer);
		const place = this.selection.focus === null ? -1 : this.mirror.placeOf(this.selection.focus);
		const before = this.mirror.overview;
		const moved = this.mirror.settled.shifted(frame.dates, frame.words, frame.count);
		const edits = this.mirror.applyDelta(frame);
		if (!edits) return false;
		this.selection.mend(place);
		this.#causes.heard(frame.head.to, (cause) => {
			// What another window did is on the disk as well.
			if (cause.way === 'elsewhere') this.savedAt = Date.now();
			this.last = doneBy({ ...frame.head, edits: [...edits] }, moved, before, cause);
		});
		return true;
	}

	async #takePlan(): Promise<void> {
		const buffer = await this.host.snapshot();
		this.mirror.applySnapshot(decode<SnapshotHead>(buffer));
		discard(buffer);
		this.selection.mend(0);
	}

	/** Does as another window did. */
	async #follow(): Promise<void> {
		try {
			await this.glance();
		} catch (reason) {
			this.failure = failureOf(reason) ?? OTHER;
		}
	}

	/** Takes the plan of a desk, when it is of another opening than the one that is shown. */
	#arrive(desk: Desk): Promise<void> {
		const { isAnother, arrived } = this.#hearing.arrive(desk.opening);
		if (isAnother) {
			this.#causes.clear();
			this.comparison = null;
			this.returned = null;
			this.whatIf = null;
			this.previews.lift();
		}
		return arrived;
	}
}

const KEY = Symbol('session');

export function provideSession(session: Session): Session {
	return setContext(KEY, session);
}

export function getSession(): Session {
	return getContext<Session>(KEY);
}
