/**
 * The catalogue of a language, of which a message is read when it is said first: there are thousands, and a
 * page says a few hundred.
 */

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

/** Arguments of a message, by name. */
export type Args = Record<string, FluentVariable>;

/** The beginning of a message or a term, as Fluent's own reader finds it. */
const BEGINNING = /^(-?[a-zA-Z][\w-]*) *= */gm;
/** What stands first in a placeable: another message, a term with its dash, or a function, which is none. */
const REFERENCE = /\{\s*(-?[a-zA-Z][\w-]*)/g;

export class Phrasebook {
	readonly #source: string;
	readonly #bundle: FluentBundle;
	/** Where in the source each message and term begins that is not in the bundle yet. */
	readonly #unread = new Map<string, number>();

	constructor(code: string, source: string) {
		this.#source = source;
		this.#bundle = new FluentBundle(code, { useIsolating: false });
		for (const { 1: key, index } of source.matchAll(BEGINNING)) {
			if (!this.#unread.has(key)) this.#unread.set(key, index);
		}
	}

	/** Says whether there is a message. */
	has(key: string): boolean {
		return this.#unread.has(key) || this.#bundle.hasMessage(key);
	}

	/** Returns what a message says; null where there is no message, or it has no text of its own. */
	say(key: string, args: Args | null): string | null {
		this.#read(key);
		const pattern = this.#bundle.getMessage(key)?.value ?? null;
		return pattern === null ? null : this.#bundle.formatPattern(pattern, args, []);
	}

	/** Puts an entry into the bundle, with those that it refers to. */
	#read(key: string): void {
		const from = this.#unread.get(key);
		if (from === undefined) return;
		this.#unread.delete(key);
		const entry = this.#source.slice(from, this.#endOf(from));
		this.#bundle.addResource(new FluentResource(entry));
		for (const { 1: other } of entry.matchAll(REFERENCE)) this.#read(other);
	}

	#endOf(from: number): number {
		BEGINNING.lastIndex = from + 1;
		const next = BEGINNING.exec(this.#source);
		BEGINNING.lastIndex = 0;
		return next?.index ?? this.#source.length;
	}
}
