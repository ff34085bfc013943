/**
 * Keys by which one goes through the grid. With the focus on a row letters are commands, which are not
 * taken here; with the focus on a cell typing edits. Answers whether the key was taken.
 */

import type { Row } from '../plan/row';
import { moveKey } from '../timeline/moveKeys';
import type { Planner } from '../timeline/planner.svelte';
import { enterWhatIf } from '../whatif/ends';
import { addTask, focused, openCell } from './actions';
import { type Column, nextEditable } from './columns';

export function rowKey(planner: Planner, event: KeyboardEvent, columns: readonly Column[]): boolean {
	if (planner.gestures.current) return moveKey(planner, event);
	if (planner.cell !== null && cellKey(planner, event, columns)) return true;
	if (event.altKey) return false;
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
			return !withControl && (enterWhatIf(session) || enter(planner));
		case 'Escape':
			return unchoose(planner);
		case ' ':
			if (session.selection.focus !== null)
				session.selection.select(session.selection.focus, withControl ? 'toggle' : 'only');
			return true;
		default:
			return false;
	}
}

/** Lets go of all but the focused row; a key that has nothing to let go of is somebody else's. */
function unchoose(planner: Planner): boolean {
	const { selection } = planner.session;
	if (selection.chosen.size < 2 && selection.link === null) return false;
	selection.select(selection.focus);
	return true;
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
			return openCell(planner, column, null);
		case 'Tab': {
			const next = nextEditable(columns, column, event.shiftKey ? -1 : 1);
			planner.cell = next;
			return next !== null;
		}
		default:
			if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.key === ' ') return false;
			return openCell(planner, column, event.key);
	}
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
	const { key } = landing(planner, rows[to]);
	if (event.ctrlKey || event.metaKey) selection.focus = key;
	else selection.select(key, event.shiftKey ? 'range' : 'only');
	planner.viewport.showRow(to);
	return true;
}

function open(planner: Planner): boolean {
	const { mirror } = planner.session;
	const row = focused(planner);
	if (!row) return false;
	if (row.children > 0 && mirror.isCollapsed(row.key)) mirror.collapse(row.key, false);
	else if (!goInLane(planner, row, 1)) planner.cell = 'name';
	return true;
}

function close(planner: Planner): boolean {
	const { mirror, selection } = planner.session;
	const row = focused(planner);
	if (!row) return false;
	if (row.children > 0 && !mirror.isCollapsed(row.key)) mirror.collapse(row.key, true);
	else if (goInLane(planner, row, -1)) return true;
	else {
		const above = row.parent?.kind === 'lane' ? row.parent.parent : row.parent;
		if (!above) return true;
		selection.select(above.key);
		planner.viewport.showRow(above.at);
	}
	return true;
}

/** The next task of the same lane; false at its end, and where the row is no lane's. */
function goInLane(planner: Planner, row: Row, by: 1 | -1): boolean {
	if (row.parent?.kind !== 'lane') return false;
	const { tasks } = row.parent;
	const next = tasks[tasks.indexOf(row) + by];
	if (!next) return false;
	planner.session.selection.select(next.key);
	const dates = planner.session.mirror.datesOf(next.key);
	if (dates) planner.viewport.showSpan(dates.start, dates.finish);
	return true;
}

/** What has the focus in a row that one comes to: in a lane, the task nearest to where one was. */
function landing(planner: Planner, row: Row): Row {
	if (row.kind !== 'lane') return row;
	const { mirror, selection } = planner.session;
	const from = selection.focus === null ? undefined : mirror.datesOf(selection.focus)?.start;
	if (from === undefined) return row.tasks[0];
	const away = (task: Row) => Math.abs(mirror.shown.start[task.handle] - from);
	return row.tasks.reduce((best, task) => (away(task) < away(best) ? task : best));
}
