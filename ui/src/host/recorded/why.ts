/** Why a recorded task starts when it does: its nearest predecessor, a freeze, a weekend. A stand-in for the engine. */

import type { AimDates } from '../wire/AimDates';
import type { Explanation } from '../wire/Explanation';
import type { ExplanationStep } from '../wire/ExplanationStep';
import type { Finding } from '../wire/Finding';
import type { FindingChain } from '../wire/FindingChain';
import type { Rows } from '../wire/Rows';
import type { RecordedPlan, RecordedSchedule } from './schedule';
import { worked } from './work';

export function explained(
	rows: Rows,
	plan: RecordedPlan,
	schedule: RecordedSchedule,
	id: string,
): Explanation {
	const datesOf = (task: string) => schedule.records.get(plan.handles.get(task) ?? -1)?.values ?? [];
	const [start] = datesOf(id);
	const link = [...plan.dependencies.values()].findLast((each) => each.successor === id);
	const before = link && plan.tasks.get(link.predecessor);
	if (start === undefined || !before) return { task: id, steps: [], drag: null };
	const [began, ended] = datesOf(before.id);
	const text = (value: string) => ({ type: 'text', value }) as const;
	const date = { type: 'instant', value: start } as const;
	const steps: ExplanationStep[] = [
		{
			message: {
				key: 'why-takes',
				args: { task: text(before.name), duration: { type: 'work', value: before.duration.amount } },
			},
			at: ended,
			adds: ended - began,
			works: worked(ended) - worked(began),
			subject: { kind: 'task', id: before.id },
			cause: 'cause-dependency',
			ties: [],
		},
	];
	const freeze = rows.freezes[0];
	if (start > ended && freeze) {
		steps.push({
			message: {
				key: 'why-held',
				args: {
					case: text('freeze'),
					names: text(freeze.name),
					task: text(plan.tasks.get(id)?.name ?? ''),
					date,
				},
			},
			at: start,
			adds: start - ended,
			works: 0,
			subject: { kind: 'freeze', id: freeze.id },
			cause: 'cause-freeze',
			ties: [],
		});
	}
	return { task: id, steps, drag: null };
}

/** What stands behind a finding: why its task ends, or the work before its release's deployment. */
export function chainsOf(
	rows: Rows,
	plan: RecordedPlan,
	schedule: RecordedSchedule,
	aims: Record<string, AimDates>,
	finding: Finding | undefined,
): FindingChain[] {
	// A calendar without working time has no date.
	const [subject] = finding?.code === 'D04' ? [] : (finding?.subjects ?? []);
	const id =
		subject?.kind === 'task' ? subject.id : subject?.kind === 'release' ? aims[subject.id]?.last : null;
	const task = plan.tasks.get(id ?? '');
	const [start, finish] = task ? (schedule.records.get(plan.handles.get(task.id) ?? -1)?.values ?? []) : [];
	if (!task || start === undefined || finish === undefined) return [];
	const name = { type: 'text', value: task.name } as const;
	const takes: ExplanationStep = {
		message: {
			key: 'why-takes',
			args: { task: name, duration: { type: 'work', value: task.duration.amount } },
		},
		at: finish,
		adds: finish - start,
		works: worked(finish) - worked(start),
		subject: { kind: 'task', id: task.id },
		cause: 'cause-dependency',
		ties: [],
	};
	return [
		{
			message: { key: 'chain-finish', args: { task: name, date: { type: 'instant', value: finish } } },
			subject: { kind: 'task', id: task.id },
			at: finish,
			steps: [...explained(rows, plan, schedule, task.id).steps, takes],
		},
	];
}
