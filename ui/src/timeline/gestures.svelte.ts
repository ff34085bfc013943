/**
 * Pointer and keys on the chart become a gesture, a gesture a command: previewed while it goes on,
 * performed once when it ends, forgotten on Escape.
 */

import type { Command } from '../host/wire/Command';
import type { Failure } from '../host/wire/Failure';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { ShiftPolicy } from '../host/wire/ShiftPolicy';
import { tasksOn } from '../plan/row';
import { intoGroup } from '../views/intoGroup';
import { placeOver } from './assign';
import { begin, drawn, type Press } from './beginnings';
import { arrivalEdge, boundary, dragged, type Edge, progressAt, snapAt, snapOf } from './drag';
import { type Assign, changes, type Gesture, type Verdict } from './gesture';
import type { Hit } from './hit';
import { commandOf, type Drawing } from './intent';
import { drawnMoverOf, isComputed, moversOf } from './movers';
import type { Planner } from './planner.svelte';
import { rememberedPolicy } from './policy';
import { rebased } from './rebase';
import { stepAt } from './ruler';
import { instantAt } from './scale';
import { Surroundings } from './surroundings';
import { type Waived, waivedMove } from './waived';

/** Where the pointer is in the chart's body, and which keys are held. */
export interface Pointer {
	x: number;
	y: number;
	isFree: boolean;
	withoutRipple: boolean;
	stamp: number;
}

/** By what the chart is pressed: a button that drags, one that pans, a finger. */
export type Means = 'drag' | 'pan' | 'touch';

export class Gestures {
	current = $state.raw<Gesture | null>(null);
	verdict = $state.raw<Verdict>(null);
	hover = $state.raw<Hit>({ on: 'nothing' });
	/** Whether the pencil is out: a drag on any row draws a task. */
	isDrawing = $state(false);
	/** What a drag without Alt does with the tasks that follow. */
	shift = $state<ShiftPolicy>(rememberedPolicy());
	/** After a drop beside a freeze: the move that would go inside, with a waiver. */
	offer = $state.raw<Waived | null>(null);
	/**
	 * Counts what is ready to be seen: a step of the gesture that asks nothing, and every answer. A step
	 * that asks is drawn with its answer, in one frame: one of its own would keep that frame waiting.
	 */
	ready = $state(0);
	/** How far one step of a gesture that is led by keys goes, in seconds. */
	stride = $state(86_400);
	/** Where the pointer was last. */
	pointer: Pointer = { x: 0, y: 0, isFree: false, withoutRipple: false, stamp: 0 };
	/** Told after each answer, with the time stamp of the event that asked. */
	onPreview: (stamp: number) => void = () => {};

	#planner: Planner;
	#press: Press | null = null;
	#asked = '';
	#surroundings: Surroundings | null = null;
	/** Whether the command of the gesture is on its way: the next change of the plan is its own. */
	#isEnding = false;
	readonly #drawing: Drawing;

