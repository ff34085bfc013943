/** Keys as they are written for people, "Ctrl Shift Z", and whether an event is them. */

/** What is written for a key that is not a letter or digit, and what the event calls it. */
const NAMES: Readonly<Record<string, string>> = {
	'→': 'ArrowRight',
	'←': 'ArrowLeft',
	'↑': 'ArrowUp',
	'↓': 'ArrowDown',
	Del: 'Delete',
	Esc: 'Escape',
	Space: ' ',
	'−': '-',
	Menu: 'ContextMenu',
};

export interface KeyPress {
	key: string;
	code: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
	shiftKey: boolean;
}

/**
 * Says whether a key press is a chord.
 *
 * A letter is known by its key or, where Alt or another alphabet changes that, by its place on the
 * keyboard; a digit by its place, for Shift makes a sign of it. A sign means itself, with whatever it takes
 * to type it.
 */
export function isChord(chord: string, press: KeyPress): boolean {
	const parts = chord.split(' ');
	const name = parts.pop() ?? '';
	const has = (modifier: string) => parts.includes(modifier);
	if (has('Ctrl') !== (press.ctrlKey || press.metaKey) || has('Alt') !== press.altKey) return false;
	if (/^[A-Z]$/.test(name))
		return (
			has('Shift') === press.shiftKey &&
			(press.key.toUpperCase() === name || (!isLatin(press.key) && press.code === `Key${name}`))
		);
	if (/^\d$/.test(name))
		return (
			has('Shift') === press.shiftKey &&
			(press.code === `Digit${name}` || press.code === `Numpad${name}` || press.key === name)
		);
	const key = NAMES[name] ?? name;
	if (key.length > 1 || key === ' ') return has('Shift') === press.shiftKey && press.key === key;
	return press.key === key || (key === '+' && press.key === '=');
}

/** Says whether a press writes a letter of ours, so that its place on the keyboard does not count. */
function isLatin(key: string): boolean {
	return /^[a-z]$/i.test(key);
}
