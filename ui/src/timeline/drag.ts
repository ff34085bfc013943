/** From a pointer's way to a command: snapping, ends, spans. Pure; it moves pixels and boundaries of days only. */

import type { Command } from '../host/wire/Command';
import type { DependencyKind } from '../host/wire/DependencyKind';
import type { ShiftPolicy } from '../host/wire/ShiftPolicy';
import type { TaskId } from '../host/wire/TaskId';
import { DAY, HOUR, MINUTE, type Zone } from '../plan/zone';
import { levelsAt } from './ruler';

/** How far a pointer goes before a press becomes a drag. */
export const THRESHOLD = 4;

/** To what a drag snaps. */
export type Snap = 'day' | 'hour' | 'minute';

export function snapAt(zoom: number, isFree: boolean): Snap {
	const { unit } = levelsAt(zoom).lower;
	if (unit === 'minute') return isFree ? 'minute' : 'hour';
	if (isFree) return zoom >= 24 ? 'minute' : 'hour';
	return unit === 'hour' ? 'hour' : 'day';
}

/** To what a step of so many seconds snaps. */
export function snapOf(stride: number): Snap {
	return stride >= DAY ? 'day' : stride >= HOUR ? 'hour' : 'minute';
}

/** Which edge of a bar is at stake: a start snaps to the day's beginning, a finish to its end. */
export type Edge = 'start' | 'finish';

/**
 * The instant to which an edge goes when it is dragged by so many seconds; the edge itself while the
 * way is too short to reach the next place to snap to.
 */
export function dragged(edge: Edge, from: number, by: number, snap: Snap, zone: Zone): number {
	switch (snap) {
		case 'minute':
			return from + Math.round(by / (5 * MINUTE)) * 5 * MINUTE;
		case 'hour': {
			const hours = Math.round(by / HOUR);
			return hours === 0 ? from : Math.round(from / HOUR) * HOUR + hours * HOUR;
		}
		case 'day': {
			const days = Math.round(by / DAY);
			if (days === 0) return from;
			const local = zone.toLocal(from) / DAY;
			const day = edge === 'start' ? Math.floor(local) : Math.ceil(local);
			return zone.toInstant((day + days) * DAY);
		}
	}
}

/** A whole cell of the snap around an instant: where a drawn task begins or ends. */
export function boundary(instant: number, snap: Snap, zone: Zone, towards: Edge): number {
	const cell = snap === 'day' ? DAY : snap === 'hour' ? HOUR : 5 * MINUTE;
	const local = zone.toLocal(instant) / cell;
	return zone.toInstant((towards === 'start' ? Math.floor(local) : Math.ceil(local)) * cell);
}

/** The command that moves tasks to new starts as one step. */
export function moveCommand(
	moves: readonly { task: TaskId; start: number }[],
	shift: ShiftPolicy,
): Command | null {
	const commands = moves.map(({ task, start }): Command => ({ do: 'move-task', task, start, shift }));
	if (commands.length === 0) return null;
	if (commands.length === 1) return commands[0];
	return {
		do: 'batch',
		label: { key: 'label-move-many', args: { count: { type: 'number', value: commands.length } } },
		commands,
	};
}

/** The type of a link by the ends between which it is drawn. */
export function linkKind(from: Edge, to: Edge): DependencyKind {
	if (from === 'finish') return to === 'start' ? 'FS' : 'FF';
	return to === 'start' ? 'SS' : 'SF';
}

/** At which end of a bar a link arrives: its beginning, unless the pointer is in its last third. */
export function arrivalEdge(start: number, finish: number, x: number): Edge {
	return x > start + ((finish - start) * 2) / 3 && finish - start >= 24 ? 'finish' : 'start';
}

/** Progress in basis points for a place on a bar, in steps of 5 %. */
export function progressAt(start: number, finish: number, x: number): number {
	const share = (x - start) / Math.max(finish - start, 1);
	return Math.min(Math.max(Math.round(share * 20), 0), 20) * 500;
}

/** How far to scroll a frame while a drag is held near an edge; 0 in the middle. */
export function edgeSpeed(at: number, size: number, margin = 28): number {
	if (at < margin) return -Math.min((margin - at) / 2, 24);
	if (at > size - margin) return Math.min((at - size + margin) / 2, 24);
	return 0;
}
