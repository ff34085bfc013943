/** Closed time of the portfolio's calendar: rising pairs from, to. */

import { CLOSED, type PackedTable } from '../host/packed';

export class Closed {
	/** Rising pairs of instants. */
	readonly spans: Float64Array;
	/** Closed seconds before each pair. */
	#before: Float64Array;

	/** Reads it as a frame tells it: how long it was open and is closed then, counted from an instant. */
	static of(from: number, table: PackedTable): Closed {
		const spans = new Float64Array(table.count * 2);
		const { [CLOSED.open]: open, [CLOSED.closed]: closed } = table.numbers;
		let at = from;
		for (let row = 0; row < table.count; row++) {
			spans[row * 2] = at += open[row];
			spans[row * 2 + 1] = at += closed[row];
		}
		return new Closed(spans);
	}

	constructor(pairs: ArrayLike<number>) {
		this.spans = pairs instanceof Float64Array ? pairs : Float64Array.from(pairs);
		this.#before = new Float64Array(pairs.length / 2 + 1);
		for (let at = 0; at < pairs.length / 2; at++) {
			this.#before[at + 1] = this.#before[at] + pairs[at * 2 + 1] - pairs[at * 2];
		}
	}

	/** Index of the first pair that ends after an instant. */
	firstAfter(instant: number): number {
		let low = 0;
		let high = this.spans.length / 2;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.spans[middle * 2 + 1] <= instant) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** Open seconds between two instants. */
	openBetween(from: number, to: number): number {
		return Math.max(0, to - from - (this.#closedUntil(to) - this.#closedUntil(from)));
	}

	/** The latest moment from which so many open seconds lie before an instant. */
	openingBefore(instant: number, open: number): number {
		let to = instant;
		let left = open;
		for (let at = this.firstAfter(instant); at >= 0; at--) {
			const from = this.spans[at * 2];
			// Only the pair around the instant can begin behind it.
			if (from === undefined || from >= to) continue;
			const free = to - Math.min(this.spans[at * 2 + 1], to);
			if (free >= left) break;
			left -= free;
			to = from;
		}
		return to - left;
	}

	#closedUntil(instant: number): number {
		const at = this.firstAfter(instant);
		const from = at * 2 < this.spans.length ? this.spans[at * 2] : Number.POSITIVE_INFINITY;
		return this.#before[at] + Math.max(0, instant - from);
	}
}
