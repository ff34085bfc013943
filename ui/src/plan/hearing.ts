/**
 * What a window hears of the plan, in the order of its channel: deltas are taken one by one, but wait while
 * a whole plan is on its way, or while nobody knows yet whether another one is open.
 */

/** What is done with what is heard. */
export interface Listener {
	/** Takes a delta; false when a revision is missing before it. */
	takeDelta(buffer: ArrayBuffer): boolean;
	/** Asks for the whole plan and takes it. */
	takePlan(): Promise<void>;
	/** Asks how the desk stands and does as it says. */
	glance(): Promise<void>;
}

export class Hearing {
	/** Which opening of a portfolio the plan is of. */
	opening: number | null = null;

	#listener: Listener;
	/** How many keep deltas waiting. */
	#held = 0;
	#waiting: ArrayBuffer[] = [];
	/** When the plan of the opening has come. */
	#arrived: Promise<void> = Promise.resolve();
	/** When the last change of the desk was heeded. */
	#followed: Promise<void> = Promise.resolve();

	constructor(listener: Listener) {
		this.#listener = listener;
	}

	hear(buffer: ArrayBuffer): void {
		if (this.#held > 0) this.#waiting.push(buffer);
		else if (!this.#listener.takeDelta(buffer)) void this.#refresh();
	}

	/** Another window opened or closed a portfolio, set something, came or went: one after the other. */
	follow(): void {
		const before = this.#followed;
		this.#followed = this.#hold(async () => {
			await before;
			await this.#listener.glance();
		});
	}

	/** Waits until the plan of an opening has come; answers whether it is another one than before. */
	arrive(opening: number | null): { isAnother: boolean; arrived: Promise<void> } {
		const isAnother = opening !== this.opening;
		if (isAnother) {
			this.opening = opening;
			this.#arrived = opening === null ? Promise.resolve() : this.#refresh();
		}
		return { isAnother, arrived: this.#arrived };
	}

	#refresh(): Promise<void> {
		return this.#hold(() => this.#listener.takePlan());
	}

	/** Lets deltas wait while something is done. */
	async #hold(work: () => Promise<void>): Promise<void> {
		this.#held++;
		try {
			await work();
		} finally {
			this.#held--;
			if (this.#held === 0) for (const buffer of this.#waiting.splice(0)) this.hear(buffer);
		}
	}
}
