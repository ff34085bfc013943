/** From what people do to an item to the command that does it. Items move by whole days and keep their time of day. */

import type { Command } from '../host/wire/Command';
import type { Recurring } from '../host/wire/Recurring';
import type { Release } from '../host/wire/Release';
import type { Window as ReleaseWindow } from '../host/wire/Window';
import { NEW } from '../parts/rowDraft.svelte';
import { once } from '../plan/blank';
import type { Zone } from '../plan/zone';
import { shifted } from './days';
import type { Item, SeriesItem, WindowItem } from './items';

/** What of an item is dragged. */
export type Grip = 'whole' | 'start' | 'finish';

/** Whether what comes often is changed once, or each time. */
export type Reach = 'one' | 'all';

/** Where an item goes: by so many days, by its whole or by an edge. */
export interface Step {
	grip: Grip;
	days: number;
}

/** Whether an item comes often, so that people must say which one they mean. */
export function recurs(item: Item): item is SeriesItem {
	return isSeries(item) && item.row.at.rule !== null;
}

function isSeries(item: Item): item is SeriesItem {
	return item.kind === 'window' || item.kind === 'freeze' || item.kind === 'outage';
}

/**
 * Whether a whole series goes along by days. A rule that names places in a month or year ("the first
 * Saturday") has no day after: it is changed in its editor.
 */
export function canShiftAll({ row: { at } }: SeriesItem, { grip }: Step): boolean {
	if (at.rule === null || grip === 'finish') return true;
	return at.rule.includes('FREQ=WEEKLY') || !/(^|;)BY/.test(at.rule);
}

/** Returns the grips that an item has; none for one whose dates are computed. */
export function gripsOf(item: Item): readonly Grip[] {
	switch (item.kind) {
		case 'window':
		case 'freeze':
		case 'outage':
			return ['whole', 'start', 'finish'];
		case 'booking':
		case 'shared':
			return item.row.task === null ? ['whole', 'start', 'finish'] : [];
		case 'gate':
			return item.row.date === null ? [] : ['whole'];
		case 'event':
			return ['whole'];
		case 'deployment':
		case 'cut-off':
			return [];
	}
}

/** Returns the instants of an item after a step; null when its end would come before its start. */
export function stepTo(
	{ from, to }: { from: number; to: number },
	{ grip, days }: Step,
	zone: Zone,
): { from: number; to: number } | null {
	const next = {
		from: grip === 'finish' ? from : shifted(from, days, zone),
		to: grip === 'start' ? to : shifted(to, days, zone),
	};
	return next.to > next.from || (to === from && next.to === next.from) ? next : null;
}

/** Releases that aim at an occurrence of a window by its start: they go where it goes. */
export type Aiming = (window: string) => readonly Release[];

/** Returns the command of a step; null when it changes nothing or cannot be. */
export function stepCommand(
	item: Item,
	step: Step,
	reach: Reach,
	zone: Zone,
	aiming: Aiming,
): Command | null {
	const next = stepTo(item, step, zone);
	if (step.days === 0 || !next) return null;
	switch (item.kind) {
		case 'window':
		case 'freeze':
		case 'outage': {
			if (reach === 'one' && recurs(item)) return apart(item, once(next.from, next.to));
			const at = series(item.row.at, step, zone);
			if (item.kind !== 'window') return edited(item, at);
			return windowCommand(item.row, at, aiming(item.row.id), step, zone);
		}
		case 'booking':
		case 'shared':
			return { do: 'edit-booking', booking: { ...item.row, start: next.from, finish: next.to } };
		case 'gate':
			return { do: 'edit-gate', gate: { ...item.row, date: next.from } };
		case 'event':
			return { do: 'edit-external-event', event: { ...item.row, date: next.from } };
		case 'deployment':
		case 'cut-off':
			return null;
	}
}

