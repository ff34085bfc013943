/** The road ahead: where windows, freezes and releases lie on one line of time. Pure; in pixels. */

import type { ReleaseStatus } from '../host/wire/ReleaseStatus';
import type { Occurrence } from '../plan/occurrences';
import { DAY, type Zone } from '../plan/zone';
import { cells } from '../timeline/ruler';
import { type Scale, xOf } from '../timeline/scale';

export interface RoadBand {
	key: string;
	kind: Occurrence['kind'];
	name: string;
	from: number;
	to: number;
	x: number;
	width: number;
	/** How many releases go out in it. */
	taken: number;
	/** Whether there is room for its words. */
	isTold: boolean;
}

export interface RoadChip {
	release: string;
	rag: ReleaseStatus['rag'];
	/** Where it goes out. */
	x: number;
	lane: number;
	/** Where it was to go out, when it misses that. */
	missedX: number | null;
	/** Whether its words stand before its place, for want of room behind it. */
	before: boolean;
}

export interface Road {
	months: { x: number; width: number; local: number }[];
	bands: RoadBand[];
	chips: RoadChip[];
	lanes: number;
	todayX: number;
}

const LEAST_AHEAD = 90 * DAY;
const CHIP = 170;
/** Words of a window; a freeze that is narrower than that has none. */
const LABEL = 84;
const LEAST_FREEZE = 70;

/** Returns the stretch of time that the road shows. */
export function roadScale(releases: readonly ReleaseStatus[], now: number, width: number): Scale {
	const last = Math.max(now + LEAST_AHEAD, ...releases.map((each) => each.goes_out ?? 0));
	const from = now - 14 * DAY;
	return { left: from, zoom: (width / (last + 21 * DAY - from)) * DAY };
}

/** Returns everything on the road. */
export function road(
	releases: readonly ReleaseStatus[],
	occurrences: readonly Occurrence[],
	scale: Scale,
	zone: Zone,
	width: number,
	now: number,
): Road {
	const open = releases.filter((each) => each.goes_out !== null && each.rag !== 'none');
	const bands = occurrences
		.filter((each) => xOf(scale, each.to) > 0 && xOf(scale, each.from) < width)
		.map((each) => ({
			key: `${each.id} ${each.from}`,
			kind: each.kind,
			name: each.name,
			from: each.from,
			to: each.to,
			x: xOf(scale, each.from),
			width: Math.max(3, xOf(scale, each.to) - xOf(scale, each.from)),
			taken: open.filter((one) => isWithin(one.goes_out, each)).length,
			isTold: false,
		}));
	return {
		months: cells(scale, zone, { unit: 'month', count: 1 }, width),
		// A window in which nothing goes out, and none aims, is a line too many.
		bands: told(
			bands.filter(
				(band) => band.kind !== 'window' || band.taken > 0 || open.some((one) => one.aims_at === band.from),
			),
		),
		...chipsOf(open, scale, width),
		todayX: xOf(scale, now),
	};
}

/** Windows have a row for their words, freezes another; who has no room in it says nothing. */
function told(bands: RoadBand[]): RoadBand[] {
	const ends = { window: Number.NEGATIVE_INFINITY, freeze: Number.NEGATIVE_INFINITY };
	return bands.map((band) => {
		const row = band.kind === 'window' ? 'window' : 'freeze';
		const isTold = band.x >= ends[row] && (row === 'window' || band.width > LEAST_FREEZE);
		if (isTold) ends[row] = band.x + (row === 'window' ? LABEL : band.width);
		return { ...band, isTold };
	});
}

function isWithin(at: number | null, { from, to }: Occurrence): boolean {
	return at !== null && at > from && at <= to;
}

/** Each chip takes the first lane in which nothing is in its way. */
function chipsOf(
	releases: readonly ReleaseStatus[],
	scale: Scale,
	width: number,
): { chips: RoadChip[]; lanes: number } {
	const ends: number[] = [];
	const chips: RoadChip[] = [];
	const placed = releases
		.map((each) => {
			const x = xOf(scale, each.goes_out ?? 0);
			const misses = each.makes_window === false && each.aims_at !== null && each.rag !== 'out';
			return { each, x, missedX: misses ? xOf(scale, each.aims_at ?? 0) : null };
		})
		.filter(({ x }) => x > -CHIP && x < width + CHIP)
		.sort((a, b) => (a.missedX ?? a.x) - (b.missedX ?? b.x));
	for (const { each, x, missedX } of placed) {
		const before = x + CHIP > width;
		const from = Math.min(missedX ?? x, before ? x - CHIP : x);
		const to = before ? x + 12 : x + CHIP;
		let lane = ends.findIndex((end) => end < from);
		if (lane < 0) lane = ends.length;
		ends[lane] = to;
		chips.push({ release: each.release, rag: each.rag, x, lane, missedX, before });
	}
	return { chips, lanes: ends.length };
}
