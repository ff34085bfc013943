/**
 * From rows and dates to shapes. A pure function of the scene; only rows on the screen are looked at,
 * and only shapes that reach into its width are made.
 */

import { flag } from '../host/frame';
import type { Dependency } from '../host/wire/Dependency';
import type { Row } from '../plan/tree';
import { DAY } from '../plan/zone';
import { layAims } from './aims';
import { type End, route } from './links';
import { BASELINE, LEAST_BAR, MILESTONE, STUB } from './metrics';
import { layNames, layOccurrences, visibleIn } from './occurrences';
import { SIGN } from './paintSigns';
import type { Backdrop, Bar, Chip, Mark, Picture, Tone } from './picture';
import { rulerOf } from './ruler';
import { xOf } from './scale';
import type { Scene } from './scene';
import { isAtRisk, signOf, toneOf } from './tones';

/** How far outside the picture shapes are cut. */
const OUTSIDE = 16;

/** Zoom from which closed hours are shown, and not closed days only. */
const HOURS_FROM = 72;

export function layout(scene: Scene): Picture {
	const marks = marksOf(scene);
	const visible = visibleIn(scene);
	return layRows(scene, {
		width: scene.width,
		height: scene.height,
		ruler: rulerOf(scene.scale, scene.zone, scene.width, scene.counting),
		bands: bandsOf(scene),
		occurrences: layOccurrences(scene, visible),
		names: layNames(scene, visible, marks),
		marks,
	});
}

/** Lays out the rows again over what stays while dates alone change: time, windows and freezes. */
export function layRows(scene: Scene, backdrop: Backdrop): Picture {
	const { width, height, ruler, bands, occurrences, names, marks } = backdrop;
	const picture: Picture = {
		width,
		height,
		ruler,
		grounds: [],
		bands,
		occurrences,
		names,
		aims: [],
		lines: [],
		links: [],
		strips: [],
		tails: [],
		bars: [],
		brackets: [],
		diamonds: [],
		labels: [],
		chips: [],
		marks,
	};
	const first = Math.max(0, Math.floor(scene.top / scene.metrics.row));
	const end = Math.min(scene.rows.length, Math.ceil((scene.top + scene.height) / scene.metrics.row));
	for (let place = first; place < end; place++) layRow(scene, picture, scene.rows[place], place);
	layAims(scene, picture, first, end);
	if (scene.layers.links) layLinks(scene, picture, first, end - 1);
	groundLabels(picture);
	return picture;
}

/** Where a task's bar lies, in pixels; rows of other kinds and tasks without dates have none. */
export function endOf(scene: Scene, row: Row, place: number): End | null {
	const { scale, metrics } = scene;
	let start: number;
	let finish: number;
	let isMilestone = false;
	if (row.kind === 'task') {
		start = xOf(scale, scene.dates.start[row.handle]);
		finish = xOf(scale, scene.dates.finish[row.handle]);
		isMilestone = scene.taskAt[row.handle]?.kind === 'milestone';
	} else {
		const span = scene.spanOf(row);
		if (!span) return null;
		start = xOf(scale, span.start);
		finish = xOf(scale, span.finish);
	}
	if (Number.isNaN(start)) return null;
	if (isMilestone) {
		start -= MILESTONE / 2;
		finish = start + MILESTONE;
	} else finish = Math.max(finish, start + LEAST_BAR);
	const y = place * metrics.row - scene.top + metrics.barTop + metrics.bar / 2;
	return { start, finish, y, row: metrics.row, isMilestone };
}

/** A label on a freeze has a halo of its tint. */
function groundLabels(picture: Picture): void {
	const freezes = picture.occurrences.filter((shape) => shape.kind !== 'window');
	for (const label of picture.labels) {
		const isOn = freezes.some(
			({ x, width, runs }) =>
				x <= label.x &&
				label.x < x + width &&
				runs.some((run) => run.y <= label.y && label.y < run.y + run.height),
		);
		if (isOn && label.on !== 'sel') label.on = 'freeze';
	}
}

