import { expect, test } from 'vitest';
import type { PreviewHead } from '../host/wire/PreviewHead';
import { DAY, UTC } from '../plan/zone';
import { Gestures, type Pointer } from './gestures.svelte';
import type { Hit } from './hit';
import type { Planner } from './planner.svelte';

const at = (x: number): Pointer => ({ x, y: 10, isFree: false, withoutRipple: false, stamp: 0 });
const bar = { on: 'bar', row: { key: 't' }, part: 'body' } as Hit;
const nothing = (): Hit => ({ on: 'nothing' });

/** Gestures on one task of a day at ten pixels a day, and how many previews were asked and answered. */
function drag() {
	const waiting: (() => void)[] = [];
	const session = {
		mirror: {
			zone: UTC,
			settledDatesOf: () => ({ start: 0, finish: DAY, isSummary: false }),
		},
		selection: { chosen: new Set(['t']), tasks: ['t'] },
		previews: {
			get isIdle() {
				return waiting.length === 0;
			},
		},
		preview: () => new Promise((answer) => waiting.push(() => answer({} as PreviewHead))),
		dropPreview: () => {},
	};
	const viewport = { scale: { left: 0, zoom: 10 }, top: 0 };
	const gestures = new Gestures({ session, viewport } as unknown as Planner);
	gestures.press(at(5), bar, 0);
	gestures.move(at(16), nothing);
	const answer = async () => {
		waiting.shift()?.();
		await Promise.resolve();
	};
	return { gestures, waiting, answer };
}

test('a step that asks is drawn with its answer, in one frame', async () => {
	const { gestures, waiting, answer } = drag();
	expect([waiting.length, gestures.ready]).toEqual([1, 0]);
	await answer();
	expect(gestures.ready).toBe(1);
});

test('a step that asks nothing new is drawn at once, unless an answer is on its way', async () => {
	const { gestures, answer } = drag();
	gestures.move(at(17), nothing);
	expect(gestures.ready, 'the answer comes soon and draws this too').toBe(0);
	await answer();
	gestures.move(at(18), nothing);
	expect(gestures.ready).toBe(2);
});

test('back where it began nothing is asked, and that is drawn', () => {
	const { gestures, waiting } = drag();
	gestures.move(at(6), nothing);
	expect([waiting.length, gestures.ready]).toEqual([1, 1]);
});
