import { describe, expect, test } from 'vitest';
import type { Dependency } from '../host/wire/Dependency';
import { newRow } from '../plan/row';
import { distanceTo, type End, LinkIndex, route } from './links';

const bar = (start: number, finish: number, y: number): End => ({
	start,
	finish,
	y,
	row: 32,
	isMilestone: false,
});
const end = newRow('task', '', 1, null);
const link = (id: string, from: number, to: number) => ({
	dependency: { id } as Dependency,
	from,
	to,
	before: end,
	after: end,
});

describe('the way of a link', () => {
	test('leaves the finish, turns at once, and enters the start from the left', () => {
		expect(route('FS', bar(0, 100, 16), bar(150, 200, 48))).toEqual([100, 16, 108, 16, 108, 48, 148, 48]);
	});

	test('turns in the gap between rows where the next bar begins too early', () => {
		const points = route('FS', bar(0, 100, 16), bar(90, 200, 48));
		expect(points).toEqual([100, 16, 108, 16, 108, 32, 80, 32, 80, 48, 88, 48]);
	});

	test('stays on the side of both ends for start to start and finish to finish', () => {
		expect(route('SS', bar(50, 100, 16), bar(80, 200, 48)).slice(2, 4)).toEqual([42, 16]);
		expect(route('FF', bar(50, 100, 16), bar(80, 200, 48)).slice(2, 4)).toEqual([210, 16]);
	});

	test('falls into a milestone from above', () => {
		const gate = { ...bar(143, 157, 48), isMilestone: true };
		expect(route('FS', bar(0, 100, 16), gate)).toEqual([100, 16, 150, 16, 150, 39]);
	});

	test('has corners at right angles only', () => {
		for (const kind of ['FS', 'SS', 'FF', 'SF'] as const) {
			for (const to of [bar(0, 60, 80), bar(300, 360, 80), bar(90, 110, -16)]) {
				const points = route(kind, bar(80, 200, 16), to);
				for (let at = 2; at < points.length; at += 2) {
					const straight = points[at] === points[at - 2] || points[at + 1] === points[at - 1];
					expect(straight, `${kind} ${points}`).toBe(true);
				}
			}
		}
	});

	test('is hit near its line and nowhere else', () => {
		const points = route('FS', bar(0, 100, 16), bar(150, 200, 48));
		expect(distanceTo(points, 110, 30)).toBeCloseTo(2);
		expect(distanceTo(points, 60, 40)).toBeGreaterThan(20);
	});
});

test('the index finds each link that crosses the rows once, long ones too', () => {
	const index = LinkIndex.of([
		link('near', 3, 5),
		link('block', 60, 70),
		link('long', 1, 5000),
		link('far', 9000, 9001),
	]);
	const crossing = (first: number, last: number) =>
		index
			.crossing(first, last)
			.map((each) => each.dependency.id)
			.sort();
	expect(crossing(0, 30)).toEqual(['long', 'near']);
	expect(crossing(62, 66), 'it begins in one block and ends in the next').toEqual(['block', 'long']);
	expect(crossing(2000, 2030)).toEqual(['long']);
	expect(crossing(8990, 9020)).toEqual(['far']);
});
