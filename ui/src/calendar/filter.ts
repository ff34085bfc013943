/** What of the calendar is shown: by type, product and environment. */

import { type Item, type ItemKind, KINDS } from './items';

export interface Filter {
	kinds: ReadonlySet<ItemKind>;
	/** Null for all of them. */
	product: string | null;
	environment: string | null;
}

/** Everything but bookings that others share. */
export const USUAL: Filter = {
	kinds: new Set(KINDS.filter((kind) => kind !== 'shared')),
	product: null,
	environment: null,
};

/** Returns items of the chosen product and environment, of any type. */
export function concerning(items: readonly Item[], { product, environment }: Filter): Item[] {
	const has = (set: ReadonlySet<string> | null, wanted: string | null) =>
		wanted === null || set === null || set.has(wanted);
	return items.filter((item) => has(item.products, product) && has(item.environments, environment));
}

/** Returns items of the chosen types; without deployments, windows stand empty. */
export function ofKinds(items: readonly Item[], kinds: ReadonlySet<ItemKind>): Item[] {
	const wanted = items.filter((item) => kinds.has(item.kind));
	if (kinds.has('deployment')) return wanted;
	return wanted.map((item) => (item.kind === 'window' ? { ...item, berths: [] } : item));
}

/** Returns how many items of each type there are; deployments in windows count as such. */
export function countsOf(items: readonly Item[]): Record<ItemKind, number> {
	const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<ItemKind, number>;
	for (const item of items) {
		counts[item.kind]++;
		if (item.kind === 'window') counts.deployment += item.berths.length;
	}
	return counts;
}
