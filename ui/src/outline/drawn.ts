/** Which rows have an element: those on the screen, and the focused one wherever it is. */

import type { Row } from '../plan/row';

/** A row with its place, and the name of the element that shows it. */
export interface Drawn {
	row: Row;
	place: number;
	slot: string | number;
}

export interface Screen {
	/** Place of the first row that is drawn. */
	first: number;
	/** Place behind the last. */
	end: number;
	/** Place of the focused row; -1 without one. */
	focus: number;
	/** How many elements are used again and again while the plan scrolls through them. */
	slots: number;
	/** Whether the plan is scrolling: then every element stays where it stands in the page. */
	isMoving: boolean;
}

/** What is drawn of which rows, by its place. */
export interface Drawing {
	rows: readonly Row[];
	byPlace: ReadonlyMap<number, Drawn>;
	/** In the order in which their elements stand in the page. */
	standing: readonly Drawn[];
}

/**
 * Returns what is drawn, the first place first. The focused row has an element of its own, so that the
 * keyboard focus is never lost to scrolling. What stays as it was `before` is the same object: nothing that
 * depends on it is looked at again. Another list of rows is drawn anew, for a row may have changed in it.
 *
 * An element that is moved within the page is laid out and styled as if it were new, so the order of the
 * elements follows that of the rows only when the plan rests.
 */
export function drawnOn(
	{ first, end, focus, slots, isMoving }: Screen,
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
	const drawn = [...byPlace.values()];
	return { rows, byPlace, standing: before && isMoving ? whereTheyStand(drawn, before) : drawn };
}

/** Each where its element stands already; what has none yet comes last. */
function whereTheyStand(drawn: readonly Drawn[], before: Drawing): Drawn[] {
	const coming = new Map(drawn.map((each) => [each.slot, each]));
	const standing: Drawn[] = [];
	for (const { slot } of before.standing) {
		const each = coming.get(slot);
		if (each) standing.push(each);
		coming.delete(slot);
	}
	return [...standing, ...coming.values()];
}
