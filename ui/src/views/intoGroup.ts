/** The group over which tasks are carried, and what it means to drop them there. */

import type { Command } from '../host/wire/Command';
import type { Grouping } from '../host/wire/Grouping';
import type { TaskId } from '../host/wire/TaskId';
import type { Mirror } from '../plan/mirror.svelte';
import type { Row } from '../plan/row';
import { groupName, groupOf } from './groups';
import { regrouped, type Unmoved } from './regroup';

export interface Into {
	name: string;
	grouping: Grouping;
	/** Its rows among those that are shown. */
	from: number;
	count: number;
	/** What a drop would do; null where the tasks are in it, or cannot be. */
	command: Command | null;
	refused: Unmoved | null;
}

/** Returns the group of the row at a place, for tasks that are carried there; null over no group. */
export function intoGroup(mirror: Mirror, place: number, tasks: readonly TaskId[]): Into | null {
	const group = groupAt(mirror.rows, place);
	if (!group) return null;
	const { row, from, count } = group;
	const { grouping, name } = groupOf(row.key);
	const answer = regrouped(mirror, grouping, name, tasks);
	const refused = answer !== null && 'refused' in answer ? answer.refused : null;
	const command = answer !== null && 'command' in answer ? answer.command : null;
	return { name: groupName(mirror, row.key), grouping, from, count, command, refused };
}

/** The group to which a row belongs that is shown at a place, and where its rows are. */
export function groupAt(
	rows: readonly Row[],
	place: number,
): { row: Row; from: number; count: number } | null {
	let row: Row | null = rows[place] ?? null;
	while (row && row.kind !== 'group') row = row.parent;
	const from = row ? rows.findIndex((each) => each.key === row.key) : -1;
	if (!row || from < 0) return null;
	let end = from + 1;
	while (end < rows.length && rows[end].kind !== 'group') end++;
	return { row, from, count: end - from };
}
