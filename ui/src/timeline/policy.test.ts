// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { POLICIES, rememberedPolicy, rememberPolicy } from './policy';

describe('the shift policy', () => {
	beforeEach(() => localStorage.clear());

	it('pushes followers until somebody chooses', () => {
		expect(rememberedPolicy()).toBe('push');
	});

	it('is remembered by the next window', () => {
		for (const policy of POLICIES) {
			rememberPolicy(policy);
			expect(rememberedPolicy()).toBe(policy);
		}
	});

	it('does not trust what was kept', () => {
		localStorage.setItem('slipway.shift-policy', 'sideways');
		expect(rememberedPolicy()).toBe('push');
	});
});
