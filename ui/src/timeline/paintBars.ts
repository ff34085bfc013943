/** Bars, brackets and diamonds. State is said by fill, outline and sign together, never by colour alone. */

import { BRACKET, RADIUS } from './metrics';
import { paintCheck, paintSign, SIGN } from './paintSigns';
import type { Bar, Bracket, Diamond } from './picture';
import type { Theme } from './theme';

/** Height of what is done on a bar whose colour says something else. */
const FOOT = 4;

export function paintBar(context: CanvasRenderingContext2D, bar: Bar, theme: Theme): void {
	const { colour } = theme;
	const { x, y, width, height, tone } = bar;
	const outline = () => {
		context.beginPath();
		context.roundRect(x, y, width, height, RADIUS);
	};
	const isHollow = tone === 'inactive' || tone === 'blocked';
	outline();
	context.fillStyle =
		tone === 'done' ? colour['done-bar'] : isHollow ? colour.bg : colour[bar.tint?.role ?? 'bar'];
	context.fill();
	if (tone !== 'done' && !isHollow && bar.done > 0) {
		context.save();
		outline();
		context.clip();
		if (bar.tint) {
			// The whole of the bar says what it is of; what is done is a foot under its text.
			context.fillStyle = colour['bar-on'];
			context.globalAlpha *= 0.75;
			context.fillRect(x, y + height - FOOT, bar.done, FOOT);
		} else {
			context.fillStyle = colour['bar-prog'];
			context.fillRect(x, y, bar.done, height);
		}
		context.restore();
	}
	if (tone === 'late') hatch(context, bar, theme);
	if (bar.isAtRisk) {
		context.fillStyle = colour.risk;
		context.beginPath();
		context.roundRect(x, y, Math.min(4, width), height, [RADIUS, 0, 0, RADIUS]);
		context.fill();
	}
	if (tone === 'done' || isHollow) {
		context.strokeStyle = tone === 'done' ? colour.done : colour.blocked;
		context.lineWidth = tone === 'blocked' ? 1.5 : 1;
		context.setLineDash(isHollow ? [3, 2] : []);
		context.beginPath();
		context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, RADIUS - 0.5);
		context.stroke();
		context.setLineDash([]);
	} else if (bar.isCritical || tone === 'late') {
		// Where red is no more than ink, it is the weight that stands out.
		const weight = theme.isForced ? 3 : 2;
		context.strokeStyle = colour.crit;
		context.lineWidth = weight;
		context.beginPath();
		context.roundRect(x + weight / 2, y + weight / 2, width - weight, height - weight, RADIUS - 1);
		context.stroke();
	} else if (theme.hasEdges) {
		context.strokeStyle = colour.summary;
		context.lineWidth = 1;
		context.beginPath();
		context.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, RADIUS - 0.5);
		context.stroke();
	}
	if (bar.isChosen) {
		context.strokeStyle = colour.accent;
		context.lineWidth = 2;
		context.beginPath();
		context.roundRect(x - 2, y - 2, width + 4, height + 4, RADIUS + 2);
		context.stroke();
	}
	if (tone === 'done' && width >= SIGN.least && bar.text === '')
		paintCheck(context, x + Math.min(width / 2, 16), y + height / 2, colour.text);
	if (bar.sign) paintSign(context, bar.sign, Math.max(x, 0) + bar.signAt, y + height / 2, theme);
	if (bar.text !== '') paintText(context, bar, theme);
}

