/** What stands in the cells of a row, in words: computed by the engine, formatted here. */

import { formatDate, formatTime } from '../format/dates';
import { dayOf, formatPercent, formatSigned } from '../format/duration';
import type { TimeUnit } from '../host/wire/TimeUnit';
import { aimText, cliffText, isMissed, windowTone } from '../plan/aims';
import { extentIn } from '../plan/extents';
import type { Mirror } from '../plan/mirror.svelte';
import { shortDuration, shortFloat } from '../plan/rounded';
import type { Row } from '../plan/row';
import { isFar } from '../plan/zone';
import { groupSpan } from '../views/spans';
import { say } from '../words/words';

export interface DateText {
	day: string;
	/** Time of day; empty where the year is said instead. */
	time: string;
}

type Tone = 'plain' | 'bad' | 'risk' | 'quiet';

export interface RowValues {
	duration: string;
	start: DateText | null;
	finish: DateText | null;
	float: string;
	floatTone: Tone;
	windowFloat: string;
	windowFloatTone: Tone;
	owner: string;
	/** The bar in words, for those who do not see it. */
	spoken: string;
	hasNewStart: boolean;
	hasNewFinish: boolean;
	isDone: boolean;
	isSummary: boolean;
	isMilestone: boolean;
}

const EMPTY: RowValues = {
	duration: '',
	start: null,
	finish: null,
	float: '',
	floatTone: 'quiet',
	windowFloat: '',
	windowFloatTone: 'quiet',
	owner: '',
	spoken: '',
	hasNewStart: false,
	hasNewFinish: false,
	isDone: false,
	isSummary: false,
	isMilestone: false,
};

function dateText(at: number, dataDate: number): DateText {
	return isFar(at, dataDate)
		? { day: formatDate(at, 'date'), time: '' }
		: { day: formatDate(at), time: formatTime(at) };
}

export function valuesOf(mirror: Mirror, row: Row): RowValues {
	switch (row.kind) {
		case 'new':
			return EMPTY;
		case 'portfolio':
		case 'product':
		case 'release':
			return spanValues(mirror, row);
		case 'group':
		case 'lane':
			return groupValues(mirror, row);
		case 'task':
			return taskValues(mirror, row);
	}
}

function spanValues(mirror: Mirror, row: Row): RowValues {
	const span = mirror.extentOf(row);
	const owner = mirror.person(
		row.kind === 'release'
			? (mirror.release(row.key)?.owner ?? null)
			: row.kind === 'product'
				? (mirror.product(row.key)?.owner ?? null)
				: null,
	);
	if (!span) return { ...EMPTY, owner: owner?.name ?? '' };
	const dataDate = mirror.portfolio?.data_date ?? span.start;
	const isDone = span.done >= 10_000;
	const settled = extentIn(mirror.overview, row);
	const aim = row.kind === 'release' && !isDone ? mirror.aimOf(row.key) : undefined;
	return {
		...EMPTY,
		duration: shortDuration(span.duration, 'working', minutesPerDay(mirror)),
		start: dateText(span.start, dataDate),
		finish: dateText(span.finish, dataDate),
		...floatText(mirror, isDone ? null : span.total_float, 'working', isDone),
		...windowText(mirror, aim?.window_float ?? null, 'working', isDone),
		owner: owner?.name ?? '',
		spoken: spoken(
			say('grid-spoken-span', {
				start: formatDate(span.start, 'date'),
				finish: formatDate(span.finish, 'date'),
			}),
			aim ? aimText(aim) : '',
			spokenWindow(aim?.window_float ?? null, 'working'),
			aim && isMissed(aim) ? cliffText(aim) : '',
		),
		hasNewStart: span.start !== settled?.start,
		hasNewFinish: span.finish !== settled?.finish,
		isDone,
		isSummary: true,
	};
}

