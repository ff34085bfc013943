/** What a failure means, by its code alone: how it is shown, and whether somebody's change is lost by it. */

import type { Failure } from '../host/wire/Failure';

/** Where it is shown: nowhere, at the edge of the window, or before everything else until it is read. */
export type Presentation = 'silent' | 'toast' | 'dialog';

/** Nobody waits for the answer any more. */
const UNHEARD = new Set(['superseded', 'cancelled']);
/** There was nothing to do, or no room to do it. */
const IDLE = new Set(['nothing-to-undo', 'nothing-to-redo', 'too-many-windows', 'not-tried']);
/** What failed without a reason that a person could do something about. */
const UNKNOWN = 'other';

export function presentationOf(failure: Failure): Presentation {
	const { code } = failure.what;
	if (failure.kind === 'refusal') return code === 'no-change' ? 'silent' : 'toast';
	if (UNHEARD.has(code)) return 'silent';
	return IDLE.has(code) || code === UNKNOWN ? 'toast' : 'dialog';
}

/** Whether a change was asked for that is not in the file now. A refused one is made differently. */
export function isLoss(failure: Failure): boolean {
	const { code } = failure.what;
	return failure.kind === 'fault' && !UNHEARD.has(code) && !IDLE.has(code);
}
