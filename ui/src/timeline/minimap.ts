/** Draws the minimap: a thin line a release with its critical parts, months, today. */

import { flag } from '../host/frame';
import type { Mirror } from '../plan/mirror.svelte';
import { language } from '../words/words';
import { cells } from './ruler';
import { type Scale, xOf } from './scale';
import type { Theme } from './theme';

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
	const { settled } = mirror;
	for (let handle = 0; handle < mirror.taskAt.length; handle++) {
		const task = mirror.taskAt[handle];
		if (
			!task ||
			(settled.flags[handle] & (flag.critical | flag.summary)) !== flag.critical ||
			task.progress.done >= 10_000
		)
			continue;
		const y = places.get(task.release);
		if (y === undefined) continue;
		const x = xOf(scale, settled.start[handle]);
		context.fillRect(x, y, Math.max(xOf(scale, settled.finish[handle]) - x, 1), thick);
	}
	const today = xOf(scale, now);
	context.fillStyle = theme.colour.today;
	context.fillRect(Math.round(today), 0, 1.5, height);
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
