/**
 * Everything that is said to people, by key: the catalogue of the language that is in use.
 *
 * A missing key answers with the key itself, so that a fault is seen and nothing breaks; a unit
 * test keeps the catalogue complete.
 */

import type { Args } from './phrasebook';
import { tongue } from './tongue.svelte';

export type { Args };

/** Takes the Fluent source of a language into use. */
export function setWords(code: string, source: string): void {
	tongue.take(code, source);
}

/** Returns the language in use, as `Intl` takes it. */
export function language(): string {
	return tongue.language;
}

/** Says whether the catalogue has a message. */
export function knows(key: string): boolean {
	return tongue.phrasebook.has(key);
}

/** Returns a message of the catalogue. */
export function say(key: string, args?: Args): string {
	return tongue.phrasebook.say(key, args ?? null) ?? key;
}
