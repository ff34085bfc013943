/**
 * Which of the changes that a window hears of it has asked for itself. A delta may come before the answer
 * to the request that made it, and another window may change the plan in between: only the revision in the
 * answer tells.
 */

import type { Way } from './done';

export interface Cause {
	way: Way;
	/** Whether a toast offers to take it back. */
	offersUndo: boolean;
}

interface Heard {
	revision: number;
	tell(cause: Cause): void;
}

const ELSEWHERE: Cause = { way: 'elsewhere', offersUndo: false };

export class Causes {
	/** Requests that wait for their answer. */
	#open = 0;
	/** Revisions that were answered, until their deltas come. */
	#own = new Map<number, Cause>();
	/** Deltas that may be the answer to an open request. */
	#heard: Heard[] = [];

	/** A request is on its way. */
	asked(): void {
		this.#open++;
	}

	/** It is answered by the revision that it made; null when it made none. */
	answered(revision: number | null, cause: Cause): void {
		this.#open--;
		if (revision !== null) this.#own.set(revision, cause);
		this.#settle();
	}

	/** A delta came; `tell` is told whose it is as soon as that is known. */
	heard(revision: number, tell: (cause: Cause) => void): void {
		this.#heard.push({ revision, tell });
		this.#settle();
	}

	/** Another plan counts from the beginning. */
	clear(): void {
		this.#own.clear();
		this.#heard = [];
	}

	#settle(): void {
		const unknown: Heard[] = [];
		for (const each of this.#heard.splice(0)) {
			const own = this.#own.get(each.revision);
			if (!own && this.#open > 0) unknown.push(each);
			else each.tell(own ?? ELSEWHERE);
			this.#own.delete(each.revision);
		}
		this.#heard = unknown;
	}
}
