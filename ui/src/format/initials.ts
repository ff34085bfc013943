/**
 * Initials of a person, for the small disc in rows and fields.
 */

/** Returns the first letters of the first and last word of a name. */
export function initials(name: string): string {
	const words = name.split(/[\s-]+/).filter((word) => word !== '');
	const first = words[0]?.at(0) ?? '';
	const last = words.length > 1 ? (words.at(-1)?.at(0) ?? '') : '';
	return (first + last).toLocaleUpperCase();
}
