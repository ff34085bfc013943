/** How a failure is shown, by its code alone: at the bar or cell where it was made, in a toast, or in a dialog. */

import type { Failure } from '../host/wire/Failure';

export type Presentation = 'silent' | 'toast' | 'dialog';

/** Faults after which planning goes on; the others want a person to act. */
const PASSING = new Set(['superseded', 'cancelled', 'other', 'too-many-windows', 'not-tried']);

export function presentationOf(failure: Failure): Presentation {
	switch (failure.kind) {
		case 'refusal':
			return failure.what.code === 'no-change' ? 'silent' : 'toast';
		case 'fault':
			if (failure.what.code === 'superseded' || failure.what.code === 'cancelled') return 'silent';
			return PASSING.has(failure.what.code) ? 'toast' : 'dialog';
	}
}
