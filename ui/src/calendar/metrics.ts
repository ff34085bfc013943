/** Sizes of the calendar's grid, in pixels. */

/** Height of the date line on top of a week. */
const DATE_LINE = 24;
/** From one lane to the next. */
const PITCH = 19;
/** Height of what stands in a lane. */
const BAR = 17;
/** Room under the last lane. */
const FOOT = 5;

/** Returns where a lane begins; lane 0 is the date line. */
export function topOf(lane: number): number {
	return lane === 0 ? 3 : DATE_LINE + (lane - 1) * PITCH;
}

/** Returns the height of what takes so many lanes from one on. */
export function heightOf(lane: number, lanes: number): number {
	if (lanes === 1 && lane > 0) return BAR;
	return (
		topOf(lane + lanes - 1) + BAR + (lanes > 1 ? 3 : 0) - topOf(lane) + (lane === 0 && lanes === 1 ? 3 : 0)
	);
}

/** Returns the least height of a week with so many lanes. */
export function weekHeight(lanes: number): number {
	return DATE_LINE + Math.max(lanes, 1) * PITCH + FOOT;
}
