/**
 * Where windows and freezes lie in the picture, and where their names stand in the ruler. Only what the
 * screen shows is made; what is too narrow to be told apart becomes one shape.
 */

import type { Occurrence } from '../plan/occurrences';
import type { Mark, OccurrenceName, OccurrenceShape } from './picture';
import { instantAt, xOf } from './scale';
import type { Scene } from './scene';

/** How far outside the picture shapes are cut. */
const OUTSIDE = 16;
/** A window is never drawn thinner than it can be seen. */
const LEAST_WINDOW = 4;
/** Windows that are but a line and come closer than this say nothing: none of them is drawn. */
const APART = 12;
/** Sign of a window in the ruler, with its gap. */
const SIGN = 14;
const GAP = 6;
/** Characters below which a cut name says nothing. */
const LEAST_NAME = 3;

/** Occurrences on the screen, without windows that are too many to be told apart. */
export function visibleIn(scene: Scene): Occurrence[] {
	// A little more than is seen: what crowds a window may lie outside.
	const near = shown(scene, APART);
	const crowded = crowdedIn(scene, near);
	return crowded.size === 0 ? near : near.filter((each) => !crowded.has(each));
}

/** Shapes of all occurrences on the screen, behind the bars. */
export function layOccurrences(scene: Scene, visible: readonly Occurrence[]): OccurrenceShape[] {
	const shapes: OccurrenceShape[] = [];
	const runs = new Map<ReadonlySet<string> | null, OccurrenceShape['runs']>();
	const last = new Map<string, { shape: OccurrenceShape; rows: Occurrence['rows'] }[]>();
	for (const occurrence of visible) {
		if (occurrence.isSwallowed) continue;
		const { kind, rows } = occurrence;
		const left = Math.round(xOf(scene.scale, occurrence.from));
		const right = Math.round(xOf(scene.scale, occurrence.to));
		const before = last.get(kind)?.find((each) => each.rows === rows);
		const end = before ? before.shape.x + before.shape.width : Number.NEGATIVE_INFINITY;
		const x = Math.max(left, -OUTSIDE);
		const width =
			Math.min(Math.max(right, left + (kind === 'window' ? LEAST_WINDOW : 2)), scene.width + OUTSIDE) - x;
		if (before && x - end < 2) {
			before.shape.width = Math.max(before.shape.width, x + width - before.shape.x);
			continue;
		}
		const where = runs.get(rows) ?? runsOf(scene, rows);
		runs.set(rows, where);
		if (where.length === 0) continue;
		const shape = { x, width, kind, runs: where };
		shapes.push(shape);
		const others = last.get(kind)?.filter((each) => each.rows !== rows) ?? [];
		last.set(kind, [...others, { shape, rows }]);
	}
	return shapes;
}

/** Names of occurrences in the lane of marks: freezes first, then windows, none over another. */
export function layNames(
	scene: Scene,
	visible: readonly Occurrence[],
	marks: readonly Mark[],
): OccurrenceName[] {
	const lane = new Lane(marks.flatMap((mark) => (mark.labelAt === null ? [] : [[mark.labelAt, mark.width]])));
	const names: OccurrenceName[] = [];
	for (const occurrence of visible) {
		if (occurrence.kind === 'window') continue;
		const name = nameFreeze(scene, occurrence, lane);
		if (name) names.push(name);
	}
	for (const [at, occurrence] of visible.entries()) {
		if (occurrence.kind !== 'window') continue;
		const next = visible.slice(at + 1, at + 4).find((each) => each.from > occurrence.from);
		const name = nameWindow(scene, occurrence, next, lane);
		if (name) names.push(name);
	}
	return names;
}

/** Occurrences under a place on the time axis, with some room for the pointer. */
export function occurrencesAt(scene: Scene, x: number): Occurrence[] {
	return shown(scene).filter(
		({ from, to }) =>
			xOf(scene.scale, from) - 3 <= x &&
			Math.max(xOf(scene.scale, to), xOf(scene.scale, from) + LEAST_WINDOW) + 3 >= x,
	);
}

function shown(scene: Scene, margin = 0): Occurrence[] {
	if (!scene.layers.bands) return [];
	const since = instantAt(scene.scale, -margin);
	const until = instantAt(scene.scale, scene.width + margin);
	return scene.occurrences.filter(({ from, to }) => from < until && to > since);
}

/** Windows that are narrower than two pixels and have another of their rows near. */
function crowdedIn(scene: Scene, near: readonly Occurrence[]): Set<Occurrence> {
	const crowded = new Set<Occurrence>();
	const before = new Map<Occurrence['rows'], Occurrence>();
	const { scale } = scene;
	for (const occurrence of near) {
		if (occurrence.kind !== 'window') continue;
		const earlier = before.get(occurrence.rows);
		before.set(occurrence.rows, occurrence);
		if (!earlier || xOf(scale, occurrence.from) - xOf(scale, earlier.from) >= APART) continue;
		for (const each of [earlier, occurrence]) {
			if (xOf(scale, each.to) - xOf(scale, each.from) < 2) crowded.add(each);
		}
	}
	return crowded;
}

