/** Puts a floating layer beside what opened it, inside the window. */

import {
	computePosition,
	flip,
	offset,
	type Placement,
	shift,
	size,
	type VirtualElement,
} from '@floating-ui/dom';

/** A longer list scrolls. */
const TALLEST = 340;

/** Places `layer` at `anchor`; the layer is a popover, so it lies above everything else. */
export async function placeAt(
	anchor: Element | VirtualElement,
	layer: HTMLElement,
	placement: Placement,
	gap = 4,
	tallest = TALLEST,
): Promise<void> {
	const { x, y } = await computePosition(anchor, layer, {
		placement,
		strategy: 'fixed',
		middleware: [
			offset(gap),
			flip({ padding: 8 }),
			shift({ padding: 8 }),
			size({
				padding: 8,
				apply({ availableHeight, elements }) {
					elements.floating.style.maxHeight = `${Math.min(tallest, Math.max(96, availableHeight))}px`;
				},
			}),
		],
	});
	layer.style.left = `${x}px`;
	layer.style.top = `${y}px`;
}
