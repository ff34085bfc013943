/** Templates and new releases of the recorded plan: enough to work on their dialogs. A stand-in for the engine. */

import { blankGate, blankRelease, blankTemplate } from '../../plan/blank';
import type { AimDates } from '../wire/AimDates';
import type { Change } from '../wire/Change';
import type { Command } from '../wire/Command';
import type { Opening } from '../wire/Opening';
import type { Prospect } from '../wire/Prospect';
import type { Release } from '../wire/Release';
import type { RiskLevel } from '../wire/RiskLevel';
import type { Rows } from '../wire/Rows';
import type { StepBar } from '../wire/StepBar';
import type { Task } from '../wire/Task';
import type { Template } from '../wire/Template';
import type { TemplateStep } from '../wire/TemplateStep';
import { coming } from './rows';
import { finishAt, startAt, WORK_DAY, worked } from './work';

type StartRelease = Extract<Command, { do: 'start-release' }>;

const DAY = 86_400;
const OFFERED = 6;

let drawn = 0;

function fresh(): string {
	drawn += 1;
	return `started-${drawn}`;
}

/** Phase, then its steps one behind the other: name, days, role. */
const OUTLINE: readonly [string, TemplateStep['phase'], readonly [string, number, string][]][] = [
	[
		'Requirements',
		'requirements',
		[
			['Agree scope with the business units', 3, 'Product owner'],
			['Scope frozen', 0, 'Release manager'],
		],
	],
	[
		'Build',
		'build',
		[
			['Build and unit test', 10, 'Development lead'],
			['Code complete', 0, 'Development lead'],
		],
	],
	[
		'System test',
		'system-test',
		[
			['Functional tests', 5, 'Test lead'],
			['Regression tests', 3, 'Test lead'],
		],
	],
	['User acceptance', 'uat', [['Acceptance by the business units', 5, 'Business analyst']]],
	[
		'Staging',
		'staging',
		[
			['Dress rehearsal with back-out', 1, 'Operations lead'],
			['Business go or no go', 0, 'Product owner'],
		],
	],
	[
		'Deployment',
		'deployment',
		[
			['Deploy and verify', 0.5, 'Operations lead'],
			['Live', 0, 'Release manager'],
		],
	],
	['Hypercare', 'hypercare', [['Raised attention', 10, 'Service desk lead']]],
];

/** Returns the templates that there are to begin with. */
export function starters(): Template[] {
	const steps: TemplateStep[] = [];
	let last: string | null = null;
	for (const [phase, role, tasks] of OUTLINE) {
		const plain = {
			within: null,
			duration: { amount: 0, unit: 'working' as const },
			after: [],
			role: '',
			booking: null,
		};
		steps.push({ ...plain, key: phase, name: phase, kind: 'task', phase: role });
		for (const [name, days, who] of tasks) {
			steps.push({
				...plain,
				key: name,
				within: phase,
				name,
				kind: days === 0 ? 'milestone' : 'task',
				phase: null,
				duration: { amount: days * WORK_DAY, unit: 'working' },
				after: last === null ? [] : [{ after: last, kind: 'FS', lag: { unit: 'working', amount: 0 } }],
				role: who,
				booking:
					role === 'system-test'
						? { stage: 'sit', purpose: 'regression', sharing: 'shared', set_up: 4 * 3600, tear_down: 0 }
						: null,
			});
			last = name;
		}
	}
	const gates: Template['gates'] = [
		{
			name: 'Business go or no go',
			kind: 'business-go-no-go',
			milestone: 'Business go or no go',
			quorum: 2,
			sign_offs: ['Product owner', 'Operations lead', 'Head of business'],
			criteria: [
				{
					text: 'Users accepted it',
					kind: { kind: 'step-finished', step: 'Acceptance by the business units' },
					is_mandatory: true,
					lead: 2 * DAY,
				},
				{
					text: 'Test cases passed',
					kind: { kind: 'metric', unit: '%', comparison: 'at-least', threshold: 98_000 },
					is_mandatory: true,
					lead: DAY,
				},
				{ text: 'Deployment plan is approved', kind: { kind: 'document' }, is_mandatory: false, lead: DAY },
			],
		},
	];
	const enterprise = blankTemplate('template-1', 'Enterprise');
	return [
		{
			...enterprise,
			order: 'A',
			summary: 'A release of core systems with several departments and a dress rehearsal',
			version: 4,
			kinds: ['major', 'minor', 'package'],
			steps,
			gates,
		},
		{
			...blankTemplate('template-2', 'Maintenance'),
			order: 'B',
			kinds: ['patch', 'security'],
			steps: steps.slice(2),
		},
	];
}

/** Returns where steps lie when each waits for what comes before it. */
export function portraitOf({ steps }: Template): StepBar[] {
	const bars = new Map<string, StepBar>();
	for (const step of steps) {
		const from = Math.max(0, ...step.after.map((link) => bars.get(link.after)?.to ?? 0));
		bars.set(step.key, { key: step.key, from, to: from + step.duration.amount });
	}
	for (const phase of steps.filter((step) => step.phase !== null)) {
		const own = steps.filter((step) => step.within === phase.key).flatMap((step) => bars.get(step.key) ?? []);
		if (own.length === 0) continue;
		const from = Math.min(...own.map((bar) => bar.from));
		bars.set(phase.key, { key: phase.key, from, to: Math.max(...own.map((bar) => bar.to)) });
	}
	return steps.flatMap((step) => bars.get(step.key) ?? []);
}

