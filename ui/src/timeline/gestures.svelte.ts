/**
 * Pointer and keys on the chart become a gesture, a gesture a command: previewed while it goes on,
 * performed once when it ends, forgotten on Escape.
 */

import type { Command } from '../host/wire/Command';
import type { Failure } from '../host/wire/Failure';
import type { PreviewHead } from '../host/wire/PreviewHead';
import {
	arrivalEdge,
	boundary,
	dragged,
	type Edge,
	linkKind,
	moveCommand,
	progressAt,
	snapAt,
	THRESHOLD,
} from './drag';
import type { Gesture, Mover, Verdict } from './gesture';
import type { Hit, Part } from './hit';
import type { Planner } from './planner.svelte';
import { stepAt } from './ruler';
import { instantAt } from './scale';

/** Where the pointer is in the chart's body, and which keys are held. */
export interface Pointer {
	x: number;
	y: number;
	isFree: boolean;
	withoutRipple: boolean;
	stamp: number;
}

interface Press {
	at: Pointer;
	hit: Hit;
	scroll: { left: number; top: number };
}

export class Gestures {
	current = $state.raw<Gesture | null>(null);
	verdict = $state.raw<Verdict>(null);
	hover = $state.raw<Hit>({ on: 'nothing' });
	/**
	 * Counts what is ready to be seen: a step of the gesture that asks nothing, and every answer. A step
	 * that asks is drawn with its answer, in one frame: one of its own would keep that frame waiting.
	 */
	ready = $state(0);
	/** Where the pointer was last. */
	pointer: Pointer = { x: 0, y: 0, isFree: false, withoutRipple: false, stamp: 0 };
	/** Told after each answer, with the time stamp of the event that asked. */
	onPreview: (stamp: number) => void = () => {};

	#planner: Planner;
	#press: Press | null = null;
	#asked = '';

	constructor(planner: Planner) {
		this.#planner = planner;
	}

	get isPressed(): boolean {
		return this.#press !== null;
	}

	press(at: Pointer, hit: Hit, button: number): void {
		const { viewport } = this.#planner;
		this.pointer = at;
		this.#press = { at, hit, scroll: { left: viewport.scale.left, top: viewport.top } };
		if (button === 1) this.current = { kind: 'pan', x: at.x, y: at.y };
	}

	move(at: Pointer, under: () => Hit): void {
		this.pointer = at;
		const press = this.#press;
		if (!press) {
			this.hover = under();
			return;
		}
		if (!this.current) {
			if (Math.hypot(at.x - press.at.x, at.y - press.at.y) < THRESHOLD) return;
			this.current = this.#begin(press);
			if (!this.current) return;
		}
		this.#follow(press, at, under);
	}

