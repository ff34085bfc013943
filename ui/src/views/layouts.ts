/** What a view says when nobody said otherwise, and the views that every portfolio has. */

import type { GridColumn } from '../host/wire/GridColumn';
import type { ViewFilter } from '../host/wire/ViewFilter';
import type { ViewLayers } from '../host/wire/ViewLayers';
import type { ViewLayout } from '../host/wire/ViewLayout';
import { widthOf } from '../outline/columns';
import { EVERYTHING } from './sieve';

export const LAYERS: ViewLayers = {
	critical: true,
	baseline: true,
	float: true,
	links: true,
	names: false,
	bands: true,
	path: false,
};

/** The plan as it stands. */
export const PLAIN: ViewLayout = {
	grouping: 'none',
	is_packed: false,
	sort: null,
	filter: EVERYTHING,
	columns: [],
	frozen: 0,
	colour: 'state',
	baseline: null,
	layers: LAYERS,
	rolls_up: false,
	zoom: null,
};

/** The views that need no row, in the order in which they are offered. */
export const STARTERS = ['all', 'critical', 'mine', 'fortnight', 'progress', 'environments'] as const;
/** What people of a role look at. */
export const LENSES = ['developers', 'qa', 'operations', 'business', 'vendors'] as const;

export type BuiltIn = (typeof STARTERS)[number] | (typeof LENSES)[number];

export function isBuiltIn(key: string): key is BuiltIn {
	return [...STARTERS, ...LENSES].some((each) => each === key);
}

function layout(
	said: Omit<Partial<ViewLayout>, 'filter' | 'columns'>,
	filter: Partial<ViewFilter>,
	columns: readonly GridColumn[] = [],
): ViewLayout {
	return {
		...PLAIN,
		...said,
		filter: { ...EVERYTHING, ...filter },
		columns: columns.map((column) => ({ column, width: widthOf(column) })),
		frozen: columns.length > 0 ? 1 : 0,
	};
}

export function builtIn(key: BuiltIn): ViewLayout {
	switch (key) {
		case 'all':
			return PLAIN;
		case 'critical':
			return layout({ layers: { ...LAYERS, path: true } }, { is_critical: true });
		case 'mine':
			return layout({}, { is_mine: true, is_unfinished: true });
		case 'fortnight':
			return layout({}, { within_days: 14, is_unfinished: true });
		case 'progress':
			// What a lead is asked about each week, overdue work first among it.
			return layout({ grouping: 'owner' }, { within_days: 14, is_unfinished: true }, [
				'name',
				'release',
				'percent',
				'remaining',
				'actual-start',
				'actual-finish',
				'finish',
				'baseline-variance',
				'finding',
			]);
		case 'environments':
			return layout(
				{
					grouping: 'environment',
					is_packed: true,
					colour: 'product',
					layers: { ...LAYERS, links: false },
				},
				{},
			);
		case 'developers':
			return layout(
				{},
				{ phases: ['requirements', 'design', 'build', 'integration-test'], is_unfinished: true },
				['name', 'remaining', 'start', 'finish', 'predecessors', 'owner'],
			);
		case 'qa':
			return layout(
				{ grouping: 'phase' },
				{
					phases: ['integration-test', 'system-test', 'uat', 'performance', 'security'],
					is_unfinished: true,
				},
				['name', 'release', 'start', 'finish', 'environments', 'percent', 'owner'],
			);
		case 'operations':
			return layout({}, { phases: ['staging', 'deployment', 'hypercare'], is_unfinished: true }, [
				'name',
				'start',
				'finish',
				'window-float',
				'environments',
				'owner',
			]);
		case 'business':
			return layout(
				{ grouping: 'product', layers: { ...LAYERS, links: false, names: true } },
				{ kinds: ['milestone', 'external'] },
				['name', 'release', 'finish', 'baseline-variance', 'window-float'],
			);
		case 'vendors':
			return layout(
				{ grouping: 'release', layers: { ...LAYERS, links: false, float: false, names: true } },
				{ kinds: ['milestone', 'external'], is_unfinished: true, within_days: 90 },
				['name', 'finish', 'constraint', 'notes'],
			);
	}
}

/** Whether two layouts show the same; the zoom is where somebody is, not how they look. */
export function isSame(a: ViewLayout, b: ViewLayout): boolean {
	return JSON.stringify({ ...a, zoom: null }) === JSON.stringify({ ...b, zoom: null });
}
