/** How large a file is. */

import { language } from '../words/words';

const STEPS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "812 byte", "12 kB", "3.4 MB", in the language that is spoken. */
export function formatSize(bytes: number): string {
	const step = bytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), STEPS.length - 1);
	const size = bytes / 1000 ** step;
	const form = new Intl.NumberFormat(language(), {
		style: 'unit',
		unit: STEPS[step],
		unitDisplay: 'short',
		maximumFractionDigits: size < 10 ? 1 : 0,
	});
	return form.format(size).replace(' ', '\u00a0');
}
