/**
 * At what pace the cells of the grid follow a preview: when the pointer rests. The chart shows every
 * answer; text that is laid out and painted in between would take the frames that the dragged bar needs.
 */

import { untrack } from 'svelte';
import type { Mirror } from '../plan/mirror.svelte';
import type { Row } from '../plan/row';
import { groupSpan } from '../views/spans';

/** Milliseconds without another preview after which the pointer rests. */
const REST = 80;

export class Pace {
	#mirror: Mirror;
	#rows: () => readonly Row[];
	#shown = new WeakMap<Row, Shown>();
	/** Counts how often rows caught up: who asks for a row first does not hear of what it made itself. */
	#caught = $state(0);
	#rest: ReturnType<typeof setTimeout> | undefined;

	/** `rows` are those on the screen. */
	constructor(mirror: Mirror, rows: () => readonly Row[]) {
		this.#mirror = mirror;
		this.#rows = rows;
	}

	/** What a row shows of its dates; whoever reads it hears when the row catches up. */
	of(row: Row): string {
		let shown = this.#shown.get(row);
		if (!shown) {
			void this.#caught;
			shown = untrack(() => new Shown(this.#now(row)));
			this.#shown.set(row, shown);
		}
		return shown.dates;
	}

	/** Another preview is shown, or none any more: then every row is as it was at once. */
	follow(): void {
		clearTimeout(this.#rest);
		if (!this.#mirror.preview) {
			this.#catchUp();
			return;
		}
		this.#rest = setTimeout(() => this.#catchUp(), REST);
	}

	stop(): void {
		clearTimeout(this.#rest);
	}

	#catchUp(): void {
		this.stop();
		for (const row of this.#rows()) this.#renew(row);
		untrack(() => this.#caught++);
	}

	#renew(row: Row): void {
		const shown = this.#shown.get(row);
		if (shown) shown.dates = this.#now(row);
	}

	/** Everything of a row's cells that a preview can change. */
	#now(row: Row): string {
		const { preview, shown } = this.#mirror;
		if (row.kind === 'group' || row.kind === 'lane') {
			const span = groupSpan(this.#mirror, row);
			// A lane shows the task of it that has the focus.
			const dates =
				row.kind === 'lane' ? row.tasks.map(({ handle }) => shown.start[handle] + shown.finish[handle]) : [];
			return [span?.start, span?.finish, span?.float, ...dates].join();
		}
		if (row.kind !== 'task') {
			return JSON.stringify([this.#mirror.extentOf(row), preview?.aims[row.key]]);
		}
		const { handle } = row;
		const duration = preview?.durations[row.key];
		return [
			shown.start[handle],
			shown.finish[handle],
			shown.totalFloat[handle],
			shown.windowFloat[handle],
			shown.flags[handle],
			duration?.amount,
			duration?.unit,
		].join();
	}
}

class Shown {
	dates = $state('');

	constructor(dates: string) {
		this.dates = dates;
	}
}
