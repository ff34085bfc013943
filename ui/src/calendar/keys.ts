/** Keys of the calendar. Each answers whether it was taken. */

import { type Day, WEEK, ZOOMS } from './days';
import { gripsOf } from './edits';
import type { Item, WindowItem } from './items';
import type { CalendarModel } from './model.svelte';

const ARROWS: Readonly<Record<string, number>> = {
	ArrowLeft: -1,
	ArrowRight: 1,
	ArrowUp: -WEEK,
	ArrowDown: WEEK,
};

/** Keys of the whole page: the zoom, and what goes on. */
export function pageKey(model: CalendarModel, event: KeyboardEvent): boolean {
	const { gestures } = model;
	if (event.key === 'Escape') {
		if (gestures.cancel()) return true;
		if (model.fresh !== null || model.look.chosen === null) return false;
		model.choose(null);
		return true;
	}
	const zoom = ZOOMS[Number(event.key) - 1];
	if (zoom === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
	model.setZoom(zoom);
	return true;
}

/** Keys in the grid, on a day or on an item of it. */
export function gridKey(model: CalendarModel, event: KeyboardEvent, item: Item | null): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey) return false;
	const { gestures, look } = model;
	if (gestures.current) return gestureKey(model, event);
	const by = ARROWS[event.key];
	if (by !== undefined) {
		model.go(look.focus + by);
		return true;
	}
	const locked = model.mirror.readOnly;
	switch (event.key) {
		case 'PageUp':
			model.turn(-1);
			return true;
		case 'PageDown':
			model.turn(1);
			return true;
		case 'Enter':
			// A focused item opens by itself: it is a button.
			if (item) return false;
			openDay(model, look.focus);
			return true;
		case 'n':
		case 'N':
			if (!locked) gestures.drawn = { from: look.focus, to: look.focus };
			return !locked;
		case 'm':
		case 'M': {
			const held = item ?? only(model, look.focus);
			return !locked && held !== null && take(model, event, held);
		}
		case 'Delete': {
			const held = item ?? only(model, look.focus);
			if (held && !locked) void gestures.remove(held);
			return held !== null && !locked;
		}
		default:
			return false;
	}
}

/** Opens the only item of a day, or the card with what there is. */
function openDay(model: CalendarModel, day: Day): void {
	const item = only(model, day);
	if (item) model.choose(item.key);
	else model.open(day);
}

function only(model: CalendarModel, day: Day): Item | null {
	const items = model.on(day);
	return items.length === 1 ? items[0] : null;
}

function take(model: CalendarModel, event: KeyboardEvent, item: Item): boolean {
	const release =
		event.target instanceof HTMLElement
			? event.target.closest<HTMLElement>('[data-release]')?.dataset.release
			: undefined;
	if (item.kind === 'window' && release !== undefined) {
		const berth = item.berths.find((each) => each.release === release);
		if (!berth || berth.standing === 'deployed') return false;
		model.gestures.carry({ release, name: berth.name }, item);
		return true;
	}
	if (item.kind === 'deployment') {
		model.gestures.carry({ release: item.row.id, name: item.name }, null);
		return true;
	}
	if (gripsOf(item).length === 0) return false;
	model.gestures.take(item);
	return true;
}

function gestureKey(model: CalendarModel, event: KeyboardEvent): boolean {
	const { gestures } = model;
	const gesture = gestures.current;
	if (event.key === 'Enter') {
		void gestures.commit();
		return true;
	}
	const by = ARROWS[event.key];
	if (by === undefined || !gesture) return false;
	if (gesture.kind === 'step') {
		const grip = event.shiftKey && gripsOf(gesture.item).includes('finish') ? 'finish' : 'whole';
		gestures.step(by, grip);
		// The focused day goes along, so that the item stays in view.
		model.go(model.look.focus + by);
	}
	if (gesture.kind === 'carry') {
		const into = nextWindow(model, gesture.into, Math.sign(by));
		gestures.aim(into);
		if (into) model.go(model.day(into.from));
	}
	return true;
}

/** The occurrence of a window before or after another one, or after the focused day. */
function nextWindow(model: CalendarModel, from: WindowItem | null, by: number): WindowItem | null {
	const windows = model.windows;
	const at = from
		? windows.findIndex(({ key }) => key === from.key)
		: windows.findIndex((each) => model.day(each.from) >= model.look.focus) - (by > 0 ? 1 : 0);
	return windows[at + by] ?? from;
}
