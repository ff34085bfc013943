/** A row of the grid and the chart: what both draw, count and walk through. */

/**
 * `group` heads work that a view puts together; `lane` is a row of such a group that holds several
 * tasks; `new` is the empty row into which the next task of a release is drawn.
 */
export type RowKind = 'portfolio' | 'product' | 'release' | 'task' | 'new' | 'group' | 'lane';

export interface Row {
	kind: RowKind;
	/** Names the row among all rows: the id of what it shows, or its kind and what it is about. */
	key: string;
	/** The task's handle; -1 for other kinds. */
	handle: number;
	/** From 1, as `aria-level` counts. */
	level: number;
	/** The release it belongs to, where it belongs to one. */
	release: string | null;
	parent: Row | null;
	/** How many rows stand under it, the empty one not counted. */
	children: number;
	place: number;
	siblings: number;
	/** Place among the rows that are shown; -1 while it is hidden. A task in a lane has the lane's. */
	at: number;
	/** Shown only for the sake of what stands under it: it does not match the filter itself. */
	isAside: boolean;
	/** The tasks that a lane or a group holds, in order; empty for other kinds. */
	tasks: readonly Row[];
}

export function newRow(kind: RowKind, key: string, level: number, parent: Row | null): Row {
	return {
		kind,
		key,
		handle: -1,
		level,
		release: null,
		parent,
		children: 0,
		place: 1,
		siblings: 1,
		at: -1,
		isAside: false,
		tasks: NO_TASKS,
	};
}

const NO_TASKS: readonly Row[] = [];

/** Whether a row heads what stands under it and is no work itself. */
export function isHeading(row: Row): boolean {
	return row.kind === 'portfolio' || row.kind === 'product' || row.kind === 'release' || row.kind === 'group';
}

/** The tasks that a row shows as bars: its own, or those of its lane. */
export function tasksOn(row: Row): readonly Row[] {
	return row.kind === 'task' ? [row] : row.kind === 'lane' ? row.tasks : NO_TASKS;
}

/** The task of a row that is looked at: of a lane, the one with the focus or else its first. */
export function taskIn(row: Row, focus: string | null): Row {
	if (row.kind !== 'lane') return row;
	return row.tasks.find((task) => task.key === focus) ?? row.tasks[0] ?? row;
}
