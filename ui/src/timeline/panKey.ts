/**
 * Space held over the chart makes a drag pan. Where it was only struck, it chooses the focused row as it
 * does elsewhere in the grid.
 */

import type { Planner } from './planner.svelte';

export class PanKey {
	isHeld = false;

	#planner: Planner;
	/** Told when it is held or let go, for the pointer's shape. */
	#changed: () => void;
	#isOver = false;
	#wasUsed = false;

	constructor(planner: Planner, changed: () => void) {
		this.#planner = planner;
		this.#changed = changed;
	}

	/** The pointer has come over the chart. */
	enter(): void {
		this.#isOver = true;
	}

	leave(): void {
		this.#isOver = false;
		if (!this.#planner.gestures.isPressed) this.#let();
	}

	/** The chart is pressed: if the key is held, it was meant for that. */
	use(): void {
		if (this.isHeld) this.#wasUsed = true;
	}

	/** Hears the keys before the grid does. Returns how to stop. */
	listen(): () => void {
		const down = (event: KeyboardEvent) => {
			if (event.key !== ' ' || !this.#isOver || !isOfPlan(event.target)) return;
			event.preventDefault();
			event.stopPropagation();
			if (event.repeat || this.isHeld) return;
			this.isHeld = true;
			this.#wasUsed = false;
			this.#changed();
		};
		const up = (event: KeyboardEvent) => {
			if (event.key !== ' ' || !this.isHeld) return;
			event.preventDefault();
			event.stopPropagation();
			const { selection } = this.#planner.session;
			if (!this.#wasUsed && selection.focus !== null)
				selection.select(selection.focus, event.ctrlKey || event.metaKey ? 'toggle' : 'only');
			this.#let();
		};
		const lost = () => this.#let();
		addEventListener('keydown', down, true);
		addEventListener('keyup', up, true);
		addEventListener('blur', lost);
		return () => {
			removeEventListener('keydown', down, true);
			removeEventListener('keyup', up, true);
			removeEventListener('blur', lost);
		};
	}

	#let(): void {
		if (!this.isHeld) return;
		this.isHeld = false;
		this.#changed();
	}
}

/** Whether a key is struck on the chart, a row of the grid or nothing at all; a control keeps its own Space. */
function isOfPlan(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return true;
	return target === document.body || target.matches('[data-testid="chart"], [role="row"]');
}
