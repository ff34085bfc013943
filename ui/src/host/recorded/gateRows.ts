/** Gates of the recorded plan with their criteria, sign-offs and one review: enough to fill every view. */

import { blankCriterion, blankGate, blankReview, blankSignOff } from '../../plan/blank';
import type { AimDates } from '../wire/AimDates';
import type { Criterion } from '../wire/Criterion';
import type { CriterionKind } from '../wire/CriterionKind';
import type { Gate } from '../wire/Gate';
import type { GateKind } from '../wire/GateKind';
import type { Release } from '../wire/Release';
import type { Rows } from '../wire/Rows';
import type { RecordedPlan, RecordedSchedule } from './schedule';

const DAY = 86_400;
const HOUR = 3600;

/** Kind, name, the task whose finish it follows, days after that, how many criteria. */
const GATES: readonly [GateKind, string, string, number, number][] = [
	['entry', 'Scope frozen', 'Design review', 0, 8],
	['readiness', 'Ready for UAT', 'Defect fixing', 0, 11],
	['milestone', 'UAT exit', 'UAT round 2', 0, 7],
	['technical-go-no-go', 'Technical go/no-go', 'Dress rehearsal', 0, 9],
	['business-go-no-go', 'Business go/no-go', 'Go / no-go', 0, 12],
	['post-release', 'Review after go-live', 'Hypercare', 2, 6],
];

/** What releases have no such gate, by place. */
const NOT_REQUIRED: Readonly<Record<number, readonly GateKind[]>> = {
	3: ['milestone', 'business-go-no-go'],
	7: ['milestone'],
};

const TEXTS = [
	'Severity 1 and 2 defects = 0',
	'UAT signed by business',
	'System test pass rate',
	'Partner release decided go',
	'Load test at 120 % of peak',
	'Back-out plan rehearsed',
	'Change record approved',
	'Penetration test without high findings',
	'Manifest complete',
	'Monitoring dashboards ready',
	'Hypercare roster filled',
	'Release notes published',
];

const ROLES = ['Operations', 'Security', 'Test', 'Business', 'Risk office'];

/** Fills gates and what belongs to them as they stand at the data date. */
export function decided(
	rows: Rows,
	plan: RecordedPlan,
	schedule: RecordedSchedule,
	aims: Record<string, AimDates>,
): void {
	rows.releases.forEach((release, which) => {
		GATES.forEach(([kind, name, task, days, count], place) => {
			if (NOT_REQUIRED[which]?.includes(kind)) return;
			const row = rows.tasks.find((each) => each.release === release.id && each.name === task);
			const finish = row && schedule.records.get(plan.handles.get(row.id) ?? -1)?.values[1];
			if (!row || finish === undefined) return;
			const gate: Gate = {
				...blankGate(`gate-${which}-${place}`, release.id, name, kind),
				order: String(place),
				date: finish + days * DAY,
				milestone: row.kind === 'milestone' ? row.id : null,
				chair: rows.people[which % rows.people.length]?.id ?? null,
			};
			const isPast = (gate.date ?? 0) < plan.dataDate - DAY;
			if (isPast) settle(gate, which + place);
			rows.gates.push(gate);
			addCriteria(rows, release, gate, { count, isPast, seed: which * 5 + place, task: row.id });
			addSignOffs(rows, gate, isPast);
			const latest = aims[release.id]?.target?.ready_by;
			if (kind === 'business-go-no-go' && latest !== undefined && latest < finish) {
				gate.date = latest - 5 * HOUR;
			}
		});
	});
	addReview(rows, plan.dataDate);
}

function settle(gate: Gate, seed: number): void {
	const isConditional = seed % 5 === 1;
	gate.decision = isConditional ? 'conditional-go' : 'go';
	gate.decided_at = gate.date;
	gate.decided_by = 'Elena Duarte';
	gate.minutes = 'All reports were seen. Nobody objected.';
	gate.checks = ['traceable', 'secure', 'tested', 'authorised'];
	if (!isConditional) return;
	gate.conditions = [
		{
			text: 'Repeat the load test with the new certificate',
			owner: null,
			due: (gate.date ?? 0) + 7 * DAY,
			is_met: seed % 2 === 0,
		},
	];
}

