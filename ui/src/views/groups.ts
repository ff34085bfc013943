/** Work put together by what it has in common, instead of by what it is a part of. */

import type { Grouping } from '../host/wire/Grouping';
import type { PhaseKind } from '../host/wire/PhaseKind';
import type { ReleaseState } from '../host/wire/ReleaseState';
import { PHASES, STATES } from '../inspector/choices';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { newRow, type Row } from '../plan/row';
import { say } from '../words/words';
import { Needs, phaseOf, teamOf, type Work } from './work';

/** Between the environments in the name of a group of work that needs several. */
export const AND = '+';

/** Says to which group a task belongs, by handle: what names it, empty for the work that has none of it. */
export function sorterInto(work: Work, grouping: Grouping): (handle: number) => string {
	const { tasks } = work;
	switch (grouping) {
		case 'none':
		case 'portfolio':
			return () => work.portfolio?.id ?? '';
		case 'product':
			return (handle) => work.release(tasks.releaseAt(handle))?.product ?? '';
		case 'release':
			return (handle) => tasks.releaseAt(handle);
		case 'phase':
			return (handle) => phaseOf(work, handle) ?? '';
		case 'team':
			return (handle) => teamOf(work, handle);
		case 'environment': {
			const needs = new Needs(work);
			return (handle) => needs.of(handle).join(AND);
		}
		case 'owner':
			return (handle) => tasks.ownerAt(handle) ?? '';
		case 'status':
			return (handle) => work.release(tasks.releaseAt(handle))?.state ?? '';
	}
}

/** The place of each group among the others; groups of equal place stay as they were met. */
function ranking(work: Work, grouping: Grouping): (name: string) => number | string {
	switch (grouping) {
		case 'none':
		case 'portfolio':
		case 'product':
		case 'release':
			return () => 0;
		case 'phase':
			return (name) => PHASES.indexOf(name as PhaseKind);
		case 'status':
			return (name) => STATES.indexOf(name as ReleaseState);
		case 'team':
			return (name) => name.toLocaleLowerCase();
		case 'owner': {
			const places = new Map(work.people.map((person, at) => [person.id, at]));
			return (name) => places.get(name) ?? places.size;
		}
		case 'environment': {
			const needs = new Needs(work);
			return (name) => needs.place(name.split(AND)[0]) * 100 + name.split(AND).length;
		}
	}
}

/** Makes the rows of groups, each with its tasks under it: leaves only, a summary's dates are theirs. */
export function groupRows(work: Work, grouping: Grouping): Row[] {
	const into = sorterInto(work, grouping);
	const found = new Map<string, Row[]>();
	for (const row of work.tree.rows) {
		if (row.kind !== 'task' || row.children > 0) continue;
		const name = into(row.handle);
		const group = found.get(name);
		if (group) group.push(row);
		else found.set(name, [row]);
	}
	const rank = ranking(work, grouping);
	const ranked = [...found.keys()].map((name) => ({ name, rank: rank(name) }));
	ranked.sort((a, b) => {
		if (a.name === '' || b.name === '') return a.name === b.name ? 0 : a.name === '' ? 1 : -1;
		return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0;
	});
	return ranked.map(({ name }, at) => {
		const row = newRow('group', groupKey(grouping, name), 1, null);
		row.place = at + 1;
		row.siblings = ranked.length;
		row.tasks = (found.get(name) ?? []).map((task) => ({
			...newRow('task', task.key, 2, row),
			handle: task.handle,
			release: task.release,
		}));
		return row;
	});
}

export function groupKey(grouping: Grouping, name: string): string {
	return `group:${grouping}:${name}`;
}

/** What a group is by, and what names it. */
export function groupOf(key: string): { grouping: Grouping; name: string } {
	const [, grouping, ...rest] = key.split(':');
	return { grouping: grouping as Grouping, name: rest.join(':') };
}

/** The name of a group, by its key. */
export function groupName(mirror: Mirror, key: string): string {
	const { grouping, name } = groupOf(key);
	if (name === '') return say(`view-group-none-${grouping}`);
	switch (grouping) {
		case 'none':
		case 'portfolio':
			return mirror.portfolio?.name ?? '';
		case 'product':
			return mirror.product(name)?.name ?? '';
		case 'release': {
			const release = mirror.release(name);
			return release ? releaseName(release) : '';
		}
		case 'phase':
			return say(`phase-${name}`);
		case 'team':
			return name;
		case 'environment':
			return name
				.split(AND)
				.map((id) => mirror.environments.get(id)?.name ?? '')
				.join(', ');
		case 'owner':
			return mirror.person(name)?.name ?? '';
		case 'status':
			return say(`release-${name}`);
	}
}
