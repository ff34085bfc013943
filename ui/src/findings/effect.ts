/** The effect of a fix in a few numbers. */

import { formatSigned } from '../format/duration';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Seconds } from '../host/wire/Seconds';

/** Whether something comes later, sooner, or by less than a minute at another time. */
export type Tone = 'later' | 'sooner' | '';

export interface EffectNumbers {
	/** Tasks that would have other dates. */
	moved: number;
	/** The worst slip of a release, or the best gain when none slips; signed. */
	slip: string;
	tone: Tone;
	clears: number;
	adds: number;
}

/** Returns the numbers of a preview. */
export function effectOf(head: PreviewHead): EffectNumbers {
	const worst = head.releases.reduce((slip, each) => Math.max(slip, each.slip), 0);
	const gain = head.releases.reduce((slip, each) => Math.min(slip, each.slip), 0);
	const slip = worst > 0 ? worst : gain;
	return {
		moved: head.moved,
		slip: formatSigned(slip),
		tone: toneOf(slip),
		clears: head.findings_removed.length,
		adds: head.findings_added.length,
	};
}

/** Returns the tone of a slip. */
export function toneOf(slip: Seconds): Tone {
	if (Math.abs(slip) < 60) return '';
	return slip > 0 ? 'later' : 'sooner';
}
