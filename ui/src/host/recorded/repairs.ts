/** Packages of fixes for the recorded plan. A stand-in for the engine. */

import type { AimDates } from '../wire/AimDates';
import type { Finding } from '../wire/Finding';
import type { Repair } from '../wire/Repair';
import type { Rows } from '../wire/Rows';

const DAY = 86_400;

export function repairsOf(
	rows: Rows,
	findings: readonly Finding[],
	aims: Record<string, AimDates>,
	now: number,
): Repair[] {
	const release = rows.releases.find((each) => aims[each.id] && aims[each.id]?.landed !== 'made');
	const aim = release && aims[release.id];
	if (!release || !aim) return [];
	const tasks = rows.tasks.filter((task) => task.release === release.id && task.kind === 'task').slice(0, 5);
	const count = Object.keys(aims).length;
	const text = (value: string) => ({ type: 'text' as const, value });
	const label = {
		key: 'fix-shorten',
		args: { task: text(tasks[0]?.name ?? ''), from: text('5 d'), to: text('3 d') },
	};
	const package_ = (edits: number, made: number, slip: number): Repair => ({
		edits: Array.from({ length: edits }, () => label),
		command: { do: 'batch', label, commands: [] },
		effect: {
			aiming: count,
			in_window_before: count - 1,
			in_window: made,
			open_before: 3,
			open: 3 - edits,
			slip,
			gain: 35 * DAY,
			moved: tasks.length,
			clears: findings.slice(0, 2).map((each) => each.fingerprint),
			brings: [],
			bars: tasks.map((task, at) => ({
				task: task.id,
				start_before: now + at * 4 * DAY,
				finish_before: now + (at * 4 + 4) * DAY,
				start: now + at * 3 * DAY,
				finish: now + (at * 3 + 3) * DAY,
			})),
			outings: [
				{
					release: release.id,
					before: aim.berth?.to ?? now + 60 * DAY,
					after: aim.target?.to ?? now + 20 * DAY,
					makes_window: true,
				},
			],
		},
	});
	return [package_(2, count, 0), package_(1, count - 1, 3 * DAY)];
}
