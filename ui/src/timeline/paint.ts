/** Draws a picture of the chart. Order is depth: grounds, closed time, links, bars, text, marks. */

import { ELBOW } from './metrics';
import { paintAim, paintCutOffs } from './paintAims';
import { paintBar, paintBracket, paintDiamond } from './paintBars';
import { paintLabel } from './paintLabels';
import { paintHatches, paintTints } from './paintOccurrences';
import { paintChip } from './paintText';
import type { LinkShape, Picture } from './picture';
import type { Theme } from './theme';

/** How much is left of what stands back. */
const FAINT = 0.35;

export function paint(context: CanvasRenderingContext2D, picture: Picture, theme: Theme): void {
	const { colour } = theme;
	const { width, height } = picture;
	context.fillStyle = colour.bg;
	context.fillRect(0, 0, width, height);
	for (const ground of picture.grounds) {
		if (ground.role === 'selected') continue;
		context.fillStyle = colour.surface;
		context.fillRect(0, ground.y, width, ground.height);
	}
	context.fillStyle = colour.weekend;
	for (const band of picture.bands) context.fillRect(band.x, 0, band.width, height);
	paintTints(context, picture, theme);
	paintGrid(context, picture, theme);
	for (const ground of picture.grounds) {
		if (ground.role !== 'selected') continue;
		context.fillStyle = colour.sel;
		context.fillRect(0, ground.y, width, ground.height - 1);
		if (!theme.isForced) continue;
		// Its tint is the ground's own.
		context.fillStyle = colour.accent;
		context.fillRect(0, ground.y, width, 2);
		context.fillRect(0, ground.y + ground.height - 3, width, 2);
	}
	paintHatches(context, picture, theme);
	paintCutOffs(context, picture, theme);
	paintDashes(context, picture, theme);
	paintLinks(context, picture.links, theme);
	for (const mark of picture.marks) {
		if (mark.x < 0 || mark.x > width || mark.role !== 'today') continue;
		context.fillStyle = colour.today;
		context.fillRect(mark.x - 0.75, 0, 1.5, height);
	}
	context.fillStyle = colour.baseline;
	for (const strip of picture.strips) {
		context.beginPath();
		context.roundRect(strip.x, strip.y, strip.width, 3, 1.5);
		context.fill();
	}
	for (const bracket of picture.brackets) paintBracket(context, bracket, theme);
	for (const aim of picture.aims) paintAim(context, aim, theme);
	for (const bar of picture.bars) {
		context.globalAlpha = bar.isFaint ? FAINT : 1;
		paintBar(context, bar, theme);
	}
	for (const diamond of picture.diamonds) {
		context.globalAlpha = diamond.isFaint ? FAINT : 1;
		paintDiamond(context, diamond, theme);
	}
	context.globalAlpha = 1;
	for (const label of picture.labels) paintLabel(context, label, theme);
	for (const chip of picture.chips) paintChip(context, chip, theme);
}

function paintGrid(context: CanvasRenderingContext2D, picture: Picture, theme: Theme): void {
	context.fillStyle = theme.colour.grid;
	for (const y of picture.lines) context.fillRect(0, y - 1, picture.width, 1);
	for (const cell of picture.ruler.lowerCells) {
		if (cell.x > 0) context.fillRect(Math.round(cell.x), 0, 1, picture.height);
	}
}

function paintDashes(context: CanvasRenderingContext2D, picture: Picture, theme: Theme): void {
	context.lineWidth = 1.5;
	for (const mark of picture.marks) {
		if (mark.role !== 'data-date' || mark.x < 0 || mark.x > picture.width) continue;
		context.strokeStyle = theme.colour['text-2'];
		context.setLineDash([3, 3]);
		context.beginPath();
		context.moveTo(mark.x, 0);
		context.lineTo(mark.x, picture.height);
		context.stroke();
	}
	context.strokeStyle = theme.colour.slack;
	context.setLineDash([1.5, 2.5]);
	context.beginPath();
	for (const tail of picture.tails) {
		context.moveTo(tail.x, tail.y);
		context.lineTo(tail.x + tail.width - 2, tail.y);
	}
	context.stroke();
	context.setLineDash([]);
	context.beginPath();
	for (const tail of picture.tails) {
		context.moveTo(tail.x + tail.width, tail.y - 4);
		context.lineTo(tail.x + tail.width, tail.y + 4);
	}
	context.stroke();
}

/** Plain links in one stroke, then critical ones over them, then the chosen one. */
function paintLinks(context: CanvasRenderingContext2D, links: readonly LinkShape[], theme: Theme): void {
	const tones = [
		['faint', theme.colour.border, 1.25],
		['plain', theme.colour.link, 1.25],
		['critical', theme.colour['link-crit'], 2],
		['path', theme.colour.accent, 1.5],
		['driving', theme.colour.accent, 3],
		['chosen', theme.colour.accent, 2.5],
	] as const;
	context.lineJoin = 'round';
	for (const [tone, colour, width] of tones) {
		context.strokeStyle = colour;
		context.fillStyle = colour;
		context.lineWidth = width;
		const lines = new Path2D();
		const heads = new Path2D();
		for (const link of links) {
			if (link.tone !== tone) continue;
			trace(lines, link.points);
			arrow(heads, link.points, width > 1.5 ? 4 : 3.5);
		}
		context.stroke(lines);
		context.fill(heads);
	}
}

/** Follows the corners of a link with rounded elbows. */
export function trace(path: Path2D | CanvasRenderingContext2D, points: readonly number[]): void {
	path.moveTo(points[0], points[1]);
	for (let at = 2; at + 3 < points.length; at += 2) {
		const [px, py, x, y, nx, ny] = points.slice(at - 2, at + 4);
		const before = Math.hypot(x - px, y - py);
		const after = Math.hypot(nx - x, ny - y);
		path.arcTo(x, y, nx, ny, Math.min(ELBOW, before / 2, after / 2));
	}
	path.lineTo(points[points.length - 2], points[points.length - 1]);
}

export function arrow(path: Path2D, points: readonly number[], size: number): void {
	const [ax, ay, x, y] = points.slice(-4);
	const length = Math.hypot(x - ax, y - ay) || 1;
	const [dx, dy] = [(x - ax) / length, (y - ay) / length];
	path.moveTo(x + dx, y + dy);
	path.lineTo(x - dx * size * 1.5 - dy * size, y - dy * size * 1.5 + dx * size);
	path.lineTo(x - dx * size * 1.5 + dy * size, y - dy * size * 1.5 - dx * size);
	path.closePath();
}
