import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Frames } from './frames';

let frame: (() => void) | null;
let drawn: number;
let frames: Frames;

/** Lets the next frame come. */
function pass(): void {
	const now = frame;
	frame = null;
	now?.();
}

beforeEach(() => {
	frame = null;
	drawn = 0;
	vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
		frame = callback;
		return 1;
	});
	frames = new Frames(() => drawn++);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

test('what is asked many times is drawn once, in the next frame', () => {
	frames.ask();
	frames.ask();
	expect([drawn, frames.isIdle]).toEqual([0, false]);
	pass();
	expect([drawn, frames.isIdle]).toEqual([1, true]);
});

test('what is drawn ahead is not drawn again in its frame', () => {
	frames.ask();
	frames.ahead();
	expect(drawn).toBe(1);
	pass();
	expect(drawn).toBe(1);
});

test('nothing waits for a frame any more once it is stopped', () => {
	vi.stubGlobal('cancelAnimationFrame', () => {
		frame = null;
	});
	frames.ask();
	frames.stop();
	pass();
	expect([drawn, frames.isIdle]).toEqual([0, true]);
});

test('a second step before the same frame waits for it, and the next frame begins anew', () => {
	frames.ahead();
	frames.ahead();
	expect(drawn).toBe(1);
	pass();
	expect(drawn).toBe(2);
	frames.ahead();
	expect(drawn).toBe(3);
});
