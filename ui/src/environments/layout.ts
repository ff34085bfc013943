/**
 * Where everything of the board stands: lanes under each other, bars in their rows, clashes over the
 * bars they are about. A pure function of the board and a linear scale; no dates are computed.
 */

import type { Booked } from '../host/wire/Booked';
import type { Clash } from '../host/wire/Clash';
import type { Closure } from '../host/wire/Closure';
import type { DayLoad } from '../host/wire/DayLoad';
import type { EnvironmentLane } from '../host/wire/EnvironmentLane';
import type { WindowOpening } from '../host/wire/WindowOpening';
import { type Scale, xOf } from '../timeline/scale';

/** Height of a bar: two lines of text. */
export const BAR = 44;
/** From the top of one row of bars to the next. */
export const PITCH = 54;
/** Height of the load strip under the bars. */
export const STRIP = 12;
/** Above the first row, and under the last. */
const PAD = 9;
/** Between the last row and the load strip. */
const GAP = 10;
/** Nothing is drawn narrower than it can be seen and hit. */
const LEAST = 6;
/** Width of the words of a window. */
const OPENING = 46;
/** Least width of a bar with its whole text in it, and with a short name. */
const WORDS = 96;
const KEY = 58;
/** Room of a chip, with a little air. */
const CHIP = { width: 96, height: 25 };
/** Least room beside a bar that takes its text. */
const BESIDE = 84;

