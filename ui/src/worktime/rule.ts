/**
 * Recurrence of exceptions, for the picture of a year only: what is open is the engine's to say.
 *
 * Reads the rules that the editor and imports write: a frequency, an interval, months, days of the
 * month, and weekdays with their place. Anything else is not drawn.
 */

const DAY = 86_400_000;
/** Days in which every date comes at least once. */
const LEAP_CYCLE = 1461;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Returns the rule of days that come back every year; nothing when they lie in two months. */
export function yearlyRule(from: string, to: string): string | null {
	const [year, month] = [from.slice(0, 4), from.slice(5, 7)];
	if (to.slice(0, 4) !== year || to.slice(5, 7) !== month) return null;
	const first = Number(from.slice(8));
	const days = Array.from({ length: Number(to.slice(8)) - first + 1 }, (_, at) => first + at);
	return days.length > 0 ? `FREQ=YEARLY;BYMONTH=${Number(month)};BYMONTHDAY=${days.join(',')}` : null;
}

/** Says whether a rule is one that `yearlyRule` makes. */
export function isYearly(rule: string | null): boolean {
	return rule !== null && /^FREQ=YEARLY;BYMONTH=\d+;BYMONTHDAY=[\d,]+$/.test(rule);
}

/** Returns the first day on or after `from` on which a rule falls; `from` itself when none does in a leap cycle. */
export function firstDay(rule: string, from: string): string {
	const start = Date.parse(`${from}T00:00:00Z`);
	for (let passed = 0; passed <= LEAP_CYCLE; passed++) {
		const day = new Date(start + passed * DAY).toISOString().slice(0, 10);
		if (fallsOn(rule, from, day)) return day;
	}
	return from;
}

/** Says whether an exception that begins on `from` and recurs by `rule` falls on `day`. */
export function fallsOn(rule: string, from: string, day: string): boolean {
	const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
	const numbers = (name: string) => parts.get(name)?.split(',').map(Number);
	const at = new Date(`${day}T00:00:00Z`);
	const start = new Date(`${from}T00:00:00Z`);
	const interval = Number(parts.get('INTERVAL') ?? '1');
	const months = numbers('BYMONTH');
	const monthDays = numbers('BYMONTHDAY');
	if (months && !months.includes(at.getUTCMonth() + 1)) return false;
	if (monthDays && !monthDays.includes(at.getUTCDate())) return false;
	if (parts.has('BYDAY') && !isWeekday(parts.get('BYDAY') ?? '', parts.get('BYSETPOS'), at)) return false;
	const bound = monthDays !== undefined || parts.has('BYDAY');
	switch (parts.get('FREQ')) {
		case 'YEARLY':
			if (!months && at.getUTCMonth() !== start.getUTCMonth()) return false;
			return (
				(bound || at.getUTCDate() === start.getUTCDate()) &&
				(at.getUTCFullYear() - start.getUTCFullYear()) % interval === 0
			);
		case 'MONTHLY': {
			const passed =
				(at.getUTCFullYear() - start.getUTCFullYear()) * 12 + at.getUTCMonth() - start.getUTCMonth();
			return (bound || at.getUTCDate() === start.getUTCDate()) && passed % interval === 0;
		}
		case 'WEEKLY':
			return (
				(bound || at.getUTCDay() === start.getUTCDay()) && ((monday(at) - monday(start)) / 7) % interval === 0
			);
		case 'DAILY':
			return Math.round((at.getTime() - start.getTime()) / DAY) % interval === 0;
		default:
			return false;
	}
}

function isWeekday(list: string, place: string | undefined, at: Date): boolean {
	return list.split(',').some((entry) => {
		const found = /^([+-]?\d+)?([A-Z]{2})$/.exec(entry);
		if (!found || WEEKDAYS.indexOf(found[2] ?? '') !== at.getUTCDay()) return false;
		const wanted = found[1] ?? place;
		if (wanted === undefined) return true;
		const date = at.getUTCDate();
		const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
		const fromStart = Math.ceil(date / 7);
		const fromEnd = Math.ceil((last - date + 1) / 7);
		return Number(wanted) > 0 ? fromStart === Number(wanted) : fromEnd === -Number(wanted);
	});
}

/** Returns the number of the Monday on or before a day. */
function monday(at: Date): number {
	return Math.floor(at.getTime() / DAY) - ((at.getUTCDay() + 6) % 7);
}
