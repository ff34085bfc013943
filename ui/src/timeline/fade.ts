/** How far something has faded in or out; at once where motion is unwanted. */

/** How long a band stays lit after a bar ran against it, in milliseconds. */
export const PULSE = 480;
/** How long grips and handles take to appear. */
const APPEAR = 120;

/** Asked with every frame, and made once. */
const still = typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : null;

export function prefersStill(): boolean {
	return still?.matches ?? false;
}

/** From 0 to 1 within a moment after something began. */
export function appeared(age: number, isStill: boolean): number {
	return isStill ? 1 : Math.min(Math.max(age / APPEAR, 0), 1);
}

/** How bright a band is that was lit so long ago: it fades to a third, and stays there while it is in the way. */
export function lit(age: number, isStill: boolean): number {
	if (isStill) return 0.6;
	return 1 - (2 / 3) * Math.min(Math.max(age / PULSE, 0), 1);
}

/** Remembers since when something is as it is. */
export class Since<T> {
	#now: T | undefined;
	#began = 0;

	/** Milliseconds since it was last something else. */
	age(value: T, now: number): number {
		if (value !== this.#now) {
			this.#now = value;
			this.#began = now;
		}
		return now - this.#began;
	}
}
