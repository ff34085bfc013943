/** The journal of the recorded plan. */

import type { HistoryEntry } from '../wire/HistoryEntry';
import type { Message } from '../wire/Message';

/** Returns what was done and what was taken back, newest first, as if a step were taken every few minutes. */
export function journal(
	done: readonly { label: Message }[],
	undone: readonly { label: Message }[],
): HistoryEntry[] {
	const now = Math.floor(Date.now() / 1000);
	const all = [...done, ...[...undone].reverse()];
	return all
		.map(({ label }, at) => ({
			id: String(at),
			seq: at + 1,
			author: 'Elena Duarte',
			at: now - (all.length - at) * 240,
			label,
			is_undo: false,
			is_undone: at >= done.length,
			away: done.length - 1 - at,
		}))
		.reverse();
}
