/** What lies under the pointer: a bar and which part of it, a link, or empty ground. By geometry alone. */

import { flag } from '../host/frame';
import type { Dates } from '../plan/dates';
import { type Row, tasksOn } from '../plan/row';
import { endOf } from './ends';
import { distanceTo, type End } from './links';
import { GRIP } from './metrics';
import type { Picture } from './picture';
import type { Scene } from './scene';

export type Part = 'body' | 'start' | 'finish' | 'link-start' | 'link-finish' | 'progress';

export type Hit =
	| { on: 'bar'; row: Row; place: number; part: Part; end: End }
	| { on: 'link'; dependency: string }
	| { on: 'row'; row: Row; place: number }
	| { on: 'nothing' };

/** How far outside a bar its link handles lie, and how large they are for the pointer. */
export const HANDLE = { away: 10, reach: 9 } as const;

/** Looks from the front: bars and their handles, then links, then rows. Handles exist on the hovered bar only. */
export function hit(scene: Scene, picture: Picture, x: number, y: number, hovered: string | null): Hit {
	const place = Math.floor((y + scene.top) / scene.metrics.row);
	const row = y >= 0 ? scene.rows[place] : undefined;
	for (const task of row ? tasksOn(row) : []) {
		const end = endOf(scene, task, place);
		const part = end && partAt(scene, task, end, x, y, hovered === task.key);
		if (end && part) return { on: 'bar', row: task, place, part, end };
	}
	for (const link of picture.links) {
		if (distanceTo(link.points, x, y) <= 4) return { on: 'link', dependency: link.id };
	}
	return row ? { on: 'row', row, place } : { on: 'nothing' };
}

/**
 * Looks for what a link that is drawn would end at. The link moves that bar away from the pointer as soon as
 * its preview is shown, so a bar is met where it stands `settled` as well as where it would go.
 */
export function linkTarget(scene: Scene, settled: Dates, picture: Picture, x: number, y: number): Hit {
	const stood = hit({ ...scene, dates: settled }, picture, x, y, null);
	return stood.on === 'bar' ? stood : hit(scene, picture, x, y, null);
}

const PROGRESS_REACH = 7;

/** Where the grip of progress stands on a bar. */
export function progressX(scene: Scene, row: Row, end: End): number {
	const done = scene.taskAt(row.handle)?.progress.done ?? 0;
	return end.start + ((end.finish - end.start) * done) / 10_000;
}

function partAt(scene: Scene, row: Row, end: End, x: number, y: number, isHovered: boolean): Part | null {
	if (Math.abs(y - end.y) > scene.metrics.bar / 2 + 2) return null;
	if (isHovered && Math.abs(x - (end.finish + HANDLE.away)) <= HANDLE.reach) return 'link-finish';
	if (isHovered && Math.abs(x - (end.start - HANDLE.away)) <= HANDLE.reach) return 'link-start';
	if (x < end.start - 2 || x > end.finish + 2) return null;
	if (end.isMilestone || isFixed(scene, row)) return 'body';
	const width = end.finish - end.start;
	if (isHovered && width >= 40 && y > end.y + 2 && Math.abs(x - progressX(scene, row, end)) <= PROGRESS_REACH)
		return 'progress';
	const grip = Math.min(GRIP, width / 4);
	if (x >= end.finish - grip) return 'finish';
	if (x <= end.start + grip) return 'start';
	return 'body';
}

/** Whether the dates of a row follow from others, so that its edges cannot be dragged. */
export function isFixed(scene: Scene, row: Row): boolean {
	return (scene.dates.flags[row.handle] & flag.summary) !== 0;
}
