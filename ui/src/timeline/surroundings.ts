/** What a dragged edge may come to rest at, gathered when its drag begins: snap points and barriers. */

import type { Barrier } from '../host/wire/Barrier';
import type { Zone } from '../plan/zone';
import { DAY } from '../plan/zone';
import { type Stop, stopOfEdge, stopOfMove } from './barriers';
import { boundary, dragged, type Edge, snapAt } from './drag';
import type { Mover } from './gesture';
import type { Planner } from './planner.svelte';
import { SNAP_REACH, type SnapPoint, type SnapPoints } from './snap';
import { snapPointsFor, snapPointsOfMove } from './snapping';

export interface Resting {
	to: number;
	snap: SnapPoint | null;
	stop: Stop | null;
}

/** How the plan is looked at while the edge is dragged. */
export interface Reach {
	zoom: number;
	/** Neither snaps nor stops. */
	isFree: boolean;
	zone: Zone;
}

export class Surroundings {
	#points: SnapPoints;
	/** Until the engine has answered, nothing is in the way. */
	#barriers: readonly Barrier[] = [];

	/**
	 * Of one edge, or of bars that move as a whole. `arrived` is told when the barriers are known: what the
	 * pointer asks may end elsewhere then.
	 */
	constructor(planner: Planner, movers: readonly Mover[], edge: Edge | 'whole', arrived: () => void) {
		this.#points =
			edge === 'whole' ? snapPointsOfMove(planner, movers) : snapPointsFor(planner, movers, edge);
		planner.session.host.barriers(movers[0].task).then(
			(barriers) => {
				this.#barriers = barriers;
				if (barriers.length > 0) arrived();
			},
			// A task that is gone has no way to be dragged either.
			() => {},
		);
	}

	/** Where a bar rests that was dragged by so many seconds. */
	move(lead: Mover, by: number, reach: Reach): Resting {
		const resting = this.#near('start', lead.start, by, reach);
		return reach.isFree ? resting : stopped(resting, stopOfMove(this.#barriers, resting.to, lead));
	}

	/** Where a bar rests whose start is asked to a moment, by keys. */
	step(lead: Mover, to: number): Resting {
		return stopped({ to, snap: null, stop: null }, stopOfMove(this.#barriers, to, lead));
	}

	/** Where an edge rests; it never passes the other one. */
	resize(lead: Mover, edge: Edge, by: number, reach: Reach): Resting {
		const from = edge === 'start' ? lead.start : lead.finish;
		const resting = this.#near(edge, from, by, reach);
		const snap = snapAt(reach.zoom, reach.isFree);
		const limit =
			edge === 'start'
				? boundary(lead.finish - 1, snap, reach.zone, 'start')
				: boundary(lead.start + 1, snap, reach.zone, 'finish');
		if (edge === 'start' ? resting.to > limit : resting.to < limit)
			return { to: limit, snap: null, stop: null };
		return reach.isFree ? resting : stopped(resting, stopOfEdge(this.#barriers, edge, resting.to));
	}

	/** At a point within reach, else at the next whole cell. */
	#near(edge: Edge, from: number, by: number, { zoom, isFree, zone }: Reach): Resting {
		const to = dragged(edge, from, by, snapAt(zoom, isFree), zone);
		const point = isFree ? null : this.#points.nearest(from + by, (SNAP_REACH / zoom) * DAY);
		return { to: point?.at ?? to, snap: point, stop: null };
	}
}

function stopped(resting: Resting, stop: Stop | null): Resting {
	return stop ? { to: stop.at, snap: null, stop } : resting;
}
