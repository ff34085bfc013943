import { describe, expect, test } from 'vitest';
import { DAY, HOUR, Zone } from '../plan/zone';
import { cells, floorTo, levelsAt, quarterOf, rulerOf, weekNumber } from './ruler';
import { fitting, instantAt, LEAST_ZOOM, MOST_ZOOM, xOf, zoomed } from './scale';

const at = (text: string) => Date.parse(`${text}Z`) / 1000;
const utc = new Zone({ name: 'UTC', offsets: [[0, 0]] });
const london = new Zone({
	name: 'Europe/London',
	offsets: [
		[0, 0],
		[at('2026-03-29T01:00:00'), HOUR],
	],
});

describe('the scale', () => {
	const scale = { left: at('2026-11-09T00:00:00'), zoom: 9 };

	test('zooms round the instant under the pointer', () => {
		const under = instantAt(scale, 333);
		for (const factor of [0.3, 1.7, 40]) expect(xOf(zoomed(scale, factor, 333), under)).toBeCloseTo(333, 6);
	});

	test('stays between thirty years and minutes', () => {
		expect(zoomed(scale, 1e-9, 0).zoom).toBe(LEAST_ZOOM);
		expect(zoomed(scale, 1e9, 0).zoom).toBe(MOST_ZOOM);
	});

	test('fits a span into the width with a margin on both sides', () => {
		const [from, to] = [at('2026-11-01T00:00:00'), at('2026-12-01T00:00:00')];
		const fitted = fitting(from, to, 1000);
		expect(xOf(fitted, from)).toBeCloseTo(32, 6);
		expect(xOf(fitted, to)).toBeCloseTo(968, 6);
	});
});

describe('the ruler', () => {
	test('goes from minutes to years without a gap', () => {
		const units = [12_000, 1000, 480, 100, 30, 9, 4, 1.2, 0.5, 0.1].map((zoom) => levelsAt(zoom).lower.unit);
		expect(units).toEqual([
			'minute',
			'hour',
			'hour',
			'day',
			'day',
			'week',
			'week',
			'month',
			'quarter',
			'year',
		]);
	});

	test('cells touch each other and cover the width', () => {
		for (const zoom of [2000, 60, 9, 1.5, 0.4, 0.06]) {
			const { upperCells, lowerCells } = rulerOf({ left: at('2026-11-09T13:00:00'), zoom }, utc, 800);
			for (const level of [upperCells, lowerCells]) {
				expect(level[0].x).toBeLessThanOrEqual(0);
				const last = level[level.length - 1];
				expect(last.x + last.width).toBeGreaterThanOrEqual(800);
				for (let cell = 1; cell < level.length; cell++) {
					expect(level[cell].x).toBeCloseTo(level[cell - 1].x + level[cell - 1].width, 6);
				}
			}
		}
	});

	test('a day on which the clock changes is an hour narrower', () => {
		const scale = { left: at('2026-03-28T00:00:00'), zoom: 240 };
		const widths = cells(scale, london, { unit: 'day', count: 1 }, 700).map((cell) => Math.round(cell.width));
		expect(widths).toEqual([240, 230, 240]);
	});

	test('fiscal quarters and years begin with the first month of the fiscal year', () => {
		const april = { weekStart: 0, fiscalMonth: 3 };
		const february = at('2027-02-10T00:00:00');
		expect(floorTo(february, { unit: 'quarter', count: 1 }, april)).toBe(at('2027-01-01T00:00:00'));
		expect(quarterOf(february, april), 'January to March are the fourth').toBe(4);
		expect(floorTo(february, { unit: 'fiscal-year', count: 1 }, april)).toBe(at('2026-04-01T00:00:00'));
		const october = { weekStart: 0, fiscalMonth: 10 };
		expect(floorTo(february, { unit: 'quarter', count: 1 }, october)).toBe(at('2027-02-01T00:00:00'));
		expect(quarterOf(february, october)).toBe(2);
		expect(floorTo(february, { unit: 'year', count: 10 }, october)).toBe(at('2020-01-01T00:00:00'));
	});

	test('weeks begin on the day that a person chose and keep the number of their Thursday', () => {
		const sunday = { weekStart: 6, fiscalMonth: 0 };
		expect(floorTo(at('2026-11-22T12:00:00'), { unit: 'week', count: 1 }, sunday)).toBe(
			at('2026-11-22T00:00:00'),
		);
		expect(weekNumber(at('2026-11-22T00:00:00'), sunday)).toBe(48);
		expect(weekNumber(at('2026-11-22T00:00:00')), 'Monday’s week').toBe(47);
	});

	test('weeks begin on Monday and are counted as ISO counts them', () => {
		expect(floorTo(at('2026-11-22T12:00:00'), { unit: 'week', count: 1 })).toBe(at('2026-11-16T00:00:00'));
		expect(weekNumber(at('2026-12-28T00:00:00'))).toBe(53);
		expect(weekNumber(at('2027-01-04T00:00:00'))).toBe(1);
		expect(weekNumber(at('2027-01-03T00:00:00') - DAY), 'the week belongs to the old year').toBe(53);
	});
});
