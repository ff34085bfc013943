/** How somebody looked at the plan when they left it. */

import type { ViewLayout } from '../host/wire/ViewLayout';
import { keep, kept } from '../plan/kept';
import { LAYERS, PLAIN } from './layouts';
import { EVERYTHING } from './sieve';

/** What is kept of a portfolio. */
export interface Look {
	/** The view that was chosen: a built-in one, or the id of one that was saved. */
	chosen: string;
	layout: ViewLayout;
	/** Keys of closed rows. */
	collapsed: string[];
	/** The instant at the left edge, and pixels a day. */
	left: number;
	zoom: number;
}

const PAGE = 'plan';

/** What was kept; null where nothing was, or what is there makes no sense. */
export function recall(portfolio: string, storage?: Storage): Look | null {
	const { chosen, layout, collapsed, left, zoom } = kept(portfolio, PAGE, storage);
	if (typeof chosen !== 'string' || !isObject(layout) || !Array.isArray(collapsed)) return null;
	if (typeof left !== 'number' || typeof zoom !== 'number' || !(zoom > 0)) return null;
	return {
		chosen,
		layout: {
			...PLAIN,
			...layout,
			// What a later version adds is not there yet.
			filter: { ...EVERYTHING, ...(isObject(layout.filter) ? layout.filter : {}) },
			layers: { ...LAYERS, ...(isObject(layout.layers) ? layout.layers : {}) },
		},
		collapsed: collapsed.filter((key) => typeof key === 'string'),
		left,
		zoom,
	};
}

export function remember(portfolio: string, look: Look, storage?: Storage): void {
	keep(portfolio, PAGE, { ...look }, storage);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
