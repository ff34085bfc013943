/** Lags: "2 d", "−4 h", "50 %", elapsed "1 ed", written and read. */

import type { Lag } from '../host/wire/Lag';
import { formatDuration, formatShare, minus } from './duration';
import { units } from './units.svelte';

const HOUR = 3600;
const DAY = 86_400;

/** Returns a lag as it stands in a list of links; nothing for none. */
export function formatLag(lag: Lag): string {
	if (lag.amount === 0) return '';
	switch (lag.unit) {
		case 'working':
			return minus(lag.amount) + formatDuration(lag.amount);
		case 'elapsed':
			return minus(lag.amount) + formatDuration(lag.amount, 'elapsed');
		case 'percent':
		case 'elapsed-percent':
			return formatShare(lag.amount).replace('-', '\u2212');
	}
}

/**
 * Returns the lag that people typed, or null when it is none; nothing typed is no lag.
 *
 * A percentage keeps counting elapsed time where it did before.
 */
export function readLag(text: string, before: Lag): Lag | null {
	const typed = text
		.trim()
		.toLowerCase()
		.replace(/^\u2212/, '-');
	if (typed === '') return { unit: 'working', amount: 0 };
	const sign = typed.startsWith('-') ? -1 : 1;
	const rest = typed.replace(/^[+-]\s*/, '');
	const share = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(rest);
	if (share) {
		const amount = sign * Math.round(number(share[1]) * 100);
		return { unit: before.unit === 'elapsed-percent' ? 'elapsed-percent' : 'percent', amount };
	}
	let unit: 'working' | 'elapsed' | null = null;
	let total = 0;
	let left = rest;
	while (left !== '') {
		const part = /^(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*/.exec(left);
		if (!part || part[0] === '') return null;
		const read = unitOf(part[2] ?? '');
		if (!read) return null;
		const { counted, letter } = read;
		if (unit !== null && unit !== counted) return null;
		unit = counted;
		total += number(part[1]) * secondsOf(letter, counted);
		left = left.slice(part[0].length);
	}
	return { unit: unit ?? 'working', amount: sign * Math.round(total) };
}

function number(text: string | undefined): number {
	return Number((text ?? '0').replace(',', '.'));
}

type Letter = 'd' | 'h' | 'm' | 'w';

/** How units are written, in every language that is spoken here. */
const UNITS: Record<Letter, readonly string[]> = {
	d: ['', 'd', 'day', 'days', 't', 'tag', 'tage', 'tagen'],
	h: ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden'],
	m: ['m', 'min', 'mins', 'minute', 'minutes', 'minuten'],
	w: ['w', 'wk', 'wks', 'week', 'weeks', 'wo', 'woche', 'wochen'],
};

/** Returns what a unit is; one that runs round the clock has an "e" before it, or an "f" in German. */
function unitOf(word: string): { counted: 'working' | 'elapsed'; letter: Letter } | null {
	const letters = Object.keys(UNITS) as Letter[];
	const named = (of: string) => letters.find((letter) => UNITS[letter].includes(of));
	const plain = named(word);
	if (plain) return { counted: 'working', letter: plain };
	const letter = /^[ef]./.test(word) ? named(word.slice(1)) : undefined;
	return letter ? { counted: 'elapsed', letter } : null;
}

function secondsOf(letter: Letter, counted: 'working' | 'elapsed'): number {
	const day = counted === 'elapsed' ? DAY : units.minutesPerDay * 60;
	switch (letter) {
		case 'h':
			return HOUR;
		case 'm':
			return 60;
		case 'w':
			return counted === 'elapsed' ? 7 * DAY : 5 * day;
		case 'd':
			return day;
	}
}
