/** What a filter asks for, each in a few words and with what takes it away. */

import { formatSigned } from '../format/duration';
import type { ViewFilter } from '../host/wire/ViewFilter';
import type { Mirror } from '../plan/mirror.svelte';
import { say } from '../words/words';

export interface Chip {
	key: string;
	text: string;
	/** What of the filter is left without it. */
	without: Partial<ViewFilter>;
}

export function chipsOf(mirror: Mirror, filter: ViewFilter): Chip[] {
	const chips: Chip[] = [];
	const list = <Field extends 'owners' | 'teams' | 'products' | 'states' | 'phases' | 'kinds'>(
		field: Field,
		name: (value: ViewFilter[Field][number]) => string,
	) => {
		const values: readonly ViewFilter[Field][number][] = filter[field];
		for (const value of values) {
			const rest = values.filter((each) => each !== value);
			chips.push({ key: `${field}:${value}`, text: name(value), without: { [field]: rest } });
		}
	};
	list('owners', (id) => say('view-chip-owner', { name: mirror.person(id)?.name ?? '' }));
	list('teams', (team) => say('view-chip-team', { name: team }));
	list('products', (id) => mirror.product(id)?.name ?? '');
	list('states', (state) => say(`release-${state}`));
	list('phases', (phase) => say(`phase-${phase}`));
	list('kinds', (kind) => say(`kind-${kind}`));
	const flag = (field: 'is_mine' | 'is_critical' | 'is_in_conflict' | 'is_unfinished') => {
		if (!filter[field]) return;
		const key = field.replaceAll('_', '-');
		chips.push({ key, text: say(`view-filter-${key}`), without: { [field]: false } });
	};
	flag('is_mine');
	flag('is_critical');
	flag('is_in_conflict');
	flag('is_unfinished');
	if (filter.float_below !== null) {
		const float = formatSigned(filter.float_below);
		chips.push({ key: 'float', text: say('view-chip-float', { float }), without: { float_below: null } });
	}
	if (filter.within_days !== null) {
		const text = say('view-chip-within', { days: filter.within_days });
		chips.push({ key: 'within', text, without: { within_days: null } });
	}
	if (filter.changed_days !== null) {
		const text = say('view-chip-changed', { days: filter.changed_days });
		chips.push({ key: 'changed', text, without: { changed_days: null } });
	}
	return chips;
}
