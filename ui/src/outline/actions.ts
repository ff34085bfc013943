/** What people do to rows from the keyboard and menus: one command each. */

import type { Place } from '../host/wire/Place';
import type { Row } from '../plan/tree';
import type { Planner } from '../timeline/planner.svelte';
import { type Column, canType, cellOf } from './columns';

/** Adds a task behind the focused row, or under it, and opens its name. */
export async function addTask(
	planner: Planner,
	where: 'below' | 'under',
	kind: 'task' | 'milestone' = 'task',
): Promise<void> {
	const { session } = planner;
	const place = newPlace(planner, where);
	if (!place) {
		startRelease(planner);
		return;
	}
	const minutes = session.mirror.portfolio?.rules.minutes_per_day ?? 480;
	const failure = await session.perform({
		do: 'create-task',
		place,
		name: planner.newName,
		kind,
		phase: null,
		duration: { amount: kind === 'milestone' ? 0 : minutes * 60, unit: 'working' },
		start: null,
	});
	if (!failure) nameTheNew(planner);
}

/** Asks for a new release, of the focused row's product. */
export function startRelease(planner: Planner): void {
	planner.session.starting = { product: productOf(planner) ?? '', template: '' };
}

export async function addProduct(planner: Planner): Promise<void> {
	const failure = await planner.session.perform({
		do: 'create-product',
		name: planner.newProductName,
		kind: 'app',
	});
	if (!failure) nameTheNew(planner);
}

/** Deletes what is chosen; the toast offers to take it back. */
export function deleteChosen(planner: Planner): void {
	const { session } = planner;
	const { selection } = session;
	if (selection.link !== null) {
		void session.perform({ do: 'unlink', dependencies: [selection.link] });
		return;
	}
	if (selection.chosen.size > 0) {
		void session.perform({ do: 'delete-tasks', tasks: selection.tasks });
		return;
	}
	const row = focused(planner);
	if (row?.kind === 'release') void session.perform({ do: 'delete-release', release: row.key });
	if (row?.kind === 'product') void session.perform({ do: 'delete-product', product: row.key });
}

/** Opens a cell of the focused row for typing. A row that is no task has a name only. */
export function openCell(planner: Planner, column: Column, text: string | null): boolean {
	const row = focused(planner);
	const cell = cellOf(column);
	if (!row || cell === null || planner.session.mirror.readOnly) return false;
	if (row.kind === 'new') {
		void addTask(planner, 'below');
		return true;
	}
	if (!canType(row, column)) return false;
	planner.editing = { key: row.key, cell, text };
	return true;
}

export function indent(planner: Planner, way: 'in' | 'out'): void {
	const { selection } = planner.session;
	if (selection.chosen.size === 0) return;
	void planner.session.perform({
		do: way === 'in' ? 'indent-tasks' : 'outdent-tasks',
		tasks: selection.tasks,
	});
}

/** Moves the focused task past its neighbour. */
export function reorder(planner: Planner, way: 'up' | 'down'): void {
	const { session } = planner;
	const task = session.selection.task === null ? undefined : session.mirror.task(session.selection.task);
	if (!task) return;
	const siblings = session.mirror.tree.tasksUnder(task.parent ?? task.release);
	const at = siblings.indexOf(task.id);
	const after = way === 'up' ? at - 2 : at + 1;
	if ((way === 'up' && at === 0) || (way === 'down' && at === siblings.length - 1)) return;
	void session.perform({
		do: 'place-tasks',
		tasks: [task.id],
		place: { release: task.release, parent: task.parent, after: siblings[after] ?? null },
	});
}

export function focused(planner: Planner): Row | undefined {
	const { mirror, selection } = planner.session;
	return selection.focus === null ? undefined : mirror.rowOf(selection.focus);
}

function nameTheNew(planner: Planner): void {
	const made = planner.session.last?.created[0];
	if (made !== undefined) planner.nameNew(made);
}

function productOf(planner: Planner): string | undefined {
	const { mirror } = planner.session;
	for (let row = focused(planner) ?? null; row; row = row.parent) {
		if (row.kind === 'product') return row.key;
		if (row.kind === 'release') return mirror.release(row.key)?.product;
	}
	return undefined;
}

function newPlace(planner: Planner, where: 'below' | 'under'): Place | null {
	const { mirror } = planner.session;
	const row = focused(planner);
	const last = (parent: string) => mirror.tree.tasksUnder(parent).at(-1) ?? null;
	if (row?.kind === 'task') {
		const task = mirror.task(row.key);
		if (!task) return null;
		if (where === 'under') return { release: task.release, parent: task.id, after: last(task.id) };
		return { release: task.release, parent: task.parent, after: task.id };
	}
	// Into a group, behind its last task.
	const member = row?.kind === 'group' ? mirror.task(row.tasks.at(-1)?.key ?? '') : undefined;
	if (member) return { release: member.release, parent: member.parent, after: member.id };
	const release = row?.release ?? mirror.releases[0]?.id;
	return release ? { release, parent: null, after: last(release) } : null;
}
