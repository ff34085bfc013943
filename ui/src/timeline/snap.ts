/**
 * Places beside whole days to which a dragged edge snaps: ends of neighbours, windows, today. Gathered
 * once when a drag begins and kept in order, so that a step looks at a few of them, however many there are.
 */

import type { Closed } from '../plan/closed';
import type { Edge } from './drag';

/** How near an edge must be, in pixels. */
export const SNAP_REACH = 6;

/** What lies there; the earlier in this list, the sooner it is named of several at one moment. */
export const SNAP_KINDS = [
	'predecessor',
	'cut-off',
	'window-opens',
	'window-closes',
	'freeze-begins',
	'freeze-ends',
	'release',
	'milestone',
	'finish',
	'start',
	'today',
	'data-date',
] as const;

export type SnapKind = (typeof SNAP_KINDS)[number];

export interface SnapPoint {
	/** Where the dragged edge is asked to be; of a bar that moves, its start. */
	at: number;
	/** When what lies there is; closed time may part the two. */
	moment: number;
	/** Which end of the bar lies there. */
	edge: Edge;
	kind: SnapKind;
	/** What it belongs to; empty for today and the data date. */
	name: string;
	/** Place of the row that it comes from; null for what concerns no row. */
	place: number | null;
}

export class SnapPoints {
	readonly points: readonly SnapPoint[];

	/** Of several points at one moment the first kind of the list stays, and of two alike the one of the start. */
	constructor(points: Iterable<SnapPoint>) {
		const best = new Map<number, SnapPoint>();
		for (const point of points) {
			const known = best.get(point.at);
			const isSooner = known && (rank(point) - rank(known) || late(point) - late(known)) < 0;
			if (!known || isSooner) best.set(point.at, point);
		}
		this.points = [...best.values()].sort((a, b) => a.at - b.at);
	}

	/** The point nearest to an instant, when one is within so many seconds. */
	nearest(instant: number, within: number): SnapPoint | null {
		let low = 0;
		let high = this.points.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.points[middle].at < instant) low = middle + 1;
			else high = middle;
		}
		let best: SnapPoint | null = null;
		for (const point of this.points.slice(Math.max(low - 1, 0), low + 1)) {
			const far = Math.abs(point.at - instant);
			if (far <= within && (!best || far < Math.abs(best.at - instant))) best = point;
		}
		return best;
	}
}

function rank(point: SnapPoint): number {
	return SNAP_KINDS.indexOf(point.kind);
}

function late({ edge }: SnapPoint): number {
	return edge === 'start' ? 0 : 1;
}

/** Points of the finish of a bar that moves as a whole: its start goes to where its work ends there. */
export function fromStart(points: SnapPoints, startFor: (finish: number) => number): SnapPoint[] {
	return points.points.map((point) => ({ ...point, at: startFor(point.at) }));
}

/**
 * A point between which and the dragged edge nothing is open lies at that edge: to go there moves
 * nothing, a predecessor's Friday evening is this task's Monday morning.
 */
export function seenFrom(point: SnapPoint, edge: number, closed: Closed): SnapPoint {
	const [from, to] = point.at < edge ? [point.at, edge] : [edge, point.at];
	return closed.openBetween(from, to) === 0 ? { ...point, at: edge } : point;
}

/** A bar that others may align with. */
export interface Neighbour {
	name: string;
	place: number;
	start: number;
	finish: number;
	isMilestone: boolean;
}

export interface SnapSources {
	predecessors: readonly Neighbour[];
	neighbours: readonly Neighbour[];
	releases: readonly { name: string; finish: number }[];
	windows: readonly { name: string; from: number; to: number }[];
	cutOffs: readonly { name: string; at: number }[];
	freezes: readonly { name: string; from: number; to: number }[];
	today: number;
	dataDate: number | null;
}

/** Every place to which an edge snaps, seen from where it is. */
export function snapPointsOf(sources: SnapSources, edge: Edge, from: number, closed: Closed): SnapPoints {
	const points: SnapPoint[] = [];
	const add = (kind: SnapKind, at: number, name: string, place: number | null = null) => {
		if (!Number.isNaN(at)) points.push(seenFrom({ kind, at, moment: at, edge, name, place }, from, closed));
	};
	for (const { name, place, finish } of sources.predecessors) add('predecessor', finish, name, place);
	for (const each of sources.neighbours) {
		if (each.isMilestone) {
			add('milestone', each.finish, each.name, each.place);
			continue;
		}
		add('finish', each.finish, each.name, each.place);
		add('start', each.start, each.name, each.place);
	}
	for (const { name, finish } of sources.releases) add('release', finish, name);
	for (const { name, at } of sources.cutOffs) add('cut-off', at, name);
	for (const { name, from, to } of sources.windows) {
		add('window-opens', from, name);
		add('window-closes', to, name);
	}
	for (const { name, from, to } of sources.freezes) {
		add('freeze-begins', from, name);
		add('freeze-ends', to, name);
	}
	add('today', sources.today, '');
	if (sources.dataDate !== null) add('data-date', sources.dataDate, '');
	return new SnapPoints(points);
}
