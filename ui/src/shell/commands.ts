/** What the palette offers of the plan, beside what works on every page. */

import { isPossible, PAGE } from '../commands/command';
import { COMMANDS } from '../commands/list';
import type { PaletteCommand } from '../palette/commands';
import type { Planner } from '../timeline/planner.svelte';
import { say } from '../words/words';

/** Returns the commands that make sense now; each shows the plan, where it does its work. */
export function planCommands(planner: Planner): PaletteCommand[] {
	return COMMANDS.filter((command) => isPossible(command, planner)).map((command) => ({
		id: command.id,
		icon: command.icon,
		label: say(`command-${command.id}`),
		keys: command.keys?.[0],
		act: () => {
			planner.session.view = PAGE;
			return command.act(planner, 'menu');
		},
	}));
}
