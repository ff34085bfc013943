/**
 * Which rows there are and in which order, before any of them is closed: the tree of the plan itself, or
 * what a view makes of it. Rows are found by handle, so that to arrange a large plan anew fills no map.
 */

import type { Row } from './row';

/** How many tasks a filter admits, and of how many. */
export interface Count {
	shown: number;
	of: number;
}

export class Arrangement {
	/** Every row, whether closed away or not, in order. */
	readonly rows: readonly Row[];
	/** What a filter leaves; null without one. */
	readonly count: Count | null;
	#byHandle: (Row | undefined)[] = [];
	#headings = new Map<string, Row>();
	#under = new WeakMap<Row, readonly Row[]>();

	constructor(rows: readonly Row[], count: Count | null = null) {
		this.rows = rows;
		this.count = count;
		for (const row of rows) {
			if (row.kind === 'task') this.#byHandle[row.handle] = row;
			else this.#headings.set(row.key, row);
			if (row.kind === 'lane') for (const task of row.tasks) this.#byHandle[task.handle] = task;
		}
	}

	/** The row of a task's handle. */
	at(handle: number): Row | undefined {
		return this.#byHandle[handle];
	}

	/** The row of a key that is no task's. */
	heading(key: string): Row | undefined {
		return this.#headings.get(key);
	}

	/** Every task under a row. */
	under(row: Row): readonly Row[] {
		if (row.kind === 'group') return row.tasks;
		const known = this.#under.get(row);
		if (known) return known;
		const from = this.rows.indexOf(row) + 1;
		let to = from;
		while (to < this.rows.length && this.rows[to].level > row.level) to++;
		const found = this.rows.slice(from, to).filter((each) => each.kind === 'task');
		this.#under.set(row, found);
		return found;
	}

	/** Rows that are shown while the rows in `collapsed` hide what stands under them; counts them through. */
	shown(collapsed: ReadonlySet<string>): Row[] {
		const shown: Row[] = [];
		let hiddenBelow = Number.POSITIVE_INFINITY;
		for (const row of this.rows) {
			if (row.level > hiddenBelow) {
				place(row, -1);
				continue;
			}
			hiddenBelow = collapsed.has(row.key) ? row.level : Number.POSITIVE_INFINITY;
			place(row, shown.length);
			shown.push(row);
		}
		return shown;
	}
}

function place(row: Row, at: number): void {
	row.at = at;
	if (row.kind === 'lane') for (const task of row.tasks) task.at = at;
}
