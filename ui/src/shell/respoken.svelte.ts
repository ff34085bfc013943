/**
 * The whole window is set up anew when its language or its way of writing dates changes: names that a
 * view gathered when it opened would else stay as they were. The focus stays on the field it was on.
 */

import { tick } from 'svelte';
import { preferences } from '../format/preferences.svelte';
import { language } from '../words/words';

/** Names the way in which the window speaks; a component is set up again for each. */
export function manner(): string {
	const { order, weekStart, isTwelveHours } = preferences;
	return [language(), order, weekStart, isTwelveHours].join(' ');
}

/** Keeps the focus on the field of the same name. A component calls it once, while it is set up. */
export function keepFocus(): void {
	$effect.pre(() => {
		manner();
		const name = (document.activeElement as HTMLElement | null)?.dataset?.testid;
		if (name === undefined) return;
		void tick().then(() => {
			if (document.activeElement !== document.body) return;
			document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(name)}"]`)?.focus();
		});
	});
}
