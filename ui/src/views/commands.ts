/** Views by name, for the command palette. */

import LayoutList from '@lucide/svelte/icons/layout-list';
import type { PaletteCommand } from '../palette/commands';
import type { Planner } from '../timeline/planner.svelte';
import { say } from '../words/words';
import { type BuiltIn, LENSES, STARTERS } from './layouts';

/** The name of a view that needs no row; what people of a role look at says so. */
export function builtInName(key: BuiltIn): string {
	const own = say(`view-${key}`);
	return LENSES.some((lens) => lens === key) ? say('view-lens', { role: own }) : own;
}

export function viewCommands(planner: Planner): PaletteCommand[] {
	const { session } = planner;
	const command = (key: string, name: string): PaletteCommand => ({
		id: `look-${key}`,
		icon: LayoutList,
		label: say('view-is', { name }),
		act: () => {
			session.view = 'plan';
			planner.chooseView(key);
		},
	});
	return [
		...[...STARTERS, ...LENSES].map((key) => command(key, builtInName(key))),
		...session.mirror.views.map((view) => command(view.id, view.name)),
	];
}
