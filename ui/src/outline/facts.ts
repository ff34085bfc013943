/** What stands in the columns that people add: facts of the plan in words, dates formatted only. */

import { formatDate } from '../format/dates';
import { formatPercent } from '../format/duration';
import { formatLag } from '../format/lag';
import { formatMoney, formatRatio } from '../format/money';
import type { Severity } from '../host/wire/Severity';
import type { Task } from '../host/wire/Task';
import type { Mirror } from '../plan/mirror.svelte';
import { moneyIn } from '../plan/money';
import { releaseName } from '../plan/names';
import { shortDuration, shortFloat } from '../plan/rounded';
import type { Row } from '../plan/row';
import { isFar } from '../plan/zone';
import { promised, remainingOf, varianceOf } from '../views/facts';
import { Needs, phaseOf, teamOf } from '../views/work';
import { say } from '../words/words';
import { type Column, isMoney } from './columns';

/** What the columns of money need of a row's. */
interface Money {
	cost: number;
	ac: number;
	ev: number;
	eac: number;
	cpi: number | null;
}

/** The text of a cell; empty where a row has nothing of the kind to say. */
export function factOf(mirror: Mirror, row: Row, column: Column, baseline: string | null): string {
	if (row.kind === 'task') {
		const task = mirror.task(row.key);
		return task ? ofTask(mirror, task, row.handle, column, baseline) : '';
	}
	return ofHeading(mirror, row, column);
}

function ofTask(mirror: Mirror, task: Task, handle: number, column: Column, baseline: string | null): string {
	const minutes = mirror.portfolio?.rules.minutes_per_day ?? 480;
	switch (column) {
		case 'percent':
			return task.kind === 'milestone' && task.progress.done === 0 ? '' : formatPercent(task.progress.done);
		case 'remaining':
			return task.kind === 'milestone' ? '' : shortDuration(remainingOf(task), task.duration.unit, minutes);
		case 'actual-start':
			return day(mirror, task.progress.actual_start);
		case 'actual-finish':
			return day(mirror, task.progress.actual_finish);
		case 'deadline':
			return day(mirror, task.deadline);
		case 'constraint': {
			const { kind, date } = task.constraint;
			if (kind === 'ASAP') return '';
			return [kind, day(mirror, date)].filter(Boolean).join(' ');
		}
		case 'phase': {
			const phase = phaseOf(mirror, handle);
			return phase === null ? '' : say(`phase-${phase}`);
		}
		case 'release': {
			const release = mirror.release(task.release);
			return release ? releaseName(release) : '';
		}
		case 'product':
			return mirror.product(mirror.release(task.release)?.product ?? '')?.name ?? '';
		case 'team':
			return teamOf(mirror, handle);
		case 'environments':
			return new Needs(mirror)
				.of(handle)
				.map((id) => mirror.environments.get(id)?.name ?? '')
				.join(', ');
		case 'calendar':
			return mirror.calendar(task.calendar)?.name ?? '';
		case 'predecessors':
			return mirror
				.predecessorsOf(task.id)
				.map((link) => {
					const kind = link.kind === 'FS' ? '' : link.kind;
					return [mirror.task(link.predecessor)?.name ?? '', kind, formatLag(link.lag)]
						.filter(Boolean)
						.join(' ');
				})
				.join('; ');
		case 'notes':
			return task.notes;
		case 'baseline-variance': {
			const variance = varianceOf(promised(mirror, baseline), mirror.shown, task.id, handle);
			return variance === null ? '' : shortFloat(variance, 'working', 1440);
		}
		case 'budget': {
			const budget = task.cost?.budget ?? null;
			return budget === null ? '' : amount(mirror, budget);
		}
		default:
			return ofMoney(mirror, mirror.money.task(handle), column);
	}
}

/** What stands in a column of money. */
function ofMoney(mirror: Mirror, money: Money | undefined, column: Column): string {
	if (!money) return '';
	if (!isMoney(column)) return '';
	const value = moneyIn(money, column);
	if (Number.isNaN(value)) return '';
	return column === 'cpi' ? formatRatio(value) : amount(mirror, value);
}

function amount(mirror: Mirror, value: number): string {
	return formatMoney(value, mirror.portfolio?.currency ?? '');
}

function ofHeading(mirror: Mirror, row: Row, column: Column): string {
	const span = mirror.extentOf(row);
	switch (column) {
		case 'percent':
			return span ? formatPercent(span.done) : '';
		case 'product':
			return row.kind === 'release'
				? (mirror.product(mirror.release(row.key)?.product ?? '')?.name ?? '')
				: '';
		case 'calendar':
			return row.kind === 'release'
				? (mirror.calendar(mirror.release(row.key)?.calendar ?? null)?.name ?? '')
				: '';
		case 'notes':
			return row.kind === 'release' ? (mirror.release(row.key)?.notes ?? '') : '';
		case 'budget': {
			const budget = row.kind === 'release' ? (mirror.release(row.key)?.budget ?? null) : null;
			return budget === null ? '' : amount(mirror, budget);
		}
		default: {
			const { board } = mirror.money;
			const money = row.kind === 'portfolio' ? board?.portfolio : board?.releases[row.key];
			return ofMoney(mirror, money, column);
		}
	}
}

function day(mirror: Mirror, at: number | null): string {
	if (at === null) return '';
	return formatDate(at, isFar(at, mirror.portfolio?.data_date ?? at) ? 'date' : 'day');
}

/** Of the conflicts about a row, the worst; of a row that heads others, its own alone. */
export function worstFindings(mirror: Mirror): ReadonlyMap<string, Severity> {
	const rank = { blocker: 0, error: 1, warning: 2, hint: 3 } as const;
	const worst = new Map<string, Severity>();
	for (const finding of mirror.conflicts) {
		for (const subject of finding.subjects) {
			if (subject.kind !== 'task' && subject.kind !== 'release') continue;
			const known = worst.get(subject.id);
			if (known === undefined || rank[finding.severity] < rank[known])
				worst.set(subject.id, finding.severity);
		}
	}
	return worst;
}
