import { describe, expect, it } from 'vitest';
import type { Effect } from '../host/wire/Effect';
import { DAY } from '../plan/zone';
import { repairPicture } from './picture';

function effect(change: Partial<Effect>): Effect {
	return {
		aiming: 0,
		in_window_before: 0,
		in_window: 0,
		open_before: 1,
		open: 0,
		slip: 0,
		gain: 0,
		moved: 0,
		clears: [],
		brings: [],
		bars: [],
		outings: [],
		...change,
	};
}

describe('the picture of a repair', () => {
	it('is none where nothing moves', () => {
		expect(repairPicture(effect({}), 300)).toBeNull();
	});

	it('holds everything before and after', () => {
		const bar = {
			task: 't',
			start_before: 10 * DAY,
			finish_before: 14 * DAY,
			start: 4 * DAY,
			finish: 8 * DAY,
		};
		const outing = { release: 'r', before: 20 * DAY, after: 12 * DAY, makes_window: true };
		const picture = repairPicture(effect({ bars: [bar], outings: [outing] }), 300);
		const xs = [
			picture?.bars[0]?.after.x,
			picture?.bars[0]?.before.x,
			picture?.outings[0]?.afterX,
			picture?.outings[0]?.beforeX,
		];
		expect(xs).toEqual([...xs].sort((a, b) => (a ?? 0) - (b ?? 0) || 0).sort((a, b) => (a ?? 0) - (b ?? 0)));
		expect(Math.min(...xs.map((x) => x ?? -1))).toBeGreaterThan(0);
		expect(Math.max(...xs.map((x) => x ?? 999))).toBeLessThan(300);
	});
});
