/**
 * Tables of many rows as a frame carries them (src-tauri/document/src/packed.rs): numbers in columns,
 * texts behind them. Read without copying.
 */

/** Stands for no row and no word. */
export const NONE = 0xffff_ffff;

/** Columns of the packed tables: numbers, then texts; the first of each are the handle and the id. */
export const TASK = {
	parent: 1,
	release: 2,
	owner: 3,
	kind: 4,
	phase: 5,
	calendar: 6,
	done: 7,
	duration: 8,
	id: 0,
	name: 1,
	order: 2,
	rest: 3,
} as const;
export const DEPENDENCY = { predecessor: 1, successor: 2, kind: 3, rest: 1 } as const;
export const ASSIGNMENT = { task: 1, person: 2, rest: 1 } as const;
export const CLOSED = { open: 0, closed: 1 } as const;

/** Places of the tables in a frame; closed time is there where the head says from when it is counted. */
export const TABLES = { tasks: 0, dependencies: 1, assignments: 2, closed: 3 } as const;

export interface PackedTable {
	count: number;
	/** A column of numbers after the other. */
	numbers: readonly Uint32Array[];
	/** Where the text of each row ends in its column, a column after the other. */
	ends: readonly Uint32Array[];
	/** The texts of a column, UTF-8, one row's behind the other's. */
	texts: readonly Uint8Array[];
}

/** Reads the tables that lie in a buffer, one behind the other, from one byte up to another. */
export function readTables(buffer: ArrayBuffer, from: number, to: number): PackedTable[] {
	const tables: PackedTable[] = [];
	let at = from;
	while (at < to) {
		const [count, numbers, texts] = new Uint32Array(buffer, at, 3);
		at += 12;
		const column = () => {
			const read = new Uint32Array(buffer, at, count);
			at += count * 4;
			return read;
		};
		const table = {
			count,
			numbers: Array.from({ length: numbers }, column),
			ends: Array.from({ length: texts }, column),
			texts: [] as Uint8Array[],
		};
		for (const ends of table.ends) {
			const length = count === 0 ? 0 : ends[count - 1];
			table.texts.push(new Uint8Array(buffer, at, length));
			at += length;
		}
		at = Math.ceil(at / 4) * 4;
		tables.push(table);
	}
	return tables;
}

/** Packs a table, as the document does: for the recorded host and for tests. */
export function packTable(numbers: readonly number[][], texts: readonly string[][]): Uint8Array {
	const count = numbers[0]?.length ?? 0;
	const written = texts.map((column) => column.map((text) => new TextEncoder().encode(text)));
	const size = (column: Uint8Array[]) => column.reduce((sum, text) => sum + text.length, 0);
	const words = 3 + (numbers.length + texts.length) * count;
	const length = words * 4 + written.reduce((sum, column) => sum + size(column), 0);
	const bytes = new Uint8Array(Math.ceil(length / 4) * 4);
	const head = new Uint32Array(bytes.buffer, 0, words);
	head.set([count, numbers.length, texts.length]);
	let at = 3;
	for (const column of numbers) for (const number of column) head[at++] = number;
	for (const column of written) {
		let end = 0;
		for (const text of column) {
			end += text.length;
			head[at++] = end;
		}
	}
	at *= 4;
	for (const text of written.flat()) {
		bytes.set(text, at);
		at += text.length;
	}
	return bytes;
}
