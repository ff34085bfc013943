/** How a task stands out in the chart. */

import { flag } from '../host/frame';
import type { Finding } from '../host/wire/Finding';
import type { Severity } from '../host/wire/Severity';
import type { Task } from '../host/wire/Task';
import type { Dates } from '../plan/dates';
import type { Sign } from './paintSigns';
import type { Tone } from './picture';

/** The gravest state of a task: what rests, what is done, what cannot go on, what is too late. */
export function toneOf(task: Task, flags: number, isDone: boolean, isBlocked: boolean): Tone {
	if (!task.active) return 'inactive';
	if (isDone) return 'done';
	if (isBlocked) return 'blocked';
	return flags & flag.deadlineMissed ? 'late' : 'plain';
}

/** Whether a task is late by the data date, nearly critical, or has less than a day to its window. */
export function isAtRisk(dates: Dates, handle: number, day: number): boolean {
	const flags = dates.flags[handle];
	if (flags & flag.overdue) return true;
	if (flags & flag.noFloat) return false;
	const toWindow = dates.windowFloat[handle];
	const isNear = (flags & flag.nearCritical) !== 0 && (flags & flag.critical) === 0;
	return isNear || (toWindow >= 0 && toWindow < day);
}

/** The shape that says what the colour does; critical and done have shapes of their own. */
export function signOf(dates: Dates, handle: number, tone: Tone, day: number): Sign | null {
	if (tone === 'late' || tone === 'blocked') return tone;
	return tone === 'plain' && isAtRisk(dates, handle, day) ? 'risk' : null;
}

const RANK: Record<Severity, number> = { blocker: 0, error: 1, warning: 2, hint: 3 };

/** The worst that is said of each release and its tasks, hints aside. */
export function worstOf(
	conflicts: readonly Finding[],
	releaseOf: (task: string) => string | undefined,
): Map<string, Severity> {
	const worst = new Map<string, Severity>();
	for (const { severity, subjects } of conflicts) {
		if (severity === 'hint') continue;
		for (const subject of subjects) {
			const release =
				subject.kind === 'release' ? subject.id : subject.kind === 'task' ? releaseOf(subject.id) : undefined;
			if (release === undefined) continue;
			const known = worst.get(release);
			if (known === undefined || RANK[severity] < RANK[known]) worst.set(release, severity);
		}
	}
	return worst;
}

/** Tasks of which a finding says that they cannot go on. */
export function blockedBy(conflicts: readonly Finding[]): Set<string> {
	return new Set(
		conflicts
			.filter(({ severity }) => severity === 'blocker')
			.flatMap(({ subjects }) => subjects.flatMap((each) => (each.kind === 'task' ? [each.id] : []))),
	);
}
