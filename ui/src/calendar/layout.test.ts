import { describe, expect, test } from 'vitest';
import { type Ground, layWeek, type Piece } from './layout';

const LIMIT = 5;
const MONDAY = 20_000;

/** Days are counted from the Monday of the week. */
const piece = (key: string, first: number, last: number, more: Partial<Piece> = {}): Piece => ({
	key,
	first: MONDAY + first,
	last: MONDAY + last,
	under: 0,
	isHeaded: false,
	...more,
});
const lay = (ground: Partial<Ground>, limit = LIMIT) =>
	layWeek(MONDAY, { pieces: [], bands: [], marked: new Set(), ...ground }, limit);
const lanes = (ground: Partial<Ground>, limit?: number) =>
	lay(ground, limit).placed.map(({ key, lane }) => [key, lane]);

describe('lanes', () => {
	test('what lies on other days shares a lane, what overlaps does not', () => {
		expect(lanes({ pieces: [piece('a', 0, 2), piece('b', 3, 4), piece('c', 2, 3)] })).toEqual([
			['a', 1],
			['c', 2],
			['b', 1],
		]);
	});

	test('what takes several days goes above the days’ own, the longest first', () => {
		expect(lanes({ pieces: [piece('point', 0, 0), piece('short', 0, 1), piece('long', 0, 5)] })).toEqual([
			['long', 1],
			['short', 2],
			['point', 3],
		]);
	});

	test('points of one day keep their order', () => {
		expect(lanes({ pieces: [piece('early', 1, 1), piece('late', 1, 1)] })).toEqual([
			['early', 1],
			['late', 2],
		]);
	});
});

describe('borders of a week', () => {
	test('a piece is clipped, and says on which side it goes on', () => {
		const { placed } = lay({ pieces: [piece('a', -3, 1), piece('b', 5, 9), piece('gone', 7, 8)] });
		expect(placed).toMatchObject([
			{ key: 'a', column: 0, span: 2, isBefore: true, isAfter: false },
			{ key: 'b', column: 5, span: 2, isBefore: false, isAfter: true },
		]);
	});

	test('what a window holds stands in the week in which it opens', () => {
		const window = piece('w', 6, 7, { under: 2, isHeaded: true });
		expect(lay({ pieces: [window] }).placed[0]).toMatchObject({ lane: 0, lanes: 3 });
		const next = layWeek(MONDAY + 7, { pieces: [window], bands: [], marked: new Set() }, LIMIT);
		expect(next.placed[0]).toMatchObject({ column: 0, span: 1, lane: 0, lanes: 1, isBefore: true });
	});
});

describe('the date line', () => {
	test('a window takes it, a second one of the same days goes below', () => {
		const headed = { under: 1, isHeaded: true };
		expect(lanes({ pieces: [piece('a', 5, 6, headed), piece('b', 5, 6, headed)] })).toEqual([
			['a', 0],
			['b', 2],
		]);
	});

	test('a freeze is named where it is free, and tells more beside that once there is room', () => {
		const window = piece('w', 4, 5, { isHeaded: true });
		const bands = [{ key: 'f', first: MONDAY + 4, last: MONDAY + 20 }];
		expect(lay({ pieces: [window], bands }).bands).toEqual([
			{ key: 'f', column: 4, span: 3, isBefore: false, label: 6, note: null },
		]);
		const next = layWeek(MONDAY + 7, { pieces: [], bands, marked: new Set() }, LIMIT);
		expect(next.bands).toMatchObject([{ column: 0, span: 7, isBefore: true, label: 0, note: 1 }]);
	});

	test('a freeze without a free date line is named in a lane, never left out', () => {
		const window = piece('w', 5, 6, { isHeaded: true, under: 1 });
		const week = lay({ pieces: [window], bands: [{ key: 'f', first: MONDAY + 5, last: MONDAY + 6 }] });
		expect(week.bands[0].label).toBeNull();
		expect(week.placed).toMatchObject([{ key: 'w' }, { key: 'f', lane: 2 }]);
	});

	test('a marked day leaves it to its mark', () => {
		const bands = [{ key: 'f', first: MONDAY, last: MONDAY + 1 }];
		expect(lay({ bands, marked: new Set([MONDAY]) }).bands[0]).toMatchObject({ label: 1, note: null });
	});
});

describe('more than there is room for', () => {
	test('is counted on each of its days', () => {
		const { placed, hidden } = lay({ pieces: [piece('a', 0, 3), piece('b', 0, 2), piece('c', 2, 3)] }, 2);
		expect(placed.map(({ key }) => key)).toEqual(['a', 'b']);
		expect(hidden).toEqual([0, 0, 1, 1, 0, 0, 0]);
	});

	test('a window shows as many releases as fit and counts the others', () => {
		const { placed, hidden } = lay({ pieces: [piece('w', 5, 6, { under: 4, isHeaded: true })] }, 2);
		expect(placed[0].lanes).toBe(3);
		expect(hidden).toEqual([0, 0, 0, 0, 0, 2, 0]);
	});
});
