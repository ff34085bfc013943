/** What the command palette offers on the plan, beside what works on every page. */

import BoxSelect from '@lucide/svelte/icons/box';
import Diamond from '@lucide/svelte/icons/diamond';
import Keyboard from '@lucide/svelte/icons/keyboard';
import IndentDecrease from '@lucide/svelte/icons/list-indent-decrease';
import IndentIncrease from '@lucide/svelte/icons/list-indent-increase';
import Locate from '@lucide/svelte/icons/locate';
import Maximize from '@lucide/svelte/icons/maximize';
import Move from '@lucide/svelte/icons/move-horizontal';
import PackagePlus from '@lucide/svelte/icons/package-plus';
import Plus from '@lucide/svelte/icons/plus';
import Scan from '@lucide/svelte/icons/scan';
import Trash from '@lucide/svelte/icons/trash-2';
import ZoomIn from '@lucide/svelte/icons/zoom-in';
import ZoomOut from '@lucide/svelte/icons/zoom-out';
import { addProduct, addTask, deleteChosen, indent, startRelease } from '../outline/actions';
import type { PaletteCommand } from '../palette/commands';
import type { Icon } from '../parts/icon';
import type { Planner } from '../timeline/planner.svelte';
import { say } from '../words/words';

export function planCommands(planner: Planner, openShortcuts: () => void): PaletteCommand[] {
	const { session, viewport } = planner;
	const command = (
		id: string,
		icon: Icon,
		label: string,
		act: () => unknown,
		keys?: string,
	): PaletteCommand => ({
		id,
		icon,
		label,
		keys,
		act: () => {
			session.view = 'plan';
			return act();
		},
	});
	const chosen = session.selection.chosen.size > 0;
	return [
		command('add-task', Plus, say('command-new-task'), () => addTask(planner, 'below'), 'N'),
		command('add-milestone', Diamond, say('command-new-milestone'), () =>
			addTask(planner, 'below', 'milestone'),
		),
		command('add-release', PackagePlus, say('command-new-release'), () => startRelease(planner)),
		command('add-product', BoxSelect, say('command-new-product'), () => addProduct(planner)),
		...(chosen
			? [
					command('move', Move, say('command-move-mode'), () => planner.gestures.moveByKeys(), 'M'),
					command(
						'indent',
						IndentIncrease,
						say('command-indent'),
						() => indent(planner, 'in'),
						'Alt Shift →',
					),
					command(
						'outdent',
						IndentDecrease,
						say('command-outdent'),
						() => indent(planner, 'out'),
						'Alt Shift ←',
					),
					command('delete', Trash, say('command-delete'), () => deleteChosen(planner), 'Del'),
				]
			: []),
		command('fit', Maximize, say('command-fit-all'), () => planner.fit(), 'Shift 1'),
		...(chosen
			? [
					command(
						'fit-selection',
						Scan,
						say('command-fit-selection'),
						() => planner.fitSelection(),
						'Shift 2',
					),
				]
			: []),
		command('today', Locate, say('command-today'), () => planner.goToToday(), 'T'),
		command('zoom-in', ZoomIn, say('command-zoom-in'), () => viewport.zoomBy(1.4), '+'),
		command('zoom-out', ZoomOut, say('command-zoom-out'), () => viewport.zoomBy(1 / 1.4), '−'),
		{ id: 'shortcuts', icon: Keyboard, label: say('command-shortcuts'), keys: '?', act: openShortcuts },
	];
}
