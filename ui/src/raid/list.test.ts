import { expect, test } from 'vitest';
import type { RaidItem } from '../host/wire/RaidItem';
import type { Mirror } from '../plan/mirror.svelte';
import { listed } from './list';

function item(id: string, part: Partial<RaidItem>): RaidItem {
	return {
		id,
		release: 'a',
		kind: 'risk',
		title: id,
		owner: null,
		due: null,
		state: 'open',
		likelihood: null,
		impact: null,
		effect: '',
		response: '',
		...part,
	};
}

function mirror(...items: RaidItem[]): Mirror {
	const raidItems = new Map(items.map((each) => [each.id, each]));
	return { raidItems, releases: [{ id: 'a' }, { id: 'b' }] } as unknown as Mirror;
}

test('what is open comes first, what weighs most before the rest, each under its release', () => {
	const log = mirror(
		item('later release', { release: 'b', likelihood: 5, impact: 5 }),
		item('closed', { state: 'closed', likelihood: 5, impact: 5 }),
		item('small', { likelihood: 1, impact: 2 }),
		item('due', { due: 20 }),
		item('great', { likelihood: 4, impact: 4 }),
	);
	const names = listed(log, 'all').map((each) => each.title);
	expect(names).toEqual(['great', 'small', 'due', 'closed', 'later release']);
});

test('one kind can be looked at alone', () => {
	const log = mirror(item('risk', {}), item('issue', { kind: 'issue' }));
	expect(listed(log, 'issue').map((each) => each.title)).toEqual(['issue']);
});
