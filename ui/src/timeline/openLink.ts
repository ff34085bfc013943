/** The link whose type and lag lie open over the chart. */

import type { Dependency } from '../host/wire/Dependency';
import type { Planner } from './planner.svelte';

/** The link that was clicked, while it is still the chosen one. */
export function openLink({ linkAt, session }: Planner): Dependency | undefined {
	if (linkAt === null || session.selection.link !== linkAt.dependency) return undefined;
	return session.mirror.dependencies.get(linkAt.dependency);
}

/** Closes it and gives the keys back to the rows; answers whether one was open. */
export function closeLink(planner: Planner): boolean {
	if (!openLink(planner)) return false;
	planner.linkAt = null;
	planner.focusCalls++;
	return true;
}
