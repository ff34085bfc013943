/** Lists of handles by another handle, as chains in arrays of numbers: no object a list, none an entry. */

const NONE = -1;

export class Chains {
	#first = new Int32Array(0);
	#last = new Int32Array(0);
	#next = new Int32Array(0);

	/** Puts an entry at the end of a list; it is in one list at most. */
	put(list: number, entry: number): void {
		if (list >= this.#first.length) {
			this.#first = grown(this.#first, list + 1);
			this.#last = grown(this.#last, list + 1);
		}
		if (entry >= this.#next.length) this.#next = grown(this.#next, entry + 1);
		this.#next[entry] = NONE;
		if (this.#first[list] === NONE) this.#first[list] = entry;
		else this.#next[this.#last[list]] = entry;
		this.#last[list] = entry;
	}

	/** Takes an entry out of the list in which it is. */
	take(list: number, entry: number): void {
		let before = NONE;
		for (let at = this.#first[list] ?? NONE; at !== NONE; at = this.#next[at]) {
			if (at !== entry) {
				before = at;
				continue;
			}
			if (before === NONE) this.#first[list] = this.#next[at];
			else this.#next[before] = this.#next[at];
			if (this.#last[list] === at) this.#last[list] = before;
			return;
		}
	}

	/** The entries of a list, in the order in which they were put. */
	of(list: number): number[] {
		const entries: number[] = [];
		for (let at = this.#first[list] ?? NONE; at !== NONE; at = this.#next[at]) entries.push(at);
		return entries;
	}
}

function grown(array: Int32Array<ArrayBuffer>, count: number): Int32Array<ArrayBuffer> {
	const result = new Int32Array(Math.max(count, array.length * 2, 64)).fill(NONE);
	result.set(array);
	return result;
}
