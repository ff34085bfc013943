/** A branch as a spreadsheet shows it: name, duration, start, finish and owner. */

import { formatSpan } from '../format/duration';
import type { Branch } from '../host/wire/Branch';
import { momentForTyping } from '../outline/typing';
import type { Mirror } from '../plan/mirror.svelte';
import type { Line } from './text';

export function linesOf(mirror: Mirror, branch: Branch): Line[] {
	const levels = new Map<string, number>();
	return branch.tasks.map((task) => {
		const level = task.parent === null ? 0 : (levels.get(task.parent) ?? -1) + 1;
		levels.set(task.id, level);
		const dates = mirror.settledDatesOf(task.id);
		const moment = (at: number | undefined) => (at === undefined ? '' : momentForTyping(at, mirror.zone));
		const length = dates?.isSummary ? '' : formatSpan(task.duration);
		const owner = mirror.person(task.owner)?.name ?? '';
		return { level, cells: [task.name, length, moment(dates?.start), moment(dates?.finish), owner] };
	});
}
