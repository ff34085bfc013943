/** What commands do to the rows around releases of the recorded plan: windows, environments and the like. */

import type { Change } from '../wire/Change';
import type { Command } from '../wire/Command';
import type { Recurring } from '../wire/Recurring';
import type { Rows } from '../wire/Rows';

const DAY = 86_400;

let drawn = 0;

function added<R extends { id: string }>(row: R): { before: null; after: R } {
	drawn += 1;
	return { before: null, after: { ...row, id: `row-${drawn}` } };
}

function edited<R extends { id: string }>(table: readonly R[], row: R): { before: R; after: R } {
	return { before: table.find((each) => each.id === row.id) ?? row, after: row };
}

function deleted<R extends { id: string }>(
	table: readonly R[],
	id: string,
): { before: R | null; after: null } {
	return { before: table.find((each) => each.id === id) ?? null, after: null };
}

/** Returns row edits of a command about one of these rows; null for any other. */
export function rowEdits(rows: Rows, command: Command): Change[] | null {
	switch (command.do) {
		case 'add-window':
			return [{ table: 'window', row: added(command.window) }];
		case 'edit-window':
			return [{ table: 'window', row: edited(rows.windows, command.window) }];
		case 'delete-window':
			return [{ table: 'window', row: deleted(rows.windows, command.window) }];
		case 'add-freeze':
			return [{ table: 'freeze', row: added(command.freeze) }];
		case 'edit-freeze':
			return [{ table: 'freeze', row: edited(rows.freezes, command.freeze) }];
		case 'delete-freeze':
			return [{ table: 'freeze', row: deleted(rows.freezes, command.freeze) }];
		case 'give-waiver':
			return [{ table: 'waiver', row: added(command.waiver) }];
		case 'edit-waiver':
			return [{ table: 'waiver', row: edited(rows.waivers, command.waiver) }];
		case 'withdraw-waiver':
			return [{ table: 'waiver', row: deleted(rows.waivers, command.waiver) }];
		case 'add-environment':
			return [{ table: 'environment', row: added(command.environment) }];
		case 'edit-environment':
			return [{ table: 'environment', row: edited(rows.environments, command.environment) }];
		case 'delete-environment':
			return [{ table: 'environment', row: deleted(rows.environments, command.environment) }];
		case 'add-booking':
			return [{ table: 'booking', row: added(command.booking) }];
		case 'edit-booking':
			return [{ table: 'booking', row: edited(rows.bookings, command.booking) }];
		case 'delete-booking':
			return [{ table: 'booking', row: deleted(rows.bookings, command.booking) }];
		case 'add-gate':
			return [{ table: 'gate', row: added(command.gate) }];
		case 'edit-gate':
			return [{ table: 'gate', row: edited(rows.gates, command.gate) }];
		case 'delete-gate':
			return [{ table: 'gate', row: deleted(rows.gates, command.gate) }];
		case 'decide-gate': {
			const gate = rows.gates.find((each) => each.id === command.gate);
			if (!gate) return [];
			const isOpen = command.decision === 'pending';
			const after = {
				...gate,
				decision: command.decision,
				decided_at: isOpen ? null : command.at,
				decided_by: isOpen ? '' : command.by,
				minutes: command.minutes,
				conditions: command.conditions,
			};
			return [{ table: 'gate', row: { before: gate, after } }];
		}
		case 'add-external-event':
			return [{ table: 'external-event', row: added(command.event) }];
		case 'edit-external-event':
			return [{ table: 'external-event', row: edited(rows.external_events, command.event) }];
		case 'delete-external-event':
			return [{ table: 'external-event', row: deleted(rows.external_events, command.event) }];
		case 'add-outage':
			return [{ table: 'outage', row: added(command.outage) }];
		case 'edit-outage':
			return [{ table: 'outage', row: edited(rows.outages, command.outage) }];
		case 'delete-outage':
			return [{ table: 'outage', row: deleted(rows.outages, command.outage) }];
		case 'add-criterion':
			return [{ table: 'criterion', row: added(command.criterion) }];
		case 'edit-criterion':
			return [{ table: 'criterion', row: edited(rows.criteria, command.criterion) }];
		case 'delete-criterion':
			return [{ table: 'criterion', row: deleted(rows.criteria, command.criterion) }];
		case 'place-criterion': {
			const row = rows.criteria.find((each) => each.id === command.criterion);
			const others = rows.criteria
				.filter((each) => each.gate === row?.gate && each.id !== row?.id)
				.sort((a, b) => (a.order < b.order ? -1 : 1));
			if (!row) return [];
			const at = others.findIndex((each) => each.id === command.after) + 1;
			others.splice(at, 0, row);
			return others.map((before, place) => ({
				table: 'criterion',
				row: { before, after: { ...before, order: String(place).padStart(4, '0') } },
			}));
		}
		case 'add-sign-off':
			return [{ table: 'sign-off', row: added(command.sign_off) }];
		case 'edit-sign-off':
			return [{ table: 'sign-off', row: edited(rows.sign_offs, command.sign_off) }];
		case 'delete-sign-off':
			return [{ table: 'sign-off', row: deleted(rows.sign_offs, command.sign_off) }];
		case 'add-review':
			return [{ table: 'review', row: added(command.review) }];
		case 'edit-review':
			return [{ table: 'review', row: edited(rows.reviews, command.review) }];
		case 'delete-review':
			return [{ table: 'review', row: deleted(rows.reviews, command.review) }];
		case 'add-template':
			return [{ table: 'template', row: added(command.template) }];
		case 'edit-template':
			return [{ table: 'template', row: edited(rows.templates, command.template) }];
		case 'delete-template':
			return [{ table: 'template', row: deleted(rows.templates, command.template) }];
		case 'add-view':
			return [{ table: 'view', row: added(command.view) }];
		case 'edit-view':
			return [{ table: 'view', row: edited(rows.views, command.view) }];
		case 'delete-view':
			return [{ table: 'view', row: deleted(rows.views, command.view) }];
		case 'add-raid-item':
			return [{ table: 'raid-item', row: added(command.item) }];
		case 'edit-raid-item':
			return [{ table: 'raid-item', row: edited(rows.raid_items, command.item) }];
		case 'delete-raid-item':
			return [{ table: 'raid-item', row: deleted(rows.raid_items, command.item) }];
		case 'add-report':
			return [{ table: 'report', row: added(command.report) }];
		case 'edit-report':
			return [{ table: 'report', row: edited(rows.reports, command.report) }];
		case 'delete-report':
			return [{ table: 'report', row: deleted(rows.reports, command.report) }];
		case 'rename': {
			const { subject, name } = command;
			const view = subject.kind === 'view' ? rows.views.find((row) => row.id === subject.id) : undefined;
			if (view) return [{ table: 'view', row: edited(rows.views, { ...view, name }) }];
			const report =
				subject.kind === 'report' ? rows.reports.find((row) => row.id === subject.id) : undefined;
			return report ? [{ table: 'report', row: edited(rows.reports, { ...report, name }) }] : null;
		}
		case 'edit-person': {
			const { do: _, person: id, ...said } = command;
			const person = rows.people.find((row) => row.id === id);
			return person ? [{ table: 'person', row: edited(rows.people, { ...person, ...said }) }] : [];
		}
		case 'set-release-target': {
			const release = rows.releases.find((each) => each.id === command.release);
			if (!release) return [];
			return [{ table: 'release', row: edited(rows.releases, { ...release, target: command.target }) }];
		}
		case 'batch': {
			const all = command.commands.map((each) => rowEdits(rows, each));
			return all.some((each) => each === null) ? null : all.flatMap((each) => each ?? []);
		}
		case 'edit-release':
			return [{ table: 'release', row: edited(rows.releases, command.release) }];
		case 'delete-baseline':
			return [{ table: 'baseline', row: deleted(rows.baselines, command.baseline) }];
		default:
			return null;
	}
}

