/** Words of the trade that the glossary explains. */
export const TERMS = [
	'actual-cost',
	'baseline',
	'cliff',
	'cpi',
	'criterion',
	'critical-path',
	'cut-off',
	'data-date',
	'eac',
	'earned-value',
	'free-float',
	'freeze',
	'gate',
	'planned-value',
	'readiness',
	'release-window',
	'sign-off',
	'soak',
	'spi',
	'total-float',
	'waiver',
	'window-float',
] as const;

export type TermName = (typeof TERMS)[number];
