/** What people read and change about criteria, without a window. */

import { formatNumber } from '../format/number';
import type { Criterion } from '../host/wire/Criterion';
import type { CriterionKind } from '../host/wire/CriterionKind';
import type { CriterionState } from '../host/wire/CriterionState';

export type KindName = CriterionKind['kind'];

export const KIND_NAMES: readonly KindName[] = [
	'manual',
	'task-finished',
	'metric',
	'document',
	'dependency',
];

export const STATES: readonly CriterionState[] = ['open', 'met', 'failed', 'waived'];

/** States in the order in which a legend names them. */
export const LEGEND: readonly CriterionState[] = ['met', 'open', 'failed', 'waived'];

/** What fails comes first, then what is open; what is settled stands below. */
const ATTENTION: Record<CriterionState, number> = { failed: 0, open: 1, waived: 2, met: 3 };

/** Values of metrics are kept in thousandths. */
const THOUSAND = 1000;

/** Returns criteria as they call for attention, else in their own order. */
export function byAttention<Row extends { row: Criterion; state: CriterionState }>(
	rows: readonly Row[],
): Row[] {
	return [...rows].sort(
		(a, b) => ATTENTION[a.state] - ATTENTION[b.state] || (a.row.order < b.row.order ? -1 : 1),
	);
}

/** Whether people say by themselves that a criterion is met; otherwise a task, a value or a release does. */
export function isSaid(kind: CriterionKind): boolean {
	return kind.kind === 'manual' || kind.kind === 'document';
}

/** The state that a toggle leads to: met and open in turn; what was waived or failed is open again. */
export function toggled(criterion: Criterion): CriterionState {
	if (criterion.state !== 'open') return 'open';
	return isSaid(criterion.kind) ? 'met' : 'waived';
}

/** Reads a number as people write it, as thousandths; null when it is none. */
export function readThousandths(text: string): number | null {
	const plain = text.trim().replace(',', '.');
	if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null;
	const thousandths = Math.round(Number(plain) * THOUSAND);
	return Number.isSafeInteger(thousandths) ? thousandths : null;
}

/** Writes thousandths as a number without needless zeros. */
export function writeThousandths(value: number): string {
	return formatNumber(value / THOUSAND);
}

/** Writes a size as people read it. */
export function sizeParts(bytes: number): { unit: 'kb' | 'mb'; n: number } {
	if (bytes < 1_000_000) return { unit: 'kb', n: Math.max(1, Math.round(bytes / 1000)) };
	return { unit: 'mb', n: Math.round(bytes / 100_000) / 10 };
}
