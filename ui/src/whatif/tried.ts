/** Which commands can be tried: those whose whole effect a preview shows, which is dates and what follows from them. */

import type { Command } from '../host/wire/Command';

const OF_DATES: ReadonlySet<Command['do']> = new Set<Command['do']>([
	'move-task',
	'resize-start',
	'resize-finish',
	'set-duration',
	'set-constraint',
	'set-mode',
	'set-task-calendar',
	'edit-dependency',
	'reschedule-remaining',
]);

export function canBeTried(command: Command): boolean {
	switch (command.do) {
		case 'batch':
			return command.commands.every(canBeTried);
		case 'enter-cell':
			return command.cell === 'duration' || command.cell === 'start' || command.cell === 'finish';
		default:
			return OF_DATES.has(command.do);
	}
}
