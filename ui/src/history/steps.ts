/** The journal as a line of steps on which one can go back and forth. */

import type { HistoryEntry } from '../host/wire/HistoryEntry';

/** A place in the journal to which one can go. */
export interface Step {
	/** What was done last there; null at the beginning. */
	entry: HistoryEntry | null;
	/** How many steps of undo lead there, of redo when negative; 0 where the plan stands now. */
	away: number;
}

/**
 * Returns the places that can be reached, newest first: what has been taken back and can come again, what
 * is in effect, and the beginning.
 */
export function stepsOf(entries: readonly HistoryEntry[]): Step[] {
	const steps = entries.flatMap((entry): Step[] =>
		entry.away === null ? [] : [{ entry, away: entry.away }],
	);
	steps.sort((a, b) => a.away - b.away);
	const oldest = steps.at(-1)?.away;
	// Before the first step that was taken back nothing had been done.
	const beginning = oldest === undefined ? null : Math.max(oldest + 1, 0);
	return beginning === null ? [] : [...steps, { entry: null, away: beginning }];
}
