/** What a change did, as far as the window speaks of it: read off the delta, nothing computed. */

import type { Change } from '../host/wire/Change';
import type { DeltaHead } from '../host/wire/DeltaHead';
import type { Message } from '../host/wire/Message';
import type { Overview } from '../host/wire/Overview';
import type { ReleaseId } from '../host/wire/ReleaseId';

/** Who made a change: this window in one of three ways, or another window. */
export type Way = 'perform' | 'undo' | 'redo' | 'elsewhere';

export interface Done {
	way: Way;
	label: Message;
	/** Tasks, releases and products that are new. */
	created: string[];
	/** Every row that is new, of whatever table. */
	added: string[];
	/** How many tasks are gone. */
	deleted: number;
	/** Tasks whose dates changed. */
	moved: number;
	/** The release whose finish changed most; null when none did. */
	release: { id: ReleaseId; finish: number } | null;
	/** Whether a toast offers to take it back. */
	offersUndo: boolean;
}

/** Returns what a delta did to a plan that stood as `before`. */
export function doneBy(
	head: DeltaHead,
	moved: number,
	before: Overview,
	{ way, offersUndo }: { way: Way; offersUndo: boolean },
): Done {
	const deleted = head.edits.filter((change) => change.table === 'task' && !change.row.after).length;
	return {
		way,
		label: head.label,
		created: head.edits.flatMap(newRow),
		added: head.edits.flatMap(({ row }) => (!row.before && row.after ? [row.after.id] : [])),
		deleted,
		moved,
		release: hitHardest(before, head.overview),
		offersUndo: way === 'perform' && (offersUndo || deleted > 0),
	};
}

/** Returns the release that now finishes furthest from where it did. */
function hitHardest(before: Overview, after: Overview): Done['release'] {
	let hardest: Done['release'] = null;
	let most = 0;
	for (const [id, span] of Object.entries(after.releases)) {
		const was = before.releases[id]?.finish;
		const by = span && was !== undefined ? Math.abs(span.finish - was) : 0;
		if (!span || by <= most) continue;
		most = by;
		hardest = { id, finish: span.finish };
	}
	return hardest;
}

/** The id of a row of the tree that a change adds. */
function newRow(change: Change): string[] {
	if (change.table !== 'task' && change.table !== 'release' && change.table !== 'product') return [];
	const { before, after } = change.row;
	return !before && after ? [after.id] : [];
}