/** Takes one change over into the rows. */
export function applyRow(rows: Rows, change: Change): void {
	switch (change.table) {
		case 'window':
			put(rows.windows, change.row);
			break;
		case 'freeze':
			put(rows.freezes, change.row);
			break;
		case 'waiver':
			put(rows.waivers, change.row);
			break;
		case 'environment':
			put(rows.environments, change.row);
			break;
		case 'booking':
			put(rows.bookings, change.row);
			break;
		case 'gate':
			put(rows.gates, change.row);
			break;
		case 'external-event':
			put(rows.external_events, change.row);
			break;
		case 'outage':
			put(rows.outages, change.row);
			break;
		case 'criterion':
			put(rows.criteria, change.row);
			break;
		case 'sign-off':
			put(rows.sign_offs, change.row);
			break;
		case 'review':
			put(rows.reviews, change.row);
			break;
		case 'template':
			put(rows.templates, change.row);
			break;
		case 'publication':
			put(rows.publications, change.row);
			break;
		case 'person':
			put(rows.people, change.row);
			break;
		case 'view':
			put(rows.views, change.row);
			break;
		case 'raid-item':
			put(rows.raid_items, change.row);
			break;
		case 'report':
			put(rows.reports, change.row);
			break;
		case 'release':
			put(rows.releases, change.row);
			break;
		case 'baseline':
			put(rows.baselines, change.row);
			break;
		default:
			break;
	}
}

function put<R extends { id: string }>(table: R[], edit: { before: R | null; after: R | null }): void {
	const id = edit.after?.id ?? edit.before?.id;
	const at = table.findIndex((each) => each.id === id);
	if (at >= 0) table.splice(at, 1, ...(edit.after ? [edit.after] : []));
	else if (edit.after) table.push(edit.after);
}

/** A stand-in for the core: something like the next occurrences. */
export function coming(at: Recurring, from: number, count: number): [number, number][] {
	const frequency = /FREQ=([A-Z]+)/.exec(at.rule ?? '')?.[1];
	const days = { DAILY: 1, WEEKLY: 7, MONTHLY: 28, YEARLY: 364 }[frequency ?? ''] ?? 0;
	const found: [number, number][] = [];
	for (let turn = 0; found.length < count && turn < 1000; turn++) {
		const later = turn * days * DAY;
		if (at.finish + later > from && !at.except.includes(at.start + later))
			found.push([at.start + later, at.finish + later]);
		if (days === 0) break;
	}
	return found;
}
