/** The board and the list of gates, laid out from what the backend says of them. */

import type { CriterionCounts } from '../host/wire/CriterionCounts';
import type { CriterionState } from '../host/wire/CriterionState';
import type { Gate } from '../host/wire/Gate';
import type { GateBoard } from '../host/wire/GateBoard';
import type { GateKind } from '../host/wire/GateKind';
import type { GateStanding } from '../host/wire/GateStanding';
import { DAY } from '../plan/zone';

/** Kinds in the order in which a release comes to them. */
export const KINDS: readonly GateKind[] = [
	'entry',
	'readiness',
	'milestone',
	'technical-go-no-go',
	'business-go-no-go',
	'post-release',
];

/** States in the order in which a bar and a list of criteria show them. */
const SEGMENTS: readonly CriterionState[] = ['met', 'waived', 'failed', 'open'];

/** One line of the board. A release with two gates of one kind takes two. */
export interface BoardLine {
	release: string;
	/** Whether it is the first line of its release. */
	first: boolean;
	/** One place a column; null where the release has no such gate. */
	cells: (GateStanding | null)[];
}

/** A place on the board. */
export interface Place {
	line: number;
	column: number;
}

/** Returns the kinds that any gate has, in order. */
export function columnsOf(gates: ReadonlyMap<string, Gate>): GateKind[] {
	const used = new Set([...gates.values()].map((gate) => gate.kind));
	return KINDS.filter((kind) => used.has(kind));
}

/** Lays the gates of each release out under their kinds. */
export function linesOf(
	board: GateBoard,
	gates: ReadonlyMap<string, Gate>,
	columns: readonly GateKind[],
): BoardLine[] {
	return board.releases.flatMap(({ release }) => {
		const own = board.gates.filter((each) => each.release === release);
		const stacks = columns.map((kind) => own.filter((each) => gates.get(each.gate)?.kind === kind));
		const height = Math.max(0, ...stacks.map((stack) => stack.length));
		return Array.from({ length: height }, (_, at) => ({
			release,
			first: at === 0,
			cells: stacks.map((stack) => stack[at] ?? null),
		}));
	});
}

/** Where a gate stands; null when the board has none such. */
export function placeOf(lines: readonly BoardLine[], gate: string | null): Place | null {
	for (const [line, { cells }] of lines.entries()) {
		const column = cells.findIndex((cell) => cell?.gate === gate);
		if (column >= 0) return { line, column };
	}
	return null;
}

/** Where a key leads from a place: to the next gate that way; null when the key leads nowhere. */
export function moved(lines: readonly BoardLine[], from: Place, key: string): Place | null {
	const steps: Record<string, [number, number]> = {
		ArrowLeft: [0, -1],
		ArrowRight: [0, 1],
		ArrowUp: [-1, 0],
		ArrowDown: [1, 0],
	};
	const width = lines[from.line]?.cells.length ?? 0;
	if (key === 'Home') return gateFrom(lines, { line: from.line, column: 0 }, [0, 1]);
	if (key === 'End') return gateFrom(lines, { line: from.line, column: width - 1 }, [0, -1]);
	const step = steps[key];
	if (!step) return null;
	return gateFrom(lines, { line: from.line + step[0], column: from.column + step[1] }, step);
}

/** The first gate from a place on, going on in one direction; places without one are passed over. */
function gateFrom(lines: readonly BoardLine[], from: Place, [down, right]: [number, number]): Place | null {
	for (let { line, column } = from; ; line += down, column += right) {
		const cells = lines[line]?.cells;
		if (!cells || column < 0 || column >= cells.length) return null;
		if (cells[column]) return { line, column };
	}
}

/** Returns one entry a criterion, as the segments of a bar show them. */
export function segmentsOf(counts: CriterionCounts): CriterionState[] {
	return SEGMENTS.flatMap((state) => Array.from({ length: counts[state] }, () => state));
}

/** When a gate was decided, else when it is expected; null when nobody said. */
export function dateOf(gate: Gate, standing: GateStanding): number | null {
	return isDecided(gate) ? gate.decided_at : (standing.forecast ?? standing.planned);
}

/** Whether a gate was decided for good: a deferred one is still to be decided. */
export function isDecided(gate: Gate): boolean {
	return gate.decision !== 'pending' && gate.decision !== 'deferred';
}

/** How many criteria count as passed. */
export function passed(counts: CriterionCounts): number {
	return counts.met + counts.waived;
}

export function total(counts: CriterionCounts): number {
	return counts.met + counts.waived + counts.failed + counts.open;
}

/** The gates to be decided next, one a release at most, the first to come first. */
export function nextDecisions(
	board: GateBoard,
	gates: ReadonlyMap<string, Gate>,
	count: number,
): { gate: Gate; standing: GateStanding; at: number }[] {
	const due = board.gates.flatMap((standing) => {
		const gate = gates.get(standing.gate);
		const at = standing.planned ?? standing.forecast;
		return gate && standing.is_next && at !== null ? [{ gate, standing, at }] : [];
	});
	return due.sort((a, b) => a.at - b.at).slice(0, count);
}

/** For how many days ahead gates are shown; all of them without a number. */
export const SPANS = [30, 90, null] as const;
export type Span = (typeof SPANS)[number];

/**
 * Returns the gates that are decided, or are to be, in the next days from the data date on, with those
 * that should have been decided before; and the releases that have any.
 */
export function within(
	board: GateBoard,
	gates: ReadonlyMap<string, Gate>,
	span: Span,
	dataDate: number,
): GateBoard {
	if (span === null) return board;
	const last = dataDate + span * DAY;
	const shown = board.gates.filter((standing) => {
		const gate = gates.get(standing.gate);
		const at = gate ? dateOf(gate, standing) : null;
		return gate && at !== null && at <= last && (at >= dataDate || !isDecided(gate));
	});
	const releases = new Set(shown.map((standing) => standing.release));
	return { gates: shown, releases: board.releases.filter((each) => releases.has(each.release)) };
}

export type SortBy = 'date' | 'release' | 'kind' | 'progress';

/** Returns gates in the order of a column; those without a date come last. */
export function sorted(
	board: GateBoard,
	gates: ReadonlyMap<string, Gate>,
	by: SortBy,
	rising: boolean,
): GateStanding[] {
	const places = new Map(board.releases.map(({ release }, at) => [release, at]));
	const share = ({ counts }: GateStanding) => (total(counts) === 0 ? 1 : passed(counts) / total(counts));
	const key = (standing: GateStanding): number | null => {
		const gate = gates.get(standing.gate);
		switch (by) {
			case 'date':
				return gate ? dateOf(gate, standing) : null;
			case 'release':
				return places.get(standing.release) ?? null;
			case 'kind':
				return gate ? KINDS.indexOf(gate.kind) : null;
			case 'progress':
				return share(standing);
		}
	};
	const keyed = board.gates.filter((each) => gates.has(each.gate)).map((each) => ({ each, key: key(each) }));
	const none = (value: number | null) => (value === null ? 1 : 0);
	return keyed
		.sort((a, b) => {
			if (a.key === null || b.key === null) return none(a.key) - none(b.key);
			return (rising ? 1 : -1) * (a.key - b.key);
		})
		.map(({ each }) => each);
}
