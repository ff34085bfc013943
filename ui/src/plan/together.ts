/** Several commands as one step. */

import type { Command } from '../host/wire/Command';
import type { Message } from '../host/wire/Message';

/** One command, or several as one step that is called by the label: each on what the ones before have made. */
export function together(commands: Command[], label: Message): Command {
	return commands.length === 1 ? commands[0] : { do: 'batch', label, commands };
}