/** The part of the text that lies on what is done has the colour that can be read there. */
function paintText(context: CanvasRenderingContext2D, bar: Bar, theme: Theme): void {
	const { colour } = theme;
	const { x, y, width, height } = bar;
	context.font = theme.font.bar;
	context.textBaseline = 'middle';
	context.textAlign = 'left';
	// The text of a bar that begins left of the picture stays in sight.
	const at = Math.max(x, 0) + bar.textAt;
	const write = (from: number, to: number, ink: string) => {
		if (to <= from) return;
		context.save();
		context.beginPath();
		context.rect(from, y, to - from, height);
		context.clip();
		context.fillStyle = ink;
		context.fillText(bar.text, at, y + height / 2 + 0.5);
		context.restore();
	};
	if (bar.tone === 'inactive' || bar.tone === 'blocked') {
		write(x, x + width, colour['text-2']);
		return;
	}
	if (bar.tone === 'done') {
		write(x, x + width, colour.text);
		return;
	}
	if (bar.tint) {
		write(x, x + width, colour['bar-on']);
		return;
	}
	write(x, x + bar.done, colour['bar-prog-on']);
	write(x + bar.done, x + width, colour['bar-on']);
}

function hatch(context: CanvasRenderingContext2D, bar: Bar, theme: Theme): void {
	context.save();
	context.beginPath();
	context.roundRect(bar.x, bar.y, bar.width, bar.height, RADIUS);
	context.clip();
	context.strokeStyle = theme.colour.crit;
	context.globalAlpha *= 0.6;
	context.lineWidth = 2;
	context.beginPath();
	for (let x = bar.x - bar.height; x < bar.x + bar.width; x += 6) {
		context.moveTo(x, bar.y + bar.height);
		context.lineTo(x + bar.height, bar.y);
	}
	context.stroke();
	context.restore();
}

export function paintBracket(context: CanvasRenderingContext2D, bracket: Bracket, theme: Theme): void {
	const { x, y, width } = bracket;
	const { thick, tip } = BRACKET;
	context.fillStyle =
		bracket.tone === 'done'
			? theme.colour.done
			: bracket.tone === 'critical'
				? theme.colour.crit
				: theme.colour.summary;
	context.beginPath();
	context.roundRect(x, y, width, thick, bracket.hasTips ? [1.5, 1.5, 0, 0] : 1);
	if (bracket.hasTips) {
		const foot = Math.min(5, width / 2);
		context.moveTo(x, y + thick);
		context.lineTo(x + foot, y + thick);
		context.lineTo(x, y + thick + tip);
		context.closePath();
		context.moveTo(x + width, y + thick);
		context.lineTo(x + width - foot, y + thick);
		context.lineTo(x + width, y + thick + tip);
		context.closePath();
	}
	context.fill();
}

export function paintDiamond(context: CanvasRenderingContext2D, diamond: Diamond, theme: Theme): void {
	const { x, y } = diamond;
	const half = diamond.size / 2;
	const { colour } = theme;
	const isBad = diamond.isCritical || diamond.tone === 'late';
	const isHollow = diamond.tone === 'blocked' || diamond.tone === 'inactive';
	context.beginPath();
	context.moveTo(x, y - half);
	context.lineTo(x + half, y);
	context.lineTo(x, y + half);
	context.lineTo(x - half, y);
	context.closePath();
	context.lineJoin = 'round';
	if (diamond.isRolledUp) {
		// On a bracket of nearly its own darkness.
		context.strokeStyle = colour.bg;
		context.lineWidth = 4;
		context.stroke();
	}
	context.fillStyle =
		diamond.tone === 'done'
			? colour['done-bar']
			: diamond.tone === 'late'
				? colour['crit-bg']
				: isHollow
					? colour.bg
					: colour.milestone;
	context.fill();
	context.strokeStyle =
		diamond.tone === 'done'
			? colour.done
			: isHollow
				? colour.blocked
				: isBad
					? colour.crit
					: colour.milestone;
	context.lineWidth = isBad ? 2 : 1;
	context.setLineDash(isHollow ? [3, 2] : []);
	context.stroke();
	context.setLineDash([]);
	if (diamond.tone === 'done') paintCheck(context, x, y, colour.text);
	if (diamond.sign) paintSign(context, diamond.sign, x - half - 8, y, theme);
}
