/** The four lists of the page, each row with its name and what to know of it at a glance. */

import { formatDate, formatRange } from '../format/dates';
import { units } from '../format/units.svelte';
import type { Recurring } from '../host/wire/Recurring';
import type { Scope } from '../host/wire/Scope';
import type { Mirror } from '../plan/mirror.svelte';
import { say } from '../words/words';
import { readRule } from './recurrence';

export const TABS = ['windows', 'freezes', 'events', 'waivers'] as const;
export type Tab = (typeof TABS)[number];

export interface Listed {
	id: string;
	name: string;
	note: string;
}

/** Returns the rows of a tab, by name, waivers by expiry. */
export function listed(tab: Tab, mirror: Mirror): Listed[] {
	switch (tab) {
		case 'windows':
			return byName(mirror.windows, (row) => [when(row.at), scope(row.scope, mirror)]);
		case 'freezes':
			return byName(mirror.freezes, (row) => [say(`hardness-${row.hardness}`), when(row.at)]);
		case 'events':
			return byName(mirror.externalEvents, (row) => [
				formatDate(row.date, 'date'),
				say(row.is_confirmed ? 'event-confirmed' : 'event-unconfirmed'),
			]);
		case 'waivers':
			return [...mirror.waivers.values()]
				.sort((a, b) => a.expires_at - b.expires_at || (a.id < b.id ? -1 : 1))
				.map((row) => ({
					id: row.id,
					name: row.reason,
					note: say(row.expires_at > units.dataDate ? 'waiver-until' : 'waiver-expired', {
						date: formatDate(row.expires_at, 'date'),
						who: row.approver,
					}),
				}));
	}
}

/** Returns the tab that lists a row. */
export function tabOf(id: string, mirror: Mirror): Tab | null {
	if (mirror.windows.has(id)) return 'windows';
	if (mirror.freezes.has(id)) return 'freezes';
	if (mirror.externalEvents.has(id)) return 'events';
	return mirror.waivers.has(id) ? 'waivers' : null;
}

function byName<R extends { id: string; name: string }>(
	rows: ReadonlyMap<string, R>,
	note: (row: R) => string[],
): Listed[] {
	return [...rows.values()]
		.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
		.map((row) => ({ id: row.id, name: row.name, note: note(row).join(' · ') }));
}

function when(at: Recurring): string {
	const { kind } = readRule(at.rule);
	return kind === 'once' ? formatRange(at.start, at.finish - 1) : say(`when-${kind}`);
}

function scope(of: Scope, mirror: Mirror): string {
	switch (of.kind) {
		case 'portfolio':
			return say('scope-portfolio');
		case 'product':
			return mirror.product(of.id)?.name ?? '';
		case 'environment':
			return mirror.environments.get(of.id)?.name ?? '';
	}
}
