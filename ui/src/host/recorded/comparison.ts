/** A copy that came back, beside the recorded plan. A stand-in for the engine: one of everything. */

import { DAY, HOUR } from '../../plan/zone';
import type { Argument } from '../wire/Argument';
import type { Command } from '../wire/Command';
import type { ComparisonView } from '../wire/ComparisonView';
import type { Decided } from '../wire/Decided';
import type { ItemDifference } from '../wire/ItemDifference';
import type { MergeClash } from '../wire/MergeClash';
import type { Release } from '../wire/Release';
import type { RowDifference } from '../wire/RowDifference';
import type { Rows } from '../wire/Rows';
import type { Side } from '../wire/Side';
import type { TableName } from '../wire/TableName';
import type { Task } from '../wire/Task';
import type { RecordedPlan } from './schedule';

const WORK_DAY = 8 * HOUR;
const text = (value: string): Argument => ({ type: 'text', value });
const work = (value: number): Argument => ({ type: 'work', value });
const term = (value: string): Argument => ({ type: 'term', value });
const moment = (value: number): Argument => ({ type: 'instant', value });

function item(
	field: string | null,
	mine: Argument[] | null,
	theirs: Argument[] | null,
	clash: MergeClash | null = null,
	base: Argument[] | null = null,
	others: string[] = [],
): ItemDifference {
	return { field, base, mine, theirs, clash, with: others, usual: clash === null ? 'theirs' : 'mine' };
}

function row(
	table: TableName,
	id: string,
	title: string,
	release: Release | undefined,
	items: ItemDifference[],
	fate: RowDifference['fate'] = 'changed',
): RowDifference {
	return {
		row: { table, id },
		title,
		release: release?.id ?? null,
		release_title: release ? `${release.name} ${release.version}` : '',
		fate,
		items,
		details: [],
	};
}

/** Returns how the recorded plan differs from the copy. */
export function comparisonOf(rows: Rows, plan: RecordedPlan, on: number): ComparisonView {
	const differences = rows.releases.slice(0, 3).flatMap((release, at) => {
		const tasks = [...plan.tasks.values()].filter(
			(task) => task.release === release.id && task.kind === 'task' && task.duration.amount > 0,
		);
		return ofRelease(release, tasks, at);
	});
	const window = rows.windows[0];
	const freeze = rows.freezes[0];
	const others: RowDifference[] = [];
	if (freeze)
		others.push(
			row('freeze', freeze.id, freeze.name, undefined, [
				item('reason', [text(freeze.reason)], [text('Year-end closing, agreed with finance')]),
			]),
		);
	if (window)
		others.push(
			row('window', window.id, window.name, undefined, [
				item(
					'cut-off',
					[{ type: 'elapsed', value: 2 * DAY }],
					[{ type: 'elapsed', value: 4 * DAY }],
					'both-changed',
					[{ type: 'elapsed', value: 3 * DAY }],
				),
			]),
		);
	return {
		file: 'Quarter (Priya)',
		kinship: { kind: 'copy', at: plan.dataDate - 4 * DAY, mine: 12, theirs: 7 },
		on,
		rows: [...differences, ...others],
	};
}

function ofRelease(release: Release, tasks: Task[], at: number): RowDifference[] {
	const [first, second, third, fourth] = tasks;
	if (!first || !second || !third || !fourth) return [];
	const soak: RowDifference = {
		...row('task', `new-${release.id}`, 'Soak test', release, [item(null, null, [])], 'created'),
		details: [
			{ field: 'duration', words: [work(3 * WORK_DAY)] },
			{ field: 'owner', words: [text('Priya Nair')] },
			{ field: 'uses', words: [text('PERF-1')] },
		],
	};
	const longer = row('task', first.id, first.name, release, [
		item('duration', [work(first.duration.amount)], [work(first.duration.amount + 2 * WORK_DAY)]),
		item('owner', [text('Elena Duarte')], [text('Priya Nair')]),
	]);
	const clash = row('task', second.id, second.name, release, [
		item(
			'duration',
			[work(second.duration.amount)],
			[work(second.duration.amount + 3 * WORK_DAY)],
			'both-changed',
			[work(second.duration.amount + WORK_DAY)],
		),
		item('notes', [], [text('Vendor delivers the adapter in two parts; the second one may be late.')]),
	]);
	const moved = row(
		'task',
		third.id,
		third.name,
		release,
		[
			item(
				'place',
				[text(release.name), term('compare-first')],
				[text(release.name), term('compare-behind'), text(first.name)],
			),
		],
		'moved',
	);
	const gone = row(
		'task',
		fourth.id,
		fourth.name,
		release,
		[item(null, [], null, at === 1 ? 'stood-on' : null, null, [`${fourth.name} → Acceptance test`])],
		'removed',
	);
	const target = row('release', release.id, `${release.name} ${release.version}`, release, [
		item('target', [term('compare-next-window')], [text('Weekend window'), moment(1_796_083_200)]),
	]);
	return at === 0 ? [target, longer, clash, moved, soak] : [longer, gone, soak];
}

/** Returns whose version of a difference counts; null while nobody decided about a clash. */
export function wanted(given: readonly Decided[], id: string, of: ItemDifference): Side | null {
	const said = given.find((each) => each.row.id === id && each.field === of.field)?.side;
	return said ?? (of.clash === null ? of.usual : null);
}

/** Returns the durations that are taken, as one step. */
export function mergeCommand(view: ComparisonView, given: readonly Decided[]): Command {
	const commands = view.rows.flatMap(({ row: { id }, items }): Command[] =>
		items.flatMap((each) => {
			const length = each.theirs?.[0];
			if (each.field !== 'duration' || length?.type !== 'work') return [];
			if (wanted(given, id, each) !== 'theirs') return [];
			return [{ do: 'set-duration', task: id, duration: { amount: length.value, unit: 'working' } }];
		}),
	);
	return {
		do: 'batch',
		label: { key: 'label-merge', args: { file: text(view.file) } },
		commands,
	};
}
