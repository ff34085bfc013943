/**
 * Local time of the portfolio, through the table of offsets that the engine sends. The window knows
 * no zones: it adds an offset and formats the result as if it were UTC.
 */

import type { ZoneTable } from '../host/wire/ZoneTable';

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

export class Zone {
	readonly table: ZoneTable;
	#from: Float64Array;
	#offset: Int32Array;

	constructor(table: ZoneTable) {
		this.table = table;
		this.#from = Float64Array.from(table.offsets, ([from]) => from);
		this.#offset = Int32Array.from(table.offsets, ([, offset]) => offset);
	}

	/** Seconds by which local time is ahead of UTC at an instant. */
	offsetAt(instant: number): number {
		let low = 0;
		let high = this.#from.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#from[middle] <= instant) low = middle;
			else high = middle - 1;
		}
		return this.#offset[low] ?? 0;
	}

	/** Local seconds: read them with the UTC functions of `Date` and `Intl`. */
	toLocal(instant: number): number {
		return instant + this.offsetAt(instant);
	}

	/** The instant of a local time; of two, the earlier; in a gap, as long after it as before it. */
	toInstant(local: number): number {
		const early = local - this.offsetAt(local - DAY);
		if (this.toLocal(early) === local) return early;
		const late = local - this.offsetAt(local + DAY);
		return this.toLocal(late) === local ? late : early;
	}

	/** The local midnight at or before an instant, as an instant. */
	dayStart(instant: number): number {
		return this.toInstant(Math.floor(this.toLocal(instant) / DAY) * DAY);
	}

	/** The local midnight nearest to an instant, as an instant. */
	nearestDay(instant: number): number {
		return this.toInstant(Math.round(this.toLocal(instant) / DAY) * DAY);
	}
}

/** Whether a day is so far from another that it is ambiguous without its year. */
export function isFar(instant: number, from: number): boolean {
	return Math.abs(instant - from) > 300 * DAY;
}

/** UTC, until a plan says otherwise. */
export const UTC = new Zone({ name: 'UTC', offsets: [[0, 0]] });
