/** Lists of the work that people are asked about: who is asked, and what is late or quiet. */

import type { SheetLead } from '../host/files';
import type { AwaitedTask } from '../host/wire/AwaitedTask';
import type { Person } from '../host/wire/Person';
import type { Task } from '../host/wire/Task';

export const SHOWN = ['all', 'should-have-ended', 'should-have-begun', 'quiet', 'under-way', 'due'] as const;
/** Which of the tasks are listed. */
export type Shown = (typeof SHOWN)[number];

/** Where the list looks rows up. */
export interface Rows {
	task(id: string): Task | undefined;
	person(id: string | null): Person | undefined;
}

/** How many days ahead work is asked about, and after how many without news it is quiet. */
export const USUAL = { days: 14, quiet: 7 };
export const MOST_DAYS = 365;

/** The key of a lead in a list of choices. */
export function keyOf(lead: SheetLead): string {
	switch (lead.kind) {
		case 'everybody':
			return '';
		case 'person':
			return `person ${lead.id}`;
		case 'team':
			return `team ${lead.name}`;
	}
}

/** The lead of a key. */
export function leadOf(key: string): SheetLead {
	if (key.startsWith('person ')) return { kind: 'person', id: key.slice('person '.length) };
	if (key.startsWith('team ')) return { kind: 'team', name: key.slice('team '.length) };
	return { kind: 'everybody' };
}

/** Those who answer for listed work, and their teams, by name. */
export function leadsOf(tasks: readonly AwaitedTask[], rows: Rows): { people: Person[]; teams: string[] } {
	const people = new Map<string, Person>();
	for (const { task } of tasks) {
		const owner = rows.person(rows.task(task)?.owner ?? null);
		if (owner) people.set(owner.id, owner);
	}
	const byName = [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
	const teams = [...new Set(byName.map((each) => each.team))].filter((team) => team !== '');
	return { people: byName, teams: teams.sort((a, b) => a.localeCompare(b)) };
}

/** The tasks that a lead answers for. */
export function ofLead(tasks: readonly AwaitedTask[], lead: SheetLead, rows: Rows): AwaitedTask[] {
	return tasks.filter(({ task }) => isOf(lead, rows.task(task)?.owner ?? null, rows));
}

function isOf(lead: SheetLead, owner: string | null, rows: Rows): boolean {
	switch (lead.kind) {
		case 'everybody':
			return true;
		case 'person':
			return owner === lead.id;
		case 'team':
			return rows.person(owner)?.team === lead.name;
	}
}

/** Whether a task stands in a list. */
export function isIn(task: AwaitedTask, shown: Shown): boolean {
	switch (shown) {
		case 'all':
			return true;
		case 'quiet':
			return task.is_quiet;
		case 'should-have-ended':
		case 'should-have-begun':
		case 'under-way':
		case 'due':
			return task.standing === shown;
	}
}
