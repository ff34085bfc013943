/** Makes frames of whole rows as the document does, for the recorded host and for tests. */

import { BLANKS } from '../../plan/blank';
import { encode, type TaskRecord } from '../frame';
import { NONE, packTable } from '../packed';
import type { Assignment } from '../wire/Assignment';
import type { Change } from '../wire/Change';
import type { DeltaHead } from '../wire/DeltaHead';
import type { Dependency } from '../wire/Dependency';
import type { SnapshotHead } from '../wire/SnapshotHead';
import type { Task } from '../wire/Task';

/** Handles of tasks and dependencies by their ids. */
export interface Handles {
	tasks: ReadonlyMap<string, number>;
	links: ReadonlyMap<string, number>;
}

/** Rows that are packed. */
export interface Packing {
	tasks: readonly Task[];
	dependencies: readonly Dependency[];
	assignments: readonly Assignment[];
}

export function placesOf(rows: readonly { id: string }[]): Map<string, number> {
	return new Map(rows.map(({ id }, place) => [id, place]));
}

/** Closed time as rising pairs. */
interface Shut<Pairs> {
	closed: Pairs;
}

/** What the head of a snapshot says beside what is packed. */
export type WholeHead = Omit<SnapshotHead, 'words' | 'blanks' | 'closed'> & Shut<readonly number[]>;

/** What the head of a delta says beside what is packed. */
export type ChangedHead = Omit<DeltaHead, 'words' | 'gone' | 'closed'> & Shut<readonly number[] | null>;

/** A frame of a whole plan; where nothing is said, handles are places. */
export function snapshotFrame(
	head: WholeHead,
	records: readonly TaskRecord[],
	handles: Handles = { tasks: placesOf(head.rows.tasks), links: placesOf(head.rows.dependencies) },
): ArrayBuffer {
	const { words, tables } = pack(head.rows, handles);
	const rows = { ...head.rows, tasks: [], dependencies: [], assignments: [] };
	const whole = { ...head, rows, words, blanks: BLANKS, closed: head.closed[0] ?? 0 };
	return encode(whole satisfies SnapshotHead, records, [...tables, packClosed(head.closed)]);
}

/** A frame of what changed; `before` are the handles of what is gone. */
export function deltaFrame(
	head: ChangedHead,
	records: readonly TaskRecord[],
	before: Handles,
	after: Handles,
): ArrayBuffer {
	const rows: { tasks: Task[]; dependencies: Dependency[]; assignments: Assignment[] } = {
		tasks: [],
		dependencies: [],
		assignments: [],
	};
	const gone: DeltaHead['gone'] = { tasks: [], dependencies: [], assignments: [] };
	const edits: Change[] = [];
	for (const change of head.edits) {
		if (change.table === 'task') {
			const { before: was, after: is } = change.row;
			if (is) rows.tasks.push(is);
			else if (was) gone.tasks.push(before.tasks.get(was.id) ?? NONE);
		} else if (change.table === 'dependency') {
			const { before: was, after: is } = change.row;
			if (is) rows.dependencies.push(is);
			else if (was) gone.dependencies.push(before.links.get(was.id) ?? NONE);
		} else edits.push(change);
	}
	const { words, tables } = pack(rows, after);
	const closed = head.closed && (head.closed[0] ?? 0);
	if (head.closed) tables.push(packClosed(head.closed));
	return encode({ ...head, edits, words, gone, closed } satisfies DeltaHead, records, tables);
}

/** Packs closed time by how long it is open before each stretch and closed in it. */
function packClosed(pairs: readonly number[]): Uint8Array {
	const lengths = pairs.map((at, place) => at - (pairs[place - 1] ?? at));
	const every = (second: number) => lengths.filter((_, place) => place % 2 === second);
	return packTable([every(0), every(1)], []);
}

/** Packs rows into tables and the words that they name. */
export function pack(
	{ tasks, dependencies, assignments }: Packing,
	handles: Handles,
): { words: string[]; tables: Uint8Array[] } {
	const places = new Map<string, number>();
	const word = (text: string | null) => {
		if (text === null) return NONE;
		const place = places.get(text) ?? places.size;
		places.set(text, place);
		return place;
	};
	const handle = (task: string | null) => (task === null ? NONE : (handles.tasks.get(task) ?? NONE));
	const { task, dependency, assignment } = BLANKS;
	const tables = [
		packTable(
			[
				tasks.map((row) => handle(row.id)),
				tasks.map((row) => handle(row.parent)),
				tasks.map((row) => word(row.release)),
				tasks.map((row) => word(row.owner)),
				tasks.map((row) => word(row.kind)),
				tasks.map((row) => word(row.phase)),
				tasks.map((row) => word(row.calendar)),
				tasks.map((row) => row.progress.done),
				tasks.map((row) => (inColumn(row.duration) ? row.duration.amount : NONE)),
			],
			[
				tasks.map((row) => row.id),
				tasks.map((row) => row.name),
				tasks.map((row) => row.order),
				tasks.map(restOfTask(task)),
			],
		),
		packTable(
			[
				dependencies.map((row) => handles.links.get(row.id) ?? NONE),
				dependencies.map((row) => handle(row.predecessor)),
				dependencies.map((row) => handle(row.successor)),
				dependencies.map((row) => word(row.kind)),
			],
			[
				dependencies.map((row) => row.id),
				dependencies.map(rest(dependency, ['id', 'predecessor', 'successor', 'kind', 'external'])),
			],
		),
		packTable(
			[
				assignments.map((_, place) => place),
				assignments.map((row) => handle(row.task)),
				assignments.map((row) => word(row.person)),
			],
			[
				assignments.map((row) => row.id),
				assignments.map(rest(assignment, ['id', 'task', 'person', 'external'])),
			],
		),
	];
	return { words: [...places.keys()], tables };
}

const TASK: readonly (keyof Task)[] = [
	'id',
	'name',
	'release',
	'parent',
	'order',
	'kind',
	'phase',
	'owner',
	'calendar',
	'external',
];

/** Whether a column of numbers says a duration. */
function inColumn({ unit, amount }: Task['duration']): boolean {
	return unit === 'working' && amount >= 0 && amount < NONE;
}

/** As `rest`, with the duration where its column does not say it, even a usual one. */
function restOfTask(blank: Task): (row: Task) => string {
	const [short, long] = [rest(blank, [...TASK, 'duration']), rest(blank, TASK)];
	return (row) => (inColumn(row.duration) ? short(row) : long(row));
}

/** Writes the fields in which a row differs from a blank one, its columns left out. */
function rest<Row extends object>(blank: Row, columns: readonly (keyof Row)[]): (row: Row) => string {
	const fields = (Object.keys(blank) as (keyof Row)[]).filter((name) => !columns.includes(name));
	const usual = new Map(fields.map((name) => [name, JSON.stringify(blank[name])]));
	return (row) => {
		const others = fields.filter((name) => JSON.stringify(row[name]) !== usual.get(name));
		return others.length === 0
			? ''
			: JSON.stringify(Object.fromEntries(others.map((name) => [name, row[name]])));
	};
}
