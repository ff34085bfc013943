/** Columns of the grid: what they are called, how wide they are, which can be typed into. */

import type { Cell } from '../host/wire/Cell';

export type Column = 'name' | 'duration' | 'start' | 'finish' | 'float' | 'window-float' | 'owner';

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

/** The columns of a plan; float to a window is asked for only where there are windows. */
export function columnsFor(isNarrow: boolean, hasWindows: boolean): readonly Column[] {
	if (isNarrow) return hasWindows ? NARROW_WINDOW_COLUMNS : NARROW_COLUMNS;
	return hasWindows ? WINDOW_COLUMNS : COLUMNS;
}

/** The cell of the engine behind a column; null where it is computed. */
export function cellOf(column: Column): Cell | null {
	switch (column) {
		case 'name':
		case 'duration':
		case 'start':
		case 'finish':
		case 'owner':
			return column;
		case 'float':
		case 'window-float':
			return null;
	}
}

/** The next column that can be typed into, in either direction; null at the end of the row. */
export function nextEditable(columns: readonly Column[], from: Column, step: 1 | -1): Column | null {
	for (let at = columns.indexOf(from) + step; at >= 0 && at < columns.length; at += step) {
		if (cellOf(columns[at]) !== null) return columns[at];
	}
	return null;
}
