/**
 * Rows of a large table as they came: columns of numbers by handle, texts as bytes. A row is made when
 * somebody looks at it, and the last that were looked at are kept; so the memory that a plan takes does
 * not grow by an object a row.
 */

import { NONE, type PackedTable } from '../host/packed';
import { Haystack, type Straw } from './haystack';

/** Rows of which objects are kept: more than screens show, less than memory feels. */
const KEPT = 3000;

const utf8 = new TextDecoder();
const NO_TEXT = new Uint8Array(0);

/** Words that rows name by place; places stay what they are while the table grows. */
export class Words {
	readonly #words: string[] = [];
	readonly #places = new Map<string, number>();

	/** Takes over the words of a frame; returns the place of each here. */
	take(words: readonly string[]): Uint32Array {
		return Uint32Array.from(words, (word) => this.#place(word));
	}

	#place(word: string): number {
		let place = this.#places.get(word);
		if (place === undefined) {
			place = this.#words.push(word) - 1;
			this.#places.set(word, place);
		}
		return place;
	}

	at(place: number): string | null {
		return place === NONE ? null : this.#words[place];
	}
}

/** Texts of the rows that came with one frame, and how many of them are still the newest. */
interface Source {
	texts: readonly Uint8Array[];
	rows: number;
	/** What words are looked for in, by column, once somebody does. */
	stacks: Map<number, Haystack>;
}

export abstract class PackedRows<Row extends { id: string }> {
	/** What the row of each handle holds in its columns of numbers. */
	protected readonly numbers: Uint32Array[];
	/** Places among the words: columns to be read in the frame's own, and kept in ours. */
	readonly #worded: ReadonlySet<number>;
	/** Texts that are read once, when they come; they are not kept. */
	readonly #passing: ReadonlySet<number>;
	readonly #from: Uint32Array[];
	readonly #to: Uint32Array[];
	/** By whose texts a handle is read, counted from 1. */
	#of = new Uint32Array(0);
	readonly #sources: (Source | null)[] = [];
	#size = 0;
	#recent = new Map<number, Row>();
	#older = new Map<number, Row>();

	protected constructor(
		numbers: number,
		texts: number,
		worded: readonly number[],
		passing: readonly number[] = [],
	) {
		this.numbers = Array.from({ length: numbers }, () => new Uint32Array(0));
		this.#from = Array.from({ length: texts }, () => new Uint32Array(0));
		this.#to = Array.from({ length: texts }, () => new Uint32Array(0));
		this.#worded = new Set(worded);
		this.#passing = new Set(passing);
	}

	/** Makes a row of its columns. */
	protected abstract read(handle: number): Row;

	/** Hears that the handles of a table have rows now, or other ones. */
	protected abstract taken(table: PackedTable): void;

	/** Hears that the row of a handle goes. */
	protected abstract dropped(handle: number): void;

	/** How many rows there are. */
	get size(): number {
		return this.#size;
	}

	/** Handles are below this. */
	get capacity(): number {
		return this.#of.length;
	}

	/** Whether a handle has a row. */
	holds(handle: number): boolean {
		return handle >= 0 && handle < this.#of.length && this.#of[handle] !== 0;
	}

