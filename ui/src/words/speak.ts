/** Which language the window speaks: what the person chose, else that of the system, else English. */

import type { Settings } from '../host/desk';
import type { Host } from '../host/host';
import { language, setWords } from './words';

/** Languages that have a catalogue, with the name that each gives itself. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof LANGUAGES;

let taken = false;

/** Returns the language that settings mean, on a system that prefers `locales` in that order. */
export function meant(chosen: Settings['language'], locales: readonly string[]): Language {
	if (chosen !== 'system') return chosen;
	const codes = locales.map((locale) => locale.slice(0, 2).toLowerCase());
	return codes.find((code): code is Language => code in LANGUAGES) ?? 'en';
}

/** Takes the language that settings mean into use, when it is not yet. */
export async function speak(host: Host, chosen: Settings['language']): Promise<void> {
	const next = meant(chosen, navigator.languages);
	if (taken && next === language()) return;
	setWords(next, await host.words(next));
	document.documentElement.lang = next;
	taken = true;
}
