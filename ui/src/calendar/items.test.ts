import { beforeAll, expect, test } from 'vitest';
import type { AimDates } from '../host/wire/AimDates';
import { blankBooking, blankEvent, blankGate, blankOutage, blankRelease, once } from '../plan/blank';
import type { Mirror } from '../plan/mirror.svelte';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { taken } from './berths';
import { concerning, countsOf, ofKinds, USUAL } from './filter';
import { type Item, itemsOf } from './items';

const OPENS = 1_000_000;
const LATER = 2_000_000;
const HOURS = 6 * 3600;

beforeAll(() => setWords('en', englishSource()));

const berth = (opens: number) => ({
	window: 'w',
	opens,
	from: opens,
	to: opens + HOURS,
	ready_by: opens - 500,
});
const aim = (landed: AimDates['landed'], float: number, at = OPENS): AimDates => ({
	target: berth(OPENS),
	berth: berth(at),
	landed,
	readiness: 0,
	last: null,
	window_float: float,
	cliff: null,
});

/** A window that comes twice, and what belongs to three releases of two products. */
function mirror(more: object = {}): Mirror {
	const releases = [
		blankRelease('made', 'p1', 'Made'),
		blankRelease('near', 'p1', 'Near'),
		blankRelease('late', 'p2', 'Late'),
	];
	const aims: Record<string, AimDates> = {
		made: aim('made', 900_000),
		near: aim('made', 60),
		late: aim('missed', -60, LATER),
	};
	return {
		releases,
		release: (id: string) => releases.find((each) => each.id === id),
		product: () => undefined,
		aimOf: (id: string) => aims[id],
		datesOf: () => undefined,
		portfolio: { data_date: 0 },
		bands: [OPENS, LATER].map((from) => ({ of: { kind: 'window', id: 'w' }, from, to: from + HOURS })),
		windows: new Map([
			['w', { id: 'w', name: 'W', scope: { kind: 'portfolio' }, admits: [], at: once(OPENS, OPENS + HOURS) }],
		]),
		freezes: new Map(),
		environments: new Map([
			['live', { id: 'live', name: 'Live', product: 'p2', parent: null }],
			['site', { id: 'site', name: 'Site', product: null, parent: 'live' }],
		]),
		tasks: new Map(),
		tree: { tasksUnder: () => [] },
		gates: new Map(),
		bookings: new Map(),
		externalEvents: new Map(),
		findings: [],
		conflicts: [],
		...more,
	} as unknown as Mirror;
}

function windowAt(items: Item[], from: number): Extract<Item, { kind: 'window' }> {
	const found = items.find((item) => item.kind === 'window' && item.from === from);
	if (found?.kind !== 'window') throw new Error('no window there');
	return found;
}

test('releases stand in the window at which they aim, and a miss where it goes instead too', () => {
	const items = itemsOf(mirror());
	const standings = (from: number) =>
		windowAt(items, from).berths.map(({ release, standing }) => [release, standing]);
	expect(standings(OPENS)).toEqual([
		['made', 'planned'],
		['near', 'risk'],
		['late', 'misses'],
	]);
	expect(windowAt(items, OPENS).berths[2].instead).toBe(LATER);
	expect(standings(LATER)).toEqual([['late', 'next']]);
	expect(taken(windowAt(items, OPENS).berths)).toBe(3);
	expect(taken(windowAt(items, LATER).berths)).toBe(0);
});

test('releases that aim at one window share its cut-off', () => {
	const cutOffs = itemsOf(mirror()).filter(({ kind }) => kind === 'cut-off');
	expect(cutOffs).toHaveLength(1);
	expect(cutOffs[0].from).toBe(OPENS - 500);
	expect([...(cutOffs[0].products ?? [])]).toEqual(['p1', 'p2']);
});

