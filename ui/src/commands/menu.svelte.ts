/** The context menu while it is open: what it is about, and where. */

import type { VirtualElement } from '@floating-ui/dom';
import type { Planner } from '../timeline/planner.svelte';
import type { Target } from './command';

export interface OpenMenu {
	target: Target;
	anchor: Element | VirtualElement;
}

export class ContextMenuState {
	current = $state.raw<OpenMenu | null>(null);

	#planner: Planner;

	constructor(planner: Planner) {
		this.#planner = planner;
	}

	/** Opens on a row, which gets the focus; one that is chosen with others stays so. */
	onRow(key: string, anchor: Element | VirtualElement): void {
		const { selection } = this.#planner.session;
		if (selection.chosen.has(key)) {
			selection.link = null;
			selection.focus = key;
		} else selection.select(key);
		this.onFocus(anchor);
	}

	onLink(dependency: string, anchor: Element | VirtualElement): void {
		this.#planner.session.selection.selectLink(dependency);
		this.current = { target: 'link', anchor };
	}

	onGround(anchor: Element | VirtualElement): void {
		this.current = { target: 'ground', anchor };
	}

	/** Opens on whatever has the focus. */
	onFocus(anchor?: Element | VirtualElement): void {
		const { selection, mirror } = this.#planner.session;
		const row = selection.focus === null ? undefined : mirror.tree.row(selection.focus);
		const beside = anchor ?? rowElement(selection.focus) ?? document.body;
		if (selection.link !== null) this.current = { target: 'link', anchor: beside };
		else if (!row || row.kind === 'new' || row.kind === 'group' || row.kind === 'lane')
			this.current = { target: 'ground', anchor: beside };
		else this.current = { target: row.kind, anchor: beside };
	}

	close(): void {
		this.current = null;
	}
}

/** A place under the pointer, as what floats takes it. */
export function placeOf(event: { clientX: number; clientY: number }): VirtualElement {
	const box = new DOMRect(event.clientX, event.clientY, 0, 0);
	return { getBoundingClientRect: () => box };
}

function rowElement(key: string | null): Element | null {
	return key === null ? null : document.querySelector(`[data-key="${CSS.escape(key)}"] .name-text`);
}
