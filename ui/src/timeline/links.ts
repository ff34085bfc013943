/**
 * Links between rows: which of them cross the rows on the screen, and the way each takes. Indexed by
 * blocks of rows, because a plan has more links than rows and a screen shows few of either.
 */

import type { Dependency } from '../host/wire/Dependency';
import type { DependencyKind } from '../host/wire/DependencyKind';
import type { Row } from '../plan/row';
import { STUB } from './metrics';

const BLOCK = 64;
/** A link over more blocks than this is kept apart and looked at each time. */
const LONG = 8;

export interface PlacedLink {
	dependency: Dependency;
	/** Places of the rows that it joins. */
	from: number;
	to: number;
	/** What its ends lie on: the tasks, or the closed summaries that hide them. */
	before: Row;
	after: Row;
}

/** Where links lie: the places of the rows that each joins; nowhere where it is not shown. */
export interface LinkPlaces {
	from: Int32Array;
	to: Int32Array;
}

export const NOWHERE = -1;

export class LinkIndex {
	readonly #places: LinkPlaces;
	readonly #resolve: (link: number) => PlacedLink | null;
	/** Links by block, one block's behind the other's, and where those of each begin. */
	readonly #inBlocks: Int32Array;
	readonly #starts: Int32Array;
	readonly #long: number[] = [];
	readonly #seen: Int32Array;
	#tick = 0;

	/** Indexes links by number; `resolve` says what there is to one that is looked at. */
	constructor(places: LinkPlaces, resolve: (link: number) => PlacedLink | null) {
		this.#places = places;
		this.#resolve = resolve;
		this.#seen = new Int32Array(places.from.length);
		const { from, to } = places;
		const counts = new Int32Array(Math.floor(Math.max(0, highest(from), highest(to)) / BLOCK) + 1);
		for (let link = 0; link < from.length; link++) {
			if (from[link] === NOWHERE) continue;
			const first = Math.floor(this.#first(link) / BLOCK);
			const last = Math.floor(this.#last(link) / BLOCK);
			if (last - first > LONG) this.#long.push(link);
			else for (let block = first; block <= last; block++) counts[block]++;
		}
		this.#starts = new Int32Array(counts.length + 1);
		for (let block = 0; block < counts.length; block++) {
			this.#starts[block + 1] = this.#starts[block] + counts[block];
		}
		this.#inBlocks = new Int32Array(this.#starts[counts.length]);
		const next = this.#starts.slice();
		for (let link = 0; link < from.length; link++) {
			if (from[link] === NOWHERE) continue;
			const first = Math.floor(this.#first(link) / BLOCK);
			const last = Math.floor(this.#last(link) / BLOCK);
			if (last - first > LONG) continue;
			for (let block = first; block <= last; block++) this.#inBlocks[next[block]++] = link;
		}
	}

	/** An index of links that are all there already. */
	static of(links: readonly PlacedLink[]): LinkIndex {
		const from = Int32Array.from(links, (link) => link.from);
		const to = Int32Array.from(links, (link) => link.to);
		return new LinkIndex({ from, to }, (link) => links[link]);
	}

	/** Links that touch or cross rows `first` to `last`. */
	crossing(first: number, last: number): PlacedLink[] {
		const found: PlacedLink[] = [];
		const tick = ++this.#tick;
		const look = (link: number) => {
			if (this.#seen[link] === tick) return;
			this.#seen[link] = tick;
			if (this.#last(link) < first || this.#first(link) > last) return;
			const placed = this.#resolve(link);
			if (placed) found.push(placed);
		};
		const lowest = Math.max(Math.floor(first / BLOCK), 0);
		const highest = Math.min(Math.floor(last / BLOCK), this.#starts.length - 2);
		for (let block = lowest; block <= highest; block++) {
			for (let at = this.#starts[block]; at < this.#starts[block + 1]; at++) look(this.#inBlocks[at]);
		}
		this.#long.forEach(look);
		return found;
	}

	#first(link: number): number {
		return Math.min(this.#places.from[link], this.#places.to[link]);
	}

	#last(link: number): number {
		return Math.max(this.#places.from[link], this.#places.to[link]);
	}
}

function highest(places: Int32Array): number {
	let most = NOWHERE;
	for (let at = 0; at < places.length; at++) if (places[at] > most) most = places[at];
	return most;
}

export interface End {
	start: number;
	finish: number;
	/** Middle of the bar. */
	y: number;
	/** Height of the row. */
	row: number;
	isMilestone: boolean;
}

/** The corners of a link from one bar to another: x and y in turn; the last pair is the tip. */
export function route(kind: DependencyKind, from: End, to: End): number[] {
	const leavesRight = kind === 'FS' || kind === 'FF';
	const entersStart = kind === 'FS' || kind === 'SS';
	const x1 = leavesRight ? from.finish : from.start;
	const x2 = entersStart ? to.start - 2 : to.finish + 2;
	const out = x1 + (leavesRight ? STUB : -STUB);
	const into = x2 + (entersStart ? -STUB : STUB);
	const down = to.y > from.y;
	if (kind === 'FS' && to.isMilestone && to.y !== from.y) {
		// Into a gate from above: the line ends on its tip.
		const middle = (to.start + to.finish) / 2;
		const tip = to.y + (down ? -(to.finish - to.start) / 2 - 2 : (to.finish - to.start) / 2 + 2);
		if (middle >= x1 + 4) return [x1, from.y, middle, from.y, middle, tip];
	}
	if (leavesRight !== entersStart) {
		const turn = leavesRight ? Math.max(out, into) : Math.min(out, into);
		return [x1, from.y, turn, from.y, turn, to.y, x2, to.y];
	}
	const direct = leavesRight ? into >= out : into <= out;
	if (direct) return [x1, from.y, out, from.y, out, to.y, x2, to.y];
	const gap = to.y + (down ? -to.row / 2 : to.row / 2);
	return [x1, from.y, out, from.y, out, gap, into, gap, into, to.y, x2, to.y];
}

/** Distance from a point to a route. */
export function distanceTo(points: readonly number[], x: number, y: number): number {
	let least = Number.POSITIVE_INFINITY;
	for (let at = 0; at + 3 < points.length; at += 2) {
		const [ax, ay, bx, by] = [points[at], points[at + 1], points[at + 2], points[at + 3]];
		const length = (bx - ax) ** 2 + (by - ay) ** 2;
		const share =
			length === 0 ? 0 : Math.min(Math.max(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0), 1);
		least = Math.min(least, Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay)));
	}
	return least;
}
