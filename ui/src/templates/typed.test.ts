import { describe, expect, it } from 'vitest';
import { readLagOf, readQuorum, readRoles, readSpan, readThousandths } from './typed';

const NONE = { unit: 'working', amount: 0 } as const;

describe('what is typed into a template', () => {
	it('is read as durations and lags', () => {
		expect(readSpan('3d')).toEqual({ amount: 3 * 8 * 3600, unit: 'working' });
		expect(readSpan('2ed')).toEqual({ amount: 2 * 86_400, unit: 'elapsed' });
		expect(() => readSpan('-1d')).toThrow();
		expect(() => readSpan('50%')).toThrow();
		expect(readLagOf('-1d', NONE)).toEqual({ unit: 'working', amount: -8 * 3600 });
		expect(() => readLagOf('soon', NONE)).toThrow();
	});

	it('is read as numbers, quorums and roles', () => {
		expect(readThousandths('98,5')).toBe(98_500);
		expect(() => readThousandths('98.1234')).toThrow();
		expect(readQuorum('')).toBeNull();
		expect(readQuorum('2')).toBe(2);
		expect(() => readQuorum('0')).toThrow();
		expect(readRoles(' Security, Operations,, Security ')).toEqual(['Security', 'Operations']);
	});
});
