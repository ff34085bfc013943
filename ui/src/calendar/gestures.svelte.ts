/**
 * Pointer and keys on the calendar become a gesture, a gesture a command: previewed while it goes on,
 * performed once when it ends, forgotten on Escape.
 */

import type { Command } from '../host/wire/Command';
import type { Session } from '../plan/session.svelte';
import { THRESHOLD } from '../timeline/drag';
import type { Verdict } from '../timeline/gesture';
import type { Day } from './days';
import {
	aimCommand,
	canShiftAll,
	deleteCommand,
	type Grip,
	type Reach,
	recurs,
	type Step,
	stepCommand,
} from './edits';
import type { Item, SeriesItem, WindowItem } from './items';

/** A release that is taken out of a window, to be put into another. */
export interface Carried {
	release: string;
	name: string;
}

export type CalendarGesture =
	| { kind: 'create'; from: Day; to: Day }
	| { kind: 'step'; item: Item; step: Step; byKeys: boolean }
	| { kind: 'carry'; carried: Carried; from: WindowItem | null; into: WindowItem | null; byKeys: boolean };

/** What people are asked when an item comes often. */
export interface Question {
	item: SeriesItem;
	/** What is done to it; null deletes it. */
	step: Step | null;
	/** Whether the series can do the same. */
	canAll: boolean;
}

/** What is under a press. */
export type Grabbed =
	| { on: 'day'; day: Day }
	| { on: 'item'; item: Item; grip: Grip; day: Day }
	| { on: 'berth'; carried: Carried; window: WindowItem | null };

export class CalendarGestures {
	current = $state.raw<CalendarGesture | null>(null);
	verdict = $state.raw<Verdict>(null);
	/** A drop that waits for an answer. */
	question = $state.raw<Question | null>(null);
	/** Days that were drawn on, until it is said what comes there. */
	drawn = $state.raw<{ from: Day; to: Day } | null>(null);
	/** Where the pointer was last, in the window. */
	pointer = $state.raw({ x: 0, y: 0 });

	#session: Session;
	#press: { x: number; y: number; on: Grabbed } | null = null;
	#asked = '';
	/** Whether the command of the gesture is on its way: the next change of the plan is its own. */
	#isEnding = false;

	constructor(session: Session) {
		this.#session = session;
	}

	get isBusy(): boolean {
		return this.current !== null || this.question !== null;
	}

	press(x: number, y: number, on: Grabbed): void {
		this.drawn = null;
		this.question = null;
		this.#press = { x, y, on };
	}

