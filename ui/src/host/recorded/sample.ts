/** Generated plans for a plain browser: a bank's quarter, or any number of tasks. The same every time. */

import { blankRelease } from '../../plan/blank';
import { DAY, HOUR } from '../../plan/zone';
import type { Dependency } from '../wire/Dependency';
import type { DependencyKind } from '../wire/DependencyKind';
import type { PhaseKind } from '../wire/PhaseKind';
import type { Release } from '../wire/Release';
import type { Rows } from '../wire/Rows';
import type { Task } from '../wire/Task';
import { LONDON, WORK_DAY } from './work';

const START = Date.UTC(2026, 8, 14, 8) / 1000;
/** Saturday 21 November 2026, midnight in London. */
const DATA_DATE = Date.UTC(2026, 10, 21) / 1000;

const PEOPLE = [
	'Elena Duarte',
	'Hannah Sato',
	'Marc Lindqvist',
	'Jonas Weber',
	'Priya Nair',
	'Tom Fischer',
	'Aisha Bello',
	'Luc Moreau',
	'Olga Hansen',
];

const TEAMS = ['Release office', 'Payments', 'Channels', 'Platform'];

/** Name, first day counted from the start, share of the work already done. */
const RELEASES: readonly [string, string, number][] = [
	['Core Ledger', '7.2', 0],
	['Payments', '4.2', 15],
	['Fraud Engine', '2.8', 25],
	['API Gateway', '5.1', 44],
	['Mobile Banking', '11.0', 20],
	['Mobile Banking', '11.1', 70],
	['Customer Portal', '9.4', 34],
	['Data Platform', '3.0', 52],
];

const PHASES: readonly [string, PhaseKind, readonly [string, number][]][] = [
	[
		'Design',
		'design',
		[
			['Requirements workshop', 3],
			['Solution design', 5],
			['Design review', 0],
		],
	],
	[
		'Build',
		'build',
		[
			['Interfaces', 8],
			['Business rules', 10],
			['Reconciliation job', 6],
		],
	],
	[
		'System test',
		'system-test',
		[
			['Contract tests', 5],
			['Regression pack', 8],
			['Defect fixing', 5],
		],
	],
	[
		'UAT',
		'uat',
		[
			['UAT round 1', 3],
			['UAT round 2', 2],
		],
	],
	[
		'Staging',
		'staging',
		[
			['Dress rehearsal', 1],
			['Go / no-go', 0],
		],
	],
	[
		'Deployment',
		'deployment',
		[
			['Deploy to live', 1],
			['Hypercare', 10],
		],
	],
];

function id(kind: number, at: number): string {
	return `018f0000-000${kind}-7000-8000-${at.toString(16).padStart(12, '0')}`;
}

function order(at: number): string {
	return `${at.toString(36).padStart(5, '0')}V`;
}

