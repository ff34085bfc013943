import { describe, expect, test } from 'vitest';
import { Closed } from '../plan/closed';
import { Dates } from '../plan/dates';
import type { Occurrence } from '../plan/occurrences';
import { newRow, type Row } from '../plan/row';
import { DAY, UTC } from '../plan/zone';
import { LAYERS } from '../views/layouts';
import { layout } from './layout';
import { LinkIndex } from './links';
import { DENSITY } from './metrics';
import { occurrencesAt } from './occurrences';
import type { Scene } from './scene';

function row(key: string, kind: Row['kind'], release: string | null): Row {
	return { ...newRow(kind, key, 1, null), release };
}

/** Two releases of three rows each under a portfolio, ten pixels a day, letters of six pixels. */
const rows = [
	row('p', 'portfolio', null),
	...['r1', 'r2'].flatMap((release) => [
		row(release, 'release', release),
		row(`${release}a`, 'new', release),
		row(`${release}b`, 'new', release),
	]),
];

function scene(occurrences: Occurrence[], more: Partial<Scene> = {}): Scene {
	return {
		rows,
		rowOf: () => undefined,
		tintOf: () => null,
		path: null,
		rolledUp: () => [],
		dates: new Dates(),
		taskAt: () => undefined,
		isDone: () => false,
		blocked: new Set(),
		day: () => 8 * 3600,
		spanOf: () => null,
		chipOf: () => null,
		aimOf: () => null,
		baseline: null,
		index: LinkIndex.of([]),
		closed: new Closed([]),
		occurrences,
		when: () => '5 Dec',
		zone: UTC,
		scale: { left: 0, zoom: 10 },
		top: 0,
		width: 400,
		height: 320,
		metrics: DENSITY.default,
		layers: LAYERS,
		chosen: new Set(),
		focus: null,
		chosenLink: null,
		marks: [],
		percent: () => '',
		float: () => '',
		measure: (text) => text.length * 6,
		...more,
	};
}

function at(from: number, to: number, more: Partial<Occurrence> = {}): Occurrence {
	return {
		id: 'f',
		kind: 'freeze',
		name: 'Year-end',
		from: from * DAY,
		to: to * DAY,
		rows: null,
		isSwallowed: false,
		...more,
	};
}

const weekly = (count: number, more: Partial<Occurrence> = {}) =>
	Array.from({ length: count }, (_, week) =>
		at(week * 7 + 5, week * 7 + 5.25, { id: 'w', kind: 'window', name: 'Saturday night', ...more }),
	);

describe('windows and freezes', () => {
	test('lie behind all rows when they concern the portfolio', () => {
		const { occurrences } = layout(scene([at(5, 12)]));
		expect(occurrences).toEqual([{ x: 50, width: 70, kind: 'freeze', runs: [{ y: 0, height: 320 }] }]);
	});

	test('lie only behind rows of the releases that they concern', () => {
		const { occurrences } = layout(scene([at(5, 12, { rows: new Set(['r2']) })]));
		expect(occurrences[0].runs, 'three rows of the second release').toEqual([{ y: 128, height: 96 }]);
		const scrolled = layout(scene([at(5, 12, { rows: new Set(['r1']) })], { top: 32 * 5 }));
		expect(scrolled.occurrences, 'its rows are above the picture').toEqual([]);
	});

	test('are left out when they are not on the screen, or not wanted', () => {
		expect(layout(scene([at(-9, -2), at(45, 50)])).occurrences).toEqual([]);
		const layers = { ...scene([]).layers, bands: false };
		const hidden = layout(scene([at(5, 12)], { layers }));
		expect([hidden.occurrences, hidden.names]).toEqual([[], []]);
	});

	test('are a few shapes however many come', () => {
		const years = { scale: { left: 0, zoom: 0.2 } };
		expect(layout(scene(weekly(2000), years)).occurrences, 'lines without end say nothing').toEqual([]);
		const hourly = Array.from({ length: 2000 }, (_, hour) =>
			at(hour / 24, hour / 24 + 0.04, { kind: 'window' }),
		);
		expect(layout(scene(hourly, { scale: { left: 0, zoom: 300 } })).occurrences.length).toBeLessThan(40);
		const days = Array.from({ length: 2000 }, (_, day) => at(day, day + 0.9));
		expect(layout(scene(days, years)).occurrences, 'what touches becomes one').toHaveLength(1);
	});

	test('a window can be seen however short it is', () => {
		expect(layout(scene(weekly(1))).occurrences[0]).toMatchObject({ x: 50, width: 4, kind: 'window' });
	});

	test('a freeze says its name and days where they fit, else the name, else a part of it', () => {
		const named = (days: number) => layout(scene([at(2, 2 + days)])).names[0];
		expect(named(12)).toMatchObject({ x: 26, text: 'Year-end', more: { text: '5 Dec', x: 80 } });
		expect(named(7)).toMatchObject({ text: 'Year-end', more: null });
		expect(named(5).text).toBe('Year-…');
		expect(named(2), 'three letters do not fit').toBeUndefined();
	});

	test('a window has its sign, and its day when there is room before the next', () => {
		expect(new Set(layout(scene(weekly(5))).names.map((each) => each.text))).toEqual(new Set(['5 Dec']));
		expect(layout(scene(weekly(1))).names[0].text).toBe('Saturday night 5 Dec');
		const near = layout(scene(weekly(6), { scale: { left: 0, zoom: 5 } }));
		expect(
			near.names.slice(0, 5).map((each) => each.text),
			'signs alone',
		).toEqual(['', '', '', '', '']);
	});

	test('a window that a freeze swallows has a struck sign and no ground of its own', () => {
		const swallowed = weekly(3, { isSwallowed: true }).slice(2);
		const picture = layout(scene([at(4, 22), ...swallowed]));
		expect(picture.occurrences.map((shape) => shape.kind)).toEqual(['freeze']);
		expect(picture.names.at(-1)).toMatchObject({ kind: 'window', isStruck: true, text: '' });
	});

	test('names never lie over each other or over those of lines', () => {
		const marks: Scene['marks'] = [
			{ role: 'today', at: 8 * DAY, label: 'Today 9' },
			{ role: 'data-date', at: 7 * DAY, label: 'Data date' },
		];
		const picture = layout(scene([...weekly(6), at(10, 30), at(12, 14, { kind: 'soft-freeze' })], { marks }));
		const spans = [
			...picture.names.map(({ x, width }) => [x, x + width]),
			...picture.marks.flatMap(({ labelAt, width }) =>
				labelAt === null ? [] : [[labelAt, labelAt + width]],
			),
		].sort((a, b) => a[0] - b[0]);
		expect(spans.length).toBeGreaterThan(4);
		for (let each = 1; each < spans.length; each++) {
			expect(spans[each][0], `name ${each} begins behind the one before`).toBeGreaterThanOrEqual(
				spans[each - 1][1],
			);
		}
	});

	test('are found under the pointer, narrow ones with room around them', () => {
		const all = scene([at(5, 12), ...weekly(1)]);
		expect(occurrencesAt(all, 52).map((each) => each.kind)).toEqual(['freeze', 'window']);
		expect(occurrencesAt(all, 48)).toHaveLength(2);
		expect(occurrencesAt(all, 100).map((each) => each.kind)).toEqual(['freeze']);
		expect(occurrencesAt(all, 140)).toEqual([]);
	});
});
