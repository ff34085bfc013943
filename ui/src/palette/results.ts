/** What the palette finds for a few letters: commands, releases and tasks, in groups. */

import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import Package from '@lucide/svelte/icons/package';
import Server from '@lucide/svelte/icons/server';
import Snowflake from '@lucide/svelte/icons/snowflake';
import SquareCheck from '@lucide/svelte/icons/square-check';
import { best } from '../parts/fuzzy';
import type { Icon } from '../parts/icon';
import type { Session } from '../plan/session.svelte';
import { sayKeys } from '../words/keyNames';
import { say } from '../words/words';
import type { PaletteCommand } from './commands';

export interface Result {
	id: string;
	label: string;
	note: string;
	icon: Icon | undefined;
	act: () => unknown;
}

export interface ResultGroup {
	title: string;
	results: Result[];
}

const COMMANDS = 40;
const PLACES = 8;

/** Returns what fits `query`; without one, commands only. */
export function find(query: string, commands: readonly PaletteCommand[], session: Session): ResultGroup[] {
	const { mirror } = session;
	const asked = query.trim() !== '';
	const run = best(query, commands, (command) => command.label, COMMANDS).map((command) => ({
		id: command.id,
		label: command.label,
		note: command.keys ? sayKeys(command.keys) : '',
		icon: command.icon,
		act: command.act,
	}));
	const releases = asked ? best(query, mirror.releases, (release) => release.name, PLACES) : [];
	const windows = asked ? best(query, windowsOf(session), (each) => each.label, PLACES) : [];
	const environments = asked ? best(query, mirror.environments.values(), (row) => row.name, PLACES) : [];
	const tasks = asked ? best(query, mirror.tasks.values(), (task) => task.name, PLACES) : [];
	const groups = [
		{ title: say('palette-commands'), results: run },
		{
			title: say('palette-releases'),
			results: releases.map((release) => ({
				id: release.id,
				label: release.name,
				note: mirror.product(release.product)?.name ?? '',
				icon: Package,
				act: () => session.goTo({ kind: 'release', id: release.id }),
			})),
		},
		{
			title: say('palette-tasks'),
			results: tasks.map((task) => ({
				id: task.id,
				label: task.name,
				note: mirror.release(task.release)?.name ?? '',
				icon: SquareCheck,
				act: () => session.goTo({ kind: 'task', id: task.id }),
			})),
		},
		{ title: say('palette-windows'), results: windows },
		{
			title: say('palette-environments'),
			results: environments.map((row) => ({
				id: row.id,
				label: row.name,
				note: say(`stage-${row.stage}`),
				icon: Server,
				act: () => session.goTo({ kind: 'environment', id: row.id }),
			})),
		},
	];
	return groups.filter((group) => group.results.length > 0);
}

function windowsOf(session: Session): Result[] {
	const result = (kind: 'window' | 'freeze', icon: Icon) => (row: { id: string; name: string }) => ({
		id: row.id,
		label: row.name,
		note: say(`subject-${kind}`),
		icon,
		act: () => session.goTo({ kind, id: row.id }),
	});
	const { windows, freezes } = session.mirror;
	return [
		...[...windows.values()].map(result('window', CalendarClock)),
		...[...freezes.values()].map(result('freeze', Snowflake)),
	];
}
