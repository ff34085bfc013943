/**
 * Recurrence rules (RFC 5545) as plain choices, read and written as text.
 *
 * When something comes next is the core's to say; here stands only how a rule is written down.
 */

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The first to the fourth of a month, or the last. */
export const PLACES = [1, 2, 3, 4, -1] as const;

/** How something recurs; `other` is any rule that has no plain words here. */
export type Recurrence =
	| { kind: 'once' }
	| { kind: 'daily' }
	| { kind: 'weekly'; days: Weekday[] }
	| { kind: 'monthly'; place: number; day: Weekday }
	| { kind: 'yearly' }
	| { kind: 'other'; rule: string };

/** Returns the plain choice that a rule is. */
export function readRule(rule: string | null): Recurrence {
	if (rule === null) return { kind: 'once' };
	if (rule === 'FREQ=DAILY') return { kind: 'daily' };
	if (rule === 'FREQ=YEARLY') return { kind: 'yearly' };
	const weekly = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/.exec(rule);
	const days = weekly?.[1]?.split(',') ?? [];
	if (days.length > 0 && days.every(isWeekday)) return { kind: 'weekly', days };
	const monthly = /^FREQ=MONTHLY;BYDAY=(-?\d)([A-Z]{2})$/.exec(rule);
	const [place, day] = [Number(monthly?.[1]), monthly?.[2] ?? ''];
	if (isWeekday(day) && PLACES.some((each) => each === place)) return { kind: 'monthly', place, day };
	return { kind: 'other', rule };
}

/** Returns the rule of a choice; null for once. */
export function writeRule(recurrence: Recurrence): string | null {
	switch (recurrence.kind) {
		case 'once':
			return null;
		case 'daily':
			return 'FREQ=DAILY';
		case 'weekly': {
			const days = WEEKDAYS.filter((day) => recurrence.days.includes(day));
			return `FREQ=WEEKLY;BYDAY=${days.join(',')}`;
		}
		case 'monthly':
			return `FREQ=MONTHLY;BYDAY=${recurrence.place}${recurrence.day}`;
		case 'yearly':
			return 'FREQ=YEARLY';
		case 'other':
			return recurrence.rule;
	}
}

/** Returns a choice of another kind that brings the day on which the first one falls, given as `YYYY-MM-DD`. */
export function startingAs(kind: Recurrence['kind'], first: string, rule: string | null): Recurrence {
	const at = new Date(`${first}T00:00:00Z`);
	const day = WEEKDAYS[(at.getUTCDay() + 6) % 7] ?? 'MO';
	switch (kind) {
		case 'weekly':
			return { kind, days: [day] };
		case 'monthly': {
			const place = Math.ceil(at.getUTCDate() / 7);
			return { kind, place: place > 4 ? -1 : place, day };
		}
		case 'other':
			return { kind, rule: rule ?? 'FREQ=MONTHLY;BYMONTHDAY=1' };
		case 'once':
		case 'daily':
		case 'yearly':
			return { kind };
	}
}

function isWeekday(text: string): text is Weekday {
	return (WEEKDAYS as readonly string[]).includes(text);
}
