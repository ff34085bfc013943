/**
 * At what pace the cells of the grid follow a preview. The chart shows every answer; text that is laid
 * out and painted as often would take the frames that the dragged bar needs. So the rows on the screen
 * take turns while previews come, only those with other dates than they show, and all of them catch up
 * when the pointer rests.
 */

import { untrack } from 'svelte';
import type { Mirror } from '../plan/mirror.svelte';
import type { Row } from '../plan/tree';

/** Milliseconds without another preview after which the pointer rests. */
const REST = 80;
/** Milliseconds from one turn to the next. */
const PAUSE = 100;
/** How many rows catch up in a turn. */
const TURN = 4;

export class Pace {
	#mirror: Mirror;
	#rows: () => readonly Row[];
	#shown = new WeakMap<Row, Shown>();
	/** Place on the screen of the row whose turn is next. */
	#next = 0;
	#turn: ReturnType<typeof setTimeout> | undefined;
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
			// Not part of whoever asks first: it would not hear of what it made itself.
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
		this.#turn ??= setTimeout(() => this.#take(), PAUSE);
	}

	stop(): void {
		clearTimeout(this.#rest);
		clearTimeout(this.#turn);
		this.#turn = undefined;
	}

	/** Lets the next rows catch up. */
	#take(): void {
		const rows = this.#rows();
		let left = TURN;
		for (let looked = 0; looked < rows.length && left > 0; looked++) {
			const row = rows[this.#next++ % rows.length];
			if (this.#renew(row)) left--;
		}
		this.#turn = setTimeout(() => this.#take(), PAUSE);
	}

	#catchUp(): void {
		this.stop();
		for (const row of this.#rows()) this.#renew(row);
	}

	/** Says whether the row had to change. */
	#renew(row: Row): boolean {
		const shown = this.#shown.get(row);
		const now = this.#now(row);
		if (!shown || shown.dates === now) return false;
		shown.dates = now;
		return true;
	}

	/** Everything of a row's cells that a preview can change. */
	#now(row: Row): string {
		const { preview, shown } = this.#mirror;
		if (row.kind !== 'task') {
			const slip = preview?.releases.find((each) => each.release === row.key);
			return JSON.stringify([slip?.after, preview?.aims[row.key]]);
		}
		const { handle } = row;
		return [
			shown.start[handle],
			shown.finish[handle],
			shown.totalFloat[handle],
			shown.windowFloat[handle],
			shown.flags[handle],
		].join();
	}
}

class Shown {
	dates = $state('');

	constructor(dates: string) {
		this.dates = dates;
	}
}
