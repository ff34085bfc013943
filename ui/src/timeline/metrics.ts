/** Sizes of the chart in pixels, as the look chapter and the reference pictures fix them. */

/** Ruler: months, weeks, marks. */
export const RULER = { upper: 20, lower: 22, marks: 22, height: 64 } as const;

export type Density = 'compact' | 'default' | 'comfortable';

export interface RowMetrics {
	row: number;
	bar: number;
	/** From the top of the row to the bar. */
	barTop: number;
}

export const DENSITY: Record<Density, RowMetrics> = {
	compact: { row: 28, bar: 18, barTop: 4 },
	default: { row: 32, bar: 20, barTop: 5 },
	comfortable: { row: 36, bar: 22, barTop: 6 },
};

export const RADIUS = 4;
export const MILESTONE = 14;
/** Thickness of a summary's bracket, and how far its tips hang down. */
export const BRACKET = { thick: 5, tip: 4 } as const;
export const BASELINE = 3;
/** A bar is never drawn thinner than it can be seen. */
export const LEAST_BAR = 8;
export const ELBOW = 5;
/** How far a link leaves its bar before it turns. */
export const STUB = 8;
/** How near the edge of a bar a press resizes it. */
export const GRIP = 6;
