/** What the plan costs at the data date, as the core computed it for one revision. */

import { type Frame, RECORD } from '../host/frame';
import type { CostBoard } from '../host/wire/CostBoard';
import type { GridColumn } from '../host/wire/GridColumn';

/** What stands for a ratio that there is not. */
const NO_RATIO = 0xffff_ffff;

/** Money of a task with all that stands under it, in minor units; ratios in ten thousandths. */
export interface TaskMoney {
	bac: number;
	pv: number;
	ev: number;
	ac: number;
	cost: number;
	eac: number;
	/** NaN while nothing was spent. */
	cpi: number;
	/** NaN while nothing was to be done. */
	spi: number;
}

/** The columns of money, computed for one revision. */
export type MoneyColumn = Extract<
	GridColumn,
	'cost' | 'actual-cost' | 'forecast-cost' | 'earned-value' | 'cpi'
>;

/** What stands in a column of money; NaN where that is nothing. */
export function moneyIn(
	money: Pick<TaskMoney, 'cost' | 'ac' | 'eac' | 'ev'> & { cpi: number | null },
	column: MoneyColumn,
): number {
	switch (column) {
		case 'cost':
			return money.cost;
		case 'actual-cost':
			return money.ac;
		case 'forecast-cost':
			return money.eac;
		case 'earned-value':
			return money.ev;
		case 'cpi':
			return money.cpi ?? Number.NaN;
	}
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
			const [handle = 0, ratio = NO_RATIO] = frame.words.subarray(at * RECORD * 2, at * RECORD * 2 + 2);
			const spi = ratio === NO_RATIO ? Number.NaN : ratio;
			this.#tasks.set(handle, { bac, pv, ev, ac, cost, eac, cpi, spi });
		}
	}

	/** Nothing for a task without money. */
	task(handle: number): TaskMoney | undefined {
		return this.#tasks.get(handle);
	}
}
