/**
 * What the calendar of releases shows: windows with the releases in them, freezes, outages, deployments,
 * gates, bookings, dates of others and cut-offs. Dates come from the engine; this says what they are of.
 */

import type { Booking } from '../host/wire/Booking';
import type { ExternalEvent } from '../host/wire/ExternalEvent';
import type { Freeze } from '../host/wire/Freeze';
import type { Gate } from '../host/wire/Gate';
import type { Outage } from '../host/wire/Outage';
import type { Release } from '../host/wire/Release';
import type { Scope } from '../host/wire/Scope';
import type { Window as ReleaseWindow } from '../host/wire/Window';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { occurrencesOf } from '../plan/occurrences';
import { type Berth, Berths, isOut, occurrenceKey } from './berths';

/** What can be shown and hidden, in the order of the filter. */
export const KINDS = [
	'window',
	'freeze',
	'outage',
	'deployment',
	'gate',
	'booking',
	'shared',
	'event',
	'cut-off',
] as const;
export type ItemKind = (typeof KINDS)[number];

/** How a gate stands. */
export type GateState = 'go' | 'refused' | 'late' | 'pending';

interface Common {
	/** Names the item among all: its row, and where it comes when it comes often. */
	key: string;
	name: string;
	from: number;
	to: number;
	/** Products that it concerns; null for every one. */
	products: ReadonlySet<string> | null;
	/** Environments that it concerns; null for every one. */
	environments: ReadonlySet<string> | null;
}

export type WindowItem = Common & {
	kind: 'window';
	row: ReleaseWindow;
	/** A freeze leaves nothing of it. */
	isSwallowed: boolean;
	berths: readonly Berth[];
};
export type FreezeItem = Common & { kind: 'freeze'; row: Freeze };
/** Its name is that of the environment that cannot be used. */
export type OutageItem = Common & { kind: 'outage'; row: Outage };
export type DeploymentItem = Common & { kind: 'deployment'; row: Release; berth: Berth };
export type GateItem = Common & { kind: 'gate'; row: Gate; state: GateState };
export type BookingItem = Common & { kind: 'booking' | 'shared'; row: Booking; finding: string | null };
export type EventItem = Common & { kind: 'event'; row: ExternalEvent };
export type CutOffItem = Common & { kind: 'cut-off'; window: string; opens: number };

/** What has times of its own, once or again and again. */
export type SeriesItem = WindowItem | FreezeItem | OutageItem;
export type Item = SeriesItem | DeploymentItem | GateItem | BookingItem | EventItem | CutOffItem;

/** Returns everything, the first to begin first. */
export function itemsOf(mirror: Mirror): Item[] {
	const berths = new Berths(mirror);
	const all: Item[] = [
		...occurrences(mirror, berths),
		...outages(mirror),
		...loose(berths),
		...gates(mirror),
		...bookings(mirror),
		...events(mirror),
		...cutOffs(mirror),
	];
	return all.sort((a, b) => a.from - b.from || b.to - a.to || (a.key < b.key ? -1 : 1));
}

function occurrences(mirror: Mirror, berths: Berths): Item[] {
	return occurrencesOf(mirror).flatMap(({ id, kind, name, from, to, isSwallowed }): Item[] => {
		const key = occurrenceKey(id, from);
		if (kind === 'window') {
			const row = mirror.windows.get(id);
			if (!row) return [];
			const within = berths.in(id, from);
			return [{ kind, key, name, from, to, row, isSwallowed, berths: within, ...about(row.scope, mirror) }];
		}
		const row = mirror.freezes.get(id);
		return row ? [{ kind: 'freeze', key, name, from, to, row, ...about(row.scope, mirror) }] : [];
	});
}

/** When environments cannot be used. */
function outages(mirror: Mirror): Item[] {
	return mirror.bands.flatMap(({ of, from, to }): Item[] => {
		const row = of.kind === 'outage' ? mirror.outages.get(of.id) : undefined;
		if (!row) return [];
		const environment = mirror.environments.get(row.environment);
		const concerns = about({ kind: 'environment', id: row.environment }, mirror);
		const key = occurrenceKey(row.id, from);
		return [{ kind: 'outage', key, name: environment?.name ?? '', from, to, row, ...concerns }];
	});
}

/** Deployments that lie in no window. */
function loose(berths: Berths): Item[] {
	return berths.loose.map(({ release, from, to, berth }) => ({
		kind: 'deployment',
		key: `deployment ${release.id}`,
		name: releaseName(release),
		from,
		to,
		row: release,
		berth,
		...ofRelease(release),
	}));
}

