import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { after, hear } from './asked';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

test('an answer is heard, and so is why there is none', async () => {
	const take = vi.fn();
	const refuse = vi.fn();
	hear(Promise.resolve(3), take, refuse);
	hear(Promise.reject('closed'), take, refuse);
	await vi.runAllTimersAsync();
	expect(take.mock.calls).toEqual([[3]]);
	expect(refuse.mock.calls).toEqual([['closed']]);
});

test('what is no longer wanted is not heard', async () => {
	const heard = vi.fn();
	hear(Promise.resolve(3), heard, heard)();
	hear(Promise.reject('closed'), heard, heard)();
	await vi.runAllTimersAsync();
	expect(heard).not.toHaveBeenCalled();
});

test('what begins after a pause does not begin once it is ended', () => {
	const begin = vi.fn(() => () => {});
	const end = after(200, begin);
	vi.advanceTimersByTime(199);
	end();
	vi.advanceTimersByTime(1000);
	expect(begin).not.toHaveBeenCalled();
});

test('what has begun after a pause is ended with it', () => {
	const ended = vi.fn();
	const end = after(200, () => ended);
	vi.advanceTimersByTime(200);
	expect(ended).not.toHaveBeenCalled();
	end();
	expect(ended).toHaveBeenCalledOnce();
});
