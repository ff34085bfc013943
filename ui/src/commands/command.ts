/**
 * One thing that people can do on the plan. It is written down once; palette, context menus, keys and the
 * sheet of shortcuts all read it here.
 */

import type { Icon } from '../parts/icon';
import type { View } from '../plan/session.svelte';
import type { Planner } from '../timeline/planner.svelte';
import { isChord, type KeyPress } from './chord';

/** What a context menu is about. */
export type Target = 'task' | 'release' | 'product' | 'portfolio' | 'link' | 'ground';

/** Parts of the shortcut sheet; a context menu draws a line between them. */
export type Group = 'edit' | 'clipboard' | 'tree' | 'tie' | 'add' | 'view';

export interface PlanCommand {
	/** Names the command; `command-` and this is the key of its words. */
	id: string;
	icon: Icon;
	group: Group;
	/** The keys that do the same, as they are written: "Ctrl C". Further ones are understood, not told. */
	keys?: readonly string[];
	/** What it is offered on by a context menu. */
	on: readonly Target[];
	/** Whether it makes sense on what is chosen now; always without it. */
	can?(planner: Planner): boolean;
	/** Whether it takes something away. */
	isDanger?: boolean;
	/** Whether it changes the plan, which one that is open for reading only does not allow. */
	edits: boolean;
	/** Whether the system has a part in its keys, which it takes after us. */
	isShared?: boolean;
	act(planner: Planner, by: 'keys' | 'menu'): unknown;
}

/** Pages on which the commands of the plan have their keys. */
export const PAGE: View = 'plan';

export function isPossible(command: PlanCommand, planner: Planner): boolean {
	if (command.edits && planner.session.mirror.readOnly) return false;
	return command.can?.(planner) ?? true;
}

/** Returns the possible command that a key press means. */
export function pressed(
	commands: readonly PlanCommand[],
	planner: Planner,
	press: KeyPress,
): PlanCommand | undefined {
	return commands.find(
		(command) => command.keys?.some((chord) => isChord(chord, press)) && isPossible(command, planner),
	);
}

/** Returns what a context menu offers on a target, group by group. */
export function offered(commands: readonly PlanCommand[], planner: Planner, target: Target): PlanCommand[][] {
	const here = commands.filter((command) => command.on.includes(target) && isPossible(command, planner));
	const groups = new Map<Group, PlanCommand[]>();
	for (const command of here) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
	return [...groups.values()];
}
