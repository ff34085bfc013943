/**
 * Everything that is said to people, by key: the catalogue of the language that is in use.
 *
 * A missing key answers with the key itself, so that a fault is seen and nothing breaks; a unit
 * test keeps the catalogue complete.
 */

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { tongue } from './tongue.svelte';

/** Arguments of a message, by name. */
export type Args = Record<string, FluentVariable>;

/** Takes the Fluent source of a language into use. */
export function setWords(code: string, source: string): void {
	const next = new FluentBundle(code, { useIsolating: false });
	next.addResource(new FluentResource(source));
	tongue.take(code, next);
}

/** Returns the language in use, as `Intl` takes it. */
export function language(): string {
	return tongue.language;
}

/** Says whether the catalogue has a message. */
export function knows(key: string): boolean {
	return tongue.bundle.hasMessage(key);
}

/** Returns a message of the catalogue. */
export function say(key: string, args?: Args): string {
	const { bundle } = tongue;
	const pattern = bundle.getMessage(key)?.value;
	if (pattern === undefined || pattern === null) return key;
	return bundle.formatPattern(pattern, args ?? null, []);
}
