/** Enter, while something is tried. */

import type { Session } from '../plan/session.svelte';

/** Applies what is tried; answers whether there was anything. */
export function appliesWhatIf(session: Session): boolean {
	const { trying } = session;
	if (!trying || trying.steps.length === 0 || trying.failure) return false;
	void session.applyWhatIf();
	return true;
}