/** Returns the command that takes an item away; null for what is computed. */
export function deleteCommand(item: Item, reach: Reach): Command | null {
	switch (item.kind) {
		case 'window':
			return reach === 'one' && recurs(item) ? without(item) : { do: 'delete-window', window: item.row.id };
		case 'freeze':
			return reach === 'one' && recurs(item) ? without(item) : { do: 'delete-freeze', freeze: item.row.id };
		case 'outage':
			return reach === 'one' && recurs(item) ? without(item) : { do: 'delete-outage', outage: item.row.id };
		case 'booking':
		case 'shared':
			return { do: 'delete-booking', booking: item.row.id };
		case 'gate':
			return { do: 'delete-gate', gate: item.row.id };
		case 'event':
			return { do: 'delete-external-event', event: item.row.id };
		case 'deployment':
		case 'cut-off':
			return null;
	}
}

/** Returns the command that lets a release go out in an occurrence of a window. */
export function aimCommand(release: string, { row, from }: WindowItem): Command {
	return { do: 'set-release-target', release, target: { kind: 'occurrence', window: row.id, start: from } };
}

/** All occurrences go along, and those that do not happen stay away. */
function series(at: Recurring, step: Step, zone: Zone): Recurring {
	const next = stepTo({ from: at.start, to: at.finish }, step, zone);
	if (!next) return at;
	const isMoved = step.grip !== 'finish';
	return {
		...at,
		start: next.from,
		finish: next.to,
		rule: isMoved ? onOtherDays(at.rule, step.days) : at.rule,
		except: isMoved ? at.except.map((each) => shifted(each, step.days, zone)) : at.except,
	};
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A weekly rule names its days: they go along. Places in a month stay where they are. */
function onOtherDays(rule: string | null, by: number): string | null {
	if (rule === null || !rule.includes('FREQ=WEEKLY')) return rule;
	return rule.replace(/BYDAY=([A-Z,]+)/, (_, names: string) => {
		const moved = names.split(',').map((name) => DAYS[(((DAYS.indexOf(name) + by) % 7) + 7) % 7]);
		return `BYDAY=${moved.join(',')}`;
	});
}

function windowCommand(
	row: ReleaseWindow,
	at: Recurring,
	aiming: readonly Release[],
	step: Step,
	zone: Zone,
): Command {
	const edit: Command = { do: 'edit-window', window: { ...row, at } };
	if (aiming.length === 0 || step.grip === 'finish') return edit;
	const follow = aiming.flatMap(({ id, target }): Command[] => {
		if (target?.kind !== 'occurrence') return [];
		const start = shifted(target.start, step.days, zone);
		return [{ do: 'set-release-target', release: id, target: { ...target, start } }];
	});
	return { do: 'batch', label: label('label-shift-window', row.name, at.start), commands: [edit, ...follow] };
}

/** One occurrence leaves the series and stands alone. */
function apart(item: SeriesItem, once: Recurring): Command {
	const at = { ...once, zone: item.row.at.zone };
	const commands = [without(item), added(item, at)];
	return { do: 'batch', label: label('label-shift-one', item.row.name, at.start), commands };
}

/** One occurrence does not happen. */
function without(item: SeriesItem): Command {
	const { at } = item.row;
	return edited(item, { ...at, except: [...at.except, item.from].sort((a, b) => a - b) });
}

function edited(item: SeriesItem, at: Recurring): Command {
	switch (item.kind) {
		case 'window':
			return { do: 'edit-window', window: { ...item.row, at } };
		case 'freeze':
			return { do: 'edit-freeze', freeze: { ...item.row, at } };
		case 'outage':
			return { do: 'edit-outage', outage: { ...item.row, at } };
	}
}

function added(item: SeriesItem, at: Recurring): Command {
	switch (item.kind) {
		case 'window':
			return { do: 'add-window', window: { ...item.row, id: NEW, at } };
		case 'freeze':
			return { do: 'add-freeze', freeze: { ...item.row, id: NEW, at } };
		case 'outage':
			return { do: 'add-outage', outage: { ...item.row, id: NEW, at } };
	}
}

function label(key: string, name: string, date: number): Extract<Command, { do: 'batch' }>['label'] {
	return { key, args: { name: { type: 'text', value: name }, date: { type: 'instant', value: date } } };
}
