/** What is new on drawn days before people say more: a draft, and the command that adds it. */

import type { Booking } from '../host/wire/Booking';
import type { Command } from '../host/wire/Command';
import type { ExternalEvent } from '../host/wire/ExternalEvent';
import type { Freeze } from '../host/wire/Freeze';
import type { Gate } from '../host/wire/Gate';
import type { Outage } from '../host/wire/Outage';
import type { Window as ReleaseWindow } from '../host/wire/Window';
import { NEW } from '../parts/rowDraft.svelte';
import { blankBooking, blankGate, blankOutage, once } from '../plan/blank';
import type { Mirror } from '../plan/mirror.svelte';
import { DAY, HOUR } from '../plan/zone';
import { newEvent, newFreeze, newWindow } from '../windows/fresh';
import { say } from '../words/words';
import { type Day, startOf } from './days';

export const NEW_KINDS = ['window', 'freeze', 'outage', 'event', 'booking', 'gate'] as const;
export type Kind = (typeof NEW_KINDS)[number];

export type Draft =
	| { kind: 'window'; row: ReleaseWindow }
	| { kind: 'freeze'; row: Freeze }
	| { kind: 'outage'; row: Outage }
	| { kind: 'event'; row: ExternalEvent }
	| { kind: 'booking'; row: Booking }
	| { kind: 'gate'; row: Gate };

/** Returns whether something of a kind can be added: outages need an environment, gates a release, bookings both. */
export function canAdd(kind: Kind, mirror: Mirror): boolean {
	if (mirror.readOnly) return false;
	switch (kind) {
		case 'window':
		case 'freeze':
		case 'event':
			return true;
		case 'outage':
			return mirror.environments.size > 0;
		case 'booking':
			return mirror.environments.size > 0 && mirror.releases.length > 0;
		case 'gate':
			return mirror.releases.length > 0;
	}
}

/**
 * Returns a draft on days: a window over their nights, a freeze or an outage over the whole of them, a booking
 * by day.
 */
export function draftOf(kind: Kind, from: Day, to: Day, mirror: Mirror): Draft | null {
	const at = (day: Day, hour: number) => mirror.zone.toInstant(day * DAY + hour * HOUR);
	const [release] = mirror.releases;
	const [environment] = mirror.environments.keys();
	switch (kind) {
		case 'window': {
			const night = to > from ? at(to, 6) : at(to + 1, 6);
			return { kind, row: { ...newWindow(), at: once(at(from, 22), night) } };
		}
		case 'freeze':
			return { kind, row: { ...newFreeze(), at: once(at(from, 0), startOf(to + 1, mirror.zone)) } };
		case 'outage': {
			if (environment === undefined) return null;
			const days = once(at(from, 0), startOf(to + 1, mirror.zone));
			return { kind, row: blankOutage(NEW, environment, say('outage-new'), days) };
		}
		case 'event':
			return { kind, row: { ...newEvent(), date: at(from, 9) } };
		case 'booking':
			if (!release || environment === undefined) return null;
			return {
				kind,
				row: { ...blankBooking(NEW, environment, release.id), start: at(from, 9), finish: at(to, 17) },
			};
		case 'gate': {
			if (!release) return null;
			const row = blankGate(NEW, release.id, say('gate-new'), 'milestone');
			return { kind, row: { ...row, date: at(from, 14) } };
		}
	}
}

/** Returns the command that adds a draft. */
export function addCommand(draft: Draft): Command {
	switch (draft.kind) {
		case 'window':
			return { do: 'add-window', window: draft.row };
		case 'freeze':
			return { do: 'add-freeze', freeze: draft.row };
		case 'outage':
			return { do: 'add-outage', outage: draft.row };
		case 'event':
			return { do: 'add-external-event', event: draft.row };
		case 'booking':
			return { do: 'add-booking', booking: draft.row };
		case 'gate':
			return { do: 'add-gate', gate: draft.row };
	}
}
