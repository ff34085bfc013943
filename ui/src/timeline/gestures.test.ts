import { expect, test, vi } from 'vitest';
import type { Barrier } from '../host/wire/Barrier';
import type { Command } from '../host/wire/Command';
import type { Permit } from '../host/wire/Permit';
import type { PreviewHead } from '../host/wire/PreviewHead';
import { DAY, UTC } from '../plan/zone';
import { Gestures, type Means, type Pointer } from './gestures.svelte';
import type { Hit } from './hit';
import type { Planner } from './planner.svelte';

const at = (x: number): Pointer => ({ x, y: 10, isFree: false, withoutRipple: false, stamp: 0 });
const bar = { on: 'bar', row: { key: 't' }, part: 'body' } as Hit;
const nothing = (): Hit => ({ on: 'nothing' });

/** Gestures on one task of a day at ten pixels a day, and how many previews were asked and answered. */
function drag(barriers: Barrier[] = [], means: Means = 'drag') {
	const performed: Command[] = [];
	const permitted: Permit[] = [];
	const waiting: (() => void)[] = [];
	const session = {
		mirror: {
			zone: UTC,
			datesOf: () => ({ start: 0, finish: DAY, isSummary: false }),
			settledDatesOf: () => ({ start: 0, finish: DAY, isSummary: false }),
			task: () => undefined,
		},
		host: { barriers: async () => barriers },
		selection: { chosen: new Set(['t']), tasks: ['t'] },
		previews: {
			get isIdle() {
				return waiting.length === 0;
			},
		},
		preview: () => new Promise((answer) => waiting.push(() => answer({} as PreviewHead))),
		dropPreview: () => {},
		perform: async (command: Command) => {
			performed.push(command);
			return null;
		},
		permit: (permit: Permit) => permitted.push(permit),
	};
	const viewport = { scale: { left: 0, zoom: 10 }, top: 0, rowHeight: 32, panBy: vi.fn(), scrollBy: vi.fn() };
	const gestures = new Gestures({ session, viewport } as unknown as Planner);
	gestures.press(at(5), bar, means);
	gestures.move(at(16), nothing);
	const answer = async () => {
		waiting.shift()?.();
		await Promise.resolve();
	};
	return { gestures, viewport, waiting, answer, performed, permitted };
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

/** Ten days closed from the tenth on. */
const freeze: Barrier = {
	of: { kind: 'freeze', id: 'f' },
	from: 10 * DAY,
	to: 20 * DAY,
	last_start: 9 * DAY,
	first_across: 19 * DAY,
};

test('a bar that is dragged into a freeze rests beside it, and after the drop can be put inside', async () => {
	const { gestures, performed, permitted } = drag([freeze]);
	await Promise.resolve();
	gestures.move(at(5 + 180), nothing);
	expect(gestures.current).toMatchObject({ to: 20 * DAY, stop: { asked: 18 * DAY } });
	gestures.move(at(5 + 120), nothing);
	expect(gestures.current, 'the nearer side').toMatchObject({ to: 9 * DAY });
	await gestures.release();
	expect(performed.at(-1)).toMatchObject({ do: 'move-task', start: 9 * DAY });
	await gestures.commitWithWaiver();
	expect(performed.at(-1)).toMatchObject({ do: 'move-task', start: 12 * DAY });
	expect(permitted).toEqual([{ kind: 'freeze', freeze: 'f', release: null, task: 't' }]);
	expect(gestures.offer).toBeNull();
});

test('a bar that waits in a freeze for the engine to name it is put beside it then', async () => {
	const { gestures } = drag([freeze]);
	gestures.move(at(5 + 180), nothing);
	expect(gestures.current).toMatchObject({ to: 18 * DAY });
	await Promise.resolve();
	expect(gestures.current).toMatchObject({ to: 20 * DAY });
});

test('without snapping nothing stops the bar, and what the engine makes of it is shown', async () => {
	const { gestures } = drag([freeze]);
	await Promise.resolve();
	gestures.move({ ...at(5 + 180), isFree: true }, nothing);
	expect(gestures.current).toMatchObject({ to: 18 * DAY, stop: null });
});

test('the offer goes with the next press and on Escape', async () => {
	for (const away of ['press', 'cancel'] as const) {
		const { gestures } = drag([freeze]);
		await Promise.resolve();
		gestures.move(at(5 + 180), nothing);
		await gestures.release();
		expect(gestures.offer).not.toBeNull();
		if (away === 'press') gestures.press(at(0), nothing(), 'drag');
		else expect(gestures.cancel()).toBe(true);
		expect(gestures.offer).toBeNull();
	}
});

test('a finger that moves at once scrolls, one that has rested drags', () => {
	const { gestures, viewport, waiting } = drag([], 'touch');
	gestures.move(at(30), nothing);
	expect([gestures.current?.kind, waiting.length]).toEqual(['pan', 0]);
	expect(viewport.panBy).toHaveBeenCalledWith(-14);
	gestures.cancel();
	gestures.press(at(5), bar, 'touch');
	gestures.move({ ...at(30), stamp: 250 }, nothing);
	expect(gestures.current?.kind).toBe('move');
});
