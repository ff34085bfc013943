/** Reads what people type into the fields of a step or a criterion; throws a failure that the field shows. */

import { readLag } from '../format/lag';
import type { Failure } from '../host/wire/Failure';
import type { Lag } from '../host/wire/Lag';
import type { Span } from '../host/wire/Span';

function unreadable(text: string, expected: string): Failure {
	return { kind: 'refusal', what: { code: 'unreadable', text, expected } };
}

/** Reads a duration: `5d`, `4h`, round the clock `2ed`. */
export function readSpan(text: string): Span {
	const read = readLag(text, { unit: 'working', amount: 0 });
	if (!read || read.amount < 0 || (read.unit !== 'working' && read.unit !== 'elapsed'))
		throw unreadable(text, 'settings-duration-wanted');
	return { amount: read.amount, unit: read.unit };
}

/** Reads a lag, which may be a share of the predecessor and lie before it. */
export function readLagOf(text: string, before: Lag): Lag {
	const read = readLag(text, before);
	if (!read) throw unreadable(text, 'settings-lag-wanted');
	return read;
}

/** Reads a number with at most three decimals as thousandths. */
export function readThousandths(text: string): number {
	const typed = text.trim().replace(',', '.');
	if (!/^-?\d{1,9}(\.\d{1,3})?$/.test(typed)) throw unreadable(text, 'template-number-wanted');
	return Math.round(Number(typed) * 1000);
}

/** Reads how many must sign; nothing typed means everybody. */
export function readQuorum(text: string): number | null {
	const typed = text.trim();
	if (typed === '') return null;
	if (!/^[1-9]\d{0,2}$/.test(typed)) throw unreadable(text, 'template-quorum-wanted');
	return Number(typed);
}

/** Reads roles, apart by commas. */
export function readRoles(text: string): string[] {
	const roles = text.split(',').map((role) => role.trim());
	return roles.filter((role, at) => role !== '' && roles.indexOf(role) === at);
}
