/**
 * Where things stand in a week of the calendar: the date line on top, lanes under it. A window takes the
 * date line of its days and the lanes of its releases, a freeze tints whole days, all else takes a lane.
 */

import { type Day, WEEK } from './days';

/** Something on days, before it is placed. */
export interface Piece {
	key: string;
	first: Day;
	last: Day;
	/** Lanes that it takes under its first one. */
	under: number;
	/** Whether its first lane is the date line, where that is free. */
	isHeaded: boolean;
}

/** A piece in one week. */
export interface Placed {
	key: string;
	/** Place of its first day in the week. */
	column: number;
	/** Days that it takes there. */
	span: number;
	/** 0 is the date line. */
	lane: number;
	lanes: number;
	/** Whether it comes from the week before, or goes on in the next. */
	isBefore: boolean;
	isAfter: boolean;
}

/** A band over whole days, with the day beside whose number its name stands. */
export interface Band {
	key: string;
	column: number;
	span: number;
	isBefore: boolean;
	/** Where its name stands; null where no date line is free. */
	label: number | null;
	/** Where more about it can stand: the date line beside its name. */
	note: number | null;
}

export interface Week {
	first: Day;
	bands: Band[];
	placed: Placed[];
	/** Lanes under the date line that are taken. */
	lanes: number;
	/** How many pieces of each day found no lane. */
	hidden: number[];
}

/** What lies in a week. */
export interface Ground {
	pieces: readonly Piece[];
	bands: readonly { key: string; first: Day; last: Day }[];
	/** Days whose date line is taken by something else. */
	marked: ReadonlySet<Day>;
}

/**
 * Places what lies in the week from `first` on, in at most `limit` lanes under the date line. Headed
 * pieces go first, then those of several days, the first to begin and the longest first; days' own
 * pieces keep their order.
 */
export function layWeek(first: Day, { pieces, bands, marked }: Ground, limit: number): Week {
	const lanes: boolean[][] = [days((column) => marked.has(first + column))];
	const week: Week = { first, bands: [], placed: [], lanes: 0, hidden: days(() => 0) };
	const here = pieces.filter((piece) => piece.first < first + WEEK && piece.last >= first);
	for (const piece of here.filter((each) => each.isHeaded)) place(week, lanes, piece, limit);
	const unnamed: Piece[] = [];
	for (const band of bands) {
		if (band.first >= first + WEEK || band.last < first) continue;
		const laid = layBand(first, band, lanes[0]);
		week.bands.push(laid);
		if (laid.label === null) unnamed.push({ ...band, under: 0, isHeaded: false });
	}
	const rest = [...unnamed, ...here.filter((each) => !each.isHeaded)].sort(inOrder);
	for (const piece of rest) place(week, lanes, piece, limit);
	return week;
}

function inOrder(a: Piece, b: Piece): number {
	const [longA, longB] = [a.last > a.first, b.last > b.first];
	if (longA !== longB) return longA ? -1 : 1;
	return a.first - b.first || b.last - a.last;
}

function place(week: Week, lanes: boolean[][], piece: Piece, limit: number): void {
	const column = Math.max(piece.first - week.first, 0);
	const span = Math.min(piece.last - week.first, WEEK - 1) - column + 1;
	const isBefore = piece.first < week.first;
	// What a window holds stands where it opens; the rest of it needs no more than its frame.
	const height = 1 + (isBefore ? 0 : piece.under);
	let lane = piece.isHeaded ? 0 : 1;
	while (!isFree(lanes, column, span, lane, height)) lane++;
	const shown = Math.min(height, limit + 1 - lane);
	if (shown < 1) {
		for (let at = column; at < column + span; at++) week.hidden[at]++;
		return;
	}
	if (shown < height) week.hidden[column] += height - shown;
	for (let at = lane; at < lane + height; at++) {
		lanes[at] ??= days(() => false);
		lanes[at].fill(true, column, column + span);
	}
	const isAfter = piece.last >= week.first + WEEK;
	week.placed.push({ key: piece.key, column, span, lane, lanes: shown, isBefore, isAfter });
	week.lanes = Math.max(week.lanes, lane + shown - 1);
}

function isFree(lanes: boolean[][], column: number, span: number, lane: number, height: number): boolean {
	for (let at = lane; at < lane + height; at++) {
		if (lanes[at]?.slice(column, column + span).includes(true)) return false;
	}
	return true;
}

/** A band's name takes the first free date line, what else is said of it the one beside it. */
function layBand(first: Day, band: { key: string; first: Day; last: Day }, line: boolean[]): Band {
	const column = Math.max(band.first - first, 0);
	const span = Math.min(band.last - first, WEEK - 1) - column + 1;
	const free = (at: number) => at < column + span && !line[at];
	let label: number | null = null;
	for (let at = column; at < column + span && label === null; at++) if (free(at)) label = at;
	const isBefore = band.first < first;
	const note = label !== null && free(label + 1) ? label + 1 : null;
	for (const at of [label, note]) if (at !== null) line[at] = true;
	return { key: band.key, column, span, isBefore, label, note };
}

function days<T>(of: (column: number) => T): T[] {
	return Array.from({ length: WEEK }, (_, column) => of(column));
}
