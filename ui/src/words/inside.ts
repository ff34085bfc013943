/** Phrases inside other phrases. */

import { language } from './words';

/** Returns a phrase as it stands behind others: English goes on in small letters, German keeps its nouns. */
export function inside(phrase: string): string {
	return language() === 'en' ? phrase.toLocaleLowerCase('en') : phrase;
}
