/** Where the names of the ruler's cells stand: each within its cell, so that none runs into another. */

import type { Cell, Ruler, Step } from './ruler';
import type { Font } from './scene';

export type Measure = (text: string, font: Font) => number;

export interface RulerText {
	/** The name of a cell in full, then ever shorter. A tab parts what is strong from what is quiet. */
	upper(cell: Cell, step: Step): readonly string[];
	lower(cell: Cell, step: Step): readonly string[];
}

export interface RulerLabel {
	level: 'upper' | 'lower';
	text: string;
	x: number;
	width: number;
	font: Font;
	tone: 'text' | 'text-2' | 'text-3';
}

/** Room before a name, behind it, and between its strong and its quiet part. */
const BEFORE = 7;
const BEHIND = 6;
const BETWEEN = 4;

/** The names that fit, from left to right, the upper level first. */
export function labelsOf(ruler: Ruler, text: RulerText, measure: Measure): RulerLabel[] {
	return [
		...ruler.upperCells.flatMap((cell) => upper(cell, text.upper(cell, ruler.upper), measure)),
		...ruler.lowerCells.flatMap((cell) => lower(cell, text.lower(cell, ruler.lower), measure)),
	];
}

function upper(cell: Cell, names: readonly string[], measure: Measure): RulerLabel[] {
	// The name of a cell that begins left of the picture stays in sight.
	const x = Math.max(cell.x, 0) + BEFORE;
	const room = cell.x + cell.width - x - BEHIND;
	const name = names.find((each) => measure(each, 'ruler-strong') <= room);
	if (!name) return [];
	const width = measure(name, 'ruler-strong');
	return [{ level: 'upper', text: name, x, width, font: 'ruler-strong', tone: 'text' }];
}

/** Main name strong, what follows a tab quiet: "9 W46"; a name alone stands in the middle. */
function lower(cell: Cell, names: readonly string[], measure: Measure): RulerLabel[] {
	// What begins left of the picture is named where it is seen, or not at all.
	const from = Math.max(cell.x, 0);
	const room = cell.x + cell.width - from;
	for (const name of names) {
		const [main = '', more] = name.split('\t');
		if (more) {
			const first = measure(main, 'ruler-strong');
			const second = measure(more, 'ruler');
			if (BEFORE + first + BETWEEN + second > room) continue;
			const x = from + BEFORE;
			return [
				{ level: 'lower', text: main, x, width: first, font: 'ruler-strong', tone: 'text' },
				{ level: 'lower', text: more, x: x + first + BETWEEN, width: second, font: 'ruler', tone: 'text-3' },
			];
		}
		const width = measure(main, 'ruler');
		if (width > room - BEHIND) continue;
		const x = from + (room - width) / 2;
		return [{ level: 'lower', text: main, x, width, font: 'ruler', tone: 'text-2' }];
	}
	return [];
}
