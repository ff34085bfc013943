/**
 * Messages of the core: a key with typed arguments, said in the portfolio's zone and days.
 */

import { formatDate, formatTime } from '../format/dates';
import { formatDuration, formatElapsed, formatPercent, minus } from '../format/duration';
import { formatMoney } from '../format/money';
import type { Argument } from '../host/wire/Argument';
import type { Failure } from '../host/wire/Failure';
import type { FaultNote } from '../host/wire/FaultNote';
import type { Message } from '../host/wire/Message';
import type { Refusal } from '../host/wire/Refusal';
import { type Args, knows, say } from './words';

/** Returns the sentence of a message. */
export function sayMessage(message: Message): string {
	const args: Args = {};
	for (const [name, argument] of Object.entries(message.args)) {
		args[name] = sayArgument(argument);
	}
	return say(message.key, args);
}

/** Returns why a request was refused. */
export function sayRefusal(refusal: Refusal): string {
	const key = `refusal-${refusal.code}`;
	switch (refusal.code) {
		case 'would-cycle':
			return say(key, { path: refusal.names.join(' → ') });
		case 'unreadable':
			return say(key, { text: refusal.text, expected: say(refusal.expected) });
		case 'out-of-range':
			return say(key, { field: fieldName(refusal.field) });
		case 'too-long':
			return say(key, { field: fieldName(refusal.field), limit: refusal.limit });
		case 'unknown-zone':
			return say(key, { zone: refusal.zone });
		case 'bad-rule':
			return say(key, { name: refusal.name });
		case 'bad-recurrence':
			return say(key, { rule: refusal.rule, why: refusal.why });
		case 'calendar-in-use':
			return say(key, { users: refusal.users });
		case 'open-conflicts':
			return say(key, { count: refusal.count });
		case 'unknown':
			return say(key, { what: say(`subject-${refusal.subject.kind}`) });
		case 'already-linked':
		case 'link-to-own-summary':
		case 'would-nest-in-itself':
		case 'nowhere-to-move':
		case 'summary-dates-are-computed':
		case 'already-finished':
		case 'empty-name':
		case 'calendar-circle':
		case 'environment-circle':
		case 'no-such-occurrence':
		case 'no-change':
			return say(key);
	}
}

/** Returns what failed outside the plan, and what to do about it. */
export function sayFault(fault: FaultNote): string {
	const known = knows(`fault-${fault.code}`);
	const args = { file: '', place: '', code: fault.code, ...fault.args };
	const sentence = say(known ? `fault-${fault.code}` : 'fault-other', args);
	return fault.args.rescue === undefined ? sentence : `${sentence} ${say('fault-rescued', args)}`;
}

/** Returns why a request failed. */
export function sayFailure(failure: Failure): string {
	switch (failure.kind) {
		case 'refusal':
			return sayRefusal(failure.what);
		case 'fault':
			return sayFault(failure.what);
	}
}

/** Returns the failure that a rejected request carries; anything else is a fault without a name. */
export function asFailure(thrown: unknown): Failure {
	if (typeof thrown === 'object' && thrown !== null && 'kind' in thrown && 'what' in thrown) {
		return thrown as Failure;
	}
	return { kind: 'fault', what: { code: 'other', args: {} } };
}

function fieldName(field: string): string {
	const key = `field-${field.replaceAll('_', '-')}`;
	return knows(key) ? say(key) : field;
}

/** Returns what an argument says. */
export function sayArgument(argument: Argument): string | number {
	switch (argument.type) {
		case 'text':
			return argument.value;
		case 'number':
			return argument.value;
		case 'percent':
			return together(formatPercent(argument.value));
		case 'instant':
			return together(`${formatDate(argument.value, 'plain')} ${formatTime(argument.value)}`);
		case 'work':
			return together(minus(argument.value) + formatDuration(argument.value));
		case 'elapsed':
			return together(minus(argument.value) + formatElapsed(argument.value));
		case 'money':
			return together(formatMoney(argument.value.amount, argument.value.currency));
		case 'term':
			return say(argument.value);
	}
}

/** Keeps a number with its unit and a date in one piece when a sentence is wrapped. */
function together(text: string): string {
	return text.replaceAll(' ', '\u00a0');
}
