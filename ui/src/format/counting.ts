/** Where the weeks of this person and the fiscal years of this portfolio begin. */

import type { Counting } from '../timeline/ruler';
import { preferences } from './preferences.svelte';
import { units } from './units.svelte';

/** Returns how the ruler counts weeks and quarters now. */
export function counting(): Counting {
	return { weekStart: preferences.weekStart, fiscalMonth: units.fiscalMonth };
}
