/** Several commands as one step. */

import type { Command } from '../host/wire/Command';

/** One command that does all of them in order, each on what the ones before have made; null without any. */
export function asOne(commands: readonly Command[]): Command | null {
	if (commands.length < 2) return commands[0] ?? null;
	const count = { type: 'number' as const, value: commands.length };
	return { do: 'batch', label: { key: 'label-what-if', args: { count } }, commands: [...commands] };
}
