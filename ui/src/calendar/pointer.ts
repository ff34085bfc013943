/** What of the calendar lies under the pointer, read from the marks that its elements carry. */

import type { Day } from './days';
import type { Grip } from './edits';
import { gripsOf } from './edits';
import type { Grabbed } from './gestures.svelte';
import type { WindowItem } from './items';
import type { CalendarModel } from './model.svelte';

/** Returns the day at a place in the window, or null outside the days. */
export function dayAt(x: number, y: number): Day | null {
	for (const element of document.elementsFromPoint(x, y)) {
		if (element instanceof HTMLElement && element.dataset.day !== undefined)
			return Number(element.dataset.day);
	}
	return null;
}

/** Returns the window at a place. */
export function windowAt(x: number, y: number, model: CalendarModel): WindowItem | null {
	for (const element of document.elementsFromPoint(x, y)) {
		const frame = element.closest<HTMLElement>('[data-window]');
		const item = frame && model.item(frame.dataset.window ?? '');
		if (item?.kind === 'window') return item;
	}
	return null;
}

/** Returns what a press takes hold of; null for what stays where it is. */
export function grabbedAt(event: PointerEvent, model: CalendarModel): Grabbed | null {
	const { target } = event;
	if (!(target instanceof HTMLElement || target instanceof SVGElement)) return null;
	const day = dayAt(event.clientX, event.clientY);
	const held = target.closest<HTMLElement>('[data-key]');
	if (!held) {
		const isButton = target.closest('button') !== null;
		return day === null || isButton ? null : { on: 'day', day };
	}
	const item = model.item(held.dataset.key ?? '');
	if (!item) return null;
	const { release } = held.dataset;
	if (item.kind === 'window' && release !== undefined) {
		const berth = item.berths.find((each) => each.release === release);
		if (!berth || berth.standing === 'deployed') return null;
		return { on: 'berth', carried: { release, name: berth.name }, window: item };
	}
	if (item.kind === 'deployment')
		return item.berth.standing === 'deployed'
			? null
			: { on: 'berth', carried: { release: item.row.id, name: item.name }, window: null };
	const grip = (target.closest<HTMLElement>('[data-grip]')?.dataset.grip ?? 'whole') as Grip;
	return day !== null && gripsOf(item).includes(grip) ? { on: 'item', item, grip, day } : null;
}
