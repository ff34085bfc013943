/**
 * One window on one portfolio: the host, the mirror that follows it, and what people do through both.
 * Every view gets it by `getSession()`.
 */

import { getContext, setContext } from 'svelte';
import { preferences } from '../format/preferences.svelte';
import type { Desk, Settings } from '../host/desk';
import { decode } from '../host/frame';
import { failureOf, type Host } from '../host/host';
import type { Command } from '../host/wire/Command';
import type { DeltaHead } from '../host/wire/DeltaHead';
import type { Failure } from '../host/wire/Failure';
import type { Permit } from '../host/wire/Permit';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { SnapshotHead } from '../host/wire/SnapshotHead';
import type { Subject } from '../host/wire/Subject';
import { speak } from '../words/speak';
import { type Done, doneBy, type Way } from './done';
import { Mirror } from './mirror.svelte';
import { Previews } from './previews';
import { Selection } from './selection.svelte';

/** Pages of the shell. */
export type View =
	| 'overview'
	| 'plan'
	| 'calendar'
	| 'windows'
	| 'environments'
	| 'gates'
	| 'templates'
	| 'calendars'
	| 'people'
	| 'findings'
	| 'settings';

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

	/** Whether the list of steps is open. */
	isHistoryOpen = $state(false);

	/** The product and template with which the dialog for a new release begins, while it is open. */
	starting = $state.raw<{ product: string; template: string } | null>(null);

	/** What the dialog of publishing begins with, while it is open. */
	publishing = $state.raw<{ name?: string; by?: string } | null>(null);

	/** Takes who sits here, while that is asked; null when nobody said. */
	asking = $state.raw<((name: string | null) => void) | null>(null);

	#waiting: ArrayBuffer[] | null = null;
	/** What this window has asked for and not heard of. */
	#cause: { way: Way; offersUndo: boolean } | null = null;

	constructor(host: Host) {
		this.host = host;
		this.previews = new Previews(host, this.mirror);
	}

	/** Follows the host's plan from now on. */
	async start(): Promise<void> {
		await this.host.subscribe((frame) => this.#hear(frame));
		await this.seat(await this.host.desk());
	}

	/** Takes a new desk and, when another file is open in it, its plan. */
	async seat(desk: Desk | null): Promise<void> {
		if (!desk) return;
		if (desk.file !== null) await this.#refresh();
		await this.#heed(desk);
		if (desk.fault) this.failure = desk.fault;
	}

	/** Asks how the desk stands; the plan stays as it is. */
	async glance(): Promise<void> {
		const desk = await this.host.desk();
		this.desk = desk;
		if (desk.fault) this.failure = desk.fault;
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
		return this.#ask(() => this.host.perform(command), manner, { way: 'perform', offersUndo });
	}

	async undo(): Promise<Failure | null> {
		const failure = await this.#ask(() => this.host.undo(), 'shown', { way: 'undo', offersUndo: false });
		if (!failure) this.selection.take(this.last?.created ?? []);
		return failure;
	}

	async redo(): Promise<Failure | null> {
		const failure = await this.#ask(() => this.host.redo(), 'shown', { way: 'redo', offersUndo: false });
		if (!failure) this.selection.take(this.last?.created ?? []);
		return failure;
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

	/** Shows what a finding or message is about. */
	goTo(subject: Subject): void {
		switch (subject.kind) {
			case 'task':
			case 'release':
			case 'product':
			case 'portfolio': {
				const key = subject.kind === 'portfolio' ? (this.mirror.portfolio?.id ?? '') : subject.id;
				this.view = 'plan';
				this.mirror.reveal(key);
				this.selection.select(key);
				this.wanted = { key };
				return;
			}
			case 'dependency': {
				const dependency = this.mirror.dependencies.get(subject.id);
				if (!dependency) return;
				this.goTo({ kind: 'task', id: dependency.successor });
				this.selection.selectLink(subject.id);
				return;
			}
			case 'calendar':
				this.view = 'calendars';
				return;
			case 'person':
				this.view = 'people';
				return;
			case 'gate':
			case 'review':
				this.wantedRow = subject.id;
				this.view = 'gates';
				return;
			case 'criterion':
			case 'sign-off': {
				const rows = subject.kind === 'criterion' ? this.mirror.criteria : this.mirror.signOffs;
				const gate = rows.get(subject.id)?.gate;
				if (gate !== undefined) this.goTo({ kind: 'gate', id: gate });
				return;
			}
			case 'window':
			case 'freeze':
			case 'waiver':
			case 'external-event':
				this.wantedRow = subject.id;
				this.view = 'windows';
				return;
			case 'environment':
			case 'booking':
			case 'outage':
				this.wantedRow = subject.id;
				this.view = 'environments';
				return;
			case 'template':
				this.wantedRow = subject.id;
				this.view = 'templates';
				return;
			case 'view':
				this.wantedView = subject.id;
				this.view = 'plan';
				return;
			case 'baseline':
				this.view = 'settings';
				return;
		}
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

	/** Speaks and writes as the settings of a desk say, and takes it. */
	async #heed(desk: Desk): Promise<void> {
		await speak(this.host, desk.settings.language);
		preferences.follow(desk.settings);
		this.desk = desk;
	}

	/** Runs a request of the desk (open, import) and takes its answer. */
	async arrange(request: () => Promise<Desk | null>): Promise<boolean> {
		this.pending++;
		try {
			const desk = await request();
			await this.seat(desk);
			return desk !== null;
		} catch (reason) {
			this.failure = failureOf(reason) ?? OTHER;
			return false;
		} finally {
			this.pending--;
		}
	}

	async #ask(
		request: () => Promise<number>,
		manner: 'quiet' | 'shown',
		cause: { way: Way; offersUndo: boolean },
	): Promise<Failure | null> {
		this.pending++;
		this.#cause = cause;
		try {
			const revision = await request();
			this.savedAt = Date.now();
			this.isUnsaved = false;
			if (this.mirror.revision < revision) await this.#reach(revision);
			return null;
		} catch (reason) {
			const failure = failureOf(reason) ?? OTHER;
			if (failure.kind === 'fault') this.isUnsaved = true;
			if (manner === 'shown' || failure.kind === 'fault') this.failure = failure;
			return failure;
		} finally {
			this.pending--;
			if (this.#cause === cause) this.#cause = null;
			this.previews.stop();
		}
	}

	/** Waits until the mirror is at a revision: its delta is on the way when the answer arrives first. */
	#reach(revision: number): Promise<void> {
		return new Promise((resolve) => {
			const stop = $effect.root(() => {
				$effect(() => {
					if (this.mirror.revision < revision) return;
					resolve();
					queueMicrotask(() => stop());
				});
			});
		});
	}

	#hear(buffer: ArrayBuffer): void {
		if (this.#waiting) {
			this.#waiting.push(buffer);
			return;
		}
		const frame = decode<DeltaHead>(buffer);
		const place = this.selection.focus === null ? -1 : this.mirror.placeOf(this.selection.focus);
		const before = this.mirror.overview;
		const moved = this.mirror.settled.shifted(frame.dates, frame.words, frame.count);
		if (!this.mirror.applyDelta(frame)) {
			void this.#refresh();
			return;
		}
		this.selection.mend(place);
		const asked = this.#cause ?? { way: 'elsewhere' as const, offersUndo: false };
		this.#cause = null;
		this.last = doneBy(frame.head, moved, before, asked);
	}

	/** Takes the whole plan; deltas that come meanwhile are applied after it. */
	async #refresh(): Promise<void> {
		this.#waiting ??= [];
		const snapshot = decode<SnapshotHead>(await this.host.snapshot());
		this.mirror.applySnapshot(snapshot);
		this.selection.mend(0);
		const waiting = this.#waiting ?? [];
		this.#waiting = null;
		for (const buffer of waiting) this.#hear(buffer);
	}
}

const KEY = Symbol('session');

export function provideSession(session: Session): Session {
	return setContext(KEY, session);
}

export function getSession(): Session {
	return getContext<Session>(KEY);
}
