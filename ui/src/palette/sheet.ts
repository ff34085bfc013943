/** What stands on the sheet of shortcuts: the commands with their keys, and the keys that are no commands. */

import type { Group, PlanCommand } from '../commands/command';
import { say } from '../words/words';

export interface Shortcut {
	/** Each key apart: Ctrl, Shift, Z. */
	keys: readonly string[];
	does: string;
}

export interface Section {
	title: string;
	shortcuts: Shortcut[];
}

/** Keys of going about and of gestures, by section: what is struck, and the key of what it does. */
const OTHER: Readonly<Record<string, readonly (readonly [keys: string, does: string])[]>> = {
	everywhere: [
		['Ctrl K', 'shortcut-palette'],
		['Ctrl Z', 'shortcut-undo'],
		['Ctrl Shift Z', 'shortcut-redo'],
		['Ctrl Shift I', 'command-import'],
		['Ctrl Shift E', 'command-export'],
		['Ctrl Shift N', 'command-new-window'],
		['Ctrl Shift W', 'command-close-window'],
		['Menu', 'shortcut-menu'],
		['?', 'shortcut-sheet'],
		['Esc', 'shortcut-cancel'],
	],
	plan: [
		['↑ ↓', 'shortcut-rows'],
		['← →', 'shortcut-open-row'],
		['Home End', 'shortcut-ends'],
		['Shift ↑ ↓', 'shortcut-select'],
		['Ctrl Space', 'shortcut-select-one'],
		['Enter', 'shortcut-cells'],
		['Tab', 'shortcut-next-cell'],
	],
	move: [
		['← →', 'shortcut-move-step'],
		['Shift ← →', 'shortcut-move-far'],
		['PgUp PgDn', 'shortcut-move-stride'],
		['.', 'shortcut-move-snap'],
		['Alt', 'shortcut-move-alone'],
		['Enter', 'shortcut-commit'],
		['Ctrl Enter', 'shortcut-move-permit'],
	],
	view: [['Ctrl Alt ← → ↑ ↓', 'shortcut-pan']],
	calendar: [
		['1 2 3 4', 'shortcut-calendar-zoom'],
		['PgUp PgDn', 'shortcut-calendar-turn'],
		['M', 'shortcut-calendar-move'],
		['N', 'shortcut-calendar-new'],
	],
	reports: [
		['Ctrl E', 'shortcut-reports-write'],
		['PgUp PgDn', 'shortcut-reports-turn'],
		['Alt ↑ ↓', 'shortcut-reports-move'],
	],
	board: [
		['↑ ↓ ← →', 'shortcut-board-go'],
		['M', 'shortcut-board-move'],
		['Shift ← →', 'shortcut-board-resize'],
		['N', 'shortcut-board-request'],
	],
};

/** In which section a group of commands stands. */
const SECTION: Readonly<Record<Group, string>> = {
	edit: 'edit',
	tie: 'edit',
	clipboard: 'edit',
	tree: 'rows',
	add: 'rows',
	view: 'view',
};

/** Two columns of about the same length. */
const COLUMNS: readonly (readonly string[])[] = [
	['everywhere', 'plan', 'rows', 'calendar'],
	['edit', 'move', 'view', 'board', 'reports'],
];

/** Returns the sections of the sheet, column by column. */
export function sheet(commands: readonly PlanCommand[]): Section[][] {
	return COLUMNS.map((column) =>
		column.map((section) => ({
			title: say(`shortcuts-${section}`),
			shortcuts: [
				...commands.flatMap((command) => shortcutOf(command, section)),
				...(OTHER[section] ?? []).map(([keys, does]) => ({ keys: keys.split(' '), does: say(does) })),
			],
		})),
	);
}

function shortcutOf(command: PlanCommand, section: string): Shortcut[] {
	const keys = command.keys?.[0];
	// What works on every page stands there alone.
	if (keys === undefined || keys === '?' || SECTION[command.group] !== section) return [];
	return [{ keys: keys.split(' '), does: say(`command-${command.id}`) }];
}
