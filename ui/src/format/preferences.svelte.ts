/**
 * How a person wants dates, times and weeks written. It is the person's affair, never the portfolio's:
 * two people may read one plan in two ways.
 */

import type { DateFormat, FirstDay, Settings } from '../host/desk';

/** What a date's figures stand in for: by words, in the order of ISO 8601, with points or with slashes. */
export type Order = 'words' | 'iso' | 'points' | 'slashes' | 'day-slashes';

const DAYS = { monday: 0, saturday: 5, sunday: 6 };

class Preferences {
	dateFormat: DateFormat = $state('words');
	firstDay: FirstDay = $state('monday');
	isTwelveHours = $state(false);
	hasWeekNumbers = $state(true);
	/** The locale of the system, for what follows it. */
	locale = $state('en');

	/** Takes the settings of the person who sits here. */
	follow(settings: Settings, locale = systemLocale()): void {
		this.dateFormat = settings.date_format;
		this.firstDay = settings.first_day;
		this.isTwelveHours = settings.twelve_hours;
		this.hasWeekNumbers = settings.week_numbers;
		this.locale = locale;
	}

	/** The way in which dates are written now. */
	get order(): Order {
		return this.dateFormat === 'system' ? orderOf(this.locale) : this.dateFormat;
	}

	/** The day with which a week begins: 0 is Monday. */
	get weekStart(): number {
		return this.firstDay === 'system' ? firstDayOf(this.locale) : DAYS[this.firstDay];
	}
}

/** The wishes of the person who sits here. */
export const preferences = new Preferences();

/** Returns the locale of the system; one that `Intl` does not understand, such as "C", counts as English. */
export function systemLocale(): string {
	try {
		return Intl.getCanonicalLocales(navigator.language)[0] ?? 'en';
	} catch {
		return 'en';
	}
}

/** Returns the order in which a locale writes the figures of a date. */
export function orderOf(locale: string): Order {
	const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).formatToParts(0);
	const [first] = parts.filter(({ type }) => type === 'day' || type === 'month' || type === 'year');
	const separator = parts.find(({ type }) => type === 'literal')?.value ?? '-';
	if (first?.type === 'year') return 'iso';
	if (separator.includes('.')) return 'points';
	if (separator.includes('/')) return first?.type === 'month' ? 'slashes' : 'day-slashes';
	return 'words';
}

/** What browsers know of a locale's week; the older name is WebKit's. */
interface WithWeek {
	getWeekInfo?: () => { firstDay: number };
	weekInfo?: { firstDay: number };
}

function firstDayOf(locale: string): number {
	const known = new Intl.Locale(locale) as Intl.Locale & WithWeek;
	const week = known.getWeekInfo?.() ?? known.weekInfo;
	return ((week?.firstDay ?? 1) + 6) % 7;
}