function groupValues(mirror: Mirror, row: Row): RowValues {
	const span = groupSpan(mirror, row);
	if (!span) return EMPTY;
	const dataDate = mirror.portfolio?.data_date ?? span.start;
	const count = say('view-group-tasks', { count: row.tasks.length });
	return {
		...EMPTY,
		duration: shortDuration(
			mirror.closed.openBetween(span.start, span.finish),
			'working',
			minutesPerDay(mirror),
		),
		start: dateText(span.start, dataDate),
		finish: dateText(span.finish, dataDate),
		...floatText(mirror, span.isDone ? null : span.float, 'working', span.isDone),
		spoken: spoken(
			count,
			say('grid-spoken-span', {
				start: formatDate(span.start, 'date'),
				finish: formatDate(span.finish, 'date'),
			}),
		),
		isDone: span.isDone,
		isSummary: row.kind === 'group',
	};
}

function taskValues(mirror: Mirror, row: Row): RowValues {
	const task = mirror.task(row.key);
	const dates = mirror.datesOf(row.key);
	if (!task || !dates || Number.isNaN(dates.start)) return EMPTY;
	const settled = mirror.settledDatesOf(row.key);
	const dataDate = mirror.portfolio?.data_date ?? dates.start;
	const isDone = mirror.isFinished(task);
	const isMilestone = task.kind === 'milestone';
	const unit = mirror.unitOf(task, dates);
	const windowFloat = task.active && !isDone ? dates.windowFloat : null;
	return {
		duration: isMilestone ? '0' : shortDuration(mirror.durationOf(task), unit, minutesPerDay(mirror)),
		start: dateText(dates.start, dataDate),
		finish: dateText(dates.finish, dataDate),
		...floatText(mirror, dates.hasFloat && task.active ? dates.totalFloat : null, unit, isDone),
		...windowText(mirror, windowFloat, unit, isDone),
		owner: mirror.person(task.owner)?.name ?? '',
		spoken: spoken(
			say('grid-spoken-task', {
				start: formatDate(dates.start, 'date'),
				finish: formatDate(dates.finish, 'date'),
				percent: formatPercent(task.progress.done),
				critical: dates.isCritical ? 'yes' : 'no',
				float: formatSigned(dates.totalFloat, unit),
			}),
			spokenWindow(windowFloat, unit),
		),
		hasNewStart: settled?.start !== dates.start,
		hasNewFinish: settled?.finish !== dates.finish,
		isDone,
		isSummary: dates.isSummary,
		isMilestone,
	};
}

function floatText(
	mirror: Mirror,
	float: number | null,
	unit: TimeUnit,
	isDone: boolean,
): Pick<RowValues, 'float' | 'floatTone'> {
	if (isDone) return { float: say('grid-done'), floatTone: 'quiet' };
	if (float === null || Number.isNaN(float)) return { float: say('unit-none'), floatTone: 'quiet' };
	const limit = mirror.portfolio?.rules.near_critical_limit ?? 0;
	const tone = float < 0 ? 'bad' : float <= limit ? 'risk' : 'plain';
	return { float: shortFloat(float, unit, minutesPerDay(mirror)), floatTone: tone };
}

function windowText(
	mirror: Mirror,
	float: number | null,
	unit: TimeUnit,
	isDone: boolean,
): Pick<RowValues, 'windowFloat' | 'windowFloatTone'> {
	if (isDone) return { windowFloat: say('grid-done'), windowFloatTone: 'quiet' };
	if (float === null || Number.isNaN(float))
		return { windowFloat: say('unit-none'), windowFloatTone: 'quiet' };
	const minutes = minutesPerDay(mirror);
	return {
		windowFloat: shortFloat(float, unit, minutes),
		windowFloatTone: windowTone(float, dayOf(unit, minutes) / 60),
	};
}

function spokenWindow(float: number | null, unit: TimeUnit): string {
	if (float === null || Number.isNaN(float)) return '';
	return say('grid-spoken-window', { float: formatSigned(float, unit) });
}

function spoken(...parts: string[]): string {
	return parts.filter((part) => part !== '').join(', ');
}

function minutesPerDay(mirror: Mirror): number {
	return mirror.portfolio?.rules.minutes_per_day ?? 480;
}