/** Stretches of rows on the screen, from top to bottom; whatever concerns all goes through. */
export function runsOf(scene: Scene, rows: ReadonlySet<string> | null): OccurrenceShape['runs'] {
	if (rows === null) return [{ y: 0, height: scene.height }];
	const runs: { y: number; height: number }[] = [];
	const { row } = scene.metrics;
	const first = Math.max(0, Math.floor(scene.top / row));
	const end = Math.min(scene.rows.length, Math.ceil((scene.top + scene.height) / row));
	let isOpen = false;
	for (let place = first; place < end; place++) {
		const { release, key } = scene.rows[place];
		const belongs = rows.has(release ?? key);
		if (belongs && isOpen) runs[runs.length - 1].height += row;
		else if (belongs) runs.push({ y: place * row - scene.top, height: row });
		isOpen = belongs;
	}
	return runs;
}

/** A freeze has its name and dates inside, the name alone, or a part of it. */
function nameFreeze(scene: Scene, occurrence: Occurrence, lane: Lane): OccurrenceName | null {
	const from = Math.max(xOf(scene.scale, occurrence.from), 0) + GAP;
	const to = Math.min(xOf(scene.scale, occurrence.to), scene.width) - GAP;
	const free = lane.widest(from, to);
	if (!free) return null;
	const room = free.to - free.from;
	const { name } = occurrence;
	const plain = scene.measure(name, 'chip');
	const when = scene.when(occurrence);
	const full = plain + GAP + scene.measure(when, 'chip');
	const text = plain <= room ? name : elided(scene, name, room);
	if (text === '') return null;
	const width = full <= room ? full : scene.measure(text, 'chip');
	lane.take(free.from, width);
	return {
		x: Math.round(free.from),
		width,
		kind: occurrence.kind,
		isStruck: false,
		text,
		more: full <= room ? { text: when, x: Math.round(free.from + plain + GAP) } : null,
	};
}

/** A window has a sign where it opens; behind it name and day, the day alone, or nothing. A swallowed one has its sign alone, struck through. */
function nameWindow(
	scene: Scene,
	occurrence: Occurrence,
	next: Occurrence | undefined,
	lane: Lane,
): OccurrenceName | null {
	const at = xOf(scene.scale, occurrence.from);
	if (at < 0) return null;
	const free = lane.from(at, scene.width);
	if (free < SIGN) return null;
	const when = scene.when(occurrence);
	const toNext = next ? xOf(scene.scale, next.from) - at : scene.width;
	const room = occurrence.isSwallowed ? 0 : free - SIGN - GAP;
	const both = `${occurrence.name} ${when}`;
	const text =
		[both, when].find((each) => scene.measure(each, 'chip') <= Math.min(room, toNext - SIGN - GAP)) ?? '';
	const width = SIGN + (text === '' ? 0 : scene.measure(text, 'chip') + GAP);
	lane.take(at, width);
	return { x: Math.round(at), width, kind: 'window', isStruck: occurrence.isSwallowed, text, more: null };
}

function elided(scene: Scene, text: string, room: number): string {
	for (let length = text.length - 1; length >= LEAST_NAME; length--) {
		const cut = `${text.slice(0, length).trimEnd()}…`;
		if (scene.measure(cut, 'chip') <= room) return cut;
	}
	return '';
}

/** What of the lane is taken. */
class Lane {
	#taken: { from: number; to: number }[] = [];

	constructor(taken: number[][]) {
		for (const [from, width] of taken) this.take(from, width);
	}

	take(from: number, width: number): void {
		this.#taken.push({ from: from - GAP / 2, to: from + width + GAP / 2 });
		this.#taken.sort((a, b) => a.from - b.from);
	}

	/** The widest free stretch between two places. */
	widest(from: number, to: number): { from: number; to: number } | null {
		let best: { from: number; to: number } | null = null;
		let at = from;
		for (const each of [...this.#taken, { from: to, to }]) {
			const end = Math.min(each.from, to);
			if (end > at && (!best || end - at > best.to - best.from)) best = { from: at, to: end };
			at = Math.max(at, each.to);
		}
		return best;
	}

	/** How much is free from a place on; 0 where it is taken. */
	from(at: number, until: number): number {
		if (this.#taken.some((each) => each.from < at && each.to > at)) return 0;
		const next = this.#taken.find((each) => each.from >= at);
		return Math.min(next?.from ?? until, until) - at;
	}
}
