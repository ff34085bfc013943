/** Amounts of money as the language in use writes them, from whole minor units: "€1,234.50", "1.234,50 €". */

import { language } from '../words/words';

const formats = new Map<string, Intl.NumberFormat>();

/** Returns how many decimals amounts of a currency have; two where none is given. */
export function decimalsOf(currency: string): number {
	if (currency === '') return 2;
	return formatOf(currency, null).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Returns an amount; what comes after the decimal sign is left out where it is nothing. */
export function formatMoney(amount: number, currency: string): string {
	const decimals = decimalsOf(currency);
	const isWhole = amount % 10 ** decimals === 0;
	return formatOf(currency, isWhole ? 0 : decimals).format(amount / 10 ** decimals);
}

/** Returns a ratio in ten thousandths: "0.93". */
export function formatRatio(ratio: number): string {
	return new Intl.NumberFormat(language(), {
		minimumFractionDigits: 2,
		maximumFractionDigits: 2,
	}).format(ratio / 10_000);
}

/**
 * Reads an amount that somebody typed, with or without sign of a currency and marks between thousands:
 * what follows the last mark is the decimals where it has no more figures than the currency. Null for
 * what is no amount.
 */
export function parseMoney(text: string, currency: string): number | null {
	const decimals = decimalsOf(currency);
	const figures = text.replaceAll(/[\s\u00a0\u202f’']|[A-Z]{3}|[€£$¥]/g, '');
	const plain = plainly(figures, decimals);
	if (plain !== null) return plain;
	const match = /^(-?)(\d+(?:[.,]\d{3})*|\d*)(?:([.,])(\d+))?$/.exec(figures);
	if (!match || figures === '' || figures === '-') return null;
	const [, sign, whole = '', , rest = ''] = match;
	if (rest.length > decimals) return null;
	const units = whole.replaceAll(/[.,]/g, '') + rest.padEnd(decimals, '0');
	const amount = Number(units === '' ? '0' : units);
	return Number.isSafeInteger(amount) ? (sign ? -amount : amount) : null;
}

/** Where a currency has as many decimals as thousands have figures, the sign of the language tells them apart. */
function plainly(figures: string, decimals: number): number | null {
	const point = language() === 'de' ? ',' : '.';
	const [whole = '', rest = '', more] = figures.split(point);
	if (decimals < 3 || more !== undefined || !/^\d+$/.test(whole) || !/^\d{3}$/.test(rest)) return null;
	return Number(whole + rest.padEnd(decimals, '0'));
}

function formatOf(currency: string, decimals: number | null): Intl.NumberFormat {
	const key = `${language()} ${currency} ${decimals}`;
	let format = formats.get(key);
	if (!format) {
		const places =
			decimals === null ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
		format = new Intl.NumberFormat(language(), {
			...places,
			...(currency === '' ? {} : { style: 'currency', currency }),
		});
		formats.set(key, format);
	}
	return format;
}
