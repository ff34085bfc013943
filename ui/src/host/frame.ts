/**
 * Frames from the document: a head as JSON, then packed tables and dates (src-tauri/document/src/wire.rs).
 *
 * `[u32 length of the head][u32 length of the tables][head][tables][records]`, little endian, with zeros up
 * to a multiple of 8 before tables and records; a record is eight doubles, the first of which holds two
 * `u32` instead (handle, flags).
 */

import { type PackedTable, readTables } from './packed';

/** Doubles in a record. */
export const RECORD = 8;

/** Places of the doubles in a record. */
export const field = {
	start: 1,
	finish: 2,
	lateStart: 3,
	lateFinish: 4,
	totalFloat: 5,
	freeFloat: 6,
	windowFloat: 7,
} as const;

/** Bits of the flags in a record. */
export const flag = {
	summary: 1,
	critical: 2,
	nearCritical: 4,
	longestPath: 8,
	noFloat: 16,
	deadlineMissed: 32,
	overdue: 64,
} as const;

export interface Frame<Head> {
	head: Head;
	/** Tasks, dependencies and assignments, where the frame carries rows. */
	tables: readonly PackedTable[];
	/** Records one after another; seconds, NaN where there is none. */
	dates: Float64Array;
	/** The same memory, for handles and flags. */
	words: Uint32Array;
	/** How many records. */
	count: number;
}

export class BrokenFrame extends Error {
	constructor(what: string) {
		super(`a frame cannot be read: ${what}`);
		this.name = 'BrokenFrame';
	}
}

const utf8 = new TextDecoder();

/** Reads a frame without copying its tables and dates. */
export function decode<Head>(buffer: ArrayBuffer): Frame<Head> {
	if (buffer.byteLength < 8) throw new BrokenFrame('it is shorter than its lengths');
	const [length, packed] = new Uint32Array(buffer, 0, 2);
	const tables = aligned(8 + length);
	const from = aligned(tables + packed);
	const rest = buffer.byteLength - from;
	if (rest < 0) throw new BrokenFrame('its head is cut off');
	if (rest % (RECORD * 8) !== 0) throw new BrokenFrame('its last record is cut off');
	return {
		head: JSON.parse(utf8.decode(new Uint8Array(buffer, 8, length))) as Head,
		tables: readTables(buffer, tables, tables + packed),
		dates: new Float64Array(buffer, from),
		words: new Uint32Array(buffer, from),
		count: rest / (RECORD * 8),
	};
}

function aligned(at: number): number {
	return Math.ceil(at / 8) * 8;
}

/** A record as an object, for making frames by hand. */
export interface TaskRecord {
	handle: number;
	flags: number;
	values: readonly number[];
}

/** Makes a frame, as the document does: for the recorded host and for tests. */
export function encode(
	head: unknown,
	records: readonly TaskRecord[],
	tables: readonly Uint8Array[] = [],
): ArrayBuffer {
	const json = new TextEncoder().encode(JSON.stringify(head));
	const packed = tables.reduce((sum, table) => sum + table.length, 0);
	const from = aligned(aligned(8 + json.length) + packed);
	const buffer = new ArrayBuffer(from + records.length * RECORD * 8);
	new Uint32Array(buffer, 0, 2).set([json.length, packed]);
	const bytes = new Uint8Array(buffer);
	bytes.set(json, 8);
	let at = aligned(8 + json.length);
	for (const table of tables) {
		bytes.set(table, at);
		at += table.length;
	}
	const doubles = new Float64Array(buffer, from);
	const words = new Uint32Array(buffer, from);
	records.forEach((record, place) => {
		words[place * RECORD * 2] = record.handle;
		words[place * RECORD * 2 + 1] = record.flags;
		for (let at = 1; at < RECORD; at++) doubles[place * RECORD + at] = record.values[at - 1] ?? Number.NaN;
	});
	return buffer;
}

/** Gives the memory of a frame back at once, where the engine can: a whole plan is many megabytes of it. */
export function discard(buffer: ArrayBuffer): void {
	if ('transfer' in buffer && typeof buffer.transfer === 'function') buffer.transfer(0);
}
