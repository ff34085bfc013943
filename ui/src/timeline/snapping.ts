/** Reads from the plan what an edge that is about to be dragged may snap to: once, when the drag begins. */

import type { Task } from '../host/wire/Task';
import type { Closed } from '../plan/closed';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { tasksOn } from '../plan/row';
import type { Edge } from './drag';
import type { Mover } from './gesture';
import type { Planner } from './planner.svelte';
import { fromStart, type Neighbour, SnapPoints, snapPointsOf } from './snap';

/** Rows above and below whose ends are looked at. */
const NEAR = 8;

/** What either end of a bar may snap to that moves as a whole. */
export function snapPointsOfMove(planner: Planner, movers: readonly Mover[]): SnapPoints {
	const { mirror } = planner.session;
	const [lead] = movers;
	const starts = snapPointsFor(planner, movers, 'start');
	const task = mirror.task(lead.task);
	const startFor = task ? startByFinish(task, lead, mirror.closed) : null;
	if (!startFor) return starts;
	const finishes = snapPointsFor(planner, movers, 'finish');
	return new SnapPoints([...starts.points, ...fromStart(finishes, startFor)]);
}

/**
 * Where a bar must start for its finish to be at a moment; null where its ends are one, or where other
 * working time than the plan's says how long it is: only the engine knows then.
 */
export function startByFinish(
	{ duration }: Pick<Task, 'duration'>,
	{ start, finish }: Pick<Mover, 'start' | 'finish'>,
	closed: Closed,
): ((finish: number) => number) | null {
	if (finish <= start) return null;
	if (duration.unit === 'elapsed') return (to) => to - (finish - start);
	if (closed.openBetween(start, finish) !== duration.amount) return null;
	return (to) => closed.openingBefore(to, duration.amount);
}

export function snapPointsFor(planner: Planner, movers: readonly Mover[], edge: Edge): SnapPoints {
	const { mirror } = planner.session;
	const [lead] = movers;
	const task = mirror.task(lead.task);
	if (!task) return new SnapPoints([]);
	const moving = new Set(movers.map((mover) => mover.task));
	// What follows moves along, so that it is no place to go to.
	for (const { successor } of mirror.successorsOf(lead.task)) moving.add(successor);
	const place = mirror.placeOf(lead.task);
	const neighbours = mirror.rows
		.slice(Math.max(place - NEAR, 0), place + NEAR + 1)
		.flatMap(tasksOn)
		.filter((row) => !moving.has(row.key))
		.flatMap((row) => neighbour(planner, row.key) ?? []);
	// A finish is not put to where what comes before it ends.
	const before = edge === 'finish' ? [] : mirror.predecessorsOf(lead.task);
	const predecessors = before
		.filter(({ predecessor }) => !moving.has(predecessor))
		.flatMap(({ predecessor }) => neighbour(planner, predecessor) ?? []);
	const releases = mirror.releases.flatMap((release) => {
		const finish = mirror.overview.releases[release.id]?.finish;
		return finish === undefined || release.id === task.release
			? []
			: [{ name: releaseName(release), finish }];
	});
	const aim = mirror.aimOf(task.release)?.target;
	const own = mirror.release(task.release);
	// Other work than a deployment has to do with the window that its release aims at.
	const deploys = isDeployment(mirror, task);
	const concerned = planner.occurrences.filter(({ rows }) => rows === null || rows.has(task.release));
	return snapPointsOf(
		{
			predecessors,
			neighbours,
			releases,
			windows: concerned.filter(
				({ id, kind, from }) => kind === 'window' && (deploys || (id === aim?.window && from === aim.opens)),
			),
			cutOffs: aim && own ? [{ name: releaseName(own), at: aim.ready_by }] : [],
			freezes: concerned.filter(({ kind }) => kind !== 'window'),
			today: planner.now,
			dataDate: mirror.portfolio?.data_date ?? null,
		},
		edge,
		edge === 'start' ? lead.start : lead.finish,
		mirror.closed,
	);
}

function isDeployment(mirror: Mirror, task: Task): boolean {
	for (let at: Task | undefined = task; at; at = at.parent === null ? undefined : mirror.task(at.parent))
		if (at.phase !== null) return at.phase === 'deployment';
	return false;
}

function neighbour(planner: Planner, id: string): Neighbour | null {
	const { mirror } = planner.session;
	const task = mirror.task(id);
	const dates = mirror.settledDatesOf(id);
	if (!task || !dates || Number.isNaN(dates.start)) return null;
	return {
		name: task.name,
		place: mirror.placeOf(id),
		start: dates.start,
		finish: dates.finish,
		isMilestone: task.kind === 'milestone',
	};
}