	/** Follows the pointer; answers whether a gesture goes on. */
	move(x: number, y: number, dayUnder: () => Day | null, windowUnder: () => WindowItem | null): boolean {
		const press = this.#press;
		if (!press) return false;
		this.pointer = { x, y };
		if (!this.current && Math.hypot(x - press.x, y - press.y) < THRESHOLD) return false;
		const { on } = press;
		const day = on.on === 'berth' ? null : dayUnder();
		switch (on.on) {
			case 'day':
				if (day !== null)
					this.#show({ kind: 'create', from: Math.min(on.day, day), to: Math.max(on.day, day) });
				break;
			case 'item':
				if (day !== null) {
					const step = { grip: on.grip, days: day - on.day };
					this.#show({ kind: 'step', item: on.item, step, byKeys: false });
				}
				break;
			case 'berth':
				this.#show({
					kind: 'carry',
					carried: on.carried,
					from: on.window,
					into: windowUnder(),
					byKeys: false,
				});
				break;
		}
		return true;
	}

	/** Ends what the pointer did. Answers false when it was a click. */
	async release(): Promise<boolean> {
		this.#press = null;
		if (!this.current) return false;
		await this.commit();
		return true;
	}

	/** Takes an item, to be moved by keys. */
	take(item: Item): void {
		this.#show({ kind: 'step', item, step: { grip: 'whole', days: 0 }, byKeys: true });
	}

	/** Takes a release, to be put into another window by keys. */
	carry(carried: Carried, from: WindowItem | null): void {
		this.#show({ kind: 'carry', carried, from, into: from, byKeys: true });
	}

	/** One step of a move by keys: by days, of the whole or of its end. */
	step(days: number, grip: Grip): void {
		const gesture = this.current;
		if (gesture?.kind !== 'step') return;
		const by = gesture.step.grip === grip ? gesture.step.days + days : days;
		this.#show({ ...gesture, step: { grip, days: by } });
	}

	/** Puts the carried release into another window. */
	aim(into: WindowItem | null): void {
		if (this.current?.kind === 'carry') this.#show({ ...this.current, into });
	}

	/** Asks to take an item away; one that comes often needs an answer first. */
	async remove(item: Item): Promise<void> {
		if (recurs(item)) {
			this.question = { item, step: null, canAll: true };
			return;
		}
		const command = deleteCommand(item, 'all');
		if (command) await this.#session.perform(command);
	}

	async commit(): Promise<void> {
		const gesture = this.current;
		if (!gesture) return;
		if (gesture.kind === 'create') {
			this.drawn = { from: gesture.from, to: gesture.to };
			this.#end();
			return;
		}
		const command = this.#command(gesture, 'one');
		const isRefused = this.verdict !== null && 'refusal' in this.verdict;
		if (command && !isRefused && gesture.kind === 'step' && recurs(gesture.item)) {
			const { item, step } = gesture;
			this.question = { item, step, canAll: canShiftAll(item, step) };
			return;
		}
		if (command && !isRefused) {
			this.#asked = '';
			await this.#perform(command);
		}
		this.#end();
	}

	/**
	 * Takes the plan as another window left it. Where what is held or asked about is gone, or comes at another
	 * time now, the gesture ends with a word.
	 */
	rebase(itemOf: (key: string) => Item | undefined): void {
		if (this.#isEnding || !(this.current || this.question)) return;
		const { mirror } = this.#session;
		const item = this.question?.item ?? (this.current?.kind === 'step' ? this.current.item : null);
		const now = item && itemOf(item.key);
		const carried = this.current?.kind === 'carry' ? this.current.carried.release : null;
		if ((item && !now) || (carried !== null && !mirror.release(carried))) {
			this.cancel();
			this.#session.letGo();
			return;
		}
		if (this.question) {
			if (JSON.stringify(now) !== JSON.stringify(item)) {
				this.cancel();
				this.#session.letGo();
			}
			return;
		}
		const on = this.#press?.on;
		if (this.#press && on?.on === 'item' && now) this.#press = { ...this.#press, on: { ...on, item: now } };
		this.#asked = '';
		if (this.current) this.#show(onNow(this.current, itemOf));
	}

	/** Takes the answer to the question. */
	async answer(reach: Reach): Promise<void> {
		const { question } = this;
		if (!question) return;
		const { item, step } = question;
		const command = step
			? stepCommand(item, step, reach, this.#session.mirror.zone, this.#aiming)
			: deleteCommand(item, reach);
		this.question = null;
		this.#asked = '';
		if (command) await this.#perform(command);
		this.#end();
	}

	/** Takes everything back. */
	cancel(): boolean {
		const was = this.isBusy || this.#press !== null || this.drawn !== null;
		this.#press = null;
		this.drawn = null;
		this.question = null;
		this.#end();
		return was;
	}

	#aiming = (window: string) =>
		this.#session.mirror.releases.filter(
			({ target }) => target?.kind === 'occurrence' && target.window === window,
		);

	#command(gesture: CalendarGesture, reach: Reach): Command | null {
		switch (gesture.kind) {
			case 'create':
				return null;
			case 'step':
				return stepCommand(gesture.item, gesture.step, reach, this.#session.mirror.zone, this.#aiming);
			case 'carry': {
				const { into, from, carried } = gesture;
				return into && into.key !== from?.key ? aimCommand(carried.release, into) : null;
			}
		}
	}

	#show(gesture: CalendarGesture): void {
		this.current = gesture;
		const command = this.#command(gesture, 'one');
		const asked = JSON.stringify(command);
		if (asked === this.#asked) return;
		this.#asked = asked;
		if (!command) {
			this.verdict = null;
			this.#session.dropPreview();
			return;
		}
		void this.#session.preview(command).then((answer) => {
			if (this.#asked !== asked) return;
			if ('on' in answer) this.verdict = { head: answer };
			else this.verdict = answer.kind === 'refusal' ? { refusal: answer.what } : null;
		});
	}

	async #perform(command: Command): Promise<void> {
		this.#isEnding = true;
		try {
			await this.#session.perform(command);
		} finally {
			this.#isEnding = false;
		}
	}

	#end(): void {
		this.current = null;
		this.verdict = null;
		this.#asked = '';
		this.#session.dropPreview();
	}
}

/** A gesture on the items as they are; a window that is gone is one that nothing is carried into. */
function onNow(gesture: CalendarGesture, itemOf: (key: string) => Item | undefined): CalendarGesture {
	const windowOf = (window: WindowItem | null) => {
		const item = window && itemOf(window.key);
		return item?.kind === 'window' ? item : null;
	};
	switch (gesture.kind) {
		case 'create':
			return gesture;
		case 'step':
			return { ...gesture, item: itemOf(gesture.item.key) ?? gesture.item };
		case 'carry':
			return { ...gesture, from: windowOf(gesture.from), into: windowOf(gesture.into) };
	}
}
