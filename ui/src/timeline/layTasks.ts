/** From a task's dates to its shapes: bar, bracket or diamond, float, baseline and name. */

import { flag } from '../host/frame';
import type { Row } from '../plan/row';
import { endOf } from './ends';
import type { End } from './links';
import { BASELINE, MILESTONE, STUB } from './metrics';
import { SIGN } from './paintSigns';
import type { Bar, Picture, Tone } from './picture';
import { xOf } from './scale';
import type { Scene } from './scene';
import { isAtRisk, signOf, toneOf } from './tones';

/** Characters below which a cut name says nothing. */
const LEAST_TEXT = 4;

/** How far outside the picture shapes are cut. */
const OUTSIDE = 16;

export function layTask(
	scene: Scene,
	picture: Picture,
	row: Row,
	place: number,
	on: 'bg' | 'surface' | 'sel',
): void {
	const task = scene.taskAt(row.handle);
	const end = endOf(scene, row, place);
	if (!task || !end) return;
	const { dates, metrics, scale } = scene;
	const flags = dates.flags[row.handle];
	const isSummary = (flags & flag.summary) !== 0;
	const isDone = scene.isDone(task);
	const isCritical = scene.layers.critical && (flags & flag.critical) !== 0 && !isDone;
	const top = place * metrics.row - scene.top;
	if (row.parent?.kind !== 'lane') layBaseline(scene, picture, row.handle, top, end.isMilestone);
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
		row.parent?.kind !== 'lane' &&
		scene.layers.float &&
		!isDone &&
		!isCritical &&
		(flags & flag.noFloat) === 0 &&
		!end.isMilestone;
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
					text: scene.float(dates.totalFloat[row.handle], task.duration.unit),
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
			sign: signOf(scene.dates, row.handle, tone, scene.day(task.duration.unit)),
			isFaint: isFaint(scene, row.handle),
			isRolledUp: false,
		});
	} else if (end.finish > -OUTSIDE) {
		picture.bars.push(barOf(scene, row, place, end, tone, isCritical));
	}
	layName(scene, picture, row, end, behind, tone, on);
}

function barOf(scene: Scene, row: Row, place: number, end: End, tone: Tone, isCritical: boolean): Bar {
	const task = scene.taskAt(row.handle);
	const done = task?.progress.done ?? 0;
	// Cut a little outside the picture: hatches and dashes are drawn one by one, seen or not.
	const x = Math.max(end.start, -OUTSIDE);
	const width = Math.min(end.finish, scene.width + OUTSIDE) - x;
	const finished = end.start + ((end.finish - end.start) * done) / 10_000;
	const percent = tone !== 'done' && done > 0 ? scene.percent(done) : '';
	const isShared = row.parent?.kind === 'lane';
	const isFilled = tone === 'plain' || tone === 'late';
	const tint = task && isFilled ? scene.tintOf(task, row.handle) : null;
	const isNamed = (scene.layers.names || isShared) && tone !== 'done';
	// In a lane no grid says the name; elsewhere how far it is matters more.
	const text = isShared
		? (task?.name ?? '')
		: percent || (isNamed ? (task?.name ?? '') : '') || (tint?.letters ?? '');
	const day = scene.day(task?.duration.unit ?? 'working');
	const sign = width >= SIGN.least ? signOf(scene.dates, row.handle, tone, day) : null;
	const atRisk = tone === 'plain' && isAtRisk(scene.dates, row.handle, day);
	const signAt = (atRisk ? 4 : 3) + SIGN.width / 2;
	const textAt = sign ? signAt + SIGN.width / 2 + 2 : atRisk ? 10 : 7;
	const room = end.finish - Math.max(end.start, 0) - textAt - 7;
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
		text: fitting(scene, text, isShared ? 'cut' : 'whole', tint?.letters ?? '', room),
		tint,
		isFaint: isFaint(scene, row.handle),
		isChosen: isShared && (scene.chosen.has(row.key) || scene.focus === row.key),
	};
}

function isFaint(scene: Scene, handle: number): boolean {
	return scene.path !== null && !scene.path.tasks.has(handle);
}

/** The text, as much of it as says something, or the letters alone. */
function fitting(scene: Scene, text: string, how: 'whole' | 'cut', letters: string, room: number): string {
	if (text === '' || scene.measure(text, 'bar') <= room) return text;
	for (let length = how === 'cut' ? text.length - 1 : 0; length >= LEAST_TEXT; length--) {
		const cut = `${text.slice(0, length).trimEnd()}…`;
		if (scene.measure(cut, 'bar') <= room) return cut;
	}
	return scene.measure(letters, 'bar') <= room ? letters : '';
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
	const task = scene.taskAt(row.handle);
	if (!task || tone === 'done') return;
	if (row.parent?.kind === 'lane') return;
	if (!scene.layers.names) {
		layLetters(picture, row, end, behind, on);
		return;
	}
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

/** Letters of a colour that found no room in their bar stand behind it. */
function layLetters(
	picture: Picture,
	row: Row,
	end: End,
	behind: number,
	on: 'bg' | 'surface' | 'sel',
): void {
	const bar = picture.bars[picture.bars.length - 1];
	if (end.isMilestone || bar?.key !== row.key || !bar.tint || bar.text !== '' || behind > end.finish) return;
	picture.labels.push({ x: end.finish + STUB + 4, y: end.y, text: bar.tint.letters, tone: 'quiet', on });
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

/** Milestones of a closed row stand on it, small. */
export function layRolledUp(scene: Scene, picture: Picture, row: Row, place: number): void {
	for (const task of scene.rolledUp(row)) {
		const end = endOf(scene, task, place);
		const own = scene.taskAt(task.handle);
		if (!end || !own || end.start > scene.width || end.finish < 0) continue;
		const isDone = scene.isDone(own);
		picture.diamonds.push({
			key: task.key,
			x: (end.start + end.finish) / 2,
			// Under the chip of a release, on its bracket.
			y: row.kind === 'release' ? place * scene.metrics.row - scene.top + scene.metrics.row - 8 : end.y,
			size: MILESTONE - 3,
			tone: isDone ? 'done' : 'plain',
			isCritical: scene.layers.critical && (scene.dates.flags[task.handle] & flag.critical) !== 0 && !isDone,
			sign: null,
			isFaint: isFaint(scene, task.handle),
			isRolledUp: true,
		});
	}
}