/** Lines through all rows. The data date's name stands left of its line, unless only its right side is free. */
function marksOf(scene: Scene): Mark[] {
	const marks: Mark[] = scene.marks.map((mark) => {
		const x = Math.round(xOf(scene.scale, mark.at));
		return {
			role: mark.role,
			x,
			label: mark.label,
			labelAt: x,
			width: scene.measure(mark.label, 'chip') + 10,
		};
	});
	const today = marks.find((mark) => mark.role === 'today');
	const meets = (from: number, width: number) =>
		today !== undefined && today.x < from + width && today.x + today.width > from;
	for (const mark of marks) {
		if (mark.role === 'today') continue;
		const left = mark.x - mark.width;
		const isLeft = left > 2 && !meets(left, mark.width);
		mark.labelAt = isLeft ? left : meets(mark.x, mark.width) ? null : mark.x;
	}
	return marks;
}

function bandsOf(scene: Scene): Picture['bands'] {
	const bands: Picture['bands'] = [];
	const { closed, scale, zone } = scene;
	const wholeDays = scale.zoom < HOURS_FROM;
	if (scale.zoom < 1.2) return bands;
	const until = scale.left + (scene.width / scale.zoom) * DAY;
	for (let at = closed.firstAfter(scale.left) * 2; at < closed.spans.length; at += 2) {
		let [from, to] = [closed.spans[at], closed.spans[at + 1]];
		if (from >= until) break;
		if (wholeDays) {
			from = zone.toInstant(Math.ceil(zone.toLocal(from) / DAY) * DAY);
			to = zone.toInstant(Math.floor(zone.toLocal(to) / DAY) * DAY);
			if (to <= from) continue;
		}
		const x = Math.round(xOf(scale, from));
		bands.push({ x, width: Math.round(xOf(scale, to)) - x });
	}
	return bands;
}

function layRow(scene: Scene, picture: Picture, row: Row, place: number): void {
	const { metrics } = scene;
	const y = place * metrics.row - scene.top;
	picture.lines.push(y + metrics.row);
	const isSelected = scene.chosen.has(row.key) || (scene.focus === row.key && row.kind !== 'task');
	const isHeading = row.kind === 'portfolio' || row.kind === 'product' || row.kind === 'release';
	if (isSelected) picture.grounds.push({ y, height: metrics.row, role: 'selected' });
	else if (isHeading) picture.grounds.push({ y, height: metrics.row, role: 'surface' });
	const on = isSelected ? 'sel' : isHeading ? 'surface' : 'bg';
	switch (row.kind) {
		case 'new':
			return;
		case 'portfolio':
		case 'product':
		case 'release':
			laySpan(scene, picture, row, y);
			return;
		case 'task':
			layTask(scene, picture, row, place, on);
			return;
	}
}

function laySpan(scene: Scene, picture: Picture, row: Row, y: number): void {
	const span = scene.spanOf(row);
	if (!span) return;
	const x = xOf(scene.scale, span.start);
	const width = Math.max(xOf(scene.scale, span.finish) - x, LEAST_BAR);
	const content = row.kind === 'release' ? scene.chipOf(row) : null;
	if (x < scene.width && x + width > 0) {
		picture.brackets.push({
			x,
			y: content ? y + scene.metrics.row - 10 : y + scene.metrics.row / 2 - 2,
			width,
			tone: span.isDone ? 'done' : 'plain',
			hasTips: row.kind !== 'portfolio',
		});
	}
	if (content) picture.chips.push(layChip(scene, content, x, y + 3));
}

