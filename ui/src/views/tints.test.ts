import { beforeAll, expect, test } from 'vitest';
import type { Task } from '../host/wire/Task';
import type { TimeUnit } from '../host/wire/TimeUnit';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { bankMirror } from './testing';
import { colouringOf } from './tints';

beforeAll(() => setWords('en', englishSource()));

test('each product and team has a colour, and letters of its own', () => {
	const mirror = bankMirror();
	for (const by of ['product', 'team'] as const) {
		const { kinds, of } = colouringOf(mirror, by);
		const letters = kinds.map((kind) => kind.letters);
		expect(new Set(letters).size, letters.join()).toBe(letters.length);
		const task = mirror.taskAt(0);
		if (!task) throw new Error('the bank has tasks');
		const name = kinds.find((kind) => kind.letters === of(task, 0)?.letters)?.name;
		const wanted =
			by === 'product'
				? mirror.product(mirror.release(task.release)?.product ?? '')?.name
				: mirror.person(task.owner)?.team;
		expect(name).toBe(wanted);
	}
});

test('names with the same initials are told apart', () => {
	const mirror = bankMirror();
	const people = ['Core Team', 'Cloud Team', 'CT'].map((team, at) => ({ ...mirror.people[at], team }));
	const letters = colouringOf({ people } as unknown as typeof mirror, 'team').kinds.map(
		(kind) => kind.letters,
	);
	expect(new Set(letters).size, letters.join()).toBe(3);
});

test('float is coloured by measure, and its letters are the float', () => {
	const mirror = bankMirror();
	const { of } = colouringOf(mirror, 'float');
	const task = (unit: TimeUnit) => ({ duration: { amount: 0, unit } }) as Task;
	const tint = (float: number, unit: TimeUnit = 'working') => {
		mirror.shown.totalFloat[1] = float;
		mirror.shown.flags[1] = 0;
		return of(task(unit), 1);
	};
	expect([tint(-28_800)?.letters, tint(0)?.letters, tint(28_800)?.letters]).toEqual(['−1 d', '0 d', '+1 d']);
	expect(tint(86_400, 'elapsed')?.letters, 'by the clock').toBe('+1 ed');
	expect(new Set([-1, 0, 28_800, 28_800 * 5].map((float) => tint(float)?.role)).size).toBe(4);
	mirror.shown.flags[1] = 16;
	expect(of(task('working'), 1), 'it leads to no end').toBeNull();
	expect(colouringOf(mirror, 'state').of({} as Task, 1)).toBeNull();
});
