/** The shapes of the chart that the legend tells of. What each means stands in the words, `legend-…-means`. */

/** Beside the chart, in the order of its columns. */
export const USUAL = [
	'progress',
	'critical',
	'float',
	'milestone',
	'freeze',
	'baseline',
	'risk',
	'late',
	'blocked',
	'done',
	'link',
	'window',
] as const;

/** Where there is little room. */
export const FEW = [
	'progress',
	'critical',
	'float',
	'milestone',
	'freeze',
	'risk',
	'late',
	'window',
] as const satisfies readonly (typeof USUAL)[number][];

/** All of them, for the sheet that explains each. */
export const SHAPES = [
	'progress',
	'done',
	'critical',
	'late',
	'risk',
	'blocked',
	'milestone',
	'float',
	'baseline',
	'link',
	'window',
	'freeze',
	'target',
	'missed',
	'ready',
	'cut-off',
] as const;

export type Shape = (typeof SHAPES)[number];