function gates(mirror: Mirror): Item[] {
	return [...mirror.gates.values()].flatMap((row): Item[] => {
		const release = mirror.release(row.release);
		const at = row.date ?? (row.milestone === null ? undefined : mirror.datesOf(row.milestone)?.finish);
		if (!release || at === undefined) return [];
		const state = gateState(row, at, mirror);
		return [
			{ kind: 'gate', key: row.id, name: row.name, from: at, to: at, row, state, ...ofRelease(release) },
		];
	});
}

/** A gate is late once its day is over undecided, or when it lies behind its release's cut-off. */
function gateState(row: Gate, at: number, mirror: Mirror): GateState {
	if (row.decision === 'go' || row.decision === 'conditional-go') return 'go';
	if (row.decision === 'no-go') return 'refused';
	if (at < (mirror.portfolio?.data_date ?? at)) return 'late';
	const decides = row.kind === 'business-go-no-go' || row.kind === 'technical-go-no-go';
	const target = decides ? mirror.aimOf(row.release)?.target : null;
	return target && at > target.ready_by ? 'late' : 'pending';
}

function bookings(mirror: Mirror): Item[] {
	const found = new Map<string, string>();
	for (const { code, severity, subjects } of mirror.conflicts) {
		if (severity === 'hint') continue;
		for (const each of subjects) if (each.kind === 'booking' && !found.has(each.id)) found.set(each.id, code);
	}
	return [...mirror.bookings.values()].flatMap((row): Item[] => {
		if (row.status === 'rejected' || row.status === 'cancelled') return [];
		const release = mirror.release(row.release);
		const span = row.task === null ? fixed(row) : mirror.datesOf(row.task);
		if (!release || !span) return [];
		return [
			{
				kind: row.sharing === 'exclusive' ? 'booking' : 'shared',
				key: row.id,
				name: mirror.environments.get(row.environment)?.name ?? '',
				from: span.start,
				to: span.finish,
				row,
				finding: found.get(row.id) ?? null,
				...ofRelease(release),
				environments: new Set([row.environment]),
			},
		];
	});
}

function fixed({ start, finish }: Booking): { start: number; finish: number } | null {
	return start === null || finish === null ? null : { start, finish };
}

function events(mirror: Mirror): Item[] {
	return [...mirror.externalEvents.values()].map((row) => {
		const products = row.needed_by.flatMap((id) => mirror.release(id)?.product ?? []);
		return {
			kind: 'event',
			key: row.id,
			name: row.name,
			from: row.date,
			to: row.date,
			row,
			products: products.length > 0 ? new Set(products) : null,
			environments: null,
		};
	});
}

/** Until when the releases that aim at a window must be ready. */
function cutOffs(mirror: Mirror): Item[] {
	const found = new Map<string, CutOffItem>();
	for (const release of mirror.releases) {
		const target = isOut(release) ? null : mirror.aimOf(release.id)?.target;
		if (!target || target.ready_by >= target.opens) continue;
		const key = `cut-off ${target.window} ${target.opens} ${target.ready_by}`;
		const products = [...(found.get(key)?.products ?? []), release.product, ...release.also];
		found.set(key, {
			kind: 'cut-off',
			key,
			name: mirror.windows.get(target.window)?.name ?? '',
			from: target.ready_by,
			to: target.ready_by,
			window: target.window,
			opens: target.opens,
			products: new Set(products),
			environments: null,
		});
	}
	return [...found.values()];
}

function ofRelease(release: Release): Pick<Common, 'products' | 'environments'> {
	return { products: new Set([release.product, ...release.also]), environments: null };
}

/** An environment stands with its product, and its parts with it. */
function about(scope: Scope, mirror: Mirror): Pick<Common, 'products' | 'environments'> {
	switch (scope.kind) {
		case 'portfolio':
			return { products: null, environments: null };
		case 'product':
			return { products: new Set([scope.id]), environments: null };
		case 'environment': {
			const product = mirror.environments.get(scope.id)?.product;
			return {
				products: product ? new Set([product]) : null,
				environments: new Set([scope.id, ...partsOf(scope.id, mirror)]),
			};
		}
	}
}

function partsOf(environment: string, mirror: Mirror): string[] {
	const found: string[] = [environment];
	for (const at of found) {
		for (const row of mirror.environments.values()) {
			if (row.parent === at && !found.includes(row.id)) found.push(row.id);
		}
	}
	return found.slice(1);
}
