/** Who uses a calendar. */

import type { CalendarId } from '../host/wire/CalendarId';
import type { Mirror } from '../plan/mirror.svelte';
import { say } from '../words/words';

export interface Users {
	tasks: number;
	releases: number;
	people: number;
	calendars: number;
	isDefault: boolean;
}

/** Returns the users of every calendar that has any, in one walk over the plan. */
export function usersOf(mirror: Mirror): Map<CalendarId, Users> {
	const users = new Map<CalendarId, Users>();
	const of = (calendar: CalendarId): Users => {
		const known = users.get(calendar) ?? { tasks: 0, releases: 0, people: 0, calendars: 0, isDefault: false };
		users.set(calendar, known);
		return known;
	};
	for (const task of mirror.tasks.values()) if (task.calendar) of(task.calendar).tasks++;
	for (const release of mirror.releases) if (release.calendar) of(release.calendar).releases++;
	for (const person of mirror.people) if (person.calendar) of(person.calendar).people++;
	for (const calendar of mirror.calendars) if (calendar.base) of(calendar.base).calendars++;
	const { portfolio } = mirror;
	if (portfolio) of(portfolio.calendar).isDefault = true;
	return users;
}

/** Returns the users in words, one entry a kind. */
export function sayUsers(users: Users | undefined): string[] {
	if (!users) return [];
	const said: string[] = [];
	if (users.isDefault) said.push(say('calendars-used-portfolio'));
	if (users.releases > 0) said.push(say('calendars-used-releases', { n: users.releases }));
	if (users.tasks > 0) said.push(say('calendars-used-tasks', { n: users.tasks }));
	if (users.people > 0) said.push(say('calendars-used-people', { n: users.people }));
	if (users.calendars > 0) said.push(say('calendars-used-calendars', { n: users.calendars }));
	return said;
}