test('a gate is late once its day is over, and a go or no-go once the cut-off is', () => {
	const gates = new Map(
		[
			{ ...blankGate('a', 'made', 'A', 'entry'), date: -1 },
			{ ...blankGate('b', 'made', 'B', 'business-go-no-go'), date: OPENS - 499 },
			{ ...blankGate('c', 'made', 'C', 'entry'), date: OPENS - 499 },
			{ ...blankGate('d', 'made', 'D', 'entry'), date: -1, decision: 'conditional-go' as const },
			{ ...blankGate('e', 'made', 'E', 'entry'), date: 5, decision: 'no-go' as const },
			blankGate('f', 'made', 'F', 'entry'),
		].map((gate) => [gate.id, gate]),
	);
	const states = itemsOf(mirror({ gates })).flatMap((item) =>
		item.kind === 'gate' ? [`${item.name} ${item.state}`] : [],
	);
	expect(states.sort()).toEqual(['A late', 'B late', 'C pending', 'D go', 'E refused']);
});

test('bookings that nobody has any more are not shown, those with a finding name it', () => {
	const bookings = new Map(
		[
			{ ...blankBooking('a', 'site', 'made'), start: 1, finish: 2 },
			{ ...blankBooking('b', 'site', 'made'), start: 1, finish: 2, status: 'cancelled' as const },
			{ ...blankBooking('c', 'site', 'made'), start: 1, finish: 2, sharing: 'shared' as const },
		].map((row) => [row.id, row]),
	);
	const conflicts = [{ code: 'E01', severity: 'error', subjects: [{ kind: 'booking', id: 'a' }] }];
	const items = itemsOf(mirror({ bookings, conflicts })).flatMap((item) =>
		item.kind === 'booking' || item.kind === 'shared' ? [[item.kind, item.key, item.finding]] : [],
	);
	expect(items).toEqual([
		['booking', 'a', 'E01'],
		['shared', 'c', null],
	]);
});

test('a filter keeps what concerns everything, and counts what it hides', () => {
	const externalEvents = new Map([
		['x', { ...blankEvent('x', 'X', 1), needed_by: ['late'] }],
		['y', blankEvent('y', 'Y', 1)],
	]);
	const items = itemsOf(mirror({ externalEvents }));
	const ofProduct = concerning(items, { ...USUAL, product: 'p1' });
	expect(ofProduct.map(({ key }) => key)).not.toContain('x');
	expect(ofProduct.map(({ key }) => key)).toContain('y');
	expect(countsOf(ofProduct)).toMatchObject({ window: 2, deployment: 4, event: 1, 'cut-off': 1 });
	const bare = ofKinds(items, new Set(['window']));
	expect(bare.every((item) => item.kind === 'window' && item.berths.length === 0)).toBe(true);
});

test('a window of an environment concerns its parts', () => {
	const windows = new Map([
		[
			'w',
			{ id: 'w', name: 'W', scope: { kind: 'environment', id: 'live' }, admits: [], at: once(OPENS, LATER) },
		],
	]);
	const items = itemsOf(mirror({ windows }));
	expect(
		concerning(items, { ...USUAL, environment: 'site' }).filter(({ kind }) => kind === 'window'),
	).toHaveLength(2);
	expect(
		concerning(items, { ...USUAL, environment: 'other' }).filter(({ kind }) => kind === 'window'),
	).toEqual([]);
});

test('an outage comes as often as the core says, where its environment and that of its parts is', () => {
	const at = once(OPENS, OPENS + HOURS);
	const items = itemsOf(
		mirror({
			bands: [OPENS, LATER].map((from) => ({ of: { kind: 'outage', id: 'o' }, from, to: from + HOURS })),
			outages: new Map([['o', blankOutage('o', 'live', 'Refresh', at)]]),
		}),
	);
	const outages = items.filter((item) => item.kind === 'outage');
	expect(outages.map(({ name, from }) => [name, from])).toEqual([
		['Live', OPENS],
		['Live', LATER],
	]);
	expect(concerning(outages, { ...USUAL, environment: 'site' })).toHaveLength(2);
	expect(concerning(outages, { ...USUAL, environment: 'other' })).toEqual([]);
	expect(concerning(outages, { ...USUAL, product: 'p1' })).toEqual([]);
});