/** A chip stands on its bracket's beginning, or at the edge behind which the bracket lies. */
function layChip(
	scene: Scene,
	content: NonNullable<ReturnType<Scene['chipOf']>>,
	from: number,
	y: number,
): Chip {
	const parts: Chip['parts'] = [];
	let width = content.mark === null ? 6 : 20;
	for (const [at, part] of content.parts.entries()) {
		const text = scene.measure(part.text, 'chip');
		const lead = at === 0 ? 0 : 6;
		parts.push({ text: part.text, x: width + lead, width: text, tone: part.tone });
		width += lead + text + 6;
	}
	const stuck = Math.min(Math.max(from, 6), scene.width - width - 18);
	return { x: Math.round(stuck), y, parts, width: Math.round(width), mark: content.mark };
}

function layTask(
	scene: Scene,
	picture: Picture,
	row: Row,
	place: number,
	on: 'bg' | 'surface' | 'sel',
): void {
	const task = scene.taskAt[row.handle];
	const end = endOf(scene, row, place);
	if (!task || !end) return;
	const { dates, metrics, scale } = scene;
	const flags = dates.flags[row.handle];
	const isSummary = (flags & flag.summary) !== 0;
	const isDone = scene.isDone(task);
	const isCritical = scene.layers.critical && (flags & flag.critical) !== 0 && !isDone;
	const top = place * metrics.row - scene.top;
	layBaseline(scene, picture, row.handle, top, end.isMilestone);
	if (isSummary) {
		if (end.start < scene.width && end.finish > 0) {
			picture.brackets.push({
				x: end.start,
				y: end.y - 4,
				width: end.finish - end.start,
				tone: isDone ? 'done' : 'plain',
				hasTips: true,
			});
		}
		return;
	}
	const tone = toneOf(task, flags, isDone, scene.blocked.has(row.key));
	let behind = end.finish;
	const showsTail =
		scene.layers.float && !isDone && !isCritical && (flags & flag.noFloat) === 0 && !end.isMilestone;
	if (showsTail && dates.totalFloat[row.handle] > 0) {
		const width = xOf(scale, dates.lateFinish[row.handle]) - end.finish;
		if (width > 10 && end.finish < scene.width && end.finish + width > 0) {
			const from = Math.max(end.finish + 3, -OUTSIDE);
			const to = Math.min(end.finish + width, scene.width + OUTSIDE);
			picture.tails.push({ x: from, y: end.y, width: to - from });
			behind = end.finish + width;
			if (width > 40)
				picture.labels.push({
					x: behind + 7,
					y: end.y,
					text: scene.float(dates.totalFloat[row.handle]),
					tone: 'quiet',
					on,
				});
			behind += 30;
		}
	}
	if (end.start > scene.width || behind < -400) return;
	if (end.isMilestone) {
		picture.diamonds.push({
			key: row.key,
			x: (end.start + end.finish) / 2,
			y: end.y,
			size: MILESTONE,
			tone,
			isCritical,
			sign: signOf(scene.dates, row.handle, tone, scene.day),
		});
	} else if (end.finish > -OUTSIDE) {
		picture.bars.push(barOf(scene, row, place, end, tone, isCritical));
	}
	layName(scene, picture, row, end, behind, tone, on);
}

function barOf(scene: Scene, row: Row, place: number, end: End, tone: Tone, isCritical: boolean): Bar {
	const task = scene.taskAt[row.handle];
	const done = task?.progress.done ?? 0;
	// Cut a little outside the picture: hatches and dashes are drawn one by one, seen or not.
	const x = Math.max(end.start, -OUTSIDE);
	const width = Math.min(end.finish, scene.width + OUTSIDE) - x;
	const finished = end.start + ((end.finish - end.start) * done) / 10_000;
	const percent = tone !== 'done' && done > 0 ? scene.percent(done) : '';
	const own = tone === 'done' || !scene.layers.names ? '' : percent || (task?.name ?? '');
	const text = percent || own;
	const sign = width >= SIGN.least ? signOf(scene.dates, row.handle, tone, scene.day) : null;
	const atRisk = tone === 'plain' && isAtRisk(scene.dates, row.handle, scene.day);
	const signAt = (atRisk ? 4 : 3) + SIGN.width / 2;
	const textAt = sign ? signAt + SIGN.width / 2 + 2 : atRisk ? 10 : 7;
	return {
		key: row.key,
		x,
		y: place * scene.metrics.row - scene.top + scene.metrics.barTop,
		width,
		height: scene.metrics.bar,
		tone,
		done: Math.min(Math.max(finished - x, 0), width),
		isCritical,
		isAtRisk: atRisk,
		sign,
		signAt,
		textAt,
		text:
			text !== '' && scene.measure(text, 'bar') + textAt + 7 <= end.finish - Math.max(end.start, 0)
				? text
				: '',
	};
}

