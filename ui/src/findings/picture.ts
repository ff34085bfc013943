/**
 * Before and after of a repair on one line of time: bars of tasks, strips of what people put elsewhere (bookings
 * in an environment, gates of a release, times of a window), diamonds where releases go out. Pure; in pixels.
 */

import type { Effect } from '../host/wire/Effect';
import type { StripSpan } from '../host/wire/StripSpan';
import type { Subject } from '../host/wire/Subject';
import { DAY } from '../plan/zone';
import { type Scale, xOf } from '../timeline/scale';

export interface RepairBar {
	task: string;
	before: { x: number; width: number };
	after: { x: number; width: number };
}

export interface RepairSpan {
	x: number;
	/** Zero for a moment. */
	width: number;
	moves: boolean;
}

export interface RepairStrip {
	of: Subject;
	before: RepairSpan[];
	after: RepairSpan[];
}

export interface RepairOuting {
	release: string;
	beforeX: number;
	afterX: number;
	makesWindow: boolean | null;
}

export interface RepairPicture {
	scale: Scale;
	from: number;
	to: number;
	bars: RepairBar[];
	strips: RepairStrip[];
	outings: RepairOuting[];
}

/** Where something on a strip begins, before and after; null where it does not lie there. */
export interface Put {
	of: Subject;
	before: number | null;
	after: number | null;
}

const LEAST_WIDTH = 3;

/** Returns the picture, as wide as all that moves; null where nothing does. */
export function repairPicture(effect: Effect, width: number): RepairPicture | null {
	const moved = effect.strips.flatMap((strip) =>
		[...strip.before, ...strip.after].filter(({ moves }) => moves),
	);
	const moments = [
		...effect.bars.flatMap((bar) => [bar.start_before, bar.finish_before, bar.start, bar.finish]),
		...moved.flatMap((span) => [span.from, span.to]),
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
	const put = (one: StripSpan): RepairSpan => {
		const { x, width } = span(one.from, one.to);
		return { x, width: one.from === one.to ? 0 : width, moves: one.moves };
	};
	return {
		scale,
		from,
		to,
		bars: effect.bars.map((bar) => ({
			task: bar.task,
			before: span(bar.start_before, bar.finish_before),
			after: span(bar.start, bar.finish),
		})),
		strips: effect.strips.map((strip) => ({
			of: strip.of,
			before: strip.before.map(put),
			after: strip.after.map(put),
		})),
		outings: effect.outings.map((one) => ({
			release: one.release,
			beforeX: xOf(scale, one.before),
			afterX: xOf(scale, one.after),
			makesWindow: one.makes_window,
		})),
	};
}

/** Returns what is put elsewhere, each once; of a series its first time. */
export function putElsewhere(effect: Effect): Put[] {
	const found = new Map<string, Put>();
	const note = (span: StripSpan, side: 'before' | 'after') => {
		const key = JSON.stringify(span.of);
		const put = found.get(key) ?? { of: span.of, before: null, after: null };
		found.set(key, { ...put, [side]: put[side] ?? span.from });
	};
	for (const strip of effect.strips) {
		for (const span of strip.before) if (span.moves) note(span, 'before');
		for (const span of strip.after) if (span.moves) note(span, 'after');
	}
	return [...found.values()];
}
