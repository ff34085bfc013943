/** What a preview would bring, in the few words of a chip beside what is dragged. */

import { formatDuration } from '../format/duration';
import type { PreviewHead } from '../host/wire/PreviewHead';
import { fresh } from '../parts/effect';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { say } from '../words/words';
import { turnsOf, turnText } from './consequences';

export interface EffectText {
	/** The worst that happens to a release; empty when none is concerned. */
	effect: string;
	/** How much else moves, and what is found anew. */
	more: string[];
	isBad: boolean;
}

export function effectText(head: PreviewHead, mirror: Mirror): EffectText {
	const worst = head.releases[0];
	const slipping = worst ? mirror.release(worst.release) : undefined;
	const [turn] = turnsOf(mirror.overview.aims, head.aims);
	const turning = turn ? mirror.release(turn.release) : undefined;
	const slip = worst
		? say(worst.slip >= 0 ? 'drag-release-slips' : 'drag-release-gains', {
				release: slipping ? releaseName(slipping) : '',
				by: formatDuration(Math.abs(worst.slip)),
			})
		: '';
	const isBad = turn
		? turn.turn === 'misses' || turn.turn === 'later'
		: worst !== undefined && worst.slip > 0;
	const added = fresh(head, mirror.findings).length;
	return {
		effect: turn && turning ? turnText(turn, releaseName(turning)) : slip,
		more: [
			head.moved === 0 ? say('drag-nothing') : say('drag-tasks', { count: head.moved }),
			...(added > 0 ? [say('drag-new-findings', { count: added })] : []),
		],
		isBad,
	};
}
