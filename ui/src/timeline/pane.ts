/**
 * The canvas that lies over the content. It is shown while something is drawn on it, for a canvas of nothing
 * would be laid over the other pixel by pixel; and it has pixels a moment longer: on a large screen they
 * are many megabytes, and most of the time nobody points at anything.
 */

/** Milliseconds without anything to draw after which the pixels are given back. */
const KEPT = 10_000;

export class Pane {
	#canvas: HTMLCanvasElement;
	#width = 0;
	#height = 0;
	#leaving: ReturnType<typeof setTimeout> | undefined;

	constructor(canvas: HTMLCanvasElement) {
		this.#canvas = canvas;
		canvas.style.visibility = 'hidden';
		this.#giveBack();
	}

	/** The size it has when it is shown, in pixels of the page. */
	fit(width: number, height: number): void {
		this.#width = width;
		this.#height = height;
		if (this.#canvas.width > 0) this.#giveBack();
	}

	/** What to draw on, with its origin in the upper left corner and the page's pixels as its unit. */
	show(): CanvasRenderingContext2D | null {
		clearTimeout(this.#leaving);
		this.#leaving = undefined;
		const context = this.#canvas.getContext('2d');
		const ratio = devicePixelRatio || 1;
		if (this.#canvas.width === 0) sizeOf(this.#canvas, this.#width, this.#height, ratio);
		this.#canvas.style.visibility = 'visible';
		context?.setTransform(ratio, 0, 0, ratio, 0, 0);
		return context;
	}

	hide(): void {
		this.#canvas.style.visibility = 'hidden';
		this.#leaving ??= setTimeout(() => this.#giveBack(), KEPT);
	}

	stop(): void {
		clearTimeout(this.#leaving);
	}

	#giveBack(): void {
		this.#canvas.width = 0;
		this.#canvas.height = 0;
	}
}

/** Gives a canvas as many pixels as the screen has where it lies; sizes are those of the page. */
export function sizeOf(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
	canvas.width = Math.round(width * ratio);
	canvas.height = Math.round(height * ratio);
	canvas.style.width = `${width}px`;
	canvas.style.height = `${height}px`;
}
