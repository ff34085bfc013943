/** Which rows have an element: those on the screen, and the focused one wherever it is. */

import type { Row } from '../plan/row';

/** A row with its place, and the name of the element that shows it. */
export interface Drawn {
	row: Row;
	place: number;
	slot: string | number;
}

export interface Screen {
	/** Place of the first row that can be seen. */
	first: number;
	/** Place behind the last. */
	end: number;
	/** Place of the focused row; -1 without one. */
	focus: number;
	/** How many elements are used again and again while the plan scrolls through them. */
	slots: number;
}

/** What is drawn of which rows, by its place. */
export interface Drawing {
	rows: readonly Row[];
	byPlace: ReadonlyMap<number, Drawn>;
}

/**
 * Returns what is drawn, the first place first. The focused row has an element of its own, so that the
 * keyboard focus is never lost to scrolling. What stays as it was `before` is the same object: nothing that
 * depends on it is looked at again. Another list of rows is drawn anew, for a row may have changed in it.
 */
export function drawnOn(
	{ first, end, focus, slots }: Screen,
	rows: readonly Row[],
	before: Drawing | null,
): Drawing {
	const known = before?.rows === rows ? before.byPlace : null;
	const byPlace = new Map<number, Drawn>();
	const draw = (place: number) => {
		const row = rows[place];
		const slot = place === focus ? row.key : place % slots;
		const stays = known?.get(place);
		byPlace.set(place, stays?.slot === slot ? stays : { row, place, slot });
	};
	if (focus >= 0 && focus < first) draw(focus);
	for (let place = first; place < end; place++) draw(place);
	if (focus >= end) draw(focus);
	return { rows, byPlace };
}
