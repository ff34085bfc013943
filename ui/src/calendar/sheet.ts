/** Items laid out on the weeks of a period: which lane each takes, and what stands in the date line. */

import type { Zone } from '../plan/zone';
import { type Day, daysOf, WEEK } from './days';
import type { CutOffItem, FreezeItem, Item, WindowItem } from './items';
import { layWeek, type Piece, type Placed, type Week } from './layout';

/** An item with the lanes that it takes in a week. */
export interface Laid {
	item: Item;
	at: Placed;
}

/** A freeze over days of a week. */
export interface Frozen {
	item: FreezeItem;
	column: number;
	span: number;
	isBefore: boolean;
	label: number | null;
	note: number | null;
}

export interface SheetWeek {
	first: Day;
	/** What begins in each column, in the order of lanes. */
	laid: Laid[][];
	frozen: Frozen[];
	/** What stands in the date line beside the number of a day. */
	marks: (CutOffItem | null)[];
	/** Columns whose date line is a window's head. */
	headed: boolean[];
	lanes: number;
	hidden: number[];
}

/**
 * Lays items out on weeks. A cut-off stands in the date line of its day, unless a window or the data
 * date stands there already.
 */
export function laySheet(
	items: readonly Item[],
	weeks: readonly Day[],
	{ zone, dataDay, limit }: { zone: Zone; dataDay: Day; limit: number },
): SheetWeek[] {
	const byKey = new Map(items.map((item) => [item.key, item]));
	const pieces: Piece[] = [];
	const bands: { key: string; first: Day; last: Day }[] = [];
	const windows = items.filter((item): item is WindowItem => item.kind === 'window');
	const headed = new Set<Day>();
	for (const item of windows) {
		const days = daysOf(item.from, item.to, zone);
		pieces.push({ key: item.key, ...days, under: item.berths.length, isHeaded: true });
		for (let day = days.first; day <= days.last; day++) headed.add(day);
	}
	const marks = new Map<Day, CutOffItem>();
	for (const item of items) {
		if (item.kind === 'window') continue;
		const days = daysOf(item.from, item.to, zone);
		const isFree = !headed.has(days.first) && !marks.has(days.first) && days.first !== dataDay;
		if (item.kind === 'freeze') bands.push({ key: item.key, ...days });
		else if (item.kind === 'cut-off' && isFree) marks.set(days.first, item);
		else pieces.push({ key: item.key, ...days, under: 0, isHeaded: false });
	}
	const marked = new Set(marks.keys());
	if (!headed.has(dataDay)) marked.add(dataDay);
	const noted = new Set<string>();
	return weeks.map((first) => {
		const week = drawn(layWeek(first, { pieces, bands, marked }, limit), byKey, marks);
		// More about a freeze is said once, where there is room first.
		for (const frozen of week.frozen) {
			if (frozen.note !== null && noted.has(frozen.item.key)) frozen.note = null;
			if (frozen.note !== null) noted.add(frozen.item.key);
		}
		return week;
	});
}

function drawn(week: Week, byKey: ReadonlyMap<string, Item>, marks: ReadonlyMap<Day, CutOffItem>): SheetWeek {
	const columns = Array.from({ length: WEEK }, (_, column) => column);
	const headed = columns.map(() => false);
	const laid: Laid[][] = columns.map(() => []);
	for (const at of [...week.placed].sort((a, b) => a.lane - b.lane)) {
		const item = byKey.get(at.key);
		if (!item) continue;
		laid[at.column].push({ item, at });
		if (at.lane === 0) headed.fill(true, at.column, at.column + at.span);
	}
	return {
		first: week.first,
		laid,
		frozen: week.bands.flatMap(({ key, ...band }) => {
			const item = byKey.get(key);
			return item?.kind === 'freeze' ? [{ item, ...band }] : [];
		}),
		marks: columns.map((column) => marks.get(week.first + column) ?? null),
		headed,
		lanes: week.lanes,
		hidden: week.hidden,
	};
}
