/** Which tasks each person owns. */

import type { PersonId } from '../host/wire/PersonId';
import type { Mirror } from '../plan/mirror.svelte';
import type { TaskLine } from '../plan/taskRows';

/** Returns the tasks of every owner, in one walk over the plan. */
export function ownedBy(mirror: Mirror): Map<PersonId, TaskLine[]> {
	const owned = new Map<PersonId, TaskLine[]>();
	for (const task of mirror.tasks.values()) {
		if (task.owner === null) continue;
		const list = owned.get(task.owner);
		if (list) list.push(task);
		else owned.set(task.owner, [task]);
	}
	return owned;
}
