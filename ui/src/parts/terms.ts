/** Words of the trade that the glossary explains. */
export const TERMS = [
	'baseline',
	'cliff',
	'criterion',
	'critical-path',
	'cut-off',
	'data-date',
	'free-float',
	'freeze',
	'gate',
	'readiness',
	'release-window',
	'sign-off',
	'soak',
	'total-float',
	'waiver',
	'window-float',
] as const;

export type TermName = (typeof TERMS)[number];
