/** Signs in bars: what their colour says is said by a shape too. */

import type { Theme } from './theme';

/** What a bar says by a sign, and how wide that is with its gap. */
export type Sign = 'risk' | 'late' | 'blocked';
export const SIGN = { width: 15, least: 20 } as const;

export function paintSign(
	context: CanvasRenderingContext2D,
	sign: Sign,
	x: number,
	y: number,
	theme: Theme,
): void {
	context.lineJoin = 'round';
	context.lineCap = 'round';
	switch (sign) {
		case 'risk':
			paintTriangle(context, x, y, theme);
			break;
		case 'late':
			paintAlarm(context, x, y, theme);
			break;
		case 'blocked':
			paintLock(context, x, y, theme);
			break;
	}
	context.lineCap = 'butt';
}

/** A check. */
export function paintCheck(context: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
	context.strokeStyle = colour;
	context.lineWidth = 1.75;
	context.lineCap = 'round';
	context.lineJoin = 'round';
	context.beginPath();
	context.moveTo(x - 4, y + 0.5);
	context.lineTo(x - 1.2, y + 3.2);
	context.lineTo(x + 4, y - 3.2);
	context.stroke();
	context.lineCap = 'butt';
}

/** A triangle with a rim of the ground, so that amber stands out on any fill. */
function paintTriangle(context: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
	context.beginPath();
	context.moveTo(x, y - 5);
	context.lineTo(x + 5.6, y + 4.6);
	context.lineTo(x - 5.6, y + 4.6);
	context.closePath();
	context.strokeStyle = theme.colour.bg;
	context.lineWidth = 2;
	context.stroke();
	context.fillStyle = theme.colour.risk;
	context.fill();
	context.strokeStyle = theme.colour.bg;
	context.lineWidth = 1.3;
	stroke(context, x, y - 1.6, y + 1);
	stroke(context, x, y + 2.9, y + 3);
}

/** An exclamation mark in a disc. */
function paintAlarm(context: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
	context.beginPath();
	context.arc(x, y, 6, 0, Math.PI * 2);
	context.fillStyle = theme.colour.crit;
	context.fill();
	context.strokeStyle = theme.colour.bg;
	context.lineWidth = 1;
	context.stroke();
	context.lineWidth = 1.6;
	stroke(context, x, y - 3, y + 0.6);
	stroke(context, x, y + 3, y + 3.1);
}

function paintLock(context: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
	context.strokeStyle = theme.colour.blocked;
	context.fillStyle = theme.colour.blocked;
	context.lineWidth = 1.5;
	context.beginPath();
	context.arc(x, y - 1.2, 2.8, Math.PI, 0);
	context.stroke();
	context.beginPath();
	context.roundRect(x - 4.2, y - 1.2, 8.4, 6, 1.2);
	context.fill();
}

function stroke(context: CanvasRenderingContext2D, x: number, from: number, to: number): void {
	context.beginPath();
	context.moveTo(x, from);
	context.lineTo(x, to);
	context.stroke();
}
