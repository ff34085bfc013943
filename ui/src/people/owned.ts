/** Which tasks each person owns. */

import type { PersonId } from '../host/wire/PersonId';
import type { Task } from '../host/wire/Task';
import type { Mirror } from '../plan/mirror.svelte';

/** Returns the tasks of every owner, in one walk over the plan. */
export function ownedBy(mirror: Mirror): Map<PersonId, Task[]> {
	const owned = new Map<PersonId, Task[]>();
	for (const task of mirror.tasks.values()) {
		if (task.owner === null) continue;
		const list = owned.get(task.owner);
		if (list) list.push(task);
		else owned.set(task.owner, [task]);
	}
	return owned;
}
