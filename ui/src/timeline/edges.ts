/** While a drag is held near an edge, the plan scrolls under it: the nearer, the faster. */

import { edgeSpeed } from './drag';
import type { Planner } from './planner.svelte';

export interface Pull {
	across: number;
	along: number;
}

/** How far the plan scrolls in the next frame; null when it rests. */
export function pullOf({ gestures, viewport }: Planner): Pull | null {
	const kind = gestures.isPressed ? gestures.current?.kind : undefined;
	if (kind === undefined || kind === 'pan') return null;
	const { x, y } = gestures.pointer;
	const crosses = kind === 'link' || kind === 'choose' || kind === 'assign';
	const across = kind === 'assign' ? 0 : edgeSpeed(x, viewport.width);
	const along = crosses ? edgeSpeed(y, viewport.height) : 0;
	return across === 0 && along === 0 ? null : { across, along };
}

export class EdgeScroll {
	#planner: Planner;
	/** Told after each step, so that the gesture goes on where the pointer is now. */
	#follow: () => void;
	#frame = 0;

	constructor(planner: Planner, follow: () => void) {
		this.#planner = planner;
		this.#follow = follow;
	}

	/** Begins to scroll, when the pointer is at an edge and nothing scrolls yet. */
	hold(): void {
		if (this.#frame !== 0 || !pullOf(this.#planner)) return;
		this.#frame = requestAnimationFrame(() => {
			this.#frame = 0;
			const pull = pullOf(this.#planner);
			if (!pull) return;
			this.#planner.viewport.panBy(pull.across);
			this.#planner.viewport.scrollBy(pull.along);
			this.#follow();
			this.hold();
		});
	}

	stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
	}
}
