/** Enter, while something is tried. */

import type { Session } from '../plan/session.svelte';

/** Applies what is tried; answers whether there was anything. */
export function appliesWhatIf(session: Session): boolean {
	const { whatIf } = session;
	if (!whatIf || whatIf.steps.length === 0 || whatIf.failure) return false;
	void session.applyWhatIf();
	return true;
}
