/** Draws the minimap: a thin line a release with its critical parts, marks where it is late, months, today. */

import { flag } from '../host/frame';
import { isMissed } from '../plan/aims';
import type { Mirror } from '../plan/mirror.svelte';
import { language } from '../words/words';
import { cells } from './ruler';
import { type Scale, xOf } from './scale';
import type { Theme } from './theme';

/** Past its date, or bound to pass it. */
const LATE = flag.deadlineMissed | flag.overdue;

export function paintMinimap(
	context: CanvasRenderingContext2D,
	mirror: Mirror,
	scale: Scale,
	width: number,
	height: number,
	now: number,
	theme: Theme,
): void {
	context.clearRect(0, 0, width, height);
	paintMonths(context, mirror, scale, width, height, theme);
	const spans = mirror.tree.rows.flatMap((row) =>
		row.kind === 'release' ? (mirror.overview.releases[row.key] ?? []) : [],
	);
	const top = 15;
	const step = Math.min(5, (height - top - 4) / Math.max(spans.length, 1));
	const thick = Math.max(Math.min(step - 1.5, 3), 1);
	const places = new Map<string, number>();
	let place = 0;
	for (const row of mirror.tree.rows) {
		if (row.kind !== 'release') continue;
		const span = mirror.overview.releases[row.key];
		if (!span) continue;
		const y = top + place * step;
		places.set(row.key, y);
		const x = xOf(scale, span.start);
		context.fillStyle = span.done >= 10_000 ? theme.colour.done : theme.colour.bar;
		context.globalAlpha = 0.55;
		context.fillRect(x, y, Math.max(xOf(scale, span.finish) - x, 2), thick);
		context.globalAlpha = 1;
		place++;
	}
	context.fillStyle = theme.colour.crit;
	const { settled, tasks } = mirror;
	/** Where the last part of a release ended: what lies within a pixel of it is drawn already. */
	const drawn = new Map<string, number>();
	const late: number[] = [];
	for (let handle = 0; handle < settled.capacity; handle++) {
		const flags = settled.flags[handle];
		if ((flags & flag.summary) !== 0 || (flags & (flag.critical | LATE)) === 0) continue;
		if (!tasks.holds(handle) || tasks.doneAt(handle) >= 10_000) continue;
		const release = tasks.releaseAt(handle);
		const y = places.get(release);
		if (y === undefined) continue;
		const x = xOf(scale, settled.start[handle]);
		const end = xOf(scale, settled.finish[handle]);
		if ((flags & LATE) !== 0) late.push(end, y);
		if ((flags & flag.critical) === 0 || isWithin(drawn, release, x, end)) continue;
		context.fillRect(x, y, Math.max(end - x, 1), thick);
	}
	for (const [release, y] of places) {
		const aim = mirror.overview.aims[release];
		const span = mirror.overview.releases[release];
		if (aim && span && isMissed(aim) && span.done < 10_000) late.push(xOf(scale, span.finish), y);
	}
	paintLate(context, late, thick, theme);
	const today = xOf(scale, now);
	context.fillStyle = theme.colour.today;
	context.fillRect(Math.round(today), 0, 1.5, height);
}

/** Whether a part adds no pixel to what is drawn of its release; else it is counted as drawn. */
function isWithin(drawn: Map<string, number>, release: string, x: number, end: number): boolean {
	const until = drawn.get(release) ?? Number.NEGATIVE_INFINITY;
	const begun = drawn.get(`${release} from`) ?? Number.POSITIVE_INFINITY;
	if (x >= begun && end <= until + 0.5) return true;
	// Only what goes on from there: gaps in between stay open.
	drawn.set(`${release} from`, x <= until + 0.5 && x >= begun ? begun : x);
	drawn.set(release, end);
	return false;
}

/** A tick through the line of a release: by its shape too, not by colour alone. */
function paintLate(
	context: CanvasRenderingContext2D,
	late: readonly number[],
	thick: number,
	theme: Theme,
): void {
	context.fillStyle = theme.colour['crit-text'];
	for (let at = 0; at < late.length; at += 2) {
		context.fillRect(Math.round(late[at]) - 1, late[at + 1] - 2, 2, thick + 4);
	}
}

function paintMonths(
	context: CanvasRenderingContext2D,
	mirror: Mirror,
	scale: Scale,
	width: number,
	height: number,
	theme: Theme,
): void {
	const unit = scale.zoom * 30 >= 34 ? 'month' : scale.zoom * 91 >= 34 ? 'quarter' : 'year';
	context.font = theme.font.chip;
	context.textBaseline = 'alphabetic';
	context.textAlign = 'left';
	let free = 0;
	for (const cell of cells(scale, mirror.zone, { unit, count: 1 }, width)) {
		const x = Math.round(cell.x);
		context.fillStyle = theme.colour.grid;
		if (x > 0) context.fillRect(x, 0, 1, height);
		const date = new Date(cell.local * 1000);
		const isYear = unit === 'year' || date.getUTCMonth() === 0;
		const name = date.toLocaleDateString(language(), {
			timeZone: 'UTC',
			...(unit === 'year' ? {} : { month: 'short' }),
			...(isYear ? { year: 'numeric' } : {}),
		});
		const at = Math.max(x + 5, 5);
		const size = context.measureText(name).width;
		if (at < free || at + size > cell.x + cell.width || at + size > width) continue;
		context.fillStyle = theme.colour['text-3'];
		context.fillText(name, at, 11);
		free = at + size + 4;
	}
}
