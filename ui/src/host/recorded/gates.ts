/** How gates of the recorded plan stand. A stand-in for the engine. */

import type { Agenda } from '../wire/Agenda';
import type { AimDates } from '../wire/AimDates';
import type { Criterion } from '../wire/Criterion';
import type { CriterionState } from '../wire/CriterionState';
import type { Gate } from '../wire/Gate';
import type { GateBoard } from '../wire/GateBoard';
import type { GateStanding } from '../wire/GateStanding';
import type { Rows } from '../wire/Rows';
import type { Standing } from '../wire/Standing';
import type { RecordedPlan, RecordedSchedule } from './schedule';
import { worked } from './work';

const WEEK = 7 * 86_400;

type Aims = Record<string, AimDates>;

export function boardOf(rows: Rows, plan: RecordedPlan, schedule: RecordedSchedule, aims: Aims): GateBoard {
	const board: GateBoard = { gates: [], releases: [] };
	for (const release of rows.releases) {
		const gates = inOrder(rows.gates.filter((gate) => gate.release === release.id));
		if (gates.length === 0) continue;
		const next = gates.find((gate) => isOpen(gate))?.id ?? null;
		const standings = gates.map((gate) =>
			standingOf(gate, gate.id === next, rows, plan, schedule, aims[release.id]),
		);
		board.gates.push(...standings);
		const mandatory = standings.flatMap((each) => each.criteria);
		const through = mandatory.filter((each) => each.state === 'met' || each.state === 'waived');
		const share = mandatory.length === 0 ? 10_000 : Math.floor((through.length * 10_000) / mandatory.length);
		board.releases.push({ release: release.id, share, next });
	}
	return board;
}

export function agendaOf(
	rows: Rows,
	plan: RecordedPlan,
	schedule: RecordedSchedule,
	aims: Aims,
	id: string,
): Agenda {
	const review = rows.reviews.find((each) => each.id === id);
	const board = boardOf(rows, plan, schedule, aims);
	const items = (review?.gates ?? []).flatMap((gate) => {
		const standing = board.gates.find((each) => each.gate === gate);
		if (!standing) return [];
		const of = (state: CriterionState) => standing.criteria.filter((each) => each.state === state);
		const missing = rows.sign_offs.filter((row) => row.gate === gate && row.state !== 'signed');
		const earlier = rows.gates.filter((row) => row.release === standing.release);
		return [
			{
				standing,
				criteria: [...of('failed'), ...of('open')],
				missing: missing.map((row) => row.id),
				conditions: earlier.flatMap((row) =>
					row.conditions.filter((each) => !each.is_met).map((condition) => ({ gate: row.id, condition })),
				),
			},
		];
	});
	return { review: id, items };
}

export function decisionsDue(rows: Rows, plan: RecordedPlan, schedule: RecordedSchedule, aims: Aims): number {
	return boardOf(rows, plan, schedule, aims).gates.filter((each) => each.is_due).length;
}

function standingOf(
	gate: Gate,
	isNext: boolean,
	rows: Rows,
	plan: RecordedPlan,
	schedule: RecordedSchedule,
	aim: AimDates | undefined,
): GateStanding {
	const criteria = inOrder(rows.criteria.filter((row) => row.gate === gate.id)).map((row) => ({
		criterion: row.id,
		state: stateOf(row, rows, plan),
		forecast: row.kind.kind === 'task-finished' ? finishOf(row.kind.task, plan, schedule) : null,
	}));
	const count = (state: CriterionState) => criteria.filter((each) => each.state === state).length;
	const counts = { met: count('met'), waived: count('waived'), failed: count('failed'), open: count('open') };
	const forecast = (gate.milestone && finishOf(gate.milestone, plan, schedule)) || gate.date;
	const latest = gate.kind === 'post-release' ? null : (aim?.target?.ready_by ?? null);
	const asked = rows.sign_offs.filter((row) => row.gate === gate.id);
	const signed = asked.filter((row) => row.state === 'signed').length;
	const at = gate.date ?? forecast;
	const isLate = forecast !== null && latest !== null && forecast > latest;
	return {
		gate: gate.id,
		release: gate.release,
		planned: gate.date,
		forecast,
		latest,
		room: forecast === null || latest === null ? null : worked(latest) - worked(forecast),
		counts,
		criteria,
		lacking: counts.failed + counts.open,
		asked: asked.length,
		signed,
		is_signed: signed >= Math.min(gate.quorum ?? asked.length, asked.length),
		standing: wordOf(gate, isLate, isNext, counts.failed > 0 || (at !== null && at < plan.dataDate)),
		is_next: isNext,
		is_due: isOpen(gate) && at !== null && at < plan.dataDate + WEEK,
	};
}

function wordOf(gate: Gate, isLate: boolean, isNext: boolean, isAtRisk: boolean): Standing {
	if (gate.decision === 'go' || gate.decision === 'conditional-go') return 'passed';
	if (gate.decision === 'no-go') return 'stopped';
	if (isLate) return 'after-cut-off';
	if (isAtRisk) return 'at-risk';
	return isNext ? 'next' : 'pending';
}

function stateOf(row: Criterion, rows: Rows, plan: RecordedPlan): CriterionState {
	if (row.state === 'waived' || row.state === 'failed') return row.state;
	const { kind } = row;
	switch (kind.kind) {
		case 'manual':
			return row.state;
		case 'document':
			return row.state === 'met' && row.evidence.length > 0 ? 'met' : 'open';
		case 'task-finished':
			return plan.tasks.get(kind.task)?.progress.done === 10_000 ? 'met' : 'open';
		case 'dependency': {
			const release = rows.releases.find((each) => each.id === kind.release);
			return release?.state === 'hypercare' || release?.state === 'closed' ? 'met' : 'open';
		}
		case 'metric': {
			if (kind.value === null) return 'open';
			const reached =
				kind.comparison === 'at-most' ? kind.value <= kind.threshold : kind.value >= kind.threshold;
			return reached ? 'met' : 'failed';
		}
	}
}

function isOpen(gate: Gate): boolean {
	return gate.decision === 'pending' || gate.decision === 'deferred';
}

function finishOf(task: string, plan: RecordedPlan, schedule: RecordedSchedule): number | null {
	return schedule.records.get(plan.handles.get(task) ?? -1)?.values[1] ?? null;
}

function inOrder<R extends { order: string }>(rows: R[]): R[] {
	return rows.sort((a, b) => (a.order < b.order ? -1 : 1));
}
