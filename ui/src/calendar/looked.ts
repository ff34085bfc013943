/** How the calendar was looked at last: what is kept of it, and read again. */

import { keep, kept, oneOf } from '../plan/kept';
import type { Mirror } from '../plan/mirror.svelte';
import { ZOOMS, type Zoom } from './days';
import { type Filter, USUAL } from './filter';
import { KINDS } from './items';

const PAGE = 'calendar';

/** What is kept of the calendar. */
export interface Looked {
	zoom: Zoom;
	filter: Filter;
}

/** Returns how a portfolio was looked at last; products and environments that are gone filter nothing. */
export function looked(portfolio: string, mirror: Mirror): Looked {
	const { zoom, hidden, product, environment } = kept(portfolio, PAGE);
	const products = mirror.products.map((row) => row.id);
	return {
		zoom: oneOf(zoom, ZOOMS, 'quarter'),
		filter: {
			// Types are kept by what is hidden: one that comes with a later version is shown.
			kinds: Array.isArray(hidden) ? new Set(KINDS.filter((kind) => !hidden.includes(kind))) : USUAL.kinds,
			product: oneOf(product, products, null),
			environment: oneOf(environment, [...mirror.environments.keys()], null),
		},
	};
}

/** Keeps how a portfolio is looked at. */
export function keepLooked(portfolio: string, { zoom, filter }: Looked): void {
	const { kinds, product, environment } = filter;
	const hidden = KINDS.filter((kind) => !kinds.has(kind));
	keep(portfolio, PAGE, { zoom, hidden, product, environment });
}
