/**
 * The language in use and its catalogue. It is state: text made from it in a component or a derived
 * value is made again when somebody chooses another language.
 */

import { FluentBundle } from '@fluent/bundle';

class Tongue {
	bundle = $state.raw(new FluentBundle('en', { useIsolating: false }));
	language = $state('en');

	/** Speaks another language from now on. */
	take(language: string, bundle: FluentBundle): void {
		this.bundle = bundle;
		this.language = language;
	}
}

export const tongue = new Tongue();
