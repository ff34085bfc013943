/** Packed tables for tests, of rows of which only what matters is said. */

import { readTables } from '../host/packed';
import { pack, placesOf } from '../host/recorded/packing';
import type { Dependency } from '../host/wire/Dependency';
import type { Task } from '../host/wire/Task';
import { BLANKS } from './blank';
import { LinkRows } from './linkRows';
import { Words } from './packedRows';
import { TaskRows } from './taskRows';

/** Tasks and links of which each has its place for a handle. */
export function packedOf(
	tasks: readonly Partial<Task>[],
	links: readonly Partial<Dependency>[] = [],
): { tasks: TaskRows; links: LinkRows } {
	const rows = {
		tasks: tasks.map((task) => ({ ...BLANKS.task, ...task })),
		dependencies: links.map((link) => ({ ...BLANKS.dependency, ...link })),
		assignments: [],
	};
	const packed = pack(rows, { tasks: placesOf(rows.tasks), links: placesOf(rows.dependencies) });
	const words = new Words();
	const places = words.take(packed.words);
	const result = new TaskRows(BLANKS.task, words);
	const tied = new LinkRows(BLANKS.dependency, words, result);
	const tables = packed.tables.flatMap(({ buffer, length }) => readTables(buffer as ArrayBuffer, 0, length));
	result.take(tables[0], places);
	tied.take(tables[1], places);
	return { tasks: result, links: tied };
}
