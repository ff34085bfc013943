/** What the chart consists of once everything is computed: about ten kinds of shape, in pixels. */

import type { OccurrenceKind } from '../plan/occurrences';
import type { Sign } from './paintSigns';
import type { Ruler } from './ruler';
import type { Role } from './theme';

/** How a bar stands out. */
export type Tone = 'plain' | 'done' | 'late' | 'blocked' | 'inactive';

/** A colour that tells kinds apart, and letters for those who do not see it. */
export interface Tint {
	role: Role;
	letters: string;
}

/** A row's own ground. */
export interface Ground {
	y: number;
	height: number;
	role: 'surface' | 'selected' | 'focused';
}

/** Closed time over the whole height. */
export interface Band {
	x: number;
	width: number;
}

/** A window or a freeze behind the rows that it concerns. */
export interface OccurrenceShape {
	x: number;
	width: number;
	kind: OccurrenceKind;
	runs: readonly { y: number; height: number }[];
}

/** Its name in the ruler; a window begins with a sign. */
export interface OccurrenceName {
	x: number;
	width: number;
	kind: OccurrenceKind;
	/** Of a window that a freeze swallows. */
	isStruck: boolean;
	text: string;
	/** What follows the name, where there is room. */
	more: { text: string; x: number } | null;
}

/** How a release stands to its window. */
export interface AimShape {
	/** Top of the first of its rows on the screen, and the height of a row. */
	y: number;
	row: number;
	target: { x: number; width: number; isMissed: boolean } | null;
	/** Where its deployment lies instead. */
	berth: { x: number; width: number } | null;
	/** When it is ready. */
	flag: { x: number; isLate: boolean } | null;
	/** Until when it must be, through its rows. */
	cutOff: { x: number; from: number; to: number; isLate: boolean } | null;
}

export interface Bar {
	key: string;
	x: number;
	y: number;
	width: number;
	height: number;
	tone: Tone;
	/** Width of what is done. */
	done: number;
	isCritical: boolean;
	/** Overdue, nearly critical or near its window: a cap in amber. */
	isAtRisk: boolean;
	/** A shape that says the same as the colour, where there is room, and where it and the text stand. */
	sign: Sign | null;
	signAt: number;
	textAt: number;
	/** Text inside, when it fits. */
	text: string;
	/** What it is of, when bars are coloured by that: its colour, and the letters that say the same. */
	tint: Tint | null;
	/** Whether it stands back: the path that is highlighted does not go through it. */
	isFaint: boolean;
	/** Whether it is chosen where its row, which it shares, cannot say so. */
	isChosen: boolean;
}

/** A summary, phase, release, product or the portfolio. */
export interface Bracket {
	x: number;
	y: number;
	width: number;
	tone: 'plain' | 'done' | 'critical';
	hasTips: boolean;
}

export interface Diamond {
	key: string;
	/** Middle. */
	x: number;
	y: number;
	size: number;
	tone: Tone;
	isCritical: boolean;
	/** Stands before it. */
	sign: Sign | null;
	isFaint: boolean;
	/** Drawn small, on the row of something closed that it is a part of. */
	isRolledUp: boolean;
}

/** The baseline under a bar, or its moment under a milestone. */
export interface Strip {
	x: number;
	y: number;
	width: number;
}

/** Total float behind a bar. */
export interface Tail {
	x: number;
	y: number;
	width: number;
}

export interface LinkShape {
	id: string;
	points: number[];
	tone: 'plain' | 'critical' | 'chosen' | 'path' | 'driving' | 'faint';
}

export interface Label {
	x: number;
	y: number;
	text: string;
	tone: 'quiet' | 'bad';
	/** Colour role of the ground behind, for its halo. */
	on: 'bg' | 'surface' | 'sel' | 'freeze';
}

/** What a release says about itself: a mark, its finish, its float. */
export interface Chip {
	x: number;
	y: number;
	parts: { text: string; x: number; width: number; tone: 'text' | 'bad' | 'risk' | 'ok' }[];
	width: number;
	mark: 'blocker' | 'error' | 'warning' | 'hint' | 'done' | null;
}

/** A line through all rows: a day, today, the data date. */
export interface Mark {
	x: number;
	role: 'today' | 'data-date';
	label: string;
	/** Where the label begins in the ruler; null where another covers it. */
	labelAt: number | null;
	/** Width of the label. */
	width: number;
}

/** What does not depend on the dates of rows. */
export interface Backdrop {
	width: number;
	height: number;
	ruler: Ruler;
	bands: Band[];
	occurrences: OccurrenceShape[];
	names: OccurrenceName[];
	marks: Mark[];
}

export interface Picture extends Backdrop {
	grounds: Ground[];
	aims: AimShape[];
	/** Bottom edges of rows. */
	lines: number[];
	links: LinkShape[];
	strips: Strip[];
	tails: Tail[];
	bars: Bar[];
	brackets: Bracket[];
	diamonds: Diamond[];
	labels: Label[];
	chips: Chip[];
}
