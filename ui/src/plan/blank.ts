/** Rows about which nothing is said yet: what people enter, and tests and recordings, starts from them. */

import type { Blanks } from '../host/wire/Blanks';
import type { Booking } from '../host/wire/Booking';
import type { Criterion } from '../host/wire/Criterion';
import type { Environment } from '../host/wire/Environment';
import type { ExternalEvent } from '../host/wire/ExternalEvent';
import type { Gate } from '../host/wire/Gate';
import type { GateKind } from '../host/wire/GateKind';
import type { Outage } from '../host/wire/Outage';
import type { Recurring } from '../host/wire/Recurring';
import type { Release } from '../host/wire/Release';
import type { Review } from '../host/wire/Review';
import type { SignOff } from '../host/wire/SignOff';
import type { Stage } from '../host/wire/Stage';
import type { Template } from '../host/wire/Template';

export function once(start: number, finish: number): Recurring {
	return { start, finish, zone: null, rule: null, except: [] };
}

export function blankRelease(id: string, product: string, name: string): Release {
	return {
		id,
		product,
		order: '',
		name,
		version: '',
		state: 'planned',
		priority: 3,
		owner: null,
		calendar: null,
		start: null,
		finish: null,
		notes: '',
		external: [],
		kind: 'minor',
		target: null,
		scope_freeze: null,
		key: '',
		also: [],
		package: null,
		goal: '',
		strategy: 'big-bang',
		risk: null,
		risk_reason: '',
		is_regulated: false,
		is_security: false,
		out_of_band: null,
		from_template: null,
		budget: null,
	};
}

export function blankEnvironment(id: string, name: string, stage: Stage): Environment {
	return {
		id,
		order: '',
		name,
		stage,
		parent: null,
		product: null,
		notes: '',
		external: [],
		group: '',
		capacity: 1,
		owner: null,
		refresh_lead: 0,
		versions: [],
	};
}

export function blankBooking(id: string, environment: string, release: string): Booking {
	return {
		id,
		environment,
		release,
		task: null,
		start: null,
		finish: null,
		sharing: 'exclusive',
		status: 'requested',
		notes: '',
		external: [],
		purpose: 'testing',
		set_up: 0,
		tear_down: 0,
		requested_by: '',
		approver: '',
		needs: [],
	};
}

export function blankOutage(id: string, environment: string, name: string, at: Recurring): Outage {
	return { id, environment, name, at, notes: '', external: [] };
}

export function blankGate(id: string, release: string, name: string, kind: GateKind): Gate {
	return {
		id,
		release,
		order: '',
		name,
		kind,
		date: null,
		milestone: null,
		notes: '',
		external: [],
		chair: null,
		quorum: null,
		decision: 'pending',
		decided_at: null,
		decided_by: '',
		minutes: '',
		conditions: [],
		checks: [],
	};
}

export function blankCriterion(id: string, gate: string, text: string): Criterion {
	return {
		id,
		gate,
		order: '',
		text,
		kind: { kind: 'manual' },
		is_mandatory: true,
		owner: null,
		due: null,
		state: 'open',
		comment: '',
		evidence: [],
		external: [],
	};
}

export function blankSignOff(id: string, gate: string, role: string): SignOff {
	return { id, gate, order: '', role, person: null, state: 'asked', at: null, comment: '' };
}

export function blankReview(id: string, name: string, at: number): Review {
	return {
		id,
		name,
		at,
		chair: null,
		attendees: [],
		gates: [],
		minutes: '',
		actions: [],
		external: [],
	};
}

export function blankEvent(id: string, name: string, date: number): ExternalEvent {
	return {
		id,
		name,
		source: '',
		date,
		is_confirmed: false,
		milestone: null,
		needed_by: [],
		notes: '',
		external: [],
		kind: 'vendor',
		confidence: null,
	};
}

export function blankTemplate(id: string, name: string): Template {
	return { id, order: '', name, summary: '', version: 1, kinds: [], steps: [], gates: [], notes: '' };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What rows of the packed tables hold where nothing else is said, until a document says it. */
export const BLANKS: Blanks = {
	task: {
		id: NOBODY,
		release: NOBODY,
		parent: null,
		order: '',
		name: '',
		kind: 'task',
		phase: null,
		mode: 'auto',
		active: true,
		duration: { amount: 0, unit: 'working' },
		estimated: false,
		constraint: { kind: 'ASAP', date: null },
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
		owner: null,
		effort: null,
		notes: '',
		external: [],
		fields: {},
		uses: [],
		touches: { kind: 'by-phase' },
		cost: null,
	},
	dependency: {
		id: NOBODY,
		predecessor: NOBODY,
		successor: NOBODY,
		kind: 'FS',
		lag: { unit: 'working', amount: 0 },
		strength: 'hard',
		reason: '',
		external: [],
	},
	assignment: {
		id: NOBODY,
		task: NOBODY,
		person: NOBODY,
		units: 10_000,
		work: null,
		delay: 0,
		actual_start: null,
		actual_finish: null,
		external: [],
	},
};
