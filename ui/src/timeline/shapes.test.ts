import { describe, expect, it } from 'vitest';
import { SPOKEN, sourceOf } from '../words/catalogue';
import { SHAPES, USUAL } from './shapes';

describe('the legend', () => {
	it.each(SPOKEN)('names and explains every shape in %s', (language) => {
		const source = sourceOf(language);
		const explained = [...source.matchAll(/^legend-([a-z-]+)-means =/gm)].map(([, shape]) => shape);
		expect(explained.sort()).toEqual([...SHAPES].sort());
		expect(SHAPES.filter((shape) => !source.includes(`\nlegend-${shape} =`))).toEqual([]);
	});

	it('tells beside the chart of nothing that its sheet does not explain', () => {
		expect(USUAL.filter((shape) => !SHAPES.includes(shape))).toEqual([]);
	});
});
