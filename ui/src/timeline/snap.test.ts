import { expect, test } from 'vitest';
import { Closed } from '../plan/closed';
import { fromStart, type SnapPoint, SnapPoints, type SnapSources, snapPointsOf } from './snap';
import { startByFinish } from './snapping';

const point = (at: number, kind: SnapPoint['kind'] = 'finish'): SnapPoint => ({
	at,
	moment: at,
	edge: 'start',
	kind,
	name: kind,
	place: null,
});
const work = (amount: number) => ({ amount, unit: 'working' }) as const;
const always = new Closed([]);
const nothing: SnapSources = {
	predecessors: [],
	neighbours: [],
	releases: [],
	windows: [],
	cutOffs: [],
	freezes: [],
	today: Number.NaN,
	dataDate: null,
};

test('the nearest point within reach is taken, on either side', () => {
	const points = new SnapPoints([point(300), point(100), point(200)]);
	expect(points.nearest(140, 50)?.at).toBe(100);
	expect(points.nearest(160, 50)?.at).toBe(200);
	expect(points.nearest(150, 40), 'both are too far').toBeNull();
	expect(points.nearest(1000, 50)).toBeNull();
	expect(points.nearest(-1000, 50)).toBeNull();
	expect(new SnapPoints([]).nearest(0, 10)).toBeNull();
});

test('of several points at one moment the one that matters most is named', () => {
	const points = new SnapPoints([point(100, 'today'), point(100, 'predecessor'), point(100, 'finish')]);
	expect(points.points.map(({ kind }) => kind)).toEqual(['predecessor']);
});

test('a point behind closed time is at the edge itself', () => {
	const weekend = new Closed([100, 200]);
	const edge = 200;
	const from = (finish: number) =>
		snapPointsOf(
			{ ...nothing, neighbours: [{ name: 'a', place: 0, start: Number.NaN, finish, isMilestone: false }] },
			'start',
			edge,
			weekend,
		).points.map(({ at }) => at);
	expect(from(100), 'Friday evening is Monday morning').toEqual([200]);
	expect(from(99), 'a second of work lies between').toEqual([99]);
});

test('a neighbour has two ends, a milestone one, a release its window and its cut-off', () => {
	const bar = { place: 3, start: 10, finish: 20 };
	const points = snapPointsOf(
		{
			...nothing,
			predecessors: [{ ...bar, name: 'before', isMilestone: false }],
			neighbours: [
				{ ...bar, name: 'beside', start: 30, finish: 40, isMilestone: false },
				{ ...bar, name: 'gate', start: 50, finish: 50, isMilestone: true },
			],
			releases: [{ name: 'r', finish: 60 }],
			windows: [{ name: 'w', from: 80, to: 90 }],
			cutOffs: [{ name: 'r', at: 70 }],
			freezes: [{ name: 'f', from: 100, to: 110 }],
			today: 5,
			dataDate: 1,
		},
		'start',
		1000,
		always,
	);
	expect(points.points.map(({ at, kind }) => `${at} ${kind}`)).toEqual([
		'1 data-date',
		'5 today',
		'20 predecessor',
		'30 start',
		'40 finish',
		'50 milestone',
		'60 release',
		'70 cut-off',
		'80 window-opens',
		'90 window-closes',
		'100 freeze-begins',
		'110 freeze-ends',
	]);
	expect(points.nearest(21, 2)?.place, 'it knows its row').toBe(3);
});

test('a bar that moves rests with its finish at a point where its work ends there', () => {
	// Open from 0 to 100, from 200 to 300, and so on.
	const nights = new Closed([100, 200, 300, 400]);
	const startFor = startByFinish({ duration: work(150) }, { start: 0, finish: 250 }, nights);
	const finishes = new SnapPoints([{ ...point(450), edge: 'finish' }]);
	expect(fromStart(finishes, startFor ?? Number)).toEqual([{ ...point(450), at: 200, edge: 'finish' }]);
});

test('elapsed time is the same everywhere, and other working time than the plan has is left to the engine', () => {
	const nights = new Closed([100, 200]);
	const bar = { start: 0, finish: 250 };
	expect(startByFinish({ duration: { amount: 250, unit: 'elapsed' } }, bar, nights)?.(300)).toBe(50);
	expect(startByFinish({ duration: work(250) }, bar, nights), 'it works at night').toBeNull();
	expect(startByFinish({ duration: work(0) }, { start: 0, finish: 0 }, nights), 'one end').toBeNull();
});

test('of two ends that would rest alike the start is named', () => {
	const points = new SnapPoints([{ ...point(100), edge: 'finish' }, point(100)]);
	expect(points.points.map(({ edge }) => edge)).toEqual(['start']);
});
