/** Everything that the chart's layout reads: rows and dates, the part on the screen, what is wanted. */

import type { Task } from '../host/wire/Task';
import type { TimeUnit } from '../host/wire/TimeUnit';
import type { ViewLayers } from '../host/wire/ViewLayers';
import type { Closed } from '../plan/closed';
import type { Dates } from '../plan/dates';
import type { Occurrence } from '../plan/occurrences';
import type { Row } from '../plan/row';
import type { Zone } from '../plan/zone';
import type { Path } from '../views/path';
import type { LinkIndex } from './links';
import type { RowMetrics } from './metrics';
import type { Chip, Tint } from './picture';
import type { Counting } from './ruler';
import type { Scale } from './scale';

/** What can be switched on and off. */
export type Layers = ViewLayers;

/** The fonts in which the chart measures and writes. */
export type Font = 'bar' | 'label' | 'chip' | 'ruler' | 'ruler-strong';

export interface ChipContent {
	mark: Chip['mark'];
	parts: { text: string; tone: Chip['parts'][number]['tone'] }[];
}

/** How a release stands to its window, with the names of what is drawn. */
export interface AimContent {
	/** The occurrence at which it aims. */
	target: { from: number; to: number } | null;
	/** Where its deployment lies. */
	berth: { from: number; to: number } | null;
	isMissed: boolean;
	readiness: number | null;
	/** Until when it must be ready. */
	readyBy: number | null;
	/** Whether it is ready too late. */
	isLate: boolean;
	targetName: string;
	berthName: string;
	cutOffName: string;
}

/** The span of a row that is no task. */
export interface Span {
	start: number;
	finish: number;
	isDone: boolean;
}

export interface Scene {
	rows: readonly Row[];
	/** A row by its key, whether shown or not. */
	rowOf(key: string): Row | undefined;
	dates: Dates;
	taskAt(handle: number): Task | undefined;
	isDone(task: Task): boolean;
	/** Tasks of which a finding says that they cannot go on. */
	blocked: ReadonlySet<string>;
	/** Seconds of a day of work or of the clock: less than that to a window is a risk. */
	day(unit: TimeUnit): number;
	spanOf(row: Row): Span | null;
	chipOf(row: Row): ChipContent | null;
	/** Of a release that a window concerns and that is not out yet. */
	aimOf(release: string): AimContent | null;
	/** Promised start and finish of a task, NaN where there is none. */
	baseline: { start: Float64Array; finish: Float64Array } | null;
	index: LinkIndex;
	closed: Closed;
	/** Windows and freezes, the first to begin first. */
	occurrences: readonly Occurrence[];
	/** "12 Dec – 4 Jan 2027", or the day of a window. */
	when(occurrence: Occurrence): string;
	zone: Zone;
	/** Where weeks and fiscal years begin. */
	counting?: Counting;
	scale: Scale;
	top: number;
	width: number;
	height: number;
	metrics: RowMetrics;
	layers: Layers;
	/** What the focused task waits for and what waits for it; null while that is not highlighted. */
	path: Path | null;
	/** What a task's bar is coloured by; null where that is its state. */
	tintOf(task: Task, handle: number): Tint | null;
	/** Milestones under a row that is closed, where those are shown. */
	rolledUp(row: Row): readonly Row[];
	chosen: ReadonlySet<string>;
	focus: string | null;
	chosenLink: string | null;
	/** Lines through all rows; where there is no room for the name of one, its shorter one stands. */
	marks: { role: 'today' | 'data-date'; at: number; label: string; short?: string }[];
	/** "60 %". */
	percent(basisPoints: number): string;
	/** "+2 d". */
	float(seconds: number, unit: TimeUnit): string;
	measure(text: string, font: Font): number;
}
