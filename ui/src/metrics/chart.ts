/** Where the marks of the small charts stand; pure, so that it is tested without a page. */

export const TONES = ['good', 'risk', 'bad', 'plain'] as const;
export type Tone = (typeof TONES)[number];

/** A part of a column. */
export interface Part {
	tone: Tone;
	value: number;
}

/** A column: parts from the ground up, and what is written over it. */
export interface Column {
	key: string;
	label: string;
	total: string;
	parts: readonly Part[];
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
	tone: Tone;
}

export interface Placed {
	key: string;
	label: string;
	total: string;
	/** The middle of the column. */
	x: number;
	/** Where the highest part ends. */
	top: number;
	boxes: Box[];
}

/** A chart of columns: room for a number above and a label below. */
export const CHART = { height: 168, top: 20, bottom: 24, widest: 56 };

/** Places columns side by side; the highest of them fills the height. */
export function placed(columns: readonly Column[], width: number): Placed[] {
	const sum = (parts: readonly Part[]): number => parts.reduce((all, part) => all + part.value, 0);
	const most = Math.max(...columns.map((column) => sum(column.parts)), 0) || 1;
	const pitch = width / Math.max(columns.length, 1);
	const wide = Math.min(pitch * 0.64, CHART.widest);
	const high = CHART.height - CHART.top - CHART.bottom;
	return columns.map(({ key, label, total, parts }, at) => {
		const x = pitch * (at + 0.5);
		let top = CHART.height - CHART.bottom;
		const boxes = parts
			.filter((part) => part.value > 0)
			.map(({ tone, value }) => {
				const height = (high * value) / most;
				top -= height;
				return { x: x - wide / 2, y: top, width: wide, height, tone };
			});
		return { key, label, total, x, top, boxes };
	});
}

/** A span with its middle. */
export interface Span {
	least: number;
	median: number;
	most: number;
}

/** Places spans on one scale from nothing to the longest. */
export function placedSpans(
	spans: readonly Span[],
	width: number,
): { from: number; to: number; at: number }[] {
	const most = Math.max(...spans.map((span) => span.most), 0) || 1;
	const x = (value: number): number => (width * value) / most;
	return spans.map((span) => ({ from: x(span.least), to: x(span.most), at: x(span.median) }));
}
