/** How a what-if begins, and its two ends. */

import type { Session } from '../plan/session.svelte';
import { say } from '../words/words';
import { WhatIf } from './whatIf.svelte';

/** From here on, changes of the plan are tried. */
export function beginWhatIf(session: Session): void {
	session.dropPreview();
	session.whatIf = new WhatIf(session.previews);
}

/** Does what was tried, as one step; where that is refused, it is tried still. */
export async function applyWhatIf(session: Session): Promise<void> {
	const tried = session.whatIf;
	if (!tried) return;
	session.whatIf = null;
	const { command, head } = tried;
	// What is shown stays until the plan is there, so that nothing jumps back.
	session.previews.lift();
	if (command && head && (await session.perform(command, 'shown', true))) goOn(session, tried);
}

/** Puts away what was tried; it can be brought back while the toast says so. */
export function endWhatIf(session: Session): void {
	const tried = session.whatIf;
	if (!tried) return;
	session.whatIf = null;
	tried.lift();
	const count = tried.steps.length;
	if (count === 0) return;
	const act = async () => goOn(session, tried);
	session.notice = { text: say('what-if-ended', { count }), action: { label: say('what-if-return'), act } };
}

/** Enter on the plan: answers whether there was anything to apply. */
export function enterWhatIf(session: Session): boolean {
	const { trying } = session;
	if (!trying || trying.steps.length === 0 || trying.failure) return false;
	void applyWhatIf(session);
	return true;
}

/** Escape on the plan: answers whether anything was tried. */
export function escapeWhatIf(session: Session): boolean {
	if (!session.trying) return false;
	endWhatIf(session);
	return true;
}

function goOn(session: Session, tried: WhatIf): void {
	session.whatIf = tried;
	void tried.again();
}
