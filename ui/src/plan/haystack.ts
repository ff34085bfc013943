/** Texts of many rows one behind the other, in lower case, in which a word is looked for at one go. */

/** A row's text: whose it is, and where in the whole it begins and ends. */
export interface Straw {
	handle: number;
	from: number;
	to: number;
}

export class Haystack {
	readonly #whole: string;
	readonly #handles: Uint32Array;
	readonly #from: Uint32Array;
	readonly #to: Uint32Array;

	/** Straws do not overlap, and rise; what lies between them is nobody's. */
	constructor(whole: string, straws: readonly Straw[]) {
		this.#whole = whole;
		this.#handles = Uint32Array.from(straws, ({ handle }) => handle);
		this.#from = Uint32Array.from(straws, ({ from }) => from);
		this.#to = Uint32Array.from(straws, ({ to }) => to);
	}

	/** Hears each row whose text holds a word, once. */
	each(word: string, hear: (handle: number) => void): void {
		let straw = 0;
		let at = this.#whole.indexOf(word);
		while (at >= 0) {
			while (straw < this.#to.length && this.#to[straw] <= at) straw++;
			if (straw === this.#to.length) return;
			const isIn = at >= this.#from[straw] && at + word.length <= this.#to[straw];
			if (isIn) hear(this.#handles[straw]);
			at = this.#whole.indexOf(word, isIn ? this.#to[straw] : at + 1);
		}
	}
}
