import { describe, expect, test } from 'vitest';
import { Closed } from '../plan/closed';
import { Dates } from '../plan/dates';
import { newRow, type Row } from '../plan/row';
import { DAY, UTC } from '../plan/zone';
import { LAYERS } from '../views/layouts';
import { layout } from './layout';
import { LinkIndex } from './links';
import { DENSITY } from './metrics';
import type { AimContent, ChipContent, Scene } from './scene';

function row(key: string, kind: Row['kind']): Row {
	return { ...newRow(kind, key, 1, null), release: 'r' };
}

/** A release of three rows from day 0 to day 35; ready on day 12, cut-off on day 10, window on day 13. */
const aim: AimContent = {
	target: { from: 13 * DAY, to: 13.25 * DAY },
	berth: { from: 20 * DAY, to: 20.25 * DAY },
	isMissed: true,
	readiness: 12 * DAY,
	readyBy: 10 * DAY,
	isLate: true,
	targetName: 'Night',
	berthName: 'Sat 12',
	cutOffName: 'Cut-off',
};

function scene(content: AimContent, chip: ChipContent | null = null, more: Partial<Scene> = {}): Scene {
	return {
		rows: [row('r', 'release'), row('ra', 'new'), row('rb', 'new')],
		rowOf: () => undefined,
		tintOf: () => null,
		path: null,
		rolledUp: () => [],
		dates: new Dates(),
		taskAt: () => undefined,
		isDone: () => false,
		blocked: new Set(),
		day: () => 8 * 3600,
		spanOf: () => ({ start: 0, finish: 35 * DAY, isDone: false }),
		chipOf: () => chip,
		aimOf: () => content,
		baseline: null,
		index: LinkIndex.of([]),
		closed: new Closed([]),
		occurrences: [],
		when: () => '',
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

const labelsOf = (content: AimContent, chip?: ChipContent) =>
	layout(scene(content, chip)).labels.map(({ text, x }) => [text, x]);

describe('the aim of a release', () => {
	test('shows the window that it misses, where it lies instead, and its cut-off through its rows', () => {
		expect(layout(scene(aim)).aims).toEqual([
			{
				y: 0,
				row: 32,
				target: { x: 130, width: 8, isMissed: true },
				berth: { x: 200, width: 8 },
				flag: { x: 120, isLate: true },
				cutOff: { x: 100, from: 0, to: 96, isLate: true },
			},
		]);
	});

	test('a window that is made is drawn once', () => {
		const made = { ...aim, isMissed: false, isLate: false, berth: aim.target };
		expect(layout(scene(made)).aims[0]).toMatchObject({ berth: null, target: { isMissed: false } });
	});

	test('the cut-off goes on through rows whose release is above the picture', () => {
		const { aims } = layout(scene(aim, null, { top: 40 }));
		expect(aims).toMatchObject([{ target: null, flag: null, cutOff: { from: -8, to: 56 } }]);
	});

	test('its labels stand where nothing is in their way', () => {
		expect(labelsOf(aim)).toEqual([
			['Sat 12', 214],
			['Night', 144],
			['Cut-off', 52],
		]);
		const chip: ChipContent = { mark: null, parts: [{ text: 'Misses Sat 5 Dec', tone: 'text' }] };
		expect(labelsOf(aim, chip), 'the chip reaches to 114 and covers the cut-off label').toEqual([
			['Sat 12', 214],
			['Night', 144],
		]);
		const near = { ...aim, berth: { from: 15 * DAY, to: 15.5 * DAY } };
		expect(
			labelsOf(near).map(([text]) => text),
			'no room before the later window',
		).toEqual(['Sat 12', 'Cut-off']);
	});

	test('a label on a freeze stands on its tint', () => {
		const freeze = {
			id: 'f',
			kind: 'freeze' as const,
			name: 'F',
			from: 20 * DAY,
			to: 25 * DAY,
			rows: null,
			isSwallowed: false,
		};
		const { labels } = layout(scene(aim, null, { occurrences: [freeze] }));
		expect(labels.map(({ text, on }) => [text, on])).toEqual([
			['Sat 12', 'freeze'],
			['Night', 'surface'],
			['Cut-off', 'surface'],
		]);
	});

	test('is not drawn when windows are switched off', () => {
		const layers = { ...scene(aim).layers, bands: false };
		expect(layout(scene(aim, null, { layers })).aims).toEqual([]);
	});
});
