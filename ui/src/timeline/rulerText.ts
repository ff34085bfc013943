/** The names of the ruler's cells, from long to short. */

import { language, say } from '../words/words';
import type { RulerText } from './paintRuler';
import { type Cell, type Step, weekNumber } from './ruler';

const formats = new Map<string, Intl.DateTimeFormat>();

function named(local: number, options: Intl.DateTimeFormatOptions): string {
	const key = `${language()} ${JSON.stringify(options)}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(language(), { ...options, timeZone: 'UTC', hourCycle: 'h23' });
		formats.set(key, format);
	}
	return format.format(new Date(local * 1000));
}

function week(cell: Cell): string {
	return say('chart-week', { week: weekNumber(cell.local) });
}

function day(cell: Cell): string {
	return named(cell.local, { day: 'numeric' });
}

function monthAndYear(local: number, month: 'long' | 'short'): string {
	return say('chart-month', { month: named(local, { month }), year: named(local, { year: 'numeric' }) });
}

function dayInFull(local: number): string {
	return say('date-long', {
		weekday: named(local, { weekday: 'short' }),
		day: named(local, { day: 'numeric' }),
		month: named(local, { month: 'short' }),
		year: named(local, { year: 'numeric' }),
	});
}

function quarter(local: number): string {
	return say('chart-quarter', { quarter: Math.floor(new Date(local * 1000).getUTCMonth() / 3) + 1 });
}

export const rulerText: RulerText = {
	upper({ local }: Cell, step: Step) {
		switch (step.unit) {
			case 'minute':
			case 'hour':
				return [named(local, { hour: '2-digit', minute: '2-digit' })];
			case 'day':
				return [
					dayInFull(local),
					named(local, { weekday: 'short', day: 'numeric' }),
					named(local, { day: 'numeric' }),
				];
			case 'week':
				return [
					`${dayInFull(local)} · ${say('chart-week', { week: weekNumber(local) })}`,
					dayInFull(local),
					named(local, { day: 'numeric' }),
				];
			case 'month':
				return [monthAndYear(local, 'long'), monthAndYear(local, 'short'), named(local, { month: 'short' })];
			case 'quarter':
				return [`${quarter(local)} ${named(local, { year: 'numeric' })}`, quarter(local)];
			case 'year':
				return step.count === 1
					? [named(local, { year: 'numeric' })]
					: [
							say('date-range', {
								from: named(local, { year: 'numeric' }),
								to: String(new Date(local * 1000).getUTCFullYear() + step.count - 1),
							}),
						];
		}
	},
	lower(cell: Cell, step: Step) {
		const { local } = cell;
		switch (step.unit) {
			case 'minute':
			case 'hour':
				return step.unit === 'hour' && step.count === 8
					? [named(local, { hour: '2-digit' })]
					: [named(local, { hour: '2-digit', minute: '2-digit' }), named(local, { hour: '2-digit' })];
			case 'day':
				return [`${day(cell)}\t${named(local, { weekday: 'short' })}`, day(cell)];
			case 'week':
				return [`${day(cell)}\t${week(cell)}`, day(cell)];
			case 'month':
				return [
					named(local, { month: 'long' }),
					named(local, { month: 'short' }),
					named(local, { month: 'narrow' }),
				];
			case 'quarter':
				return [quarter(local)];
			case 'year':
				return [named(local, { year: 'numeric' }), `’${named(local, { year: '2-digit' })}`];
		}
	},
};
