/**
 * What the page of environments shows and what is chosen on it. The board comes from the core: as it
 * is after each change, and as it would be while a booking is dragged.
 */

import { getContext, setContext } from 'svelte';
import { counting } from '../format/counting';
import { decode } from '../host/frame';
import type { Booked } from '../host/wire/Booked';
import type { Booking } from '../host/wire/Booking';
import type { Command } from '../host/wire/Command';
import type { Environment } from '../host/wire/Environment';
import type { EnvironmentBoard } from '../host/wire/EnvironmentBoard';
import type { EnvironmentLane } from '../host/wire/EnvironmentLane';
import type { FreeSlot } from '../host/wire/FreeSlot';
import type { Outage } from '../host/wire/Outage';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Stage } from '../host/wire/Stage';
import { NEW } from '../parts/rowDraft.svelte';
import { blankBooking } from '../plan/blank';
import type { Session } from '../plan/session.svelte';
import { floorTo } from '../timeline/ruler';
import type { Scale } from '../timeline/scale';
import { asFailure, sayFailure } from '../words/message';
import { commandOf, type Drag, type Interval, spanned, stepped } from './drag';
import type { Shown } from './layout';
import { datesOf } from './say';

export type Zoom = 'two-weeks' | 'five-weeks' | 'quarter';
export type Colour = 'status' | 'release' | 'use';

const DAYS: Record<Zoom, number> = { 'two-weeks': 14, 'five-weeks': 35, quarter: 91 };
/** Days that back and forward go. */
const LEAP: Record<Zoom, number> = { 'two-weeks': 7, 'five-weeks': 14, quarter: 28 };
/** Days from the first to the last of a working week. */
const WEEK = 4;
/** Working days that a free slot has at least. */
export const SLOT_DAYS = 5;

/** What the panel shows. */
export type Chosen =
	| { kind: 'booking'; id: string }
	| { kind: 'environment'; id: string }
	| { kind: 'outage'; id: string }
	| { kind: 'finding'; fingerprint: string }
	| { kind: 'new-booking'; row: Booking }
	| { kind: 'new-environment'; row: Environment }
	| { kind: 'new-outage'; row: Outage };

/** What the core says of a change that is not made yet. */
interface Trial {
	board: EnvironmentBoard | null;
	head: PreviewHead | null;
	problem: string | null;
}

export class BoardView {
	zoom = $state<Zoom>('five-weeks');
	colour = $state<Colour>('status');
	shown = $state<Shown>({ load: true, outages: true, freezes: true });
	/** Stages that are listed; empty for all. */
	stages = $state.raw<readonly Stage[]>([]);
	/** The group that is listed; null for all. */
	group = $state<string | null>(null);
	chosen = $state.raw<Chosen | null>(null);
	/** A booking that somebody tried to drag although it moves with its task. */
	bound = $state<string | null>(null);
	drag = $state.raw<Drag | null>(null);
	trial = $state.raw<Trial | null>(null);
	slots = $state.raw<readonly FreeSlot[]>([]);
	/** Width of the time axis in pixels. */
	width = $state(0);
	/** Whether what was dragged is being done: the next change of the plan is its own. */
	isDropping = false;

	#session: Session;
	#board = $state.raw<EnvironmentBoard | null>(null);
	/** Where the axis begins; null follows the data date. */
	#from = $state<number | null>(null);
	/** Counts questions, so that a late answer is dropped. */
	#asked = 0;
	#tried = 0;

