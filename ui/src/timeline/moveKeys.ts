/**
 * Keys while a bar is moved or stretched by keys: arrows step, Shift makes five of one, Page up and down
 * choose how far a step goes, the full stop goes to where the predecessors end, Alt leaves followers alone,
 * Enter commits, Ctrl Enter goes into a freeze with a waiver, and Escape takes back.
 */

import type { Mirror } from '../plan/mirror.svelte';
import { DAY, HOUR, MINUTE } from '../plan/zone';
import type { Planner } from './planner.svelte';

/** How far a step can go, in seconds. */
export const STRIDES: readonly number[] = [15 * MINUTE, HOUR, DAY, 7 * DAY, 28 * DAY];

/** Returns the next longer or shorter stride. */
export function nextStride(stride: number, way: 1 | -1): number {
	const sorted = way === 1 ? STRIDES : [...STRIDES].reverse();
	return sorted.find((each) => (each - stride) * way > 0) ?? stride;
}

/** Returns where the last predecessor of a task ends; null for a task that waits for nothing. */
export function predecessorsEnd(mirror: Mirror, task: string): number | null {
	const ends = mirror
		.predecessorsOf(task)
		.flatMap((link) => mirror.settledDatesOf(link.predecessor)?.finish ?? []);
	return ends.length === 0 ? null : Math.max(...ends);
}

/** Answers whether the key was taken; while a gesture goes on, nearly every key is. */
export function moveKey(planner: Planner, event: KeyboardEvent): boolean {
	const { gestures } = planner;
	const { timeStamp: stamp } = event;
	const steps = event.shiftKey ? 5 : 1;
	gestures.ripple(event.altKey, stamp);
	switch (event.key) {
		case 'ArrowRight':
			gestures.step(steps, stamp);
			return true;
		case 'ArrowLeft':
			gestures.step(-steps, stamp);
			return true;
		case 'PageUp':
			gestures.stride = nextStride(gestures.stride, 1);
			return true;
		case 'PageDown':
			gestures.stride = nextStride(gestures.stride, -1);
			return true;
		case '.': {
			const task = gestures.byKeys?.kind === 'move' ? gestures.byKeys.lead.task : null;
			const end = task === null ? null : predecessorsEnd(planner.session.mirror, task);
			if (end !== null) gestures.lead(end, stamp);
			return true;
		}
		case 'Enter':
			// Where no freeze is in the way there is nothing to permit.
			if ((event.ctrlKey || event.metaKey) && gestures.isBarred) void gestures.commitWithWaiver();
			else void gestures.commit();
			return true;
		case 'Escape':
			return gestures.cancel();
		case 'Tab':
			gestures.cancel();
			return false;
		default:
			return true;
	}
}

/** A key that is let go: followers come along again when Alt is. */
export function moveKeyUp(planner: Planner, event: KeyboardEvent): void {
	if (event.key === 'Alt') planner.gestures.ripple(false, event.timeStamp);
}
