/**
 * The window at which a release aims, on the release's row: where it lies, when the release is ready,
 * and its cut-off through all rows of the release.
 */

import { LEAST_BAR } from './metrics';
import type { AimShape, Label, Picture } from './picture';
import { xOf } from './scale';
import type { AimContent, Scene } from './scene';

const OUTSIDE = 16;
/** Between a shape and its label. */
const GAP = 6;

/** Lays the aims of the releases whose rows are between two places. */
export function layAims(scene: Scene, picture: Picture, first: number, end: number): void {
	if (!scene.layers.bands) return;
	for (let place = first; place < end; ) {
		const { release } = scene.rows[place];
		let after = place + 1;
		while (after < end && scene.rows[after].release === release) after++;
		const content = release === null ? null : scene.aimOf(release);
		if (content) layAim(scene, picture, content, place, after);
		place = after;
	}
}

function layAim(scene: Scene, picture: Picture, content: AimContent, place: number, after: number): void {
	const { row } = scene.metrics;
	const top = place * row - scene.top;
	const bottom = Math.min(after * row - scene.top, scene.height);
	const shape: AimShape = { y: top, row, target: null, berth: null, flag: null, cutOff: null };
	if (content.readyBy !== null) {
		const x = Math.round(xOf(scene.scale, content.readyBy));
		if (isSeen(scene, x, 0)) shape.cutOff = { x, from: top, to: bottom, isLate: content.isLate };
	}
	if (scene.rows[place].kind === 'release') layOnRow(scene, picture, content, shape, place);
	if (shape.cutOff || shape.target || shape.berth || shape.flag) picture.aims.push(shape);
}

/** What stands on the row of the release itself: windows, the flag, and labels where nothing is in their way. */
function layOnRow(scene: Scene, picture: Picture, content: AimContent, shape: AimShape, place: number): void {
	const { key } = scene.rows[place];
	const isChosen = scene.chosen.has(key) || scene.focus === key;
	const label = (x: number, text: string, tone: Label['tone']): Label => ({
		x,
		y: shape.y + 11,
		text,
		tone,
		on: isChosen ? 'sel' : 'surface',
	});
	const chip = picture.chips.find((each) => each.y === shape.y + 3);
	const free = chip ? chip.x + chip.width + GAP : 0;
	const block = (span: { from: number; to: number }) => {
		const x = Math.round(xOf(scene.scale, span.from));
		const width = Math.max(Math.round(xOf(scene.scale, span.to)) - x, LEAST_BAR);
		return isSeen(scene, x, width) ? { x, width } : null;
	};
	const target = content.target && block(content.target);
	const berth = content.berth && block(content.berth);
	if (target) shape.target = { ...target, isMissed: content.isMissed };
	if (berth && content.isMissed) shape.berth = berth;
	if (content.readiness !== null) {
		const x = Math.round(xOf(scene.scale, content.readiness));
		if (isSeen(scene, x, 0)) shape.flag = { x, isLate: content.isLate };
	}
	let until = scene.width;
	if (shape.berth) {
		const at = shape.berth.x + shape.berth.width + GAP;
		const width = scene.measure(content.berthName, 'label');
		if (at >= free && at + width <= until) picture.labels.push(label(at, content.berthName, 'bad'));
		until = shape.berth.x - GAP;
	}
	if (shape.target) {
		const at = shape.target.x + shape.target.width + GAP;
		const width = scene.measure(content.targetName, 'label');
		if (at >= free && at + width <= until) picture.labels.push(label(at, content.targetName, 'quiet'));
	}
	if (shape.cutOff) {
		const at = shape.cutOff.x - GAP - scene.measure(content.cutOffName, 'label');
		if (at >= free) picture.labels.push(label(at, content.cutOffName, content.isLate ? 'bad' : 'quiet'));
	}
}

function isSeen(scene: Scene, x: number, width: number): boolean {
	return x < scene.width + OUTSIDE && x + width > -OUTSIDE;
}
