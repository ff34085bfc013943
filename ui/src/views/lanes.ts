/** Packs the bars of a group into rows that several of them share, without one covering another. */

import type { Dates } from '../plan/dates';
import { newRow, type Row } from '../plan/row';
import { DAY } from '../plan/zone';

/** Free time between two bars of a lane: what is wide enough for links and for a milestone's diamond. */
const GAP = DAY;

/** Puts each task into the first lane that is free when it begins; tasks without dates have one of their own. */
export function lanesOf(group: Row, dates: Dates): Row[] {
	const inOrder = [...group.tasks].sort(
		(a, b) =>
			dates.start[a.handle] - dates.start[b.handle] || dates.finish[a.handle] - dates.finish[b.handle],
	);
	const lanes: Row[][] = [];
	const free: number[] = [];
	for (const task of inOrder) {
		const start = dates.start[task.handle];
		let lane = free.findIndex((until) => until <= start);
		if (lane < 0) lane = lanes.length;
		lanes[lane] ??= [];
		lanes[lane].push(task);
		free[lane] = Math.max(dates.finish[task.handle], start) + GAP;
	}
	return lanes.map((tasks, at) => {
		const row = newRow('lane', `lane:${at}:${group.key}`, 2, group);
		row.place = at + 1;
		row.siblings = lanes.length;
		row.tasks = tasks.map((task) => ({ ...task, parent: row, place: at + 1, siblings: lanes.length }));
		return row;
	});
}
