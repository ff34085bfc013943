/** What the gates page asks of the machine: the clock and the clipboard. */

/** The time on the clock, for what people do now: deciding, signing, adding evidence. */
export function now(): number {
	return Math.floor(Date.now() / 1000);
}

/** Puts text on the clipboard; where the window may not, by the selection of a field. */
export async function copyText(text: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
		return;
	} catch {
		// No permission in this window: the older way needs none.
	}
	const field = document.createElement('textarea');
	field.value = text;
	field.className = 'visually-hidden';
	document.body.append(field);
	const before = document.activeElement;
	field.select();
	const copied = document.execCommand('copy');
	field.remove();
	if (before instanceof HTMLElement) before.focus();
	if (!copied) throw { kind: 'fault', what: { code: 'no-clipboard', args: {} } };
}
