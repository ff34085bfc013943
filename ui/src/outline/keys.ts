/**
 * Keys of the grid. With the focus on a row letters are commands; with the focus on a cell typing edits.
 * Answers whether the key was taken.
 */

import type { Planner } from '../timeline/planner.svelte';
import { addTask, deleteChosen, focused, indent, reorder } from './actions';
import { type Column, cellOf, nextEditable } from './columns';

export function rowKey(planner: Planner, event: KeyboardEvent, columns: readonly Column[]): boolean {
	if (planner.gestures.current) return gestureKey(planner, event);
	if (planner.cell !== null && cellKey(planner, event, columns)) return true;
	if (event.altKey) return altKey(planner, event);
	const withControl = event.ctrlKey || event.metaKey;
	const { viewport, session } = planner;
	const page = Math.max(1, Math.floor(viewport.height / viewport.rowHeight) - 1);
	switch (event.key) {
		case 'ArrowDown':
			return go(planner, 1, event);
		case 'ArrowUp':
			return go(planner, -1, event);
		case 'PageDown':
			return go(planner, page, event);
		case 'PageUp':
			return go(planner, -page, event);
		case 'Home':
			return go(planner, Number.NEGATIVE_INFINITY, event);
		case 'End':
			return go(planner, Number.POSITIVE_INFINITY, event);
		case 'ArrowRight':
			return open(planner);
		case 'ArrowLeft':
			return close(planner);
		case 'Enter':
			return enter(planner);
		case 'F2':
			return edit(planner, planner.cell ?? 'name', null);
		case 'Delete':
			deleteChosen(planner);
			return true;
		case 'Escape':
			session.selection.select(session.selection.focus);
			return true;
		case ' ':
			if (session.selection.focus !== null)
				session.selection.select(session.selection.focus, withControl ? 'toggle' : 'only');
			return true;
		case 'a':
		case 'A':
			if (!withControl) return false;
			session.selection.selectLevel();
			return true;
		default:
			return withControl ? false : letter(planner, event);
	}
}

function letter(planner: Planner, event: KeyboardEvent): boolean {
	switch (event.key) {
		case 'n':
			void addTask(planner, 'below');
			return true;
		case 'N':
			void addTask(planner, 'under');
			return true;
		case 'Insert':
			void addTask(planner, 'below');
			return true;
		case 'm':
		case 'M':
			planner.gestures.moveByKeys();
			return true;
		default:
			return false;
	}
}

function altKey(planner: Planner, event: KeyboardEvent): boolean {
	switch (event.key) {
		case 'ArrowUp':
			reorder(planner, 'up');
			return true;
		case 'ArrowDown':
			reorder(planner, 'down');
			return true;
		case 'ArrowRight':
			if (event.shiftKey) indent(planner, 'in');
			return event.shiftKey;
		case 'ArrowLeft':
			if (event.shiftKey) indent(planner, 'out');
			return event.shiftKey;
		case 'e':
			planner.gestures.resizeByKeys('finish');
			return true;
		case 's':
			planner.gestures.resizeByKeys('start');
			return true;
		default:
			return false;
	}
}

/** Keys while a bar is moved by keys: arrows step, Enter commits, Escape takes back. */
function gestureKey(planner: Planner, event: KeyboardEvent): boolean {
	const { gestures } = planner;
	const steps = event.shiftKey ? 5 : 1;
	switch (event.key) {
		case 'ArrowRight':
			gestures.step(steps, event.timeStamp);
			return true;
		case 'ArrowLeft':
			gestures.step(-steps, event.timeStamp);
			return true;
		case 'Enter':
			void gestures.commit();
			return true;
		case 'Escape':
			return gestures.cancel();
		case 'Tab':
			gestures.cancel();
			return false;
		default:
			return true;
	}
}

function cellKey(planner: Planner, event: KeyboardEvent, columns: readonly Column[]): boolean {
	const column = planner.cell;
	if (column === null || event.altKey) return false;
	const at = columns.indexOf(column);
	switch (event.key) {
		case 'ArrowRight':
			planner.cell = columns[Math.min(at + 1, columns.length - 1)];
			return true;
		case 'ArrowLeft':
			planner.cell = at === 0 ? null : columns[at - 1];
			return true;
		case 'Escape':
			planner.cell = null;
			return true;
		case 'Enter':
			return edit(planner, column, null);
		case 'Tab': {
			const next = nextEditable(columns, column, event.shiftKey ? -1 : 1);
			planner.cell = next;
			return next !== null;
		}
		default:
			if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.key === ' ') return false;
			return edit(planner, column, event.key);
	}
}

/** Opens a cell for typing. A row that is no task has a name only. */
export function edit(planner: Planner, column: Column, text: string | null): boolean {
	const row = focused(planner);
	const cell = cellOf(column);
	if (!row || cell === null || planner.session.mirror.readOnly) return false;
	if (row.kind === 'new') {
		void addTask(planner, 'below');
		return true;
	}
	if (row.kind !== 'task' && cell !== 'name') return false;
	planner.editing = { key: row.key, cell, text };
	return true;
}

function enter(planner: Planner): boolean {
	const row = focused(planner);
	if (!row) return false;
	if (row.kind === 'new') void addTask(planner, 'below');
	else planner.cell = 'name';
	return true;
}

function go(planner: Planner, by: number, event: KeyboardEvent): boolean {
	const { mirror, selection } = planner.session;
	const { rows } = mirror;
	if (rows.length === 0) return false;
	const from = selection.focus === null ? -1 : mirror.placeOf(selection.focus);
	const to = Math.min(Math.max(from + by, 0), rows.length - 1);
	if (event.ctrlKey || event.metaKey) selection.focus = rows[to].key;
	else selection.select(rows[to].key, event.shiftKey ? 'range' : 'only');
	planner.viewport.showRow(to);
	return true;
}

function open(planner: Planner): boolean {
	const { mirror } = planner.session;
	const row = focused(planner);
	if (!row) return false;
	if (row.children > 0 && mirror.isCollapsed(row.key)) mirror.collapse(row.key, false);
	else planner.cell = 'name';
	return true;
}

function close(planner: Planner): boolean {
	const { mirror, selection } = planner.session;
	const row = focused(planner);
	if (!row) return false;
	if (row.children > 0 && !mirror.isCollapsed(row.key)) mirror.collapse(row.key, true);
	else if (row.parent) {
		selection.select(row.parent.key);
		planner.viewport.showRow(mirror.placeOf(row.parent.key));
	}
	return true;
}
