/**
 * What formatting needs to know about the open portfolio: its zone, its day and its year.
 *
 * The mirror calls `units.follow` whenever the portfolio or its zone changes; text made from these
 * values in a component follows by itself.
 */

import type { Instant } from '../host/wire/Instant';
import { UTC, type Zone } from '../plan/zone';

class Units {
	/** Local time of the portfolio. */
	zone: Zone = $state.raw(UTC);
	/** Minutes that "1 d" means. */
	minutesPerDay = $state(480);
	/** The "as of" instant: dates of its year are written without the year. */
	dataDate: Instant = $state(0);

	/** The month with which a fiscal year begins: 0 is January. */
	fiscalMonth = $state(0);

	/** Takes the values of the portfolio that is open now. */
	follow(zone: Zone, minutesPerDay: number, dataDate: Instant, fiscalMonth = 0): void {
		this.fiscalMonth = fiscalMonth;
		this.zone = zone;
		this.minutesPerDay = minutesPerDay;
		this.dataDate = dataDate;
	}
}

/** The values of the open portfolio. */
export const units = new Units();