/** Small repeatable numbers. */
function sequence(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

class Draft {
	readonly rows: Rows;
	#random = sequence(7);

	constructor(name: string) {
		const week = [0, 1, 2, 3, 4, 5, 6].map((day) => ({
			as: 'own' as const,
			shifts: day < 5 ? [{ from: 9 * HOUR, to: 17 * HOUR }] : [],
		}));
		this.rows = {
			portfolio: {
				id: id(1, 0),
				name,
				zone: LONDON.name,
				calendar: id(5, 0),
				start: START,
				data_date: DATA_DATE,
				rules: {
					policy: 'native',
					minutes_per_day: 480,
					minutes_per_week: 2400,
					days_per_month: 20,
					honour_dates: true,
					multiple_critical_paths: true,
					critical_limit: 0,
					near_critical_limit: WORK_DAY,
					out_of_sequence: 'retained-logic',
					schedule_from: 'start',
					phase_minima: { 'integration-test': 57_600, 'system-test': 86_400, uat: 144_000, staging: 28_800 },
					soak_gap: 604_800,
					back_out_reserve: 0,
					slip_tolerance: 28_800,
					phase_stages: {
						'integration-test': 'sit',
						'system-test': 'sit',
						uat: 'uat',
						performance: 'perf',
						staging: 'preprod',
					},
					criteria_lead: 604_800,
					review_within: 2_592_000,
					fiscal_month: 1,
					earned_value_baseline: null,
				},
				notes: '',
				currency: 'EUR',
			},
			products: [],
			releases: [],
			tasks: [],
			dependencies: [],
			calendars: [
				{
					id: id(5, 0),
					name: 'UK working days',
					base: null,
					zone: LONDON.name,
					week: week as Rows['calendars'][number]['week'],
					work_weeks: [],
					exceptions: [
						{ name: 'Christmas Day', from: '2026-12-25', to: '2026-12-25', rule: null, shifts: [] },
						{ name: 'Boxing Day (substitute)', from: '2026-12-28', to: '2026-12-28', rule: null, shifts: [] },
					],
					external: [],
				},
			],
			people: PEOPLE.map((person, at) => ({
				id: id(6, at),
				order: order(at),
				name: person,
				kind: 'work',
				calendar: null,
				leave: at === 3 ? [{ from: '2026-12-21', to: '2026-12-31', note: 'Winter holiday' }] : [],
				capacity: 10_000,
				notes: '',
				external: [],
				team: TEAMS[at % TEAMS.length],
				rates: { standard: 0, per_use: 0 },
			})),
			assignments: [],
			baselines: [{ id: id(7, 0), number: 0, name: 'Committed in September', taken_at: START, tasks: {} }],
			windows: [],
			freezes: [],
			waivers: [],
			environments: [],
			views: [],
			raid_items: [],
			reports: [],
			bookings: [],
			gates: [],
			external_events: [],
			outages: [],
			criteria: [],
			sign_offs: [],
			reviews: [],
			templates: [],
			publications: [],
		};
	}

	random(): number {
		return this.#random();
	}

	product(name: string): string {
		const known = this.rows.products.find((each) => each.name === name);
		if (known) return known.id;
		const at = this.rows.products.length;
		this.rows.products.push({
			id: id(2, at),
			order: order(at),
			name,
			kind: 'app',
			owner: id(6, at % PEOPLE.length),
			notes: '',
			external: [],
		});
		return id(2, at);
	}

	release(product: string, version: string, first: number): Release {
		const at = this.rows.releases.length;
		const release: Release = {
			...blankRelease(id(3, at), this.product(product), product),
			order: order(at),
			version,
			priority: 2,
			owner: id(6, at % PEOPLE.length),
			start: START + first * DAY,
			key: `REL-${at + 1}`,
		};
		this.rows.releases.push(release);
		return release;
	}

	task(
		release: Release,
		parent: Task | null,
		name: string,
		days: number,
		phase: PhaseKind | null = null,
	): Task {
		const at = this.rows.tasks.length;
		const task: Task = {
			id: id(4, at),
			release: release.id,
			parent: parent?.id ?? null,
			order: order(at),
			name,
			kind: days === 0 && phase === null ? 'milestone' : 'task',
			phase,
			mode: 'auto',
			active: true,
			duration: { amount: days * WORK_DAY, unit: 'working' },
			estimated: false,
			constraint: parent === null ? { kind: 'ASAP', date: null } : { kind: 'SNET', date: release.start },
			deadline: null,
			calendar: null,
			ignores_people_calendars: false,
			manual_start: null,
			manual_finish: null,
			progress: {
				done: 0,
				actual_start: null,
				actual_finish: null,
				remaining: null,
				stop: null,
				resume: null,
			},
			levelling_delay: 0,
			segments: [],
			owner: id(6, Math.floor(this.random() * PEOPLE.length)),
			effort: null,
			notes: '',
			external: [],
			fields: {},
			uses: [],
			touches: { kind: 'by-phase' },
			cost: null,
		};
		this.rows.tasks.push(task);
		return task;
	}

	link(predecessor: Task, successor: Task, kind: DependencyKind = 'FS', lagDays = 0): void {
		const at = this.rows.dependencies.length;
		const dependency: Dependency = {
			id: id(8, at),
			predecessor: predecessor.id,
			successor: successor.id,
			kind,
			lag: { unit: 'working', amount: lagDays * WORK_DAY },
			strength: 'hard',
			reason: '',
			external: [],
		};
		this.rows.dependencies.push(dependency);
	}
}

/** A bank's quarter: eight releases of seven products, about 120 rows. */
export function bank(): Rows {
	const draft = new Draft('Alder Bank, Q4 2026 – Q1 2027');
	const goLive: Task[] = [];
	RELEASES.forEach(([product, version, first], which) => {
		const release = draft.release(product, version, first);
		let before: Task | null = null;
		PHASES.forEach(([name, phase, tasks]) => {
			const summary = draft.task(release, null, name, 0, phase);
			const made = tasks.map(([task, days]) =>
				draft.task(release, summary, task, days === 0 ? 0 : days + (which % 3)),
			);
			made.forEach((task, at) => {
				if (phase === 'build' && at > 0) {
					draft.link(made[0], task, 'SS', 1);
					return;
				}
				const previous = at > 0 ? made[at - 1] : before;
				if (previous)
					draft.link(
						previous,
						task,
						name === 'System test' && at === 2 ? 'FF' : 'FS',
						name === 'System test' && at === 2 ? 1 : 0,
					);
			});
			before = made[made.length - 1];
			if (phase === 'deployment') goLive.push(made[0]);
		});
		const begun = [1, 0.52, 0.3, 0, 0.34, 0, 0.12, 0][which];
		const leaves = draft.rows.tasks.filter((task) => task.release === release.id && task.parent !== null);
		leaves.slice(0, Math.round(leaves.length * begun)).forEach((task) => {
			task.progress.done = 10_000;
		});
		const late = which === 4 ? leaves.find((task) => task.name === 'Regression pack') : undefined;
		if (late) late.deadline = DATA_DATE - 3 * DAY;
		const running = leaves[Math.round(leaves.length * begun)];
		if (running && begun > 0) running.progress.done = 5000;
	});
	draft.link(goLive[1], goLive[4]);
	draft.link(goLive[3], goLive[6], 'FS', 2);
	return draft.rows;
}

/** A portfolio in which nobody has entered anything. */
export function nothing(): Rows {
	return new Draft('New portfolio').rows;
}

/** Rows of a release in a large plan: itself, seven epics of five features of six tasks. */
const WORK_OF = { epics: 7, features: 5, tasks: 6 };
const ROWS_OF_RELEASE = WORK_OF.epics * (1 + WORK_OF.features * (1 + WORK_OF.tasks));
/** Days over which releases of a large plan begin. */
const HORIZON = 965;

/**
 * Any number of tasks on four levels over three years, three links for two tasks: one after the other
 * within a feature, and upon earlier work of the release.
 */
export function many(count: number): Rows {
	const draft = new Draft(`${count} tasks`);
	const { tasks } = draft.rows;
	const releases = Math.max(1, Math.ceil(count / ROWS_OF_RELEASE));
	const isFull = () => tasks.length >= count;
	for (let each = 0; each < releases; each++) {
		const release = draft.release(`Product ${each + 1}`, '1.0', Math.floor((each * HORIZON) / releases));
		const leaves: Task[] = [];
		for (let epic = 0; epic < WORK_OF.epics && !isFull(); epic++) {
			const phase = draft.task(release, null, `Epic ${epic + 1}`, 0, 'build');
			for (let feature = 0; feature < WORK_OF.features && !isFull(); feature++) {
				const part = draft.task(release, phase, `Feature ${epic + 1}.${feature + 1}`, 0, 'build');
				let before: Task | null = null;
				for (let at = 0; at < WORK_OF.tasks && !isFull(); at++) {
					const isGate = at === WORK_OF.tasks - 1 && draft.random() < 0.3;
					const days = isGate ? 0 : 1 + Math.floor(draft.random() * 8);
					const name: string = `Task ${tasks.length + 1}`;
					const task: Task = draft.task(release, part, isGate ? `Gate ${tasks.length + 1}` : name, days);
					const first = (release.start ?? START) + (epic * 10 + feature * 3) * DAY;
					task.constraint = { kind: 'SNET', date: first };
					if (before) draft.link(before, task);
					for (const chance of [0.85, 0.2]) {
						const reach = 40 + Math.floor(draft.random() * 60);
						const earlier = leaves[leaves.length - reach];
						if (earlier && draft.random() < chance) draft.link(earlier, task, 'SS', 1);
					}
					leaves.push(task);
					before = task;
				}
			}
		}
	}
	return draft.rows;
}
