/** What bars are coloured by: a colour and letters for each product, team or measure of float. */

import { initials } from '../format/initials';
import { flag } from '../host/frame';
import type { BarColour } from '../host/wire/BarColour';
import type { Task } from '../host/wire/Task';
import type { Mirror } from '../plan/mirror.svelte';
import { shortFloat } from '../plan/rounded';
import type { Tint } from '../timeline/picture';
import type { Role } from '../timeline/theme';
import { say } from '../words/words';

/** Colours that stay apart; there may be more kinds than those, told by their letters. */
const ROLES: readonly Role[] = [
	'tint-1',
	'tint-2',
	'tint-3',
	'tint-4',
	'tint-5',
	'tint-6',
	'tint-7',
	'tint-8',
];

export interface Kind extends Tint {
	name: string;
}

/** The kinds that a colouring tells apart, and which of them a task is. */
export interface Colouring {
	kinds: readonly Kind[];
	of(task: Task, handle: number): Tint | null;
}

const BY_STATE: Colouring = { kinds: [], of: () => null };

/** Makes the colouring of a plan. Letters of two kinds differ, as far as their names do. */
export function colouringOf(mirror: Mirror, by: BarColour): Colouring {
	switch (by) {
		case 'state':
			return BY_STATE;
		case 'product': {
			const products = mirror.products;
			const kinds = kindsOf(products.map((product) => product.name));
			const at = new Map(products.map((product, place) => [product.id, kinds[place]]));
			return { kinds, of: (task) => at.get(mirror.release(task.release)?.product ?? '') ?? null };
		}
		case 'team': {
			const names = [...new Set(mirror.people.map((person) => person.team))].filter((team) => team !== '');
			names.sort((a, b) => a.localeCompare(b));
			const kinds = kindsOf(names);
			const at = new Map(names.map((name, place) => [name, kinds[place]]));
			return { kinds, of: (task) => at.get(mirror.person(task.owner)?.team ?? '') ?? null };
		}
		case 'float':
			return byFloat(mirror);
	}
}

/** Less than none, none, less than a week, more: the letters are the float itself. */
function byFloat(mirror: Mirror): Colouring {
	const minutes = mirror.portfolio?.rules.minutes_per_day ?? 480;
	const week = 5 * minutes * 60;
	const kinds: Kind[] = [
		{ role: 'tint-7', letters: '−', name: say('view-float-negative') },
		{ role: 'tint-3', letters: '0', name: say('view-float-none') },
		{ role: 'tint-6', letters: '+', name: say('view-float-days') },
		{ role: 'tint-2', letters: '++', name: say('view-float-weeks') },
	];
	return {
		kinds,
		of: (task, handle) => {
			const { shown } = mirror;
			const float = shown.totalFloat[handle];
			if ((shown.flags[handle] & flag.noFloat) !== 0 || Number.isNaN(float)) return null;
			const { role } = kinds[float < 0 ? 0 : float === 0 ? 1 : float < week ? 2 : 3];
			return { role, letters: shortFloat(float, task.duration.unit, minutes) };
		},
	};
}

function kindsOf(names: readonly string[]): Kind[] {
	const taken = new Set<string>();
	return names.map((name, at) => {
		const letters = lettersOf(name, taken);
		taken.add(letters);
		return { role: ROLES[at % ROLES.length], letters, name };
	});
}

/** Initials, longer beginnings where those are taken. */
function lettersOf(name: string, taken: ReadonlySet<string>): string {
	const short = initials(name);
	if (!taken.has(short)) return short;
	for (let length = 2; length <= name.length; length++) {
		const beginning = name.slice(0, length);
		if (!taken.has(beginning)) return beginning;
	}
	return `${name}${taken.size}`;
}
