/**
 * From rows and dates to shapes. A pure function of the scene; only rows on the screen are looked at,
 * and only shapes that reach into its width are made.
 */

import { flag } from '../host/frame';
import { isHeading, type Row } from '../plan/row';
import { DAY } from '../plan/zone';
import { layAims } from './aims';
import { endOf } from './ends';
import { layRolledUp, layTask } from './layTasks';
import { route } from './links';
import { LEAST_BAR } from './metrics';
import { layNames, layOccurrences, visibleIn } from './occurrences';
import type { Backdrop, Chip, LinkShape, Mark, Picture } from './picture';
import { rulerOf } from './ruler';
import { xOf } from './scale';
import type { Scene } from './scene';
import { isTight } from './tight';

/** Zoom from which closed hours are shown, and not closed days only. */
const HOURS_FROM = 72;

export { endOf };

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
	const named = (label: string) => ({ label, width: scene.measure(label, 'chip') + 10 });
	const marks: Mark[] = scene.marks.map((mark) => {
		const x = Math.round(xOf(scene.scale, mark.at));
		return { role: mark.role, x, labelAt: x, ...named(mark.label) };
	});
	const today = marks.find((mark) => mark.role === 'today');
	const meets = (from: number, width: number) =>
		today !== undefined && today.x < from + width && today.x + today.width > from;
	const beside = ({ x, width }: Mark) => {
		const isLeft = x - width > 2 && !meets(x - width, width);
		return isLeft ? x - width : meets(x, width) ? null : x;
	};
	for (const [at, mark] of marks.entries()) {
		if (mark.role === 'today') continue;
		mark.labelAt = beside(mark);
		const { short } = scene.marks[at];
		if (mark.labelAt !== null || short === undefined) continue;
		Object.assign(mark, named(short));
		mark.labelAt = beside(mark);
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
	const isHead = isHeading(row);
	if (isSelected) picture.grounds.push({ y, height: metrics.row, role: 'selected' });
	else if (isHead) picture.grounds.push({ y, height: metrics.row, role: 'surface' });
	const on = isSelected ? 'sel' : isHead ? 'surface' : 'bg';
	switch (row.kind) {
		case 'new':
			return;
		case 'portfolio':
		case 'product':
		case 'release':
		case 'group':
			laySpan(scene, picture, row, y);
			layRolledUp(scene, picture, row, place);
			return;
		case 'lane':
			for (const task of row.tasks) layTask(scene, picture, task, place, on);
			return;
		case 'task':
			layTask(scene, picture, row, place, on);
			if (row.children > 0) layRolledUp(scene, picture, row, place);
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

function layLinks(scene: Scene, picture: Picture, first: number, last: number): void {
	const { dates } = scene;
	for (const link of scene.index.crossing(first, last)) {
		const { before, after } = link;
		const from = endOf(scene, before, link.from);
		const to = endOf(scene, after, link.to);
		if (!from || !to) continue;
		const right = Math.max(from.finish, to.finish) + 24;
		const left = Math.min(from.start, to.start) - 24;
		if (right < 0 || left > scene.width) continue;
		const { dependency } = link;
		const both = dates.flags[before.handle] & dates.flags[after.handle];
		const isDriving =
			(both & flag.critical) !== 0 &&
			isTight(scene.dates, scene.closed, dependency, before.handle, after.handle);
		picture.links.push({
			id: dependency.id,
			points: route(dependency.kind, from, to),
			tone: toneOf(scene, dependency.id, isDriving),
		});
	}
}

function toneOf(scene: Scene, dependency: string, isDriving: boolean): LinkShape['tone'] {
	if (dependency === scene.chosenLink) return 'chosen';
	if (scene.path?.driving.has(dependency)) return 'driving';
	if (scene.path) return scene.path.links.has(dependency) ? 'path' : 'faint';
	return isDriving && scene.layers.critical ? 'critical' : 'plain';
}
