/** What a drag does to windows, and which freeze it jumps over: read from the preview, said on the chip. */

import { formatDate } from '../format/dates';
import { formatElapsed } from '../format/duration';
import type { AimDates } from '../host/wire/AimDates';
import type { ReleaseId } from '../host/wire/ReleaseId';
import { isMissed } from '../plan/aims';
import type { Closed } from '../plan/closed';
import type { Occurrence } from '../plan/occurrences';
import { say } from '../words/words';

/** A release that stands otherwise to its window. */
export interface Turn {
	release: ReleaseId;
	turn: 'misses' | 'later' | 'sooner' | 'regains';
	/** The window that is lost or won. */
	opens: number;
	/** How much later the next one is, when it is lost. */
	cliff: number | null;
}

const ORDER: readonly Turn['turn'][] = ['misses', 'later', 'regains', 'sooner'];

type Aims = Readonly<Record<string, AimDates | undefined>>;

/** Returns how releases turn against their windows, the worst first. */
export function turnsOf(standing: Aims, previewed: Aims): Turn[] {
	const turns: Turn[] = [];
	for (const [release, after] of Object.entries(previewed)) {
		const before = standing[release];
		if (!before || !after) continue;
		const turn = turnOf(release, before, after);
		if (turn) turns.push(turn);
	}
	return turns.sort(
		(a, b) => ORDER.indexOf(a.turn) - ORDER.indexOf(b.turn) || (b.cliff ?? 0) - (a.cliff ?? 0),
	);
}

function turnOf(release: ReleaseId, before: AimDates, after: AimDates): Turn | null {
	const [was, is] = [isMissed(before), isMissed(after)];
	if (!was && is && before.target)
		return { release, turn: 'misses', opens: before.target.opens, cliff: after.cliff ?? before.cliff };
	if (was && !is && after.target) return { release, turn: 'regains', opens: after.target.opens, cliff: null };
	if (!before.berth || !after.berth || before.berth.opens === after.berth.opens) return null;
	const turn = after.berth.opens > before.berth.opens ? 'later' : 'sooner';
	return { release, turn, opens: after.berth.opens, cliff: null };
}

/** Returns a turn in words; `name` is the release's. */
export function turnText(turn: Turn, name: string): string {
	const date = formatDate(turn.opens, 'weekday');
	if (turn.turn !== 'misses' || turn.cliff === null)
		return say(`drag-window-${turn.turn}`, { release: name, date });
	return say('drag-window-cliff', { release: name, date, by: formatElapsed(turn.cliff) });
}

/** Where a drag asks a task to start, and where it would. */
export interface Jump {
	release: ReleaseId;
	asked: number;
	start: number;
}

/** Returns the hard freeze that covers the asked place and at whose end the task would start. */
export function freezeJumped(
	occurrences: readonly Occurrence[],
	{ release, asked, start }: Jump,
	closed: Closed,
): Occurrence | null {
	const jumped = occurrences.find(
		({ kind, from, to, rows }) =>
			kind === 'freeze' &&
			from <= asked &&
			asked < to &&
			start >= to &&
			(rows === null || rows.has(release)) &&
			closed.openBetween(to, start) === 0,
	);
	return jumped ?? null;
}
