/** Keys as they are written on keyboards of the language in use: "Ctrl Shift Z", "Strg Umschalt Z". */

import { knows, say } from './words';

/** Returns the name of one key. */
export function sayKey(key: string): string {
	const name = `key-${key.toLowerCase()}`;
	return knows(name) ? say(name) : key;
}

/** Returns the names of keys that are pressed together, parted by blanks. */
export function sayKeys(keys: string): string {
	return keys.split(' ').map(sayKey).join(' ');
}
