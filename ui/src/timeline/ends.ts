/** Where a row's bar lies, in pixels. */

import type { Row } from '../plan/row';
import type { End } from './links';
import { LEAST_BAR, MILESTONE } from './metrics';
import { xOf } from './scale';
import type { Scene } from './scene';

/** Where a task's bar lies, in pixels; rows of other kinds and tasks without dates have none. */
export function endOf(scene: Scene, row: Row, place: number): End | null {
	const { scale, metrics } = scene;
	let start: number;
	let finish: number;
	let isMilestone = false;
	if (row.kind === 'task') {
		start = xOf(scale, scene.dates.start[row.handle]);
		finish = xOf(scale, scene.dates.finish[row.handle]);
		isMilestone = scene.taskAt(row.handle)?.kind === 'milestone';
	} else {
		const span = scene.spanOf(row);
		if (!span) return null;
		start = xOf(scale, span.start);
		finish = xOf(scale, span.finish);
	}
	if (Number.isNaN(start)) return null;
	if (isMilestone) {
		start -= MILESTONE / 2;
		finish = start + MILESTONE;
	} else finish = Math.max(finish, start + LEAST_BAR);
	const y = place * metrics.row - scene.top + metrics.barTop + metrics.bar / 2;
	return { start, finish, y, row: metrics.row, isMilestone };
}

/** Where the bar of a row that is shown lies; null while it is hidden. */
export function endNamed(scene: Scene, key: string): End | null {
	const row = scene.rowOf(key);
	return row && row.at >= 0 ? endOf(scene, row, row.at) : null;
}
