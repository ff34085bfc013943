/** How a release stands to its window, in words: the same on chip, inspector and pointer. */

import { formatDate, formatMoment } from '../format/dates';
import { formatElapsed } from '../format/duration';
import type { AimDates } from '../host/wire/AimDates';
import { say } from '../words/words';

/** Bad when the target is missed, a risk when less than a day is left. */
export type FloatTone = 'plain' | 'risk' | 'bad';

/** Returns how a window float is to be taken. */
export function windowTone(float: number, minutesPerDay: number): FloatTone {
	if (float < 0) return 'bad';
	return float < minutesPerDay * 60 ? 'risk' : 'plain';
}

/** Returns whether a release does not go out in the window at which it aims. */
export function isMissed(aim: AimDates): boolean {
	return aim.landed !== 'made';
}

/** Returns "Window Sat 5 Dec", "Misses Sat 5 Dec", "No window admits it". */
export function aimText(aim: AimDates): string {
	const { target } = aim;
	if (!target) return say('aim-nowhere');
	return say(`aim-${aim.landed === 'nowhere' ? 'missed' : aim.landed}`, {
		date: formatDate(target.opens, 'weekday'),
	});
}

/** Returns "next window 7 d later", or nothing where none follows. */
export function cliffText(aim: AimDates): string {
	return aim.cliff === null ? '' : say('aim-cliff', { by: formatElapsed(aim.cliff) });
}

/** Returns "Ready Fri 4 Dec 17:00, cut-off Thu 3 Dec 22:00". */
export function readinessText(aim: AimDates): string {
	if (aim.readiness === null) return '';
	const ready = formatMoment(aim.readiness, 'plain');
	if (!aim.target) return say('aim-ready', { ready });
	return say('aim-ready-by', { ready, date: formatMoment(aim.target.ready_by, 'plain') });
}
