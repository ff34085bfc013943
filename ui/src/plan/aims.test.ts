import { beforeAll, expect, test } from 'vitest';
import type { AimDates } from '../host/wire/AimDates';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { aimText, cliffText, isMissed, readinessText, windowTone } from './aims';

const at = (day: number, hour: number) => Date.UTC(2026, 11, day, hour) / 1000;
const target = { window: 'w', opens: at(5, 22), from: at(5, 22), to: at(6, 4), ready_by: at(3, 22) };
const aim: AimDates = {
	target,
	berth: { ...target, opens: at(12, 22) },
	landed: 'missed',
	readiness: at(4, 17),
	last: 't',
	window_float: -28_800,
	cliff: 7 * 86_400,
};

beforeAll(() => setWords('en', englishSource()));

test('an aim says its window, whether it is missed, and what that costs', () => {
	expect(aimText({ ...aim, landed: 'made' })).toBe('Window Sat 5 Dec');
	expect(aimText(aim)).toBe('Misses Sat 5 Dec');
	expect(aimText({ ...aim, landed: 'too-long' })).toBe('Too long for Sat 5 Dec');
	expect(aimText({ ...aim, landed: 'nowhere' }), 'the target is still what it misses').toBe(
		'Misses Sat 5 Dec',
	);
	expect(aimText({ ...aim, landed: 'nowhere', target: null })).toBe('No window admits it');
	expect(cliffText(aim)).toBe('next window 7 d later');
	expect([aim, { ...aim, landed: 'made' as const }].map(isMissed)).toEqual([true, false]);
});

test('readiness is said beside the cut-off, where there is one', () => {
	expect(readinessText(aim)).toMatch(/^Ready Fri 4 Dec( 2026)? 17:00, cut-off Thu 3 Dec( 2026)? 22:00$/);
	expect(readinessText({ ...aim, target: null })).toMatch(/^Ready Fri 4 Dec( 2026)? 17:00$/);
	expect(readinessText({ ...aim, readiness: null })).toBe('');
});

test('less than a day of window float is a risk, less than none is bad', () => {
	expect([-60, 0, 28_740, 28_800].map((float) => windowTone(float, 480))).toEqual([
		'bad',
		'risk',
		'risk',
		'plain',
	]);
});
