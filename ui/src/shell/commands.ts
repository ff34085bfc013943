/** What the command palette offers on the plan, beside what works on every page. */

import { addProduct, addRelease, addTask, deleteChosen, indent } from '../outline/actions';
import type { PaletteCommand } from '../palette/commands';
import type { Planner } from '../timeline/planner.svelte';
import { say } from '../words/words';

export function planCommands(planner: Planner, openShortcuts: () => void): PaletteCommand[] {
	const { session, viewport } = planner;
	const command = (id: string, label: string, act: () => unknown, keys?: string): PaletteCommand => ({
		id,
		label,
		keys,
		act: () => {
			session.view = 'plan';
			return act();
		},
	});
	const chosen = session.selection.chosen.size > 0;
	return [
		command('add-task', say('command-new-task'), () => addTask(planner, 'below'), 'N'),
		command('add-milestone', say('command-new-milestone'), () => addTask(planner, 'below', 'milestone')),
		command('add-release', say('command-new-release'), () => addRelease(planner)),
		command('add-product', say('command-new-product'), () => addProduct(planner)),
		...(chosen
			? [
					command('move', say('command-move-mode'), () => planner.gestures.moveByKeys(), 'M'),
					command('indent', say('command-indent'), () => indent(planner, 'in'), 'Alt Shift →'),
					command('outdent', say('command-outdent'), () => indent(planner, 'out'), 'Alt Shift ←'),
					command('delete', say('command-delete'), () => deleteChosen(planner), 'Del'),
				]
			: []),
		command('fit', say('command-fit-all'), () => planner.fit(), 'Shift 1'),
		...(chosen
			? [command('fit-selection', say('command-fit-selection'), () => planner.fitSelection(), 'Shift 2')]
			: []),
		command('today', say('command-today'), () => planner.goToToday(), 'T'),
		command('zoom-in', say('command-zoom-in'), () => viewport.zoomBy(1.4), '+'),
		command('zoom-out', say('command-zoom-out'), () => viewport.zoomBy(1 / 1.4), '−'),
		{ id: 'shortcuts', label: say('command-shortcuts'), keys: '?', act: openShortcuts },
	];
}
