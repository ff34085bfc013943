import { beforeAll, describe, expect, it } from 'vitest';
import type { Task } from '../host/wire/Task';
import type { TaskDates } from '../plan/dates';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { statesOf } from './states';

const idle = { done: 0, actual_start: null, actual_finish: null, remaining: null, stop: null, resume: null };

function said(task: Partial<Task>, dates: Partial<TaskDates>, isBlocked = false): string[] {
	const whole = { kind: 'task', mode: 'auto', active: true, progress: idle, ...task } as Task;
	return statesOf(whole, dates as TaskDates, isBlocked).map((state) => state.text);
}

beforeAll(() => setWords('en', englishSource()));

describe('the chips of a task', () => {
	it('begin with what is gravest', () => {
		expect(said({}, { isDeadlineMissed: true, isCritical: true })).toEqual([
			'Misses its deadline',
			'Critical',
			'Not started',
		]);
	});

	it('of a finished task say nothing of being critical', () => {
		expect(said({ progress: { ...idle, done: 10_000 } }, { isCritical: true, isOverdue: true })).toEqual([
			'Done',
		]);
	});

	it('say first that a task cannot go on, unless it is done', () => {
		expect(said({}, { isCritical: true }, true)).toEqual(['Blocked', 'Critical', 'Not started']);
		expect(said({ progress: { ...idle, done: 10_000 } }, {}, true)).toEqual(['Done']);
	});

	it('say how far a task is', () => {
		expect(said({ progress: { ...idle, done: 6000, actual_start: 1 } }, {})).toEqual(['60 % done']);
	});

	it('tell what has no effect, and whose dates are not computed', () => {
		expect(said({ active: false, mode: 'manual' }, {})).toEqual([
			'Not started',
			'Inactive',
			'Dates set by hand',
		]);
	});
});
