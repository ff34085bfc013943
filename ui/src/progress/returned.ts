/** Which rows of a returned sheet are taken. */

import type { SheetRow } from '../host/wire/SheetRow';
import type { TaskId } from '../host/wire/TaskId';

/** Whether a row can be taken. */
export function canBeTaken(row: SheetRow): boolean {
	return row.refusal === null && row.changes.length > 0;
}

/** Whether somebody else has changed meanwhile what a row changes. */
export function clashes(row: SheetRow): boolean {
	return row.changes.some((change) => change.changed_meanwhile);
}

/** The rows that are taken: as was said, else all but those that somebody else has changed meanwhile. */
export function chosenOf(rows: readonly SheetRow[], said: ReadonlyMap<TaskId, boolean>): SheetRow[] {
	return rows.filter(
		(row) => canBeTaken(row) && ((row.task !== null && said.get(row.task)) ?? !clashes(row)),
	);
}

/** The tasks of rows. */
export function tasksOf(rows: readonly SheetRow[]): TaskId[] {
	return rows.flatMap((row) => row.task ?? []);
}
