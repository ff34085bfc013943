/**
 * The catalogue of a language, of which a message is read when it is said first: there are thousands, and a
 * page says a few hundred. What is not read yet stays as it came, in UTF-8.
 */

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

/** Arguments of a message, by name. */
export type Args = Record<string, FluentVariable>;

/** What stands first in a placeable: another message, a term with its dash, or a function, which is none. */
const REFERENCE = /\{\s*(-?[a-zA-Z][\w-]*)/g;

/** Letters of scripts that are read from right to left (UAX #9). */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Left-to-right mark: what stands on its other side does not run the other way. */
const MARK = '\u200e';

const [NEWLINE, BLANK, DASH, EQUALS] = [10, 32, 45, 61];

/**
 * Puts marks round names that are written from right to left: every sentence here is read from the left, and
 * the number that follows a name belongs to the sentence.
 */
function setApart(args: Args | null): Args | null {
	if (args === null) return null;
	const names = Object.entries(args).filter(([, value]) => typeof value === 'string' && LEFTWARD.test(value));
	if (names.length === 0) return args;
	return { ...args, ...Object.fromEntries(names.map(([name, value]) => [name, `${MARK}${value}${MARK}`])) };
}

export class Phrasebook {
	readonly #bundle: FluentBundle;
	readonly #source: Uint8Array;
	/** Where each message and term begins, in the order of their keys. */
	readonly #places: Uint32Array;
	/** Keys whose entries are in the bundle. */
	readonly #read = new Set<string>();

	constructor(code: string, source: string) {
		this.#bundle = new FluentBundle(code, { useIsolating: false });
		const bytes = new TextEncoder().encode(`\n${source}`);
		const places: number[] = [];
		for (let at = entryAfter(bytes, 0); at < bytes.length; at = entryAfter(bytes, at)) places.push(at);
		this.#source = bytes;
		this.#places = Uint32Array.from(places).sort((one, other) => compare(bytes, one, bytes, other));
	}

	/** Says whether there is a message. */
	has(key: string): boolean {
		return this.#bundle.hasMessage(key) || this.#placeOf(key) !== undefined;
	}

	/** Returns what a message says; null where there is no message, or it has no text of its own. */
	say(key: string, args: Args | null): string | null {
		if (!this.#bundle.hasMessage(key)) this.#take(key);
		const pattern = this.#bundle.getMessage(key)?.value ?? null;
		return pattern === null ? null : this.#bundle.formatPattern(pattern, setApart(args), []);
	}

	/** Puts an entry into the bundle, with those that it refers to. */
	#take(key: string): void {
		const from = this.#read.has(key) ? undefined : this.#placeOf(key);
		if (from === undefined) return;
		this.#read.add(key);
		const entry = new TextDecoder().decode(this.#source.subarray(from, entryAfter(this.#source, from)));
		this.#bundle.addResource(new FluentResource(entry));
		for (const { 1: other } of entry.matchAll(REFERENCE)) this.#take(other);
	}

	/** Where an entry begins; the first of two with the same key. */
	#placeOf(key: string): number | undefined {
		const sought = new TextEncoder().encode(key);
		let [low, high] = [0, this.#places.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (compare(this.#source, this.#places[middle], sought, 0) < 0) low = middle + 1;
			else high = middle;
		}
		const found = low < this.#places.length ? this.#places[low] : undefined;
		return found !== undefined && compare(this.#source, found, sought, 0) === 0 ? found : undefined;
	}
}

/** Where the entry after this place begins: in the first column, where what goes on is indented. */
function entryAfter(bytes: Uint8Array, at: number): number {
	for (let end = bytes.indexOf(NEWLINE, at); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) {
		if (isLetter(bytes[end + 1]) || bytes[end + 1] === DASH) return end + 1;
	}
	return bytes.length;
}

function isLetter(byte: number): boolean {
	const small = byte | 32;
	return small >= 97 && small <= 122;
}

/** Compares two keys by their letters; a key ends before a blank, the sign of equality, or with its bytes. */
function compare(one: Uint8Array, at: number, other: Uint8Array, there: number): number {
	for (let place = 0; ; place++) {
		const mine = partOfKey(one[at + place]);
		const theirs = partOfKey(other[there + place]);
		if (mine !== theirs || mine === 0) return mine - theirs;
	}
}

function partOfKey(byte: number | undefined): number {
	return byte !== undefined && byte > BLANK && byte !== EQUALS ? byte : 0;
}
