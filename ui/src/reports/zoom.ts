/** How large a page is shown, as a share of its own size. */

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2] as const;
/** Shares that differ by less look the same. */
const NEAR = 0.01;
const LARGEST = STEPS[STEPS.length - 1] ?? 1;

/** The share at which a page is as wide as there is room. */
export function fitted(room: number, width: number): number {
	// The edges of the page take a pixel each.
	return Math.min(LARGEST, Math.max(room - 2, 1) / width);
}

export function larger(now: number): number {
	return STEPS.find((step) => step > now + NEAR) ?? LARGEST;
}

export function smaller(now: number): number {
	return STEPS.findLast((step) => step < now - NEAR) ?? STEPS[0];
}
