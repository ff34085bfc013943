/** Rows of one parent, or of one group, in the order of a column. */

import type { GridColumn } from '../host/wire/GridColumn';
import type { Task } from '../host/wire/Task';
import type { ViewSort } from '../host/wire/ViewSort';
import { CONSTRAINTS, PHASES } from '../inspector/choices';
import { extentIn } from '../plan/extents';
import { moneyIn } from '../plan/money';
import type { Row } from '../plan/row';
import { promised, remainingOf, varianceOf } from './facts';
import { Needs, phaseOf, teamOf, type Work } from './work';

type Value = number | string;

/** What a task is sorted by, by its handle; nothing (NaN or an empty text) comes last either way. */
export function sortValue(work: Work, by: GridColumn, baseline: string | null): (handle: number) => Value {
	const { settled, tasks } = work;
	/** What is no column of its own is read off the task. */
	const read = (value: (task: Task) => Value) => (handle: number) => value(tasks.peek(handle));
	const releaseAt = (handle: number) => work.release(tasks.releaseAt(handle));
	switch (by) {
		case 'name': {
			const names = tasks.lowerNames();
			return (handle) => names[handle];
		}
		case 'duration':
			return read((task) => task.duration.amount);
		case 'start':
			return (handle) => settled.start[handle];
		case 'finish':
			return (handle) => settled.finish[handle];
		case 'float':
			return (handle) => settled.totalFloat[handle];
		case 'window-float':
			return (handle) => settled.windowFloat[handle];
		case 'owner':
			return (handle) => (work.person(tasks.ownerAt(handle))?.name ?? '').toLowerCase();
		case 'percent':
			return (handle) => tasks.doneAt(handle);
		case 'remaining':
			return read((task) => remainingOf(task));
		case 'actual-start':
			return read((task) => task.progress.actual_start ?? Number.NaN);
		case 'actual-finish':
			return read((task) => task.progress.actual_finish ?? Number.NaN);
		case 'deadline':
			return read((task) => task.deadline ?? Number.NaN);
		case 'constraint':
			return read((task) =>
				task.constraint.kind === 'ASAP' ? Number.NaN : CONSTRAINTS.indexOf(task.constraint.kind),
			);
		case 'phase':
			return (handle) => {
				const phase = phaseOf(work, handle);
				return phase === null ? Number.NaN : PHASES.indexOf(phase);
			};
		case 'release':
			return (handle) => (releaseAt(handle)?.name ?? '').toLowerCase();
		case 'product':
			return (handle) => (work.product(releaseAt(handle)?.product ?? '')?.name ?? '').toLowerCase();
		case 'team':
			return (handle) => teamOf(work, handle).toLowerCase();
		case 'environments': {
			const needs = new Needs(work);
			return (handle) => {
				const [first] = needs.of(handle);
				return first === undefined ? Number.NaN : needs.place(first);
			};
		}
		case 'calendar':
			return (handle) => (work.calendar(tasks.calendarAt(handle))?.name ?? '').toLowerCase();
		case 'predecessors': {
			const { dependencies } = work;
			return (handle) => dependencies.countInto(handle) || Number.NaN;
		}
		case 'notes':
			return read((task) => (task.notes === '' ? Number.NaN : 0));
		case 'baseline-variance': {
			const promise = promised(work, baseline);
			return (handle) => varianceOf(promise, settled, tasks.idAt(handle), handle) ?? Number.NaN;
		}
		case 'budget':
			return read((task) => task.cost?.budget ?? Number.NaN);
		case 'cost':
		case 'actual-cost':
		case 'forecast-cost':
		case 'earned-value':
		case 'cpi':
			return (handle) => {
				const money = work.money.task(handle);
				return money ? moneyIn(money, by) : Number.NaN;
			};
		case 'finding': {
			const worst = worstOf(work);
			return (handle) => worst.get(tasks.idAt(handle)) ?? Number.NaN;
		}
	}
}

const RANK = { blocker: 0, error: 1, warning: 2, hint: 3 } as const;

function worstOf(work: Work): ReadonlyMap<string, number> {
	const worst = new Map<string, number>();
	for (const finding of work.conflicts) {
		const rank = RANK[finding.severity];
		for (const subject of finding.subjects) {
			if (subject.kind === 'task') worst.set(subject.id, Math.min(worst.get(subject.id) ?? 9, rank));
		}
	}
	return worst;
}

function isNothing(value: Value): boolean {
	return value === '' || Number.isNaN(value);
}

/** Sorts a list of rows with their tasks' values; equals stay as they stand in the plan. */
export function sorted(rows: readonly Row[], values: (row: Row) => Value, isDescending: boolean): Row[] {
	const way = isDescending ? -1 : 1;
	const keyed = rows.map((row) => ({ row, value: values(row) }));
	keyed.sort((a, b) => {
		const [without, lacks] = [isNothing(a.value), isNothing(b.value)];
		if (without || lacks) return Number(without) - Number(lacks);
		return a.value < b.value ? -way : a.value > b.value ? way : 0;
	});
	return keyed.map(({ row }) => row);
}

/** The tree with each parent's rows in the order of a column; releases and products go by their dates. */
export function sortedTree(work: Work, sort: ViewSort, baseline: string | null): Row[] {
	const value = rowValues(work, sort.by, baseline);
	const under = new Map<Row | null, Row[]>();
	for (const row of work.tree.rows) {
		const list = under.get(row.parent);
		if (list) list.push(row);
		else under.set(row.parent, [row]);
	}
	const result: Row[] = [];
	const put = (rows: readonly Row[], parent: Row | null) => {
		const ends = rows.filter((row) => row.kind === 'new');
		const others = rows.filter((row) => row.kind !== 'new');
		[...sorted(others, value, sort.is_descending), ...ends].forEach((row, at) => {
			const own: Row = { ...row, parent, place: at + 1 };
			result.push(own);
			const inside = under.get(row);
			if (inside) put(inside, own);
		});
	};
	put(under.get(null) ?? [], null);
	return result;
}

/** What any row is sorted by. */
export function rowValues(work: Work, by: GridColumn, baseline: string | null): (row: Row) => Value {
	const ofTask = sortValue(work, by, baseline);
	return (row) => {
		return row.kind === 'task' ? ofTask(row.handle) : headingValue(work, row, by);
	};
}

function headingValue(work: Work, row: Row, by: GridColumn): Value {
	const { overview } = work;
	const span = extentIn(overview, row);
	switch (by) {
		case 'name':
			return (
				(row.kind === 'release' ? work.release(row.key)?.name : work.product(row.key)?.name) ?? ''
			).toLowerCase();
		case 'start':
			return span?.start ?? Number.NaN;
		case 'finish':
			return span?.finish ?? Number.NaN;
		case 'duration':
			return span?.duration ?? Number.NaN;
		case 'percent':
			return span?.done ?? Number.NaN;
		case 'float':
			return span?.total_float ?? Number.NaN;
		case 'window-float':
			return overview.aims[row.key]?.window_float ?? Number.NaN;
		case 'cost':
		case 'actual-cost':
		case 'forecast-cost':
		case 'earned-value':
		case 'cpi': {
			const money = row.kind === 'release' ? work.money.board?.releases[row.key] : undefined;
			return money ? moneyIn(money, by) : Number.NaN;
		}
		default:
			return Number.NaN;
	}
}
