/** The effect of a fix in a few numbers. */

import { formatSigned } from '../format/duration';
import type { PreviewHead } from '../host/wire/PreviewHead';

export interface EffectNumbers {
	/** Tasks that would have other dates. */
	moved: number;
	/** The worst slip of a release, or the best gain when none slips; signed. */
	slip: string;
	tone: 'later' | 'sooner' | '';
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
		tone: slip > 0 ? 'later' : slip < 0 ? 'sooner' : '',
		clears: head.findings_removed.length,
		adds: head.findings_added.length,
	};
}
