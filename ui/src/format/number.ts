/** Numbers as the language in use writes them: "98.5", "98,5". */

import { language } from '../words/words';

const formats = new Map<string, Intl.NumberFormat>();

/** Returns a number with at most three decimals, without marks between thousands: people type it back. */
export function formatNumber(value: number): string {
	let format = formats.get(language());
	if (!format) {
		format = new Intl.NumberFormat(language(), { maximumFractionDigits: 3, useGrouping: false });
		formats.set(language(), format);
	}
	return format.format(value);
}
