/**
 * Where rows that are dragged in the tree would go. Pure: from the rows that are shown, the line between
 * two of them, and how far to the right the pointer is. The levels at which rows may end there are stops;
 * the pointer chooses among them.
 */

import type { Place } from '../host/wire/Place';
import type { Row } from '../plan/tree';

/** How far one level is indented, in pixels. */
export const INDENT = 12;

export interface Drop {
	place: Place;
	/** Before which of the shown rows the line is drawn. */
	line: number;
	/** The level at which the rows would stand. */
	level: number;
}

export interface Shown {
	rows: readonly Row[];
	tasksUnder(parent: string): readonly string[];
	/** Whether what stands under a row is hidden. */
	isCollapsed(key: string): boolean;
}

/** The line between rows that is nearest to a height in the list, counted from its top in pixels. */
export function lineAt(y: number, rowHeight: number, count: number): number {
	return Math.min(Math.max(Math.round(y / rowHeight), 0), count);
}

/** Returns where rows would go; null where they cannot. */
export function dropAt(shown: Shown, dragged: ReadonlySet<string>, line: number, level: number): Drop | null {
	const { rows } = shown;
	// What is dragged goes with its children: a line among them is the line above them.
	let above = line - 1;
	while (above >= 0 && (isUnder(rows[above], dragged) || rows[above].kind === 'new')) above--;
	const row = rows[above];
	if (!row || row.release === null) return null;
	let next = line;
	while (next < rows.length && isUnder(rows[next], dragged)) next++;
	const below = rows[next];
	const top = levelOfRelease(row) + 1;
	const most = row.level + 1;
	// Between two rows nothing may stand further left than the one below: it would tear that from its summary.
	const least = below?.kind === 'task' && below.release === row.release ? below.level : top;
	const stop = Math.min(Math.max(level, Math.min(least, most)), most);
	const chain = ancestry(row);
	const parent = chain.find((each) => each.level === stop - 1);
	if (!parent) return null;
	const before = chain.find((each) => each.level === stop);
	const inside =
		parent.key === row.key && shown.isCollapsed(row.key) ? shown.tasksUnder(row.key).at(-1) : null;
	return {
		place: {
			release: row.release,
			parent: parent.kind === 'task' ? parent.key : null,
			after: before?.key ?? inside ?? null,
		},
		line: above + 1,
		level: stop,
	};
}

/** Says whether rows stand there already, one behind the other, so that nothing would change. */
export function isThere(shown: Shown, roots: readonly string[], drop: Drop): boolean {
	const { release, parent, after } = drop.place;
	const siblings = shown.tasksUnder(parent ?? release);
	const moving = new Set(roots);
	const behind = after === null ? -1 : siblings.indexOf(after);
	const stay = siblings.slice(0, behind + 1).filter((task) => !moving.has(task));
	const rest = siblings.slice(behind + 1).filter((task) => !moving.has(task));
	const next = [...stay, ...roots, ...rest];
	return next.length === siblings.length && next.every((task, at) => task === siblings[at]);
}

/** Returns dragged tasks without those that come along with another. */
export function rootsOf(tasks: readonly string[], parentOf: (task: string) => string | null): string[] {
	const all = new Set(tasks);
	return tasks.filter((task) => {
		for (let up = parentOf(task); up !== null; up = parentOf(up)) if (all.has(up)) return false;
		return true;
	});
}

function isUnder(row: Row, dragged: ReadonlySet<string>): boolean {
	return ancestry(row).some(({ key }) => dragged.has(key));
}

/** A row and everything above it, nearest first, up to its release. */
function ancestry(row: Row): Row[] {
	const chain: Row[] = [];
	for (let at: Row | null = row; at && at.release !== null; at = at.parent) chain.push(at);
	return chain;
}

function levelOfRelease(row: Row): number {
	return ancestry(row).at(-1)?.level ?? row.level;
}
