import { describe, expect, it } from 'vitest';
import { CHART, placed, placedSpans } from './chart';

const column = (key: string, ...values: number[]) => ({
	key,
	label: key,
	total: '',
	parts: values.map((value) => ({ tone: 'good' as const, value })),
});

describe('columns', () => {
	const high = CHART.height - CHART.top - CHART.bottom;

	it('share the width, and the highest fills the height', () => {
		const [one, two] = placed([column('a', 1, 3), column('b', 2)], 200);
		expect([one?.x, two?.x]).toEqual([50, 150]);
		expect(one?.top).toBe(CHART.top);
		expect(two?.boxes).toHaveLength(1);
		expect(two?.boxes[0]?.height).toBe(high / 2);
		expect(one?.boxes.reduce((sum, box) => sum + box.height, 0)).toBe(high);
	});

	it('stand on the ground where there is nothing', () => {
		const [none] = placed([column('a', 0)], 100);
		expect(none?.boxes).toEqual([]);
		expect(none?.top).toBe(CHART.height - CHART.bottom);
		expect(placed([], 100)).toEqual([]);
	});
});

describe('spans', () => {
	it('lie on one scale', () => {
		const spans = [
			{ least: 0, median: 5, most: 10 },
			{ least: 5, median: 5, most: 5 },
		];
		expect(placedSpans(spans, 100)).toEqual([
			{ from: 0, to: 100, at: 50 },
			{ from: 50, to: 50, at: 50 },
		]);
		expect(placedSpans([{ least: 0, median: 0, most: 0 }], 100)).toEqual([{ from: 0, to: 0, at: 0 }]);
	});
});
