/** How a screen reader names the cells of a row: what stands in them, and behind the last one the bar. */

import type { Severity } from '../host/wire/Severity';
import { say } from '../words/words';
import type { Column } from './columns';
import type { RowValues } from './values';

/** What a row knows of itself beside its values. */
export interface Named {
	name: string;
	/** The number beside the name: how many there are, or which one of them. */
	tally: string;
	values: RowValues;
	worst: Severity | undefined;
	fact: (column: Column) => string;
}

/** The name of a cell; `undefined` where it is empty. */
export function nameOfCell(row: Named, column: Column, behind: readonly string[]): string | undefined {
	return [textOf(row, column), ...behind].filter(Boolean).join(', ') || undefined;
}

function textOf({ name, tally, values, worst, fact }: Named, column: Column): string {
	switch (column) {
		case 'name':
			return [name, tally].filter(Boolean).join(' ');
		case 'duration':
			return values.duration;
		case 'start':
		case 'finish': {
			const date = values[column];
			return date === null ? '' : [date.day, date.time].filter(Boolean).join(' ');
		}
		case 'float':
			return values.float;
		case 'window-float':
			return values.windowFloat;
		case 'owner':
			return values.owner;
		case 'finding':
			return worst === undefined ? '' : say(`severity-${worst}`);
		default:
			return fact(column);
	}
}
