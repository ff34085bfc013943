/** What the recorded plan is found to suffer from. A stand-in for the engine. */

import type { AimDates } from '../wire/AimDates';
import type { Band } from '../wire/Band';
import type { Finding } from '../wire/Finding';
import type { Rows } from '../wire/Rows';
import type { RecordedPlan } from './schedule';

export function findingsOf(
	rows: Rows,
	plan: RecordedPlan,
	aims: Record<string, AimDates>,
	bands: readonly Band[],
): Finding[] {
	const release = rows.releases[1];
	if (!release) return [];
	const task = rows.tasks.find((each) => each.release === release.id && each.name === 'Regression pack');
	if (!task) return [];
	return [
		{
			fingerprint: 'd02-regression',
			waiver: null,
			code: 'D02',
			severity: 'warning',
			subjects: [{ kind: 'task', id: task.id }],
			message: {
				key: 'finding-d02',
				args: {
					task: { type: 'text', value: task.name },
					date: { type: 'instant', value: plan.dataDate - 8 * 86_400 },
					by: { type: 'elapsed', value: 8 * 86_400 },
				},
			},
		},
		{
			fingerprint: 'r05-deploy',
			waiver: 'waiver-1',
			code: 'R05',
			severity: 'error',
			subjects: [
				{ kind: 'task', id: task.id },
				{ kind: 'freeze', id: 'freeze-1' },
			],
			message: {
				key: 'finding-r05',
				args: {
					task: { type: 'text', value: task.name },
					freeze: { type: 'text', value: 'Year-end' },
					from: { type: 'instant', value: plan.dataDate },
					to: { type: 'instant', value: plan.dataDate },
				},
			},
		},
		...blocked(rows),
		...missed(rows, plan, aims),
		...swallowed(rows, plan, bands),
	];
}

/** A task of the fifth release cannot go on: its calendar has no working time. */
function blocked(rows: Rows): Finding[] {
	const task = rows.tasks.find(
		(each) => each.release === rows.releases[4]?.id && each.name === 'Dress rehearsal',
	);
	if (!task) return [];
	return [
		{
			fingerprint: 'd04-rehearsal',
			waiver: null,
			code: 'D04',
			severity: 'blocker',
			subjects: [{ kind: 'task', id: task.id }],
			message: { key: 'finding-d04', args: { calendar: { type: 'text', value: 'Rehearsal nights' } } },
		},
	];
}

function missed(rows: Rows, plan: RecordedPlan, aims: Record<string, AimDates>): Finding[] {
	return Object.entries(aims).flatMap(([id, aim]) => {
		if (aim.landed === 'made' || !aim.target || aim.readiness === null) return [];
		const text = (value: string) => ({ type: 'text', value }) as const;
		const instant = (value: number) => ({ type: 'instant', value }) as const;
		return [
			{
				fingerprint: `r03-${id}`,
				waiver: null,
				code: 'R03' as const,
				severity: 'error' as const,
				subjects: [
					{ kind: 'release' as const, id },
					{ kind: 'window' as const, id: aim.target.window },
				],
				message: {
					key: 'finding-r03',
					args: {
						release: text(rows.releases.find((each) => each.id === id)?.name ?? ''),
						ready: instant(aim.readiness),
						by: { type: 'work', value: -(aim.window_float ?? 0) },
						window: text(rows.windows[0]?.name ?? ''),
						opens: instant(aim.target.opens),
						'cut-off': instant(aim.target.ready_by),
						task: text(plan.tasks.get(aim.last ?? '')?.name ?? ''),
						case: text('cliff'),
						cliff: { type: 'elapsed', value: aim.cliff ?? 0 },
					},
				},
			},
		];
	});
}

/** Windows after the data date that lie wholly in the first, hard freeze: one finding, however many. */
function swallowed(rows: Rows, plan: RecordedPlan, bands: readonly Band[]): Finding[] {
	const [window] = rows.windows;
	const [freeze] = rows.freezes;
	if (!window || !freeze) return [];
	const frozen = bands.filter((band) => band.of.kind === 'freeze' && band.of.id === freeze.id);
	const within = bands.filter(({ of, from, to }) => {
		const isIn = frozen.some((each) => each.from <= from && to <= each.to);
		return of.kind === 'window' && from >= plan.dataDate && isIn;
	});
	const [first] = within;
	const last = within.at(-1);
	if (!first || !last) return [];
	return [
		{
			fingerprint: `r06-${window.id}-${freeze.id}`,
			waiver: null,
			code: 'R06',
			severity: 'warning',
			subjects: [
				{ kind: 'window', id: window.id },
				{ kind: 'freeze', id: freeze.id },
			],
			message: {
				key: 'finding-r06',
				args: {
					window: { type: 'text', value: window.name },
					freeze: { type: 'text', value: freeze.name },
					count: { type: 'number', value: within.length },
					opens: { type: 'instant', value: first.from },
					last: { type: 'instant', value: last.from },
				},
			},
		},
	];
}
