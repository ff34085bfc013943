/** Time to pixels and back. One axis of instants; local time matters only where a day begins. */

import { DAY } from '../plan/zone';

/** Pixels a day: from thirty years on a screen to a minute one can point at. */
export const LEAST_ZOOM = 0.05;
export const MOST_ZOOM = 12_000;

export interface Scale {
	/** Instant at the left edge. */
	left: number;
	/** Pixels a day. */
	zoom: number;
}

export function xOf(scale: Scale, instant: number): number {
	return ((instant - scale.left) / DAY) * scale.zoom;
}

export function instantAt(scale: Scale, x: number): number {
	return scale.left + (x / scale.zoom) * DAY;
}

/** Zooms by a factor so that the instant under `x` stays there. */
export function zoomed(scale: Scale, factor: number, x: number): Scale {
	const zoom = Math.min(Math.max(scale.zoom * factor, LEAST_ZOOM), MOST_ZOOM);
	return { zoom, left: instantAt(scale, x) - (x / zoom) * DAY };
}

/** The scale at which a span of time fills a width, with a margin on both sides. */
export function fitting(from: number, to: number, width: number, margin = 32): Scale {
	const days = Math.max((to - from) / DAY, 1 / 24);
	const room = Math.max(width - 2 * margin, 16);
	const zoom = Math.min(Math.max(room / days, LEAST_ZOOM), MOST_ZOOM);
	const middle = (from + to) / 2;
	return { zoom, left: middle - (width / 2 / zoom) * DAY };
}
