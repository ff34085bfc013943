/** The chips of releases. */

import type { Chip } from './picture';
import type { Role, Theme } from './theme';

const GROUND: Record<Chip['parts'][number]['tone'], Role> = {
	text: 'bg',
	bad: 'crit-bg',
	risk: 'risk-bg',
	ok: 'ok-bg',
};
const INK: Record<Chip['parts'][number]['tone'], Role> = {
	text: 'text',
	bad: 'crit-text',
	risk: 'risk',
	ok: 'ok-text',
};

export function paintChip(context: CanvasRenderingContext2D, chip: Chip, theme: Theme): void {
	const { colour } = theme;
	const height = 16;
	context.save();
	context.beginPath();
	context.roundRect(chip.x, chip.y, chip.width, height, 4);
	context.fillStyle = colour.bg;
	context.fill();
	context.clip();
	for (const part of chip.parts) {
		if (part.tone === 'text') continue;
		context.fillStyle = colour[GROUND[part.tone]];
		context.fillRect(chip.x + part.x - 6, chip.y, part.width + 12, height);
	}
	context.restore();
	context.strokeStyle = colour.border;
	context.lineWidth = 1;
	context.beginPath();
	context.roundRect(chip.x + 0.5, chip.y + 0.5, chip.width - 1, height - 1, 3.5);
	for (const part of chip.parts.slice(1)) {
		context.moveTo(chip.x + Math.round(part.x) - 5.5, chip.y + 1);
		context.lineTo(chip.x + Math.round(part.x) - 5.5, chip.y + height - 1);
	}
	context.stroke();
	context.font = theme.font.chip;
	context.textBaseline = 'middle';
	context.textAlign = 'left';
	for (const part of chip.parts) {
		context.fillStyle = colour[INK[part.tone]];
		context.fillText(part.text, chip.x + part.x, chip.y + height / 2 + 0.5);
	}
	if (chip.mark) paintMark(context, chip.mark, chip.x + 10, chip.y + height / 2, theme);
}

/** Severity by shape: octagon, disc, triangle, ring; done is a disc with a check. */
function paintMark(
	context: CanvasRenderingContext2D,
	mark: NonNullable<Chip['mark']>,
	x: number,
	y: number,
	theme: Theme,
): void {
	const { colour } = theme;
	context.beginPath();
	context.lineCap = 'round';
	switch (mark) {
		case 'blocker':
			for (let corner = 0; corner < 8; corner++) {
				const turn = ((corner + 0.5) * Math.PI) / 4;
				context.lineTo(x + 5.6 * Math.cos(turn), y + 5.6 * Math.sin(turn));
			}
			context.fillStyle = colour.crit;
			break;
		case 'error':
			context.arc(x, y, 5, 0, Math.PI * 2);
			context.fillStyle = colour.crit;
			break;
		case 'warning':
			context.moveTo(x, y - 5.2);
			context.lineTo(x + 5.8, y + 4.8);
			context.lineTo(x - 5.8, y + 4.8);
			context.fillStyle = colour.risk;
			break;
		case 'hint':
			context.arc(x, y, 4.5, 0, Math.PI * 2);
			context.strokeStyle = colour['text-3'];
			context.lineWidth = 1.25;
			context.stroke();
			context.fillStyle = 'transparent';
			break;
		case 'done':
			context.arc(x, y, 5, 0, Math.PI * 2);
			context.fillStyle = colour.ok;
			break;
	}
	context.closePath();
	context.fill();
	context.strokeStyle = mark === 'hint' ? colour['text-3'] : colour.bg;
	context.lineWidth = 1.4;
	context.beginPath();
	if (mark === 'blocker') {
		context.moveTo(x - 2.4, y);
		context.lineTo(x + 2.4, y);
	} else if (mark === 'done') {
		context.moveTo(x - 2.2, y + 0.2);
		context.lineTo(x - 0.6, y + 1.8);
		context.lineTo(x + 2.3, y - 1.6);
	} else {
		const lower = mark === 'warning' ? 1 : 0;
		context.moveTo(x, y - 2.4 + lower);
		context.lineTo(x, y + 0.4 + lower);
		context.moveTo(x, y + 2.4 + lower * 0.4);
		context.lineTo(x, y + 2.5 + lower * 0.4);
	}
	context.stroke();
	context.lineCap = 'butt';
}
