/** What the plan costs at the data date, as the core computed it for one revision. */

import { type Frame, RECORD } from '../host/frame';
import type { CostBoard } from '../host/wire/CostBoard';

/** Money of a task with all that stands under it, in minor units; the ratio in ten thousandths. */
export interface TaskMoney {
	bac: number;
	pv: number;
	ev: number;
	ac: number;
	cost: number;
	eac: number;
	/** NaN while nothing was spent. */
	cpi: number;
}

/** Money of everything, as it was at one revision. */
export class PlanMoney {
	readonly board: CostBoard | null;
	readonly #tasks = new Map<number, TaskMoney>();

	constructor(frame: Frame<CostBoard> | null) {
		this.board = frame?.head ?? null;
		for (let at = 0; frame && at < frame.count; at++) {
			const [, bac = 0, pv = 0, ev = 0, ac = 0, cost = 0, eac = 0, cpi = Number.NaN] = frame.dates.subarray(
				at * RECORD,
				(at + 1) * RECORD,
			);
			this.#tasks.set(frame.words[at * RECORD * 2] ?? 0, { bac, pv, ev, ac, cost, eac, cpi });
		}
	}

	/** Nothing for a task without money. */
	task(handle: number): TaskMoney | undefined {
		return this.#tasks.get(handle);
	}
}
