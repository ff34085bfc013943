/**
 * The language in use and its catalogue. It is state: text made from it in a component or a derived
 * value is made again when somebody chooses another language.
 */

import { Phrasebook } from './phrasebook';

class Tongue {
	phrasebook = $state.raw(new Phrasebook('en', ''));
	language = $state('en');

	/** Speaks another language from now on. */
	take(language: string, source: string): void {
		this.phrasebook = new Phrasebook(language, source);
		this.language = language;
	}
}

export const tongue = new Tongue();