interface About {
	count: number;
	isPast: boolean;
	seed: number;
	task: string;
}

function addCriteria(rows: Rows, release: Release, gate: Gate, about: About): void {
	const { count, isPast, seed } = about;
	const ahead = Math.max(0, ((gate.date ?? 0) - (rows.portfolio?.data_date ?? 0)) / DAY);
	const met = isPast ? count : Math.max(0, Math.round(count * (0.85 - ahead / 60)));
	for (let at = 0; at < count; at++) {
		const row: Criterion = {
			...blankCriterion(`${gate.id}-criterion-${at}`, gate.id, TEXTS[(at + seed) % TEXTS.length] ?? ''),
			order: String(at).padStart(3, '0'),
			kind: isPast ? { kind: 'manual' } : kindOf((at + seed) % TEXTS.length, rows, release, about.task),
			owner: rows.people[(at + seed) % rows.people.length]?.id ?? null,
			due: (gate.date ?? 0) - 3 * DAY,
			state: at < met ? 'met' : 'open',
		};
		if (!isPast && at === 4 && seed % 4 === 1) {
			row.state = 'waived';
			row.comment = 'Waived by Jonas Weber to 31 Jan: certificate comes later';
		}
		if (at % 3 === 0 && row.state === 'met') {
			row.evidence = [
				{ kind: 'link', name: 'Report', address: 'reports/7', added_at: (gate.date ?? 0) - 5 * DAY },
			];
		}
		rows.criteria.push(row);
	}
}

function kindOf(at: number, rows: Rows, release: Release, task: string): CriterionKind {
	const asOf = (rows.portfolio?.data_date ?? 0) - DAY;
	switch (at) {
		case 0: {
			const value = release === rows.releases[1] ? 2000 : 0;
			return { kind: 'metric', unit: 'defects', comparison: 'at-most', threshold: 0, value, as_of: asOf };
		}
		case 1:
			return { kind: 'task-finished', task };
		case 2:
			return {
				kind: 'metric',
				unit: '%',
				comparison: 'at-least',
				threshold: 98_000,
				value: null,
				as_of: null,
			};
		case 3:
			return { kind: 'dependency', release: rows.releases[0]?.id ?? release.id };
		default:
			return { kind: 'manual' };
	}
}

function addSignOffs(rows: Rows, gate: Gate, isPast: boolean): void {
	if (gate.kind !== 'business-go-no-go' && gate.kind !== 'readiness') return;
	gate.quorum = 4;
	ROLES.forEach((role, at) => {
		const isSigned = at < (isPast ? ROLES.length : 2);
		rows.sign_offs.push({
			...blankSignOff(`${gate.id}-sign-${at}`, gate.id, role),
			order: String(at),
			person: at === 4 && !isPast ? null : (rows.people[at]?.id ?? null),
			state: isSigned ? 'signed' : 'asked',
			at: isSigned ? (gate.date ?? 0) - 2 * DAY : null,
		});
	});
}

function addReview(rows: Rows, dataDate: number): void {
	const open = rows.gates
		.filter((gate) => gate.decision === 'pending')
		.sort((a, b) => (a.date ?? 0) - (b.date ?? 0));
	rows.reviews.push({
		...blankReview('review-1', 'Release board, week 48', dataDate + 2 * DAY + 9 * HOUR),
		chair: rows.people[0]?.id ?? null,
		attendees: rows.people.slice(0, 4).map((person) => person.id),
		gates: open.slice(0, 3).map((gate) => gate.id),
		minutes: '',
		actions: [
			{
				text: 'Ask the vendor for the certificate',
				owner: rows.people[2]?.id ?? null,
				due: dataDate + 4 * DAY,
				is_done: false,
			},
		],
	});
}
