/** Performs a command for a field: what fails is thrown, so that the field shows it. */

import type { Command } from '../host/wire/Command';
import type { Session } from '../plan/session.svelte';

export async function perform(session: Session, command: Command): Promise<void> {
	const failure = await session.perform(command, 'quiet');
	if (failure) throw failure;
}
