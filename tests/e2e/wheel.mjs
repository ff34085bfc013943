/** The wheel of the mouse. The driver has none; the display turns it, as a hand would. */

import { execFileSync } from 'node:child_process';

const BUTTON = { up: 4, down: 5 };

/** Turns the wheel by some notches over a place of the window, which fills the display; keys are held meanwhile. */
export function turnWheel({ x, y }, way, notches, ...keys) {
	const held = (what) => keys.flatMap((key) => [what, key]);
	const click = ['click', '--repeat', String(notches), '--delay', '20', String(BUTTON[way])];
	const place = [String(Math.round(x)), String(Math.round(y))];
	execFileSync('xdotool', ['mousemove', ...place, ...held('keydown'), ...click, ...held('keyup')]);
}
