import { describe, expect, it } from 'vitest';
import { formatMoney, formatRatio, parseMoney } from './money';

describe('amounts', () => {
	it('are written in their currency, with decimals where there are any', () => {
		expect(formatMoney(123_450, 'EUR')).toBe('€1,234.50');
		expect(formatMoney(123_400, 'EUR')).toBe('€1,234');
		expect(formatMoney(1_234, 'JPY')).toBe('¥1,234');
		expect(formatMoney(-5_000, '')).toBe('-50');
	});

	it('are read as people type them', () => {
		const read = (text: string, currency = 'EUR') => parseMoney(text, currency);
		expect([read('1234'), read('1,234.50'), read('1.234,50'), read('€ 12.5')]).toEqual([
			123_400, 123_450, 123_450, 1_250,
		]);
		expect([read('1.234'), read('1,234,567'), read('EUR 0')]).toEqual([123_400, 123_456_700, 0]);
		expect([read('1500', 'JPY'), read('1.500', 'KWD'), read('1,500', 'JPY')]).toEqual([1_500, 1_500, 1_500]);
		expect([read(''), read('much'), read('1.2345'), read('1..2'), read('-')]).toEqual([
			null,
			null,
			null,
			null,
			null,
		]);
	});

	it('stand to each other with two decimals', () => {
		expect([formatRatio(9_300), formatRatio(10_000)]).toEqual(['0.93', '1.00']);
	});
});
