import { describe, expect, it } from 'vitest';
import { blankTemplate } from '../plan/blank';
import { drawn } from './portrait';
import { addStep } from './steps';

const DAY = 8 * 3600;

describe('the picture of a template', () => {
	const phase = addStep(blankTemplate('t', 'T'), null, 'phase', 'Build');
	const task = addStep(phase.template, phase.key, 'task', 'code');
	const done = addStep(task.template, task.key, 'milestone', 'done');
	const bars = [
		{ key: phase.key, from: 0, to: 10 * DAY },
		{ key: task.key, from: 5 * DAY, to: 10 * DAY },
		{ key: done.key, from: 10 * DAY, to: 10 * DAY },
	];

	it('has a bar for each step, as shares of the whole', () => {
		const { length, rows, weeks } = drawn(done.template.steps, bars, DAY);
		expect(length).toBe(10 * DAY);
		expect(rows.map((row) => [row.name, row.shape, row.left, row.width])).toEqual([
			['Build', 'phase', 0, 1],
			['code', 'task', 0.5, 0.5],
			['done', 'milestone', 1, 0],
		]);
		expect(weeks, 'a line where the second week begins').toEqual([0.5]);
	});

	it('leaves out what the core was not asked about yet, and is empty without work', () => {
		expect(drawn(done.template.steps, bars.slice(0, 1), DAY).rows.length).toBe(1);
		expect(drawn(done.template.steps, [], DAY)).toEqual({ length: 0, rows: [], weeks: [] });
	});
});
