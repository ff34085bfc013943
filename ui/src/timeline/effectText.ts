/** What a preview would bring, in the few words of a chip beside what is dragged. */

import { formatSigned } from '../format/duration';
import type { PreviewHead } from '../host/wire/PreviewHead';
import { conflictsOf } from '../parts/effect';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { say } from '../words/words';
import { turnsOf, turnText } from './consequences';

export interface EffectText {
	/** The worst that happens to a release; empty when none is concerned. */
	effect: string;
	/** How much else moves, and which conflicts come and go. */
	more: string[];
	isBad: boolean;
}

export function effectText(head: PreviewHead, mirror: Mirror): EffectText {
	const [worst] = head.releases;
	const slipping = worst ? mirror.release(worst.release) : undefined;
	const [turn] = turnsOf(mirror.overview.aims, head.aims);
	const turning = turn ? mirror.release(turn.release) : undefined;
	const slip =
		worst && slipping
			? say('drag-release-by', { release: releaseName(slipping), by: formatSigned(worst.slip) })
			: '';
	const isBad = turn
		? turn.turn === 'misses' || turn.turn === 'later'
		: worst !== undefined && worst.slip > 0;
	const told = turn && turning ? turn.release : worst?.release;
	const others = head.releases.filter(({ release, slip }) => release !== told && slip > 0).length;
	const { added, ended } = conflictsOf(head, mirror.findings);
	return {
		effect: turn && turning ? turnText(turn, releaseName(turning)) : slip,
		more: [
			head.moved === 0 ? say('drag-nothing') : say('drag-tasks', { count: head.moved }),
			...(others > 0 ? [say('drag-others-slip', { count: others })] : []),
			...(added > 0 ? [say('drag-new-conflicts', { count: added })] : []),
			...(ended > 0 ? [say('drag-ended-conflicts', { count: ended })] : []),
		],
		isBad: isBad || added > 0,
	};
}
