/** Keeps formatting in step with the open portfolio. A component calls it once, while it is set up. */

import type { Mirror } from '../plan/mirror.svelte';
import { units } from './units.svelte';

/** Follows the portfolio's zone, day and data date from now on. */
export function followPortfolio(mirror: Mirror): void {
	$effect.pre(() => {
		const { portfolio } = mirror;
		if (!portfolio) return;
		const { minutes_per_day, fiscal_month } = portfolio.rules;
		units.follow(mirror.zone, minutes_per_day, portfolio.data_date, fiscal_month - 1);
	});
}
