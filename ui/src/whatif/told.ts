/** What is tried, in words. */

import type { Mirror } from '../plan/mirror.svelte';
import { effectText } from '../timeline/effectText';
import { sayFailure } from '../words/message';
import { say } from '../words/words';
import type { WhatIf } from './whatIf.svelte';

export interface Told {
	/** How much is tried, and what comes of it. */
	text: string;
	tone: 'plain' | 'bad';
}

/** Returns what is tried and what it would bring; null while nothing is. */
export function toldOf({ steps, head, failure }: WhatIf, mirror: Mirror): Told | null {
	if (failure) return { text: sayFailure(failure), tone: 'bad' };
	if (!head || steps.length === 0) return null;
	const { effect, more, isBad } = effectText(head, mirror);
	const parts = [say('what-if-steps', { count: steps.length }), effect, ...more];
	return { text: parts.filter((part) => part !== '').join(' · '), tone: isBad ? 'bad' : 'plain' };
}
