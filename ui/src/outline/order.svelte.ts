/**
 * When the elements of rows stand in the order of their rows: when the plan rests. Whoever reads the page
 * from one element to the next, as screen readers do, does not while it scrolls.
 */

/** Milliseconds without scrolling after which the plan rests. */
const REST = 150;

export class Order {
	isMoving = $state(false);
	#rest: ReturnType<typeof setTimeout> | undefined;
	#isHeld: () => boolean;

	/** `isHeld` tells that an element must not be moved now: it is typed into. */
	constructor(isHeld: () => boolean) {
		this.#isHeld = isHeld;
	}

	/** The plan has scrolled. */
	move(): void {
		this.isMoving = true;
		this.stop();
		this.#rest = setTimeout(() => this.#settle(), REST);
	}

	stop(): void {
		clearTimeout(this.#rest);
	}

	#settle(): void {
		if (this.#isHeld()) this.move();
		else this.isMoving = false;
	}
}