	constructor(planner: Planner) {
		this.#planner = planner;
		this.#drawing = {
			get name() {
				return planner.newName;
			},
			spanOf: (from, to) => this.drawn(from, to),
			lengthOf(start, finish) {
				const { closed, portfolio } = planner.session.mirror;
				return closed.openBetween(start, finish) || (portfolio?.rules.minutes_per_day ?? 480) * 60;
			},
		};
	}

	get isPressed(): boolean {
		return this.#press !== null;
	}

	/** What a drag does with the tasks that follow, while Alt is held or not. */
	get policy(): ShiftPolicy {
		return this.pointer.withoutRipple ? 'do-not-shift' : this.shift;
	}

	press(at: Pointer, hit: Hit, means: Means): void {
		const { viewport } = this.#planner;
		this.pointer = at;
		this.offer = null;
		const scroll = { left: viewport.scale.left, top: viewport.top };
		this.#press = { at, hit, scroll, isTouch: means === 'touch' };
		if (means === 'pan') this.current = { kind: 'pan', x: at.x, y: at.y };
	}

	move(at: Pointer, under: () => Hit): void {
		this.pointer = at;
		const press = this.#press;
		if (!press) {
			this.hover = under();
			return;
		}
		if (!this.current) {
			this.#start(begin(this.#planner, press, at, this.isDrawing));
			if (!this.current) return;
		}
		this.#follow(press, at, under);
	}

	/** Ends the gesture: performs its command once. Answers false when it was a click. */
	async release(): Promise<boolean> {
		const press = this.#press;
		this.#press = null;
		// The pencil draws a task of one cell where it is only put down.
		if (!this.current && this.isDrawing && press?.hit.on === 'row')
			this.#start(drawn(this.#planner, press.hit.row.key, press.at.x));
		if (!this.current) return false;
		await this.commit();
		return true;
	}

	async commit(): Promise<void> {
		const gesture = this.current;
		if (!gesture) return;
		const command = this.command(gesture);
		const refused = this.verdict !== null && 'refusal' in this.verdict;
		if (command && !refused) {
			// The preview stays until the delta takes its place, so that nothing jumps back.
			this.#asked = '';
			const failure = await this.#perform(command);
			if (gesture.kind === 'create' && !failure) this.#nameTheNew();
			// A waiver cannot be tried.
			if (!failure && !this.#planner.session.whatIf) this.offer = waivedMove(gesture, this.policy);
		}
		this.#end();
	}

	/** Puts a bar that stopped beside a freeze inside it, and asks for the waiver that keeps it there. */
	async commitWithWaiver(): Promise<void> {
		const waived = this.current ? waivedMove(this.current, this.policy) : this.offer;
		if (!waived) return;
		const { session } = this.#planner;
		this.#asked = '';
		const failure = await this.#perform(waived.command);
		this.offer = null;
		this.#end();
		if (!failure) session.permit(waived.permit);
	}

	/** Whether the gesture stopped beside a freeze into which a waiver would let it. */
	get isBarred(): boolean {
		return this.current !== null && waivedMove(this.current, this.policy) !== null;
	}

	/**
	 * Takes the plan as another window left it: what is held stays where it is held. Where that is gone, the
	 * gesture ends with a word.
	 */
	rebase(): void {
		const { mirror } = this.#planner.session;
		if (this.offer && !mirror.task(this.offer.task)) this.offer = null;
		const gesture = this.current;
		if (!gesture || this.#isEnding || !changes(gesture)) return;
		// What is tried lies between the plan and what is held: where that would be now, nobody knows.
		if (this.#planner.session.whatIf) {
			this.cancel();
			return;
		}
		const found = rebased(mirror, gesture);
		if (!found) {
			this.cancel();
			this.#planner.session.letGo();
			return;
		}
		if (this.#press && found.shift !== 0) {
			const { scroll } = this.#press;
			this.#press = { ...this.#press, scroll: { ...scroll, left: scroll.left + found.shift } };
		}
		this.#asked = '';
		this.#start(found.gesture);
		this.#ask(this.pointer.stamp);
	}

	/** Takes everything back. */
	cancel(): boolean {
		const was = this.current !== null || this.#press !== null || this.offer !== null || this.isDrawing;
		this.#press = null;
		this.offer = null;
		this.isDrawing = false;
		this.#end();
		return was;
	}

	/** Starts to move the chosen tasks by keys. */
	moveByKeys(): void {
		const { session } = this.#planner;
		const lead = session.selection.task;
		if (!lead || isComputed(session.mirror, lead)) return;
		const movers = moversOf(session, lead);
		if (movers.length === 0) return;
		const [first] = movers;
		this.#takeKeys();
		this.#start({ kind: 'move', lead: first, movers, to: first.start, byKeys: true, snap: null, stop: null });
		this.ready++;
	}

	/** Starts to drag an edge by keys. */
	resizeByKeys(edge: Edge): void {
		const { mirror, selection } = this.#planner.session;
		const task = selection.task;
		const lead = task && !isComputed(mirror, task) ? drawnMoverOf(mirror, task) : null;
		if (!lead) return;
		const to = edge === 'start' ? lead.start : lead.finish;
		this.#takeKeys();
		this.#start({ kind: 'resize', lead, edge, to, byKeys: true, snap: null, stop: null });
		this.ready++;
	}

	/** One step of a gesture that is led by keys. */
	step(steps: number, stamp: number): void {
		const gesture = this.byKeys;
		if (!gesture) return;
		const { zone } = this.#planner.session.mirror;
		const edge = gesture.kind === 'move' ? 'start' : gesture.edge;
		// From where it was asked to be, so that steps lead through a barrier.
		const from = gesture.stop?.asked ?? gesture.to;
		this.lead(dragged(edge, from, steps * this.stride, snapOf(this.stride), zone), stamp);
	}

	/** Brings what is led by keys to a moment. */
	lead(to: number, stamp: number): void {
		const gesture = this.byKeys;
		if (!gesture) return;
		const resting =
			gesture.kind === 'move' ? this.#surroundings?.step(gesture.lead, to) : { to, snap: null, stop: null };
		this.current = { ...gesture, ...(resting ?? { to }) };
		this.#ask(stamp);
	}

	/** Moves with or without what follows, from here on. */
	ripple(withoutRipple: boolean, stamp: number): void {
		if (withoutRipple === this.pointer.withoutRipple || !this.byKeys) return;
		this.pointer = { ...this.pointer, withoutRipple };
		this.#ask(stamp);
	}

	/** The gesture that is led by keys, if one is. */
	get byKeys(): Extract<Gesture, { byKeys: boolean }> | null {
		const gesture = this.current;
		return gesture && 'byKeys' in gesture && gesture.byKeys ? gesture : null;
	}

	#takeKeys(): void {
		this.stride = stepAt(this.#planner.viewport.scale.zoom);
		this.pointer = { ...this.pointer, withoutRipple: false };
	}

	/** What the gesture would do if it ended here; null when that is nothing. */
	command(gesture: Gesture): Command | null {
		return commandOf(gesture, this.policy, this.#drawing);
	}

	/** The span that is being drawn, in whole cells of the snap. */
	drawn(from: number, to: number): { start: number; finish: number } {
		const { zone } = this.#planner.session.mirror;
		const snap = snapAt(this.#planner.viewport.scale.zoom, this.pointer.isFree);
		const start = boundary(Math.min(from, to), snap, zone, 'start');
		return { start, finish: boundary(Math.max(from, to, start + 1), snap, zone, 'finish') };
	}

	#start(gesture: Gesture | null): void {
		this.current = gesture;
		this.#surroundings = null;
		if (gesture?.kind !== 'move' && gesture?.kind !== 'resize') return;
		const movers = gesture.kind === 'move' ? gesture.movers : [gesture.lead];
		const edge = gesture.kind === 'move' ? 'whole' : gesture.edge;
		const surroundings = new Surroundings(this.#planner, movers, edge, () => {
			// Only while this very drag goes on, and from where the pointer is now.
			if (this.#press && this.#surroundings === surroundings)
				this.#follow(this.#press, this.pointer, () => ({ on: 'nothing' }));
		});
		this.#surroundings = surroundings;
	}

	#follow(press: Press, at: Pointer, under: () => Hit): void {
		const gesture = this.current;
		if (!gesture) return;
		const { viewport, session } = this.#planner;
		const { zone } = session.mirror;
		const { scale } = viewport;
		const reach = { zoom: scale.zoom, isFree: at.isFree, zone };
		// Seconds from the press to here, scrolling in between included.
		const by = instantAt(scale, at.x) - (press.scroll.left + (press.at.x / scale.zoom) * 86_400);
		switch (gesture.kind) {
			case 'move':
				this.current = { ...gesture, ...this.#surroundings?.move(gesture.lead, by, reach) };
				break;
			case 'resize':
				this.current = { ...gesture, ...this.#surroundings?.resize(gesture.lead, gesture.edge, by, reach) };
				break;
			case 'assign': {
				const over = Math.floor((at.y + viewport.top) / viewport.rowHeight);
				this.current = { ...gesture, x: at.x, y: at.y, over, ...this.#carriedOver(gesture, over) };
				this.ready++;
				break;
			}
			case 'progress': {
				const { start, finish } = gesture.lead;
				this.current = { ...gesture, done: progressAt(start, finish, instantAt(scale, at.x)) };
				break;
			}
			case 'link': {
				const hit = under();
				const target =
					hit.on === 'bar' && hit.row.key !== gesture.from
						? { task: hit.row.key, edge: arrivalEdge(hit.end.start, hit.end.finish, at.x) }
						: null;
				this.current = { ...gesture, x: at.x, y: at.y, target };
				break;
			}
			case 'create':
				this.current = { ...gesture, to: instantAt(scale, at.x) };
				this.ready++;
				return;
			case 'choose':
				this.current = { ...gesture, x: at.x, y: at.y };
				this.#chooseRows(press.at.y + press.scroll.top, at.y + viewport.top);
				this.ready++;
				return;
			case 'pan':
				viewport.panBy(gesture.x - at.x);
				viewport.scrollBy(gesture.y - at.y);
				this.current = { ...gesture, x: at.x, y: at.y };
				return;
		}
		this.#ask(at.stamp);
	}

	/** Where tasks go that are dropped on a row: into its group, or to its place in another release. */
	#carriedOver({ lead, tasks }: Assign, over: number): Pick<Assign, 'place' | 'into'> {
		const { mirror } = this.#planner.session;
		if (this.#planner.views.layout.grouping !== 'none')
			return { place: null, into: intoGroup(mirror, over, tasks) };
		const from = mirror.task(lead.task)?.release ?? '';
		return { place: placeOver(mirror, mirror.rows[over], from), into: null };
	}

	/** Asks for a preview when the command is another one than before. */
	#ask(stamp: number): void {
		const gesture = this.current;
		const command = gesture && this.command(gesture);
		const question = command ? JSON.stringify(command) : '';
		const { session } = this.#planner;
		if (question === this.#asked) {
			if (session.previews.isIdle) this.ready++;
			return;
		}
		this.#asked = question;
		if (!command) {
			this.verdict = null;
			session.dropPreview();
			this.ready++;
			return;
		}
		void session.preview(command).then((answer) => {
			if (!isFailure(answer)) this.verdict = { head: answer };
			else if (this.#asked !== question) return;
			else if (answer.kind === 'refusal') this.verdict = { refusal: answer.what };
			this.ready++;
			this.onPreview(stamp);
		});
	}

	async #perform(command: Command): Promise<Failure | null> {
		this.#isEnding = true;
		try {
			return await this.#planner.session.perform(command);
		} finally {
			this.#isEnding = false;
		}
	}

	#end(): void {
		if (changes(this.current)) this.isDrawing = false;
		this.current = null;
		this.verdict = null;
		this.#surroundings = null;
		this.#asked = '';
		this.ready++;
		this.#planner.session.dropPreview();
	}

	#chooseRows(from: number, to: number): void {
		const { session, viewport } = this.#planner;
		const first = Math.max(Math.floor(Math.min(from, to) / viewport.rowHeight), 0);
		const last = Math.floor(Math.max(from, to) / viewport.rowHeight);
		const rows = session.mirror.rows.slice(first, last + 1).flatMap(tasksOn);
		session.selection.chosen = new Set(rows.map((row) => row.key));
		if (rows.length > 0) session.selection.focus = rows[0].key;
	}

	#nameTheNew(): void {
		const made = this.#planner.session.last?.created[0];
		if (made !== undefined) this.#planner.nameNew(made);
	}
}

function isFailure(answer: PreviewHead | Failure): answer is Failure {
	return 'kind' in answer;
}
