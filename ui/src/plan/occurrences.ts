/**
 * Windows and freezes as they come, each with its name and the rows that it concerns. The engine says
 * when they come; this only says whose rows they lie on.
 */

import type { Release } from '../host/wire/Release';
import type { Scope } from '../host/wire/Scope';
import type { Mirror } from './mirror.svelte';

/** A hard freeze moves work, a soft one warns. */
export type OccurrenceKind = 'window' | 'freeze' | 'soft-freeze';

export interface Occurrence {
	/** The window or freeze that comes. */
	id: string;
	kind: OccurrenceKind;
	name: string;
	from: number;
	to: number;
	/** Keys of the releases and products that it concerns; null for every row. */
	rows: ReadonlySet<string> | null;
	/** A window of which a freeze leaves nothing. */
	isSwallowed: boolean;
}

/** Returns every occurrence around the plan, the first to begin first. */
export function occurrencesOf(mirror: Mirror): Occurrence[] {
	const rowsOf = new RowSets(mirror);
	const known = new Map<string, Omit<Occurrence, 'from' | 'to' | 'isSwallowed'>>();
	for (const freeze of mirror.freezes.values()) {
		const named = new Set(freeze.applies_to.releases);
		known.set(freeze.id, {
			id: freeze.id,
			kind: freeze.hardness === 'hard' ? 'freeze' : 'soft-freeze',
			name: freeze.name,
			rows: rowsOf.scope(freeze.scope, (release) => named.size === 0 || named.has(release.kind)),
		});
	}
	for (const window of mirror.windows.values()) {
		const { admits } = window;
		known.set(window.id, {
			id: window.id,
			kind: 'window',
			name: window.name,
			rows: rowsOf.scope(window.scope, (release) => admits.length === 0 || admits.includes(release.kind)),
		});
	}
	const swallowed = swallowedIn(mirror);
	return mirror.bands
		.flatMap(({ of, from, to }) => {
			const row = of.kind === 'window' || of.kind === 'freeze' ? known.get(of.id) : undefined;
			const isSwallowed = of.kind === 'window' && swallowed(of.id, from, to);
			return row ? [{ ...row, from, to, isSwallowed }] : [];
		})
		.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Says which occurrences of a window the engine found to lie wholly in a freeze: those between the first and the last that it tells of. */
function swallowedIn(mirror: Mirror): (window: string, from: number, to: number) => boolean {
	const found = mirror.findings.flatMap(({ code, subjects, message }) => {
		const { opens, last } = message.args;
		if (code !== 'R06' || opens?.type !== 'instant' || last?.type !== 'instant') return [];
		const [window] = subjects.filter((each) => each.kind === 'window');
		const [freeze] = subjects.filter((each) => each.kind === 'freeze');
		if (!window || !freeze) return [];
		const frozen = mirror.bands.filter(({ of }) => of.kind === 'freeze' && of.id === freeze.id);
		return [{ window: window.id, first: opens.value, last: last.value, frozen }];
	});
	return (window, from, to) =>
		found.some(
			(each) =>
				each.window === window &&
				each.first <= from &&
				from <= each.last &&
				each.frozen.some((freeze) => freeze.from <= from && to <= freeze.to),
		);
}

/** Sets of rows by what is in them, so that equal sets are one. */
class RowSets {
	#mirror: Mirror;
	#releases: Release[];
	#sets = new Map<string, ReadonlySet<string>>();

	constructor(mirror: Mirror) {
		this.#mirror = mirror;
		this.#releases = mirror.releases;
	}

	scope(scope: Scope, admits: (release: Release) => boolean): ReadonlySet<string> | null {
		const product = this.#productOf(scope);
		const within = this.#releases.filter(
			(release) => (product === null || release.product === product) && admits(release),
		);
		if (within.length === this.#releases.length) return null;
		const keys = within.map((release) => release.id);
		const name = keys.join();
		const set = this.#sets.get(name) ?? this.#withProducts(keys);
		this.#sets.set(name, set);
		return set;
	}

	/** A product's own row is concerned when all of its releases are. */
	#withProducts(keys: string[]): ReadonlySet<string> {
		const set = new Set(keys);
		const outside = new Set(
			this.#releases.filter((release) => !set.has(release.id)).map((release) => release.product),
		);
		for (const release of this.#releases) if (!outside.has(release.product)) set.add(release.product);
		return set;
	}

	/** An environment stands with its product, or with that of the one it is within. */
	#productOf(scope: Scope): string | null {
		switch (scope.kind) {
			case 'portfolio':
				return null;
			case 'product':
				return scope.id;
			case 'environment': {
				const seen = new Set<string>();
				for (let at: string | null = scope.id; at !== null && !seen.has(at); ) {
					seen.add(at);
					const row = this.#mirror.environments.get(at);
					if (row?.product) return row.product;
					at = row?.parent ?? null;
				}
				return null;
			}
		}
	}
}
