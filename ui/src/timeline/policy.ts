/**
 * What happens to followers when a bar is moved, by pointer or keys. The choice belongs to the person, not
 * to the plan: it is remembered on this machine.
 */

import type { ShiftPolicy } from '../host/wire/ShiftPolicy';

export const POLICIES: readonly ShiftPolicy[] = ['push', 'keep-gaps', 'do-not-shift'];
const PLACE = 'slipway.shift-policy';

/** Returns what was chosen last; followers are pushed until somebody chooses. */
export function rememberedPolicy(): ShiftPolicy {
	try {
		const kept = localStorage.getItem(PLACE);
		return POLICIES.find((policy) => policy === kept) ?? 'push';
	} catch {
		return 'push';
	}
}

/** Keeps a choice for the next window; one without storage forgets it when it closes. */
export function rememberPolicy(policy: ShiftPolicy): void {
	try {
		localStorage.setItem(PLACE, policy);
	} catch {
		return;
	}
}
