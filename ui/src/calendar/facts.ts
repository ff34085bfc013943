/** What the panel tells of an item, line by line, and which findings are about it. */

import { formatMoment } from '../format/dates';
import { formatElapsed } from '../format/duration';
import { units } from '../format/units.svelte';
import type { Finding } from '../host/wire/Finding';
import type { Scope } from '../host/wire/Scope';
import type { Subject } from '../host/wire/Subject';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { say } from '../words/words';
import type { Item, WindowItem } from './items';
import { capacityText, confidenceText } from './says';

export interface Fact {
	label: string;
	value: string;
	/** What more there is to it, in grey. */
	note?: string;
}

/** Returns what is known about an item. */
export function factsOf(item: Item, mirror: Mirror): Fact[] {
	const all = [...when(item), ...more(item, mirror)];
	return all.filter(({ value }) => value !== '');
}

function when(item: Item): Fact[] {
	if (item.to <= item.from)
		return [{ label: say('calendar-on'), value: formatMoment(item.from, 'plain'), note: ahead(item.from) }];
	const [from, to] =
		item.kind === 'window' ? ['calendar-opens', 'calendar-closes'] : ['calendar-from', 'calendar-to'];
	return [
		{ label: say(from), value: formatMoment(item.from, 'plain'), note: ahead(item.from) },
		{ label: say(to), value: formatMoment(item.to, 'plain'), note: formatElapsed(item.to - item.from) },
	];
}

function more(item: Item, mirror: Mirror): Fact[] {
	switch (item.kind) {
		case 'window':
			return [
				...cutOff(item, mirror),
				{ label: say('scope'), value: scopeText(item.row.scope, mirror) },
				{
					label: say('window-admits'),
					value:
						item.row.admits.map((kind) => say(`release-kind-${kind}`)).join(', ') || say('window-admits-all'),
				},
				{ label: say('when-recurs'), value: seriesText(item) },
				{ label: say('window-capacity'), value: capacityText(item.berths, item.row.capacity) },
			];
		case 'freeze':
			return [
				{ label: say('freeze-hardness'), value: say(`hardness-${item.row.hardness}`) },
				{ label: say('freeze-kind'), value: say(`freeze-kind-${item.row.kind}`) },
				{ label: say('scope'), value: scopeText(item.row.scope, mirror) },
				{ label: say('when-recurs'), value: seriesText(item) },
				{ label: say('freeze-reason'), value: item.row.reason },
				{ label: say('grid-column-owner'), value: mirror.person(item.row.owner)?.name ?? '' },
			];
		case 'outage':
			return [
				{ label: say('environment-title'), value: item.name },
				{ label: say('when-recurs'), value: seriesText(item) },
				{ label: say('row-notes'), value: item.row.notes },
			];
		case 'deployment':
			return [{ label: say('booking-release'), value: item.name }];
		case 'gate':
			return [
				{ label: say('booking-release'), value: nameOf(item.row.release, mirror) },
				{ label: say('calendar-decision'), value: say(`calendar-gate-${item.state}`) },
				{ label: say('calendar-chair'), value: mirror.person(item.row.chair)?.name ?? '' },
				{ label: say('gate-milestone'), value: taskName(item.row.milestone, mirror) },
			];
		case 'booking':
		case 'shared':
			return [
				{ label: say('environment-title'), value: item.name },
				{ label: say('booking-release'), value: nameOf(item.row.release, mirror) },
				{ label: say('booking-sharing'), value: say(`sharing-${item.row.sharing}`) },
				{ label: say('booking-status'), value: say(`booking-${item.row.status}`) },
				{ label: say('booking-moves-with'), value: taskName(item.row.task, mirror) },
			];
		case 'event':
			return [
				{ label: say('event-source'), value: item.row.source },
				{ label: say('event-kind'), value: say(`event-kind-${item.row.kind}`) },
				{
					label: say('calendar-event-state'),
					value: say(item.row.is_confirmed ? 'event-confirmed' : 'event-unconfirmed'),
					note: item.row.confidence === null ? '' : confidenceText(item.row.confidence),
				},
				{
					label: say('event-needed-by'),
					value: item.row.needed_by.map((id) => nameOf(id, mirror)).join(', ') || say('event-needed-by-none'),
				},
			];
		case 'cut-off':
			return [
				{ label: say('calendar-a-window'), value: item.name },
				{ label: say('calendar-opens'), value: formatMoment(item.opens, 'plain') },
			];
	}
}

