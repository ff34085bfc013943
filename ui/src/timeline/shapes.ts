/** The shapes of the chart that the legend tells of. What each means stands in the words, `legend-…-means`. */

/** Beside the chart, column by column: the last ones are not seen where there is little room. */
export const USUAL = [
	'progress',
	'risk',
	'critical',
	'late',
	'float',
	'window',
	'milestone',
	'freeze',
	'baseline',
	'link',
	'done',
	'blocked',
] as const;

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