/** Working seconds from the start of a release to its readiness. */
function lengthOf(rows: Rows, command: StartRelease): number {
	const template = rows.templates.find((row) => row.id === command.template);
	if (!template) return 0;
	const live = new Set(template.steps.filter((step) => step.phase === 'deployment').map((step) => step.key));
	const first = template.steps.find((step) => step.within !== null && live.has(step.within));
	return portraitOf(template).find((bar) => bar.key === first?.key)?.from ?? 0;
}

/** From the last that cannot be made on. */
function openingsOf(rows: Rows, command: StartRelease, dataDate: number): Opening[] {
	const length = lengthOf(rows, command);
	const openings = rows.windows
		.filter((row) => row.admits.length === 0 || row.admits.includes(command.kind))
		.flatMap((row) =>
			coming(row.at, dataDate, 4 * OFFERED).map(([opens, to]) => ({
				berth: { window: row.id, opens, from: opens, to, ready_by: opens - row.cut_off },
				window_float: length === 0 ? null : worked(opens - row.cut_off) - worked(dataDate) - length,
			})),
		)
		.sort((a, b) => a.berth.opens - b.berth.opens);
	const made = openings.findIndex((each) => (each.window_float ?? 0) >= 0);
	return openings.slice(Math.max(0, made - 1)).slice(0, OFFERED);
}

/** Returns the opening that a release would aim at, and where its work would begin. */
function fitted(
	rows: Rows,
	command: StartRelease,
	dataDate: number,
): { opening: Opening | null; start: number } {
	const openings = openingsOf(rows, command, dataDate);
	const { target } = command;
	const opening =
		target?.kind === 'occurrence'
			? openings.find((each) => each.berth.window === target.window && each.berth.opens === target.start)
			: target && openings.find((each) => (each.window_float ?? 0) >= 0);
	const float = Math.max(0, opening?.window_float ?? 0);
	const start = startAt(worked(dataDate) + Math.floor(float / WORK_DAY) * WORK_DAY);
	return { opening: opening ?? null, start: command.start ?? start };
}

/** Returns what a new release would be. */
export function prospectOf(rows: Rows, command: Command, dataDate: number): Prospect {
	if (command.do !== 'start-release')
		return { start: null, out: null, aim: null, findings: [], openings: [] };
	const { opening, start } = fitted(rows, command, dataDate);
	const readiness = finishAt(worked(start) + lengthOf(rows, command));
	const isMade = (opening?.window_float ?? -1) >= 0;
	const aim: AimDates | null = opening && {
		target: opening.berth,
		berth: isMade ? opening.berth : null,
		landed: isMade ? 'made' : 'missed',
		readiness,
		last: null,
		window_float: worked(opening.berth.ready_by) - worked(readiness),
		cliff: null,
	};
	return {
		start,
		out: isMade && opening ? opening.berth.opens + 4 * 3600 : null,
		aim,
		findings: [],
		openings: openingsOf(rows, command, dataDate),
	};
}

/** Returns the rows of a new release: its tasks, links and gates. */
export function startEdits(rows: Rows, command: StartRelease, like: Task | undefined): Change[] {
	const { start } = fitted(rows, command, rows.portfolio?.data_date ?? 0);
	const template = rows.templates.find((row) => row.id === command.template);
	const release: Release = {
		...blankRelease(fresh(), command.product, command.name),
		order: `z${drawn}`,
		key: `REL-${rows.releases.length + 1}`,
		version: command.version,
		kind: command.kind,
		target: command.target,
		owner: command.owner,
		start,
		budget: null,
		from_template: template ? { template: template.id, version: template.version } : null,
	};
	const edits: Change[] = [{ table: 'release', row: { before: null, after: release } }];
	if (!template || !like) return edits;
	const ids = new Map(template.steps.map((step) => [step.key, fresh()]));
	template.steps.forEach((step, at) => {
		const first = step.after.length === 0 && step.phase === null;
		const task: Task = {
			...like,
			id: ids.get(step.key) ?? '',
			release: release.id,
			parent: step.within === null ? null : (ids.get(step.within) ?? null),
			order: String(at).padStart(4, '0'),
			name: step.name,
			kind: step.kind,
			phase: step.phase,
			duration: step.duration,
			constraint: first ? { kind: 'SNET', date: start } : { kind: 'ASAP', date: null },
			progress: {
				done: 0,
				actual_start: null,
				actual_finish: null,
				remaining: null,
				stop: null,
				resume: null,
			},
			deadline: null,
			owner: null,
			notes: '',
			uses: [],
		};
		edits.push({ table: 'task', row: { before: null, after: task } });
	});
	for (const step of template.steps) {
		for (const link of step.after) {
			const dependency = {
				id: fresh(),
				predecessor: ids.get(link.after) ?? '',
				successor: ids.get(step.key) ?? '',
				kind: link.kind,
				lag: link.lag,
				strength: 'hard' as const,
				reason: '',
				external: [],
			};
			edits.push({ table: 'dependency', row: { before: null, after: dependency } });
		}
	}
	for (const of of template.gates) {
		const gate = { ...blankGate(fresh(), release.id, of.name, of.kind), quorum: of.quorum };
		const milestone = of.milestone === null ? null : (ids.get(of.milestone) ?? null);
		edits.push({ table: 'gate', row: { before: null, after: { ...gate, milestone } } });
	}
	return edits;
}

/** Returns something like the risk that the facts of a release add up to. */
export function riskOf(release: Release): RiskLevel {
	return release.kind === 'major' || release.is_regulated ? 'medium' : 'low';
}
