/** Five hints over the sample portfolio: what they are about, and in which order they come. */

import type { Placement } from '@floating-ui/dom';
import type { View } from '../plan/session.svelte';

export const HINTS = ['drag', 'why', 'window', 'findings', 'undo'] as const;

export type Hint = (typeof HINTS)[number];

/** Where a hint stands. */
export interface Spot {
	view: View;
	/** What it points at: the first of these that is on the page. */
	at: readonly string[];
	placement: Placement;
	/** Whether it stands in the corner of a large area, not beside it. */
	inside?: boolean;
}

export const SPOTS: Record<Hint, Spot> = {
	drag: { view: 'plan', at: ['[data-testid="chart"]'], placement: 'top-end', inside: true },
	why: {
		view: 'plan',
		at: ['[data-testid="inspector"]', '[data-testid="toggle-inspector"]'],
		placement: 'left-start',
	},
	window: {
		view: 'plan',
		at: ['[data-testid="layer-bands"]', '[data-testid="chart"]'],
		placement: 'bottom',
	},
	findings: { view: 'plan', at: ['[data-testid="status-findings"]'], placement: 'top-start' },
	undo: { view: 'plan', at: ['[data-testid="undo"]'], placement: 'bottom-start' },
};

/** Returns the hint to show to somebody who has dismissed some: none over another portfolio. */
export function hintFor(seen: readonly string[], isSample: boolean): Hint | null {
	if (!isSample) return null;
	return HINTS.find((hint) => !seen.includes(hint)) ?? null;
}