	readonly from: number = $derived.by(() => this.#from ?? this.#home());
	readonly to: number = $derived.by(() =>
		stepped(this.#session.mirror.zone, this.from, DAYS[this.zoom], 'day'),
	);
	readonly scale: Scale = $derived.by(() => ({ left: this.from, zoom: this.width / DAYS[this.zoom] }));
	/** The board as it is drawn: as it is, or as it would be. */
	readonly board: EnvironmentBoard | null = $derived.by(() => this.trial?.board ?? this.#board);
	/** The lanes that the filters leave. While something is dragged none of them gets lower under it. */
	readonly lanes: readonly EnvironmentLane[] = $derived.by(() => {
		const lanes = (this.board?.lanes ?? []).filter((lane) => this.#isListed(lane));
		if (this.drag === null) return lanes;
		const before = new Map(this.#board?.lanes.map((lane) => [lane.environment, lane.rows]));
		return lanes.map((lane) => ({
			...lane,
			rows: Math.max(lane.rows, before.get(lane.environment) ?? 0),
		}));
	});

	constructor(session: Session) {
		this.#session = session;
	}

	/** Asks for the board and the free slots as they are now. */
	async refresh(): Promise<void> {
		const { host } = this.#session;
		const asked = ++this.#asked;
		const [board, slots] = await Promise.all([
			host.environments(this.from, this.to, null),
			host.freeSlots(SLOT_DAYS),
		]);
		if (asked !== this.#asked) return;
		this.#board = board;
		this.slots = slots;
	}

	/** Asks what a command would make of the board; the newest question counts. */
	async try(command: Command | null): Promise<void> {
		const tried = ++this.#tried;
		if (command === null) {
			this.trial = null;
			return;
		}
		const { host } = this.#session;
		let trial: Trial;
		try {
			const [board, frame] = await Promise.all([
				host.environments(this.from, this.to, command),
				host.preview(command, []),
			]);
			trial = { board, head: decode<PreviewHead>(frame).head, problem: null };
		} catch (reason) {
			const failure = asFailure(reason);
			const same = failure.kind === 'refusal' && failure.what.code === 'no-change';
			trial = { board: null, head: null, problem: same ? null : sayFailure(failure) };
		}
		if (tried === this.#tried) this.trial = trial;
	}

	back(): void {
		this.#go(-LEAP[this.zoom]);
	}

	forward(): void {
		this.#go(LEAP[this.zoom]);
	}

	home(): void {
		this.#from = null;
	}

	/** Brings an instant into view. */
	show(at: number): void {
		if (at >= this.from && at < this.to) return;
		this.#from = this.#weekOf(at);
	}

	/** The booking of a bar: as it is entered, as a drag would have it, or as it is being entered. */
	bookingOf(booked: Booked): Booking | undefined {
		const { drag, chosen } = this;
		if (drag && drag.kind !== 'create' && drag.booking.id === booked.booking) return drag.booking;
		const known = this.#session.mirror.bookings.get(booked.booking);
		return known ?? (chosen?.kind === 'new-booking' ? chosen.row : undefined);
	}

	/** Whether a bar stands where a change that is only looked at would have it. */
	isTried(booked: Booked): boolean {
		if (!this.trial?.board || this.drag) return false;
		const { from, to } = booked;
		const places = this.#board?.lanes.flatMap((lane) => lane.bookings) ?? [];
		const now = places.find((each) => each.booking === booked.booking);
		const before = this.#board?.lanes.find((lane) => lane.bookings.includes(now ?? booked));
		const after = this.trial.board.lanes.find((lane) => lane.bookings.includes(booked));
		return now?.from !== from || now.to !== to || before?.environment !== after?.environment;
	}

	/** Whether a bar stands for the booking that the panel shows. */
	isChosen(booked: Booked): boolean {
		const { chosen } = this;
		if (chosen?.kind === 'booking') return chosen.id === booked.booking;
		return chosen?.kind === 'new-booking' && !this.#session.mirror.bookings.has(booked.booking);
	}

	/**
	 * Lets the panel begin a request in an environment: for the working week that begins where the axis
	 * or the data date does, unless another time is said. The board shows it as it would be.
	 */
	request(environment: string, at: Interval = this.#week(), said: Partial<Booking> = {}): void {
		const { mirror, desk } = this.#session;
		const [release] = mirror.releases;
		if (!release || mirror.readOnly) return;
		this.choose({
			kind: 'new-booking',
			row: {
				...blankBooking(NEW, environment, release.id),
				start: at.from,
				finish: at.to,
				requested_by: desk?.settings.author ?? '',
				...said,
			},
		});
	}

	choose(chosen: Chosen | null): void {
		this.chosen = chosen;
		this.bound = null;
		if (chosen?.kind !== 'new-booking') void this.try(null);
		if (chosen?.kind === 'booking') this.#bringIntoView(chosen.id);
	}

	/** Takes a step of a drag. */
	dragTo(drag: Drag): void {
		this.drag = drag;
		if (drag.kind !== 'create') void this.try(commandOf(drag));
	}

	/** Ends a drag without a trace. */
	cancel(): void {
		this.drag = null;
		if (this.chosen?.kind !== 'new-booking') void this.try(null);
	}

	/** Does what the drag says, as one step; what it creates goes to the panel first. */
	async drop(): Promise<void> {
		const { drag } = this;
		if (!drag || drag.kind === 'create') return;
		const command = commandOf(drag);
		this.isDropping = true;
		if (command) await this.#session.perform(command);
		this.isDropping = false;
		this.drag = null;
		await this.refresh();
		await this.try(null);
	}

	#bringIntoView(id: string): void {
		const booking = this.#session.mirror.bookings.get(id);
		const dates = booking && datesOf(this.#session.mirror, booking);
		if (!dates || dates.start === null || dates.finish === null) return;
		if (dates.finish <= this.from || dates.start >= this.to) this.#from = this.#weekOf(dates.start);
	}

	#week(): Interval {
		const { zone, closed, portfolio } = this.#session.mirror;
		const first = Math.max(portfolio?.data_date ?? 0, this.from);
		// It begins on a day on which somebody works.
		const { from } = spanned(zone, closed, first, stepped(zone, first, WEEK + 2, 'day'));
		return spanned(zone, closed, from, stepped(zone, from, WEEK, 'day'));
	}

	#home(): number {
		return this.#weekOf(this.#session.mirror.portfolio?.data_date ?? 0);
	}

	#weekOf(at: number): number {
		const { zone } = this.#session.mirror;
		return zone.toInstant(floorTo(zone.toLocal(at), { unit: 'week', count: 1 }, counting()));
	}

	#go(days: number): void {
		this.#from = stepped(this.#session.mirror.zone, this.from, days, 'day');
	}

	#isListed(lane: EnvironmentLane): boolean {
		const row = this.#session.mirror.environments.get(lane.environment);
		if (!row) return false;
		const inStage = this.stages.length === 0 || this.stages.includes(row.stage);
		return inStage && (this.group === null || row.group === this.group);
	}
}

const KEY = Symbol('board');

export function provideBoard(view: BoardView): BoardView {
	return setContext(KEY, view);
}

export function getBoard(): BoardView {
	return getContext<BoardView>(KEY);
}