	/** Hears each handle that has a row, rising. */
	eachHandle(hear: (handle: number) => void): void {
		for (let handle = 0; handle < this.#of.length; handle++) if (this.#of[handle] !== 0) hear(handle);
	}

	/** The row of a handle. */
	at(handle: number): Row | undefined {
		const known = this.#recent.get(handle);
		if (known) return known;
		if (!this.holds(handle)) return undefined;
		const row = this.#older.get(handle) ?? this.read(handle);
		if (this.#recent.size >= KEPT) {
			this.#older = this.#recent;
			this.#recent = new Map();
		}
		this.#recent.set(handle, row);
		return row;
	}

	/** As `at` where there is a row, without keeping it: for walks over many. */
	peek(handle: number): Row {
		return this.#recent.get(handle) ?? this.read(handle);
	}

	/** Takes over rows that are new or changed; `words` are the places of the frame's words here. */
	take(table: PackedTable, words: Uint32Array): void {
		if (table.count === 0) return;
		const [handles] = table.numbers;
		let most = 0;
		for (let row = 0; row < table.count; row++) if (handles[row] > most) most = handles[row];
		this.#reserve(most + 1);
		const source = this.#adopt(table);
		for (let row = 0; row < table.count; row++) {
			const handle = handles[row];
			if (this.holds(handle)) {
				this.dropped(handle);
				this.#leave(handle);
			} else this.#size++;
			this.#of[handle] = source;
		}
		this.numbers.forEach((column, at) => {
			put(column, handles, this.#worded.has(at) ? placed(table.numbers[at], words) : table.numbers[at]);
		});
		table.ends.forEach((ends, at) => {
			if (this.#passing.has(at)) return;
			const starts = new Uint32Array(ends.length);
			starts.set(ends.subarray(0, -1), 1);
			put(this.#from[at], handles, starts);
			put(this.#to[at], handles, ends);
		});
		this.taken(table);
	}

	/** Takes a row out. */
	drop(handle: number): void {
		if (!this.holds(handle)) return;
		this.dropped(handle);
		this.#leave(handle);
		this.#of[handle] = 0;
		this.#size--;
	}

	/** A text of a row. */
	protected text(column: number, handle: number): string {
		const source = this.#sources[this.#of[handle] - 1];
		const [from, to] = [this.#from[column][handle], this.#to[column][handle]];
		return source && from < to ? utf8.decode(source.texts[column].subarray(from, to)) : '';
	}

	/** Hears each row's text of a column, by handle; decoded at one go where bytes are characters. */
	protected eachText(column: number, hear: (handle: number, text: string) => void): void {
		const whole = this.#sources.map((source) => {
			const text = source ? utf8.decode(source.texts[column]) : '';
			return source && text.length === source.texts[column].length ? text : null;
		});
		for (let handle = 0; handle < this.#of.length; handle++) {
			if (this.#of[handle] === 0) continue;
			const text = whole[this.#of[handle] - 1];
			const [from, to] = [this.#from[column][handle], this.#to[column][handle]];
			hear(handle, text === null ? this.text(column, handle) : text.slice(from, to));
		}
	}

	/** Hears each row whose text of a column holds a word; both in lower case. */
	protected eachHolding(column: number, word: string, hear: (handle: number) => void): void {
		if (this.#sources.some((source) => source && !source.stacks.has(column))) this.#stack(column);
		this.#sources.forEach((source, at) => {
			source?.stacks.get(column)?.each(word, (handle) => {
				if (this.#of[handle] === at + 1) hear(handle);
			});
		});
	}

	/** Makes stacks of the texts in which nobody has looked for a word yet. */
	#stack(column: number): void {
		const handles = this.#sources.map((source): number[] | null =>
			source && !source.stacks.has(column) ? [] : null,
		);
		this.eachHandle((handle) => handles[this.#of[handle] - 1]?.push(handle));
		const from = this.#from[column];
		handles.forEach((rows, at) => {
			const source = this.#sources[at];
			if (!rows || !source) return;
			rows.sort((one, other) => from[one] - from[other]);
			source.stacks.set(column, this.#stackOf(column, rows, source));
		});
	}

	#stackOf(column: number, rows: readonly number[], source: Source): Haystack {
		const bytes = source.texts[column];
		const text = utf8.decode(bytes);
		if (text.length === bytes.length) {
			const straw = (handle: number) => ({
				handle,
				from: this.#from[column][handle],
				to: this.#to[column][handle],
			});
			return new Haystack(text.toLowerCase(), rows.map(straw));
		}
		let whole = '';
		const straws = rows.map((handle): Straw => {
			const from = whole.length;
			whole += this.text(column, handle).toLowerCase();
			return { handle, from, to: whole.length };
		});
		return new Haystack(whole, straws);
	}

	/** The texts of a column of a table, in its order. */
	protected textsOf(table: PackedTable, column: number): string[] {
		const bytes = table.texts[column];
		const ends = table.ends[column];
		const whole = utf8.decode(bytes);
		const isPlain = whole.length === bytes.length;
		return Array.from({ length: table.count }, (_, row) => {
			const from = row === 0 ? 0 : ends[row - 1];
			return isPlain ? whole.slice(from, ends[row]) : utf8.decode(bytes.subarray(from, ends[row]));
		});
	}

	/** What a row holds beside its columns. */
	protected rest(column: number, handle: number): Partial<Row> | null {
		const text = this.text(column, handle);
		return text === '' ? null : (JSON.parse(text) as Partial<Row>);
	}

	/** Keeps the texts of a frame, not the frame. */
	#adopt(table: PackedTable): number {
		const texts = table.texts.map((column, at) => (this.#passing.has(at) ? NO_TEXT : column.slice()));
		const source = { texts, rows: table.count, stacks: new Map() };
		const free = this.#sources.indexOf(null);
		if (free < 0) return this.#sources.push(source);
		this.#sources[free] = source;
		return free + 1;
	}

	/** A row is not read by the texts any more that it came with. */
	#leave(handle: number): void {
		this.#recent.delete(handle);
		this.#older.delete(handle);
		const place = this.#of[handle] - 1;
		const source = this.#sources[place];
		if (source && --source.rows === 0) this.#sources[place] = null;
	}

	#reserve(count: number): void {
		if (count <= this.capacity) return;
		const size = this.capacity === 0 ? count : Math.max(count, Math.ceil(this.capacity * 1.5));
		const grown = (old: Uint32Array) => {
			const array = new Uint32Array(size);
			array.set(old);
			return array;
		};
		for (let at = 0; at < this.numbers.length; at++) this.numbers[at] = grown(this.numbers[at]);
		for (let at = 0; at < this.#from.length; at++) {
			if (this.#passing.has(at)) continue;
			this.#from[at] = grown(this.#from[at]);
			this.#to[at] = grown(this.#to[at]);
		}
		this.#of = grown(this.#of);
	}
}

/** Words by their places here. */
function placed(column: Uint32Array, words: Uint32Array): Uint32Array {
	if (words.every((place, at) => place === at)) return column;
	return column.map((word) => (word === NONE ? NONE : words[word]));
}

/** Puts numbers where their handles are; at one go where those are counted through, as in a fresh plan. */
function put(column: Uint32Array, handles: Uint32Array, numbers: Uint32Array): void {
	const [first] = handles;
	if (handles.length > 0 && handles.every((handle, at) => handle === first + at)) {
		column.set(numbers, first);
		return;
	}
	for (let row = 0; row < handles.length; row++) column[handles[row]] = numbers[row];
}
