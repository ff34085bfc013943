import { describe, expect, it } from 'vitest';
import type { Effect } from '../host/wire/Effect';
import { DAY } from '../plan/zone';
import { putElsewhere, repairPicture } from './picture';

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
		strips: [],
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

	it('shows a booking that is put elsewhere beside its neighbour, and is no wider for that', () => {
		const own = { kind: 'booking', id: 'own' } as const;
		const other = { kind: 'booking', id: 'other' } as const;
		const stays = { of: other, from: 0, to: 4 * DAY, moves: false };
		const strip = {
			of: { kind: 'environment', id: 'e' } as const,
			before: [stays, { of: own, from: 3 * DAY, to: 5 * DAY, moves: true }],
			after: [stays, { of: own, from: 4 * DAY, to: 6 * DAY, moves: true }],
		};
		const told = effect({ strips: [strip] });
		const picture = repairPicture(told, 500);
		expect([picture?.from, picture?.to]).toEqual([2 * DAY, 7 * DAY]);
		expect(picture?.strips[0]?.after).toEqual([
			{ x: -200, width: 400, moves: false },
			{ x: 200, width: 200, moves: true },
		]);
		expect(putElsewhere(told)).toEqual([{ of: own, before: 3 * DAY, after: 4 * DAY }]);
	});
});
