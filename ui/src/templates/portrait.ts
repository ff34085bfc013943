/** Where the bars of a template's picture lie, as shares of its length. The core said when they are. */

import type { StepBar } from '../host/wire/StepBar';
import type { TemplateStep } from '../host/wire/TemplateStep';
import { kindOf, type StepKind } from './steps';

export interface PictureRow {
	key: string;
	name: string;
	shape: StepKind;
	/** Where it begins and how long it is, as shares of the whole. */
	left: number;
	width: number;
}

export interface Picture {
	/** Working seconds from the first beginning to the last end. */
	length: number;
	rows: PictureRow[];
	/** Where weeks of five working days begin, as shares of the whole. */
	weeks: number[];
}

const DAYS = 5;

/** Returns the picture of the steps that the core answered about; the others are still being asked about. */
export function drawn(steps: readonly TemplateStep[], bars: readonly StepBar[], day: number): Picture {
	const known = new Map(bars.map((bar) => [bar.key, bar]));
	const length = bars.reduce((end, bar) => Math.max(end, bar.to), 0);
	const share = (seconds: number) => (length > 0 ? seconds / length : 0);
	const rows = steps.flatMap((step) => {
		const bar = known.get(step.key);
		if (!bar) return [];
		const shape = kindOf(step);
		return [
			{ key: step.key, name: step.name, shape, left: share(bar.from), width: share(bar.to - bar.from) },
		];
	});
	const weeks: number[] = [];
	for (let at = DAYS * day; at < length; at += DAYS * day) weeks.push(share(at));
	return { length, rows, weeks };
}
