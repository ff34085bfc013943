/** Closed time of the portfolio's calendar as the engine sends it: rising pairs from, to. */

export class Closed {
	/** Rising pairs of instants. */
	readonly spans: Float64Array;
	/** Closed seconds before each pair. */
	#before: Float64Array;

	constructor(pairs: readonly number[]) {
		this.spans = Float64Array.from(pairs);
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
