/** The time zones that this computer knows, for lists to choose from. */

/** Returns every zone as an option. */
export function zones(): { value: string; label: string }[] {
	const known = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
	return [...known].map((zone) => ({ value: zone, label: zone }));
}
