/** Columns of the grid: what they are called, how wide they are, which can be typed into. */

import type { Cell } from '../host/wire/Cell';
import type { GridColumn } from '../host/wire/GridColumn';
import type { Grouping } from '../host/wire/Grouping';
import type { ViewColumn } from '../host/wire/ViewColumn';
import type { MoneyColumn } from '../plan/money';
import type { Row } from '../plan/row';

export type Column = GridColumn;

/** Every column with the width at which it begins, in the order in which they are offered. */
const WIDTHS: Record<Column, number> = {
	name: 232,
	duration: 60,
	start: 85,
	finish: 85,
	float: 74,
	'window-float': 80,
	owner: 36,
	percent: 56,
	remaining: 72,
	'actual-start': 85,
	'actual-finish': 85,
	deadline: 85,
	constraint: 132,
	phase: 104,
	release: 132,
	product: 116,
	team: 104,
	environments: 104,
	calendar: 116,
	predecessors: 148,
	notes: 40,
	'baseline-variance': 84,
	finding: 56,
	budget: 92,
	cost: 92,
	'actual-cost': 92,
	'forecast-cost': 92,
	'earned-value': 92,
	cpi: 52,
};

export const ALL_COLUMNS = Object.keys(WIDTHS) as Column[];

const COLUMNS: readonly Column[] = ['name', 'duration', 'start', 'finish', 'float', 'owner'];
const WINDOW_COLUMNS: readonly Column[] = [
	'name',
	'duration',
	'start',
	'finish',
	'float',
	'window-float',
	'owner',
];
/** Where there is little room, the columns that matter least go. */
const NARROW_COLUMNS: readonly Column[] = ['name', 'start', 'finish', 'float'];
const NARROW_WINDOW_COLUMNS: readonly Column[] = ['name', 'start', 'finish', 'window-float'];

/** The columns of a plan; float to a window is asked for only where there are windows. What is put together otherwise than by release says of which it is. */
export function columnsFor(
	isNarrow: boolean,
	hasWindows: boolean,
	grouping: Grouping = 'none',
): readonly Column[] {
	if (grouping !== 'none' && grouping !== 'release') {
		const float: Column = hasWindows ? 'window-float' : 'float';
		return isNarrow
			? ['name', 'release', 'start', 'finish']
			: ['name', 'release', 'start', 'finish', float, 'owner'];
	}
	if (isNarrow) return hasWindows ? NARROW_WINDOW_COLUMNS : NARROW_COLUMNS;
	return hasWindows ? WINDOW_COLUMNS : COLUMNS;
}

/** How wide a column begins, in pixels. */
export function widthOf(column: Column): number {
	return WIDTHS[column];
}

/** Columns with the widths at which they begin. */
export function withWidths(columns: readonly Column[]): ViewColumn[] {
	return columns.map((column) => ({ column, width: widthOf(column) }));
}

/** Whether a column holds text to read from the left, instead of figures that align on the right. */
export function isText(column: Column): boolean {
	switch (column) {
		case 'name':
		case 'constraint':
		case 'phase':
		case 'release':
		case 'product':
		case 'team':
		case 'environments':
		case 'calendar':
		case 'predecessors':
			return true;
		default:
			return false;
	}
}

/** Whether a column is filled with the money of the plan, which is asked for only while it is wanted. */
export function isMoney(column: Column): column is MoneyColumn {
	switch (column) {
		case 'cost':
		case 'actual-cost':
		case 'forecast-cost':
		case 'earned-value':
		case 'cpi':
			return true;
		default:
			return false;
	}
}

/** The cell of the engine behind a column; null where it is computed. */
export function cellOf(column: Column): Cell | null {
	switch (column) {
		case 'name':
		case 'duration':
		case 'start':
		case 'finish':
		case 'owner':
		case 'deadline':
		case 'remaining':
			return column;
		case 'percent':
			return 'done';
		default:
			return null;
	}
}

/** Whether a cell of a row can be typed into: a row that is no task has a name only, a group none. */
export function canType(row: Row, column: Column): boolean {
	if (cellOf(column) === null) return false;
	if (row.kind === 'task') return true;
	return column === 'name' && (row.kind === 'portfolio' || row.kind === 'product' || row.kind === 'release');
}

/** The next column that can be typed into, in either direction; null at the end of the row. */
export function nextEditable(columns: readonly Column[], from: Column, step: 1 | -1): Column | null {
	for (let at = columns.indexOf(from) + step; at >= 0 && at < columns.length; at += step) {
		if (cellOf(columns[at]) !== null) return columns[at];
	}
	return null;
}
