/** What can be said of a task in a word or two: the chips under its name. */

import { formatPercent } from '../format/duration';
import type { Severity } from '../host/wire/Severity';
import type { Task } from '../host/wire/Task';
import type { TaskDates } from '../plan/dates';
import { say } from '../words/words';

export interface State {
	text: string;
	tone: 'neutral' | 'critical' | 'risk' | 'ok';
	/** The shape that says the same as the tone. */
	mark: Severity | 'done' | null;
}

/** Returns the states of a task, the gravest first; a task is blocked where a finding says so. */
export function statesOf(task: Task, dates: TaskDates, isBlocked: boolean): State[] {
	const states: State[] = [];
	const finished = task.progress.done >= 10_000 || task.progress.actual_finish !== null;
	const neutral = (key: string) => states.push({ text: say(key), tone: 'neutral', mark: null });
	if (isBlocked && !finished) states.push({ text: say('state-blocked'), tone: 'neutral', mark: 'blocker' });
	if (dates.isDeadlineMissed) states.push({ text: say('state-late'), tone: 'critical', mark: 'error' });
	if (dates.isCritical && !finished) {
		states.push({
			text: say('state-critical'),
			tone: 'critical',
			mark: dates.isDeadlineMissed ? null : 'error',
		});
	}
	if (dates.isNearCritical && !dates.isCritical && !finished) {
		states.push({ text: say('state-near-critical'), tone: 'risk', mark: 'warning' });
	}
	if (dates.isOverdue && !finished) {
		states.push({ text: say('state-overdue'), tone: 'risk', mark: 'warning' });
	}
	if (dates.isOnLongestPath && !dates.isCritical && !finished) neutral('state-longest-path');
	if (finished) states.push({ text: say('state-done'), tone: 'ok', mark: 'done' });
	else if (dates.isSummary) neutral('state-summary');
	else if (task.progress.done > 0 || task.progress.actual_start !== null) {
		const done = formatPercent(task.progress.done);
		states.push({ text: say('state-in-progress', { done }), tone: 'neutral', mark: null });
	} else if (task.kind === 'milestone') neutral('state-milestone');
	else neutral('state-not-started');
	if (!task.active) neutral('state-inactive');
	if (task.mode === 'manual') neutral('state-manual');
	return states;
}