/** Until when whoever aims at it must be ready, as the engine says; else how long before. */
function cutOff(item: WindowItem, mirror: Mirror): Fact[] {
	if (item.row.cut_off === 0) return [];
	const before = say('calendar-before-it', { by: formatElapsed(item.row.cut_off) });
	const target = item.berths
		.map(({ release }) => mirror.aimOf(release)?.target)
		.find((each) => each?.window === item.row.id && each.opens === item.from);
	const label = say('window-cut-off');
	return target
		? [{ label, value: formatMoment(target.ready_by, 'plain'), note: before }]
		: [{ label, value: before }];
}

function seriesText({ row: { at } }: { row: { at: { rule: string | null; except: number[] } } }): string {
	if (at.rule === null) return '';
	const frequency = /FREQ=([A-Z]+)/.exec(at.rule)?.[1]?.toLowerCase() ?? '';
	const known = ['daily', 'weekly', 'monthly', 'yearly'].includes(frequency);
	const often = say(known ? `when-${frequency}` : 'when-other');
	return at.except.length === 0 ? often : say('calendar-except', { often, count: at.except.length });
}

function ahead(at: number): string {
	const by = at - units.dataDate;
	return by <= 0 ? '' : say('calendar-ahead', { by: formatElapsed(Math.floor(by / 3600) * 3600) });
}

function scopeText(scope: Scope, mirror: Mirror): string {
	switch (scope.kind) {
		case 'portfolio':
			return say('scope-portfolio');
		case 'product':
			return say('scope-product', { name: mirror.product(scope.id)?.name ?? '' });
		case 'environment':
			return say('scope-environment', { name: mirror.environments.get(scope.id)?.name ?? '' });
	}
}

function nameOf(release: string, mirror: Mirror): string {
	const row = mirror.release(release);
	return row ? releaseName(row) : '';
}

function taskName(task: string | null, mirror: Mirror): string {
	return task === null ? '' : (mirror.task(task)?.name ?? '');
}

/** Returns where an item is edited. */
export function homeOf(item: Item): Subject {
	switch (item.kind) {
		case 'window':
		case 'freeze':
		case 'outage':
		case 'gate':
			return { kind: item.kind, id: item.row.id };
		case 'event':
			return { kind: 'external-event', id: item.row.id };
		case 'booking':
		case 'shared':
			return { kind: 'environment', id: item.row.environment };
		case 'deployment':
			return { kind: 'release', id: item.row.id };
		case 'cut-off':
			return { kind: 'window', id: item.window };
	}
}

/** Returns findings about an item; of what comes often, those about this time and about who aims at it. */
export function findingsOf(item: Item, mirror: Mirror): Finding[] {
	const releases = new Set(
		item.kind === 'window'
			? item.berths.map(({ release }) => release)
			: item.kind === 'deployment'
				? [item.row.id]
				: [],
	);
	return mirror.conflicts.filter(({ subjects, message }) => {
		const opens = message.args.opens;
		if (item.kind === 'window' && opens?.type === 'instant' && opens.value !== item.from) return false;
		return subjects.some((each) => {
			switch (each.kind) {
				case 'window':
				case 'freeze':
					return (
						item.kind === each.kind &&
						each.id === item.row.id &&
						(item.kind === 'freeze' || opens !== undefined)
					);
				case 'release':
					return releases.has(each.id) && (opens !== undefined || item.kind === 'deployment');
				case 'gate':
				case 'outage':
					return item.kind === each.kind && each.id === item.row.id;
				case 'booking':
					return (item.kind === 'booking' || item.kind === 'shared') && each.id === item.row.id;
				case 'external-event':
					return item.kind === 'event' && each.id === item.row.id;
				default:
					return false;
			}
		});
	});
}