/** The name stands behind a bar that is too short for it, and behind a milestone. */
function layName(
	scene: Scene,
	picture: Picture,
	row: Row,
	end: End,
	behind: number,
	tone: Tone,
	on: 'bg' | 'surface' | 'sel',
): void {
	const task = scene.taskAt[row.handle];
	if (!scene.layers.names || !task || tone === 'done') return;
	const bar = picture.bars[picture.bars.length - 1];
	if (!end.isMilestone && bar?.key === row.key && bar.text === task.name) return;
	if (behind > end.finish && !end.isMilestone) return;
	picture.labels.push({
		x: end.finish + STUB + 4,
		y: end.y,
		text: task.name,
		tone: tone === 'late' ? 'bad' : 'quiet',
		on,
	});
}

function layBaseline(
	scene: Scene,
	picture: Picture,
	handle: number,
	top: number,
	isMilestone: boolean,
): void {
	if (!scene.layers.baseline || !scene.baseline || handle >= scene.baseline.start.length) return;
	const from = scene.baseline.start[handle];
	if (Number.isNaN(from)) return;
	const y = top + scene.metrics.barTop + scene.metrics.bar + 2;
	const x = xOf(scene.scale, from);
	const width = isMilestone ? 0 : xOf(scene.scale, scene.baseline.finish[handle]) - x;
	if (x > scene.width || x + width < 0) return;
	picture.strips.push(isMilestone ? { x: x - 4, y, width: 8 } : { x, y, width: Math.max(width, BASELINE) });
}

function layLinks(scene: Scene, picture: Picture, first: number, last: number): void {
	const { dates } = scene;
	for (const link of scene.index.crossing(first, last)) {
		const before = scene.rows[link.from];
		const after = scene.rows[link.to];
		const from = endOf(scene, before, link.from);
		const to = endOf(scene, after, link.to);
		if (!from || !to) continue;
		const right = Math.max(from.finish, to.finish) + 24;
		const left = Math.min(from.start, to.start) - 24;
		if (right < 0 || left > scene.width) continue;
		const { dependency } = link;
		const both = dates.flags[before.handle] & dates.flags[after.handle];
		const isDriving = (both & flag.critical) !== 0 && isTight(scene, dependency, before.handle, after.handle);
		picture.links.push({
			id: dependency.id,
			points: route(dependency.kind, from, to),
			tone:
				dependency.id === scene.chosenLink
					? 'chosen'
					: isDriving && scene.layers.critical
						? 'critical'
						: 'plain',
		});
	}
}

/** Whether a link leaves no open time between its ends: then it is what holds the later task. */
function isTight(scene: Scene, dependency: Dependency, before: number, after: number): boolean {
	const { dates, closed } = scene;
	const from =
		dependency.kind === 'FS' || dependency.kind === 'FF' ? dates.finish[before] : dates.start[before];
	const to = dependency.kind === 'FS' || dependency.kind === 'SS' ? dates.start[after] : dates.finish[after];
	const { lag } = dependency;
	switch (lag.unit) {
		case 'working':
			return lag.amount < 0 || closed.openBetween(from, to) <= lag.amount;
		case 'elapsed':
			return lag.amount < 0 || closed.openBetween(from + lag.amount, to) <= 0;
		case 'percent':
		case 'elapsed-percent':
			return true;
	}
}