export interface Shown {
	load: boolean;
	outages: boolean;
	freezes: boolean;
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** How much of its text a bar holds. */
export type Text = 'whole' | 'key' | 'none';

export interface Bar extends Box {
	booked: Booked;
	/** Width of the time before it in which the environment is made ready, and behind it. */
	before: number;
	behind: number;
	text: Text;
	/** Room right of it that its text may take; 0 when there is not enough. */
	beside: number;
}

/** Where an interval lies on the time axis. */
type Across = (from: number, to: number) => { x: number; width: number };

export interface ClashBox extends Box {
	clash: Clash;
	/** Where its chip stands, clear of the other chips. */
	chip: { x: number; y: number };
}

export interface ClosedBox extends Box {
	closure: Closure;
	/** Where in it its name has room, over no bar; null where it has none. */
	name: { x: number; y: number } | null;
}

export interface OpeningBox extends Box {
	opening: WindowOpening;
	/** Whether its words have room in it. */
	isTold: boolean;
	/** Room right of it for who goes out in it. */
	beside: number;
}

export interface LoadBox extends Box {
	day: DayLoad;
}

export interface LaneBox {
	lane: EnvironmentLane;
	top: number;
	height: number;
	bars: Bar[];
	clashes: ClashBox[];
	closed: ClosedBox[];
	windows: OpeningBox[];
	load: LoadBox[];
}

/** Returns the lanes of a board over a width, from the top down. */
export function layOut(
	lanes: readonly EnvironmentLane[],
	scale: Scale,
	width: number,
	shown: Shown,
): LaneBox[] {
	let top = 0;
	return lanes.map((lane) => {
		const box = layLane(lane, scale, width, shown, top);
		top += box.height;
		return box;
	});
}

function layLane(lane: EnvironmentLane, scale: Scale, width: number, shown: Shown, top: number): LaneBox {
	const across: Across = (from, to) => between(scale, width, from, to);
	// Windows have the first row for themselves.
	const first = lane.windows.length > 0 ? 1 : 0;
	const rows = first > 0 && lane.bookings.length === 0 ? 1 : lane.rows + first;
	const under = PAD + (rows - 1) * PITCH + BAR;
	const hasLoad = shown.load && !(first > 0 && lane.bookings.length === 0);
	const height = under + (hasLoad ? GAP + STRIP : 0) + PAD;
	const inner = { y: PAD, height: under - PAD };
	const closed = lane.closed
		.filter(({ by }) => (by.kind === 'outage' ? shown.outages : shown.freezes))
		.map((closure) => ({ ...across(closure.from, closure.to), closure }));
	const outages = closed.filter((each) => each.closure.by.kind === 'outage');
	const bars = lane.bookings.map((booked): Bar => {
		const at = across(booked.from, booked.to);
		return {
			...at,
			booked,
			y: PAD + (booked.row + first) * PITCH,
			height: BAR,
			before: at.x - across(booked.ready_from, booked.from).x,
			behind: Math.max(0, across(booked.to, booked.cleared_by).width - LEAST),
			text: at.width >= WORDS ? 'whole' : at.width >= KEY ? 'key' : 'none',
			beside: 0,
		};
	});
	const windows = openings(lane.windows, across);
	const clashing = new Set(lane.clashes.flatMap((clash) => clash.bookings));
	// The chip of a clash stands where the text beside its bars would.
	giveRoom(bars, (bar) => !clashing.has(bar.booked.booking), outages, width);
	// What a freeze swallows leaves the room to the name of the freeze.
	const isFrozen = (box: Box) =>
		closed.some((each) => each.x < box.x + box.width && box.x < each.x + each.width);
	giveRoom(windows, (box) => box.isTold && !isFrozen(box), outages, width);
	return {
		lane,
		top,
		height,
		bars,
		clashes: apart(lane.clashes.filter(isLoud).map((clash) => clashBox(clash, bars, across, width))),
		closed: closed.map((each) => {
			const isOutage = each.closure.by.kind === 'outage';
			const box = { ...each, ...(isOutage ? inner : { y: 0, height }) };
			return { ...box, name: spotIn(box, isOutage ? 48 : 96, rows, [...bars, ...windows]) };
		}),
		windows,
		load: hasLoad ? lane.load.filter((day) => day.is_working).map(loadBox) : [],
	};

	function loadBox(day: DayLoad): LoadBox {
		const at = across(day.from, day.to);
		return { ...at, day, y: under + GAP, height: STRIP };
	}
}

/** Windows are wide enough for their words, unless another opens before that. */
function openings(windows: readonly WindowOpening[], across: Across): OpeningBox[] {
	const places = windows.map((opening) => across(opening.from, opening.to));
	return windows.map((opening, at): OpeningBox => {
		const { x, width } = places[at];
		const next = places.reduce(
			(least, other) => (other.x > x ? Math.min(least, other.x) : least),
			Number.POSITIVE_INFINITY,
		);
		const room = Math.max(width, Math.min(OPENING, next - x - 2));
		return { x, width: room, opening, y: PAD, height: BAR, isTold: room >= OPENING, beside: 0 };
	});
}

function between(scale: Scale, width: number, from: number, to: number): { x: number; width: number } {
	const x = Math.min(Math.max(xOf(scale, from), -LEAST), width);
	const right = Math.min(Math.max(xOf(scale, to), x + LEAST), width + LEAST);
	return { x, width: right - x };
}

/** Text that a bar cannot hold may stand right of it, as far as whatever comes next in its row. */
function giveRoom<B extends Box & { beside: number; text?: Text }>(
	bars: readonly B[],
	mayHave: (bar: B) => boolean,
	outages: readonly { x: number }[],
	width: number,
): void {
	for (const bar of bars) {
		if (bar.text === 'whole' || !mayHave(bar)) continue;
		const right = bar.x + bar.width;
		const row = bars.filter((other) => other.y === bar.y && other !== bar);
		const ahead = [...row, ...outages].filter((other) => other.x >= right - 1);
		const room = Math.min(width, ...ahead.map((other) => other.x)) - right - 10;
		bar.beside = room >= BESIDE ? room : 0;
	}
}

/** Room of the name of a freeze in one row, with what stands beside a short bar. */
const NAME = 150;

/** Returns where in a box a name has at least some width in a row, clear of everything else. */
function spotIn(
	box: Box,
	least: number,
	rows: number,
	over: readonly (Box & { beside: number })[],
): { x: number; y: number } | null {
	const end = box.x + box.width;
	for (let row = 0; row < rows; row++) {
		const y = PAD + row * PITCH;
		const there = over.filter((other) => other.y === y).sort((a, b) => a.x - b.x);
		let x = Math.max(box.x, 0);
		for (const other of there) {
			if (other.x - x >= Math.min(NAME, least)) break;
			const words = other.beside > 0 ? Math.min(other.beside, NAME) + 6 : 0;
			x = Math.max(x, other.x + other.width + words + 4);
		}
		if (end - x >= least) return { x: x - box.x, y: y - box.y };
	}
	return null;
}

function clashBox(clash: Clash, bars: readonly Bar[], across: Across, width: number): ClashBox {
	const concerned = bars.filter((bar) => clash.bookings.includes(bar.booked.booking));
	const top = Math.min(...concerned.map((bar) => bar.y)) - 4;
	const bottom = Math.max(...concerned.map((bar) => bar.y + bar.height)) + 4;
	const at = across(clash.from, clash.to);
	const right = at.x + at.width + 6;
	const chip = { x: Math.min(right, width - CHIP.width), y: top + 15 };
	return { ...at, clash, y: top, height: bottom - top, chip };
}

/** Hints are told in the panel: on the board they would hide what matters. */
function isLoud(clash: Clash): boolean {
	return clash.severity !== 'hint';
}

/** Moves chips down until none covers another. */
function apart(boxes: ClashBox[]): ClashBox[] {
	const taken: Box[] = [];
	for (const { chip } of boxes) {
		while (taken.some((other) => meet({ ...chip, ...CHIP }, other))) chip.y += CHIP.height;
		taken.push({ ...chip, ...CHIP });
	}
	return boxes;
}

function meet(one: Box, other: Box): boolean {
	return (
		one.x < other.x + other.width &&
		other.x < one.x + one.width &&
		one.y < other.y + other.height &&
		other.y < one.y + one.height
	);
}
