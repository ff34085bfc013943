/** The columns that somebody chose: an order, widths and how many of them stay. Every change is a new list. */

import type { ViewColumn } from '../host/wire/ViewColumn';
import { type Column, widthOf } from '../outline/columns';

const LEAST = 28;
const MOST = 800;

export class Columns {
	readonly list: ViewColumn[];
	/** How many stay while the others scroll. */
	readonly frozen: number;

	constructor(list: readonly ViewColumn[], frozen: number, isUsual = false) {
		this.list = [...list];
		this.frozen = isUsual ? Math.min(1, list.length) : Math.min(frozen, list.length);
	}

	has(column: Column): boolean {
		return this.list.some((each) => each.column === column);
	}

	/** Gives a column a width. */
	with(column: Column, width: number): Columns {
		const kept = Math.min(Math.max(Math.round(width), LEAST), MOST);
		return this.#of(this.list.map((each) => (each.column === column ? { column, width: kept } : each)));
	}

	/** Gives a column another place, counted from 0. */
	moved(column: Column, to: number): Columns {
		const own = this.list.find((each) => each.column === column);
		if (!own) return this;
		const rest = this.list.filter((each) => each.column !== column);
		rest.splice(Math.min(Math.max(to, 0), rest.length), 0, own);
		return this.#of(rest);
	}

	/** Puts a column before the one that stands at a place now; behind the last at their number. */
	dropped(column: Column, before: number): Columns {
		const from = this.list.findIndex((each) => each.column === column);
		return this.moved(column, before > from ? before - 1 : before);
	}

	/** Adds a column at the end. */
	plus(column: Column): Columns {
		return this.has(column) ? this : this.#of([...this.list, { column, width: widthOf(column) }]);
	}

	without(column: Column): Columns {
		const at = this.list.findIndex((each) => each.column === column);
		const frozen = at >= 0 && at < this.frozen ? this.frozen - 1 : this.frozen;
		return new Columns(
			this.list.filter((each) => each.column !== column),
			frozen,
		);
	}

	/** Keeps the first columns while the others scroll. */
	frozenTo(count: number): Columns {
		return new Columns(this.list, count);
	}

	#of(list: readonly ViewColumn[]): Columns {
		return new Columns(list, this.frozen);
	}
}