	/** Ends the gesture: performs its command once. Answers false when it was a click. */
	async release(): Promise<boolean> {
		const gesture = this.current;
		this.#press = null;
		if (!gesture) return false;
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
			await this.#planner.session.perform(command);
			if (gesture.kind === 'create') this.#nameTheNew();
		}
		this.#end();
	}

	/** Takes everything back. */
	cancel(): boolean {
		const was = this.current !== null || this.#press !== null;
		this.#press = null;
		this.#end();
		return was;
	}

	/** Starts to move the chosen tasks by keys. */
	moveByKeys(): void {
		const { session } = this.#planner;
		const lead = session.selection.task;
		if (!lead || this.#isFixed(lead)) return;
		const movers = this.#movers(lead);
		if (movers.length === 0) return;
		this.current = { kind: 'move', lead: movers[0], movers, to: movers[0].start, byKeys: true };
		this.ready++;
	}

	/** Starts to drag an edge by keys. */
	resizeByKeys(edge: Edge): void {
		const task = this.#planner.session.selection.task;
		const lead = task && !this.#isFixed(task) ? this.#mover(task) : null;
		if (!lead) return;
		const to = edge === 'start' ? lead.start : lead.finish;
		this.current = { kind: 'resize', lead, edge, to, byKeys: true };
		this.ready++;
	}

	/** One step of a gesture that is led by keys. */
	step(steps: number, stamp: number): void {
		const gesture = this.current;
		if (!gesture || (gesture.kind !== 'move' && gesture.kind !== 'resize') || !gesture.byKeys) return;
		const { zone } = this.#planner.session.mirror;
		const unit = stepAt(this.#planner.viewport.scale.zoom);
		const edge = gesture.kind === 'move' ? 'start' : gesture.edge;
		const snap = unit < 86_400 ? 'hour' : 'day';
		this.current = { ...gesture, to: dragged(edge, gesture.to, steps * unit, snap, zone) };
		this.#ask(stamp, false);
	}

	/** What the gesture would do if it ended here; null when that is nothing. */
	command(gesture: Gesture): Command | null {
		switch (gesture.kind) {
			case 'move': {
				const by = gesture.to - gesture.lead.start;
				if (by === 0) return null;
				const shift = this.pointer.withoutRipple ? 'do-not-shift' : 'push';
				return moveCommand(
					gesture.movers.map((mover) => ({
						task: mover.task,
						start: mover === gesture.lead ? gesture.to : mover.start + by,
					})),
					shift,
				);
			}
			case 'resize': {
				const { task } = gesture.lead;
				if (gesture.to === (gesture.edge === 'start' ? gesture.lead.start : gesture.lead.finish)) return null;
				return gesture.edge === 'start'
					? { do: 'resize-start', task, start: gesture.to }
					: { do: 'resize-finish', task, finish: gesture.to };
			}
			case 'progress':
				return {
					do: 'set-progress',
					task: gesture.lead.task,
					update: { done: gesture.done, actual_start: null, actual_finish: null, remaining: null },
				};
			case 'link':
				return gesture.target && gesture.target.task !== gesture.from
					? {
							do: 'link-tasks',
							predecessor: gesture.from,
							successor: gesture.target.task,
							kind: linkKind(gesture.edge, gesture.target.edge),
							lag: { unit: 'working', amount: 0 },
						}
					: null;
			case 'create':
				return this.#creation(gesture.release, gesture.from, gesture.to);
			case 'choose':
			case 'pan':
				return null;
		}
	}

	#begin(press: Press): Gesture | null {
		const { hit } = press;
		switch (hit.on) {
			case 'bar':
				return this.#beginOnBar(hit.row.key, hit.part, press.at);
			case 'row':
				if (hit.row.kind === 'new' && hit.row.release !== null) {
					const from = instantAt(this.#planner.viewport.scale, press.at.x);
					return { kind: 'create', release: hit.row.release, from, to: from };
				}
				return { kind: 'choose', x0: press.at.x, y0: press.at.y, x: press.at.x, y: press.at.y };
			case 'link':
			case 'nothing':
				return { kind: 'choose', x0: press.at.x, y0: press.at.y, x: press.at.x, y: press.at.y };
		}
	}

	#beginOnBar(task: string, part: Part, at: Pointer): Gesture | null {
		const lead = this.#mover(task);
		if (!lead) return null;
		switch (part) {
			case 'link-start':
				return { kind: 'link', from: task, edge: 'start', x: at.x, y: at.y, target: null };
			case 'link-finish':
				return { kind: 'link', from: task, edge: 'finish', x: at.x, y: at.y, target: null };
			case 'start':
			case 'finish':
				return {
					kind: 'resize',
					lead,
					edge: part,
					to: part === 'start' ? lead.start : lead.finish,
					byKeys: false,
				};
			case 'progress':
				return { kind: 'progress', lead, done: this.#planner.session.mirror.task(task)?.progress.done ?? 0 };
			case 'body': {
				if (this.#isFixed(task)) return null;
				const { selection } = this.#planner.session;
				if (!selection.chosen.has(task)) selection.select(task);
				const movers = this.#movers(task);
				return { kind: 'move', lead: movers[0], movers, to: lead.start, byKeys: false };
			}
		}
	}

	#follow(press: Press, at: Pointer, under: () => Hit): void {
		const gesture = this.current;
		if (!gesture) return;
		const { viewport, session } = this.#planner;
		const { zone } = session.mirror;
		const { scale } = viewport;
		const snap = snapAt(scale.zoom, at.isFree);
		// Seconds from the press to here, scrolling in between included.
		const by = instantAt(scale, at.x) - (press.scroll.left + (press.at.x / scale.zoom) * 86_400);
		switch (gesture.kind) {
			case 'move':
				this.current = { ...gesture, to: dragged('start', gesture.lead.start, by, snap, zone) };
				break;
			case 'resize':
				this.current = { ...gesture, to: this.#resized(gesture.lead, gesture.edge, by, snap) };
				break;
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
		this.#ask(at.stamp, at.withoutRipple);
	}

	/** An edge never passes the other one. */
	#resized(lead: Mover, edge: Edge, by: number, snap: ReturnType<typeof snapAt>): number {
		const { zone } = this.#planner.session.mirror;
		const to = dragged(edge, edge === 'start' ? lead.start : lead.finish, by, snap, zone);
		if (edge === 'start') return Math.min(to, boundary(lead.finish - 1, snap, zone, 'start'));
		return Math.max(to, boundary(lead.start + 1, snap, zone, 'finish'));
	}

	/** Asks for a preview when the command is another one than before. */
	#ask(stamp: number, withoutRipple: boolean): void {
		const gesture = this.current;
		const command = gesture && this.command(gesture);
		const question = command ? JSON.stringify([command, withoutRipple]) : '';
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

	#end(): void {
		this.current = null;
		this.verdict = null;
		this.#asked = '';
		this.ready++;
		this.#planner.session.dropPreview();
	}

	#mover(task: string): Mover | null {
		const dates = this.#planner.session.mirror.settledDatesOf(task);
		return dates && !Number.isNaN(dates.start) ? { task, start: dates.start, finish: dates.finish } : null;
	}

	/** The grabbed task first, then the other chosen ones that can be moved. */
	#movers(lead: string): Mover[] {
		const { selection } = this.#planner.session;
		const others = selection.chosen.has(lead) ? selection.tasks.filter((task) => task !== lead) : [];
		return [lead, ...others]
			.filter((task) => task === lead || !this.#isFixed(task))
			.flatMap((task) => this.#mover(task) ?? []);
	}

	#isFixed(task: string): boolean {
		return this.#planner.session.mirror.settledDatesOf(task)?.isSummary ?? true;
	}

	#chooseRows(from: number, to: number): void {
		const { session, viewport } = this.#planner;
		const first = Math.max(Math.floor(Math.min(from, to) / viewport.rowHeight), 0);
		const last = Math.floor(Math.max(from, to) / viewport.rowHeight);
		const rows = session.mirror.rows.slice(first, last + 1).filter((row) => row.kind === 'task');
		session.selection.chosen = new Set(rows.map((row) => row.key));
		if (rows.length > 0) session.selection.focus = rows[0].key;
	}

	/** The span that is being drawn, in whole cells of the snap. */
	drawn(from: number, to: number): { start: number; finish: number } {
		const { zone } = this.#planner.session.mirror;
		const snap = snapAt(this.#planner.viewport.scale.zoom, this.pointer.isFree);
		const start = boundary(Math.min(from, to), snap, zone, 'start');
		return { start, finish: boundary(Math.max(from, to), snap, zone, 'finish') };
	}

	#creation(release: string, from: number, to: number): Command {
		const { mirror } = this.#planner.session;
		const { start, finish } = this.drawn(from, to);
		const day = (mirror.portfolio?.rules.minutes_per_day ?? 480) * 60;
		const amount = mirror.closed.openBetween(start, finish) || day;
		const siblings = mirror.tree.tasksUnder(release);
		return {
			do: 'create-task',
			place: { release, parent: null, after: siblings[siblings.length - 1] ?? null },
			name: this.#planner.newName,
			kind: 'task',
			phase: null,
			duration: { amount, unit: 'working' },
			start,
		};
	}

	#nameTheNew(): void {
		const made = this.#planner.session.last?.created[0];
		if (made !== undefined) this.#planner.nameNew(made);
	}
}

function isFailure(answer: PreviewHead | Failure): answer is Failure {
	return 'kind' in answer;
}
