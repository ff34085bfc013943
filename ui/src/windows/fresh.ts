/** What a new window, freeze, event or waiver is before people say more: drafts, not yet in the plan. */

import { joinLocal, splitLocal } from '../format/typed';
import { units } from '../format/units.svelte';
import type { ExternalEvent } from '../host/wire/ExternalEvent';
import type { Freeze } from '../host/wire/Freeze';
import type { Permit } from '../host/wire/Permit';
import type { Recurring } from '../host/wire/Recurring';
import type { Waiver } from '../host/wire/Waiver';
import type { Window as ReleaseWindow } from '../host/wire/Window';
import { NEW } from '../parts/rowDraft.svelte';
import { blankEvent, once } from '../plan/blank';
import { say } from '../words/words';

const HOUR = 3600;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;

/** Hours of the day of the data date, once. */
function at(from: number, to: number): Recurring {
	const { day } = splitLocal(units.zone.toLocal(units.dataDate));
	const clock = (second: number) => units.zone.toInstant(joinLocal({ day, second }));
	return once(clock(from), clock(to));
}

export function newWindow(): ReleaseWindow {
	return {
		id: NEW,
		name: say('window-new'),
		kind: 'standard',
		scope: { kind: 'portfolio' },
		at: at(22 * HOUR, 28 * HOUR),
		admits: [],
		capacity: null,
		cut_off: 0,
		notes: '',
		external: [],
	};
}

export function newFreeze(): Freeze {
	return {
		id: NEW,
		name: say('freeze-new'),
		kind: 'change',
		scope: { kind: 'portfolio' },
		at: at(0, 7 * DAY),
		hardness: 'hard',
		applies_to: { phases: [], releases: [] },
		reason: '',
		owner: null,
		notes: '',
		external: [],
	};
}

export function newEvent(): ExternalEvent {
	return blankEvent(NEW, say('event-new'), at(9 * HOUR, DAY).start);
}

/** Permission to work during a freeze. */
export function duringFreeze(freeze: string): Permit {
	return { kind: 'freeze', freeze, release: null, task: null };
}

/** A waiver by whoever sits here, given now by this computer's clock. */
export function newWaiver(permits: Permit, approver: string): Waiver {
	const now = Math.floor(Date.now() / 1000);
	return {
		id: NEW,
		permits,
		reason: '',
		approver,
		given_at: now,
		expires_at: now + MONTH,
	};
}
