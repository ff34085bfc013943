import { expect, test } from 'vitest';
import { flag } from '../host/frame';
import type { Finding } from '../host/wire/Finding';
import type { Task } from '../host/wire/Task';
import { Dates } from '../plan/dates';
import { blockedBy, isAtRisk, toneOf, worstOf } from './tones';

const task = (active = true) => ({ active }) as Task;
const finding = (severity: Finding['severity'], ...subjects: Finding['subjects']) =>
	({ severity, subjects }) as Finding;

test('the gravest state is shown', () => {
	expect(toneOf(task(), 0, false, false)).toBe('plain');
	expect(toneOf(task(), flag.deadlineMissed, false, false)).toBe('late');
	expect(toneOf(task(), flag.deadlineMissed, false, true)).toBe('blocked');
	expect(toneOf(task(), flag.deadlineMissed, true, true), 'what is done is past it').toBe('done');
	expect(toneOf(task(false), 0, true, true)).toBe('inactive');
});

test('at risk is what is overdue, nearly critical, or short of a day before its window', () => {
	const risk = (flags: number, toWindow = Number.NaN) => {
		const dates = new Dates();
		dates.reserve(1);
		dates.flags[0] = flags;
		dates.windowFloat[0] = toWindow;
		return isAtRisk(dates, 0, 100);
	};
	expect(risk(0)).toBe(false);
	expect(risk(flag.overdue)).toBe(true);
	expect(risk(flag.nearCritical)).toBe(true);
	expect(risk(flag.nearCritical | flag.critical), 'critical says more').toBe(false);
	expect([risk(0, 100), risk(0, 99), risk(0, 0), risk(0, -1)], 'missed is no risk any more').toEqual([
		false,
		true,
		true,
		false,
	]);
	expect(risk(flag.noFloat, 0), 'what has no float').toBe(false);
});

test('a release is as bad as the worst of its tasks, and hints say nothing', () => {
	const worst = worstOf(
		[
			finding('warning', { kind: 'task', id: 't' }),
			finding('error', { kind: 'release', id: 'r' }),
			finding('hint', { kind: 'release', id: 'q' }),
			finding('blocker', { kind: 'window', id: 'r' }),
		],
		() => 'r',
	);
	expect([...worst]).toEqual([['r', 'error']]);
});

test('only a blocker blocks', () => {
	const of = (severity: Finding['severity']) => [
		...blockedBy([finding(severity, { kind: 'task', id: 't' })]),
	];
	expect([of('blocker'), of('error')]).toEqual([['t'], []]);
});
