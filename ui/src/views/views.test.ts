import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '../host/wire/Command';
import type { Mirror } from '../plan/mirror.svelte';
import { rowName } from '../plan/names';
import type { Session } from '../plan/session.svelte';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { PLAIN } from './layouts';
import { bankMirror } from './testing';
import { Views } from './views.svelte';

beforeAll(() => setWords('en', englishSource()));

let mirror: Mirror;
let views: Views;
let performed: Command[];

/** As much of a session as views ask of; nobody of the plan sits here until `author` says so. */
function session(author = ''): Session {
	return {
		mirror,
		selection: { chosen: new Set<string>() },
		desk: { settings: { author, theme: 'light' } },
		last: { added: ['made'] },
		host: { changedSince: async () => [[...mirror.tasks.keys()][3]] },
		perform: async (command: Command) => {
			performed.push(command);
			return null;
		},
	} as unknown as Session;
}

beforeEach(() => {
	mirror = bankMirror();
	performed = [];
	views = new Views(session());
});

describe('the view that is looked at', () => {
	test('is changed by whatever is changed of it, and taken back', () => {
		views.choose('critical');
		expect(views.isChanged).toBe(false);
		views.set({ rolls_up: true });
		expect(views.isChanged).toBe(true);
		views.reset();
		expect([views.isChanged, views.layout.filter.is_critical]).toEqual([false, true]);
	});

	test('is kept as a row with the zoom at which it is seen, and is the chosen one then', async () => {
		views.choose('critical');
		views.set({ grouping: 'owner' });
		await views.saveAs('Mine', 12.3456);
		expect(performed).toMatchObject([
			{ do: 'add-view', view: { name: 'Mine', layout: { grouping: 'owner', zoom: 12_346 } } },
		]);
		expect(views.chosen).toBe('made');
	});

	test('of last time is taken up, unless it is gone', () => {
		views.restore('fortnight', { ...PLAIN, grouping: 'team' });
		expect([views.chosen, views.layout.grouping, views.isChanged]).toEqual(['fortnight', 'team', true]);
		views.restore('018f0000', PLAIN);
		expect([views.chosen, views.isChanged]).toEqual(['all', false]);
	});
});

describe('rows', () => {
	test('follow what is asked for, and are all there again', () => {
		const all = mirror.rows.length;
		views.narrow({ text: 'uat round' });
		expect(mirror.arranged.count?.shown).toBe(16);
		expect(mirror.rows.length).toBeLessThan(all);
		views.clear();
		expect([mirror.rows.length, mirror.arranged.count]).toEqual([all, null]);
	});

	test('that are gone to are shown, whatever the filter says', () => {
		views.narrow({ text: 'uat round 1' });
		const hidden = [...mirror.tasks.values()].find((task) => task.name === 'Interfaces')?.id ?? '';
		expect(mirror.rowOf(hidden)).toBeUndefined();
		mirror.reveal(hidden);
		expect(mirror.rowOf(hidden)?.at).toBeGreaterThan(0);
		expect(mirror.arranged.count?.shown, 'it is not counted').toBeLessThan(20);
	});

	test('of a release that is gone to are those of the plan: groups have none', () => {
		views.set({ grouping: 'owner' });
		const release = mirror.releases[2].id;
		mirror.reveal(release);
		expect(views.layout.grouping).toBe('none');
		expect(mirror.rowOf(release)?.kind).toBe('release');
	});

	test('of my work are those of whoever sits here by name', () => {
		const [person] = mirror.people;
		views = new Views(session(` ${person.name.toUpperCase()} `));
		expect(views.me).toBe(person.id);
		views.choose('mine');
		const shown = mirror.rows.filter((row) => row.kind === 'task' && !row.isAside);
		expect(shown.every((row) => mirror.task(row.key)?.owner === person.id)).toBe(true);
		expect(shown.length).toBeGreaterThan(0);
	});

	test('of what was changed lately are asked of the host', async () => {
		views.narrow({ changed_days: 7 });
		await Promise.resolve();
		await Promise.resolve();
		const shown = mirror.rows.filter((row) => row.kind === 'task' && !row.isAside);
		expect(shown.map((row) => row.key)).toEqual([[...mirror.tasks.keys()][3]]);
		expect(shown.map((row) => rowName(mirror, row))).toHaveLength(1);
	});
});
