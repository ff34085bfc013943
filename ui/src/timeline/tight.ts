/** Which dependency holds a task where it is. */

import type { Dependency } from '../host/wire/Dependency';
import type { Closed } from '../plan/closed';
import type { Dates } from '../plan/dates';

/** Whether a link leaves no open time between its ends: then it is what holds the later task. */
export function isTight(
	dates: Dates,
	closed: Closed,
	dependency: Dependency,
	before: number,
	after: number,
): boolean {
	const from =
		dependency.kind === 'FS' || dependency.kind === 'FF' ? dates.finish[before] : dates.start[before];
	const to = dependency.kind === 'FS' || dependency.kind === 'SS' ? dates.start[after] : dates.finish[after];
	const { lag } = dependency;
	switch (lag.unit) {
		case 'working':
			return lag.amount < 0 || closed.openBetween(from, to) <= lag.amount;
		case 'elapsed':
			return lag.amount < 0 || closed.openBetween(from + lag.amount, to) <= 0;
		case 'percent':
		case 'elapsed-percent':
			return true;
	}
}
