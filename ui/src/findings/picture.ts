/** Before and after of a repair on one line of time: bars, diamonds where releases go out. Pure; in pixels. */

import type { Effect } from '../host/wire/Effect';
import { DAY } from '../plan/zone';
import { type Scale, xOf } from '../timeline/scale';

export interface RepairBar {
	task: string;
	before: { x: number; width: number };
	after: { x: number; width: number };
}

export interface RepairOuting {
	release: string;
	beforeX: number;
	afterX: number;
	makesWindow: boolean | null;
}

export interface RepairPicture {
	scale: Scale;
	bars: RepairBar[];
	outings: RepairOuting[];
}

const LEAST_WIDTH = 3;

/** Returns the picture, as wide as all that it shows; null where nothing moves. */
export function repairPicture(effect: Effect, width: number): RepairPicture | null {
	const moments = [
		...effect.bars.flatMap((bar) => [bar.start_before, bar.finish_before, bar.start, bar.finish]),
		...effect.outings.flatMap((one) => [one.before, one.after]),
	];
	if (moments.length === 0) return null;
	const from = Math.min(...moments) - DAY;
	const to = Math.max(...moments) + DAY;
	const scale: Scale = { left: from, zoom: (width / (to - from)) * DAY };
	const span = (start: number, finish: number) => ({
		x: xOf(scale, start),
		width: Math.max(LEAST_WIDTH, xOf(scale, finish) - xOf(scale, start)),
	});
	return {
		scale,
		bars: effect.bars.map((bar) => ({
			task: bar.task,
			before: span(bar.start_before, bar.finish_before),
			after: span(bar.start, bar.finish),
		})),
		outings: effect.outings.map((one) => ({
			release: one.release,
			beforeX: xOf(scale, one.before),
			afterX: xOf(scale, one.after),
			makesWindow: one.makes_window,
		})),
	};
}
