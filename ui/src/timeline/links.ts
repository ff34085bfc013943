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

export class LinkIndex {
	readonly links: PlacedLink[];
	#blocks: number[][] = [];
	#long: number[] = [];
	#seen: Int32Array;
	#tick = 0;

	constructor(links: PlacedLink[]) {
		this.links = links;
		this.#seen = new Int32Array(links.length);
		links.forEach((link, at) => {
			const first = Math.floor(Math.min(link.from, link.to) / BLOCK);
			const last = Math.floor(Math.max(link.from, link.to) / BLOCK);
			if (last - first > LONG) {
				this.#long.push(at);
				return;
			}
			for (let block = first; block <= last; block++) {
				this.#blocks[block] ??= [];
				this.#blocks[block].push(at);
			}
		});
	}

	/** Links that touch or cross rows `first` to `last`. */
	crossing(first: number, last: number): PlacedLink[] {
		const found: PlacedLink[] = [];
		const tick = ++this.#tick;
		const look = (at: number) => {
			if (this.#seen[at] === tick) return;
			this.#seen[at] = tick;
			const link = this.links[at];
			if (Math.max(link.from, link.to) >= first && Math.min(link.from, link.to) <= last) found.push(link);
		};
		for (let block = Math.floor(first / BLOCK); block <= Math.floor(last / BLOCK); block++) {
			this.#blocks[block]?.forEach(look);
		}
		this.#long.forEach(look);
		return found;
	}
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
