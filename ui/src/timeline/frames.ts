/** When the chart draws: once a frame, however often it is asked. */
export class Frames {
	#draw: () => void;
	#frame = 0;
	/** Whether the next frame still has something to draw. */
	#isAsked = false;
	/** Whether it was drawn ahead of the next frame. */
	#isAhead = false;

	constructor(draw: () => void) {
		this.#draw = draw;
	}

	/** Draws in the next frame. */
	ask(): void {
		this.#isAsked = true;
		this.#await();
	}

	/**
	 * Draws now, while the frame that shows it is still to come: that frame then only has to paint it. What
	 * comes before the same frame again is drawn in it.
	 */
	ahead(): void {
		if (this.#isAhead) {
			this.ask();
			return;
		}
		this.now();
		this.#isAhead = true;
		this.#await();
	}

	/** Draws now, whatever comes. */
	now(): void {
		this.#isAsked = false;
		this.#draw();
	}

	/** Draws nothing more of what was asked. */
	stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		this.#isAsked = false;
		this.#isAhead = false;
	}

	/** Whether nothing waits for a frame. */
	get isIdle(): boolean {
		return this.#frame === 0;
	}

	#await(): void {
		if (this.#frame !== 0) return;
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0;
			this.#isAhead = false;
			if (this.#isAsked) this.now();
		});
	}
}
