/** The RAID log as a list: what is open first, by release, what weighs most before what weighs less. */

import { formatDate } from '../format/dates';
import type { RaidItem } from '../host/wire/RaidItem';
import type { RaidKind } from '../host/wire/RaidKind';
import type { RaidState } from '../host/wire/RaidState';
import { NEW } from '../parts/rowDraft.svelte';
import type { Mirror } from '../plan/mirror.svelte';
import { say } from '../words/words';

export const KINDS: readonly RaidKind[] = ['risk', 'issue', 'decision'];
export const STATES: readonly RaidState[] = ['open', 'closed'];

/** Likelihood times impact, where both are said. */
export function exposure(item: RaidItem): number | null {
	return item.likelihood === null || item.impact === null ? null : item.likelihood * item.impact;
}

/** Returns the entries of a kind, or all of them, as the list shows them. */
export function listed(mirror: Mirror, kind: RaidKind | 'all'): RaidItem[] {
	const place = new Map(mirror.releases.map((release, at) => [release.id, at]));
	const of = (item: RaidItem) => place.get(item.release) ?? place.size;
	return [...mirror.raidItems.values()]
		.filter((item) => kind === 'all' || item.kind === kind)
		.sort(
			(a, b) =>
				of(a) - of(b) ||
				STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
				(exposure(b) ?? 0) - (exposure(a) ?? 0) ||
				(a.due ?? Infinity) - (b.due ?? Infinity) ||
				(a.id < b.id ? -1 : 1),
		);
}

/** What to know of an entry at a glance. */
export function noteOf(item: RaidItem, mirror: Mirror): string {
	const level = exposure(item);
	const said = [
		say(`raid-${item.kind}`),
		item.state === 'closed' ? say('raid-closed') : null,
		level === null ? null : say('raid-exposure', { level }),
		mirror.person(item.owner)?.name ?? null,
		item.due === null ? null : say('raid-due-on', { date: formatDate(item.due, 'day') }),
	];
	return said.filter((each) => each !== null).join(' · ');
}

/** An entry before people say more: a draft, not yet in the plan. */
export function newItem(release: string, kind: RaidKind): RaidItem {
	return {
		id: NEW,
		release,
		kind,
		title: say('raid-new'),
		owner: null,
		due: null,
		state: 'open',
		likelihood: null,
		impact: null,
		effect: '',
		response: '',
	};
}
