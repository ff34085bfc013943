// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pane } from './pane';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

function pane() {
	const canvas = document.createElement('canvas');
	const pane = new Pane(canvas);
	pane.fit(300, 200);
	return { canvas, pane };
}

test('it has no pixels until something is drawn on it', () => {
	const { canvas, pane: over } = pane();
	expect(canvas.width).toBe(0);
	over.show();
	expect([canvas.width, canvas.height, canvas.style.visibility]).toEqual([300, 200, 'visible']);
});

test('it gives its pixels back when nothing has been drawn for a while', () => {
	const { canvas, pane: over } = pane();
	over.show();
	over.hide();
	vi.advanceTimersByTime(5_000);
	over.show();
	over.hide();
	vi.advanceTimersByTime(6_000);
	expect(canvas.width, 'it was shown in between').toBe(300);
	vi.advanceTimersByTime(5_000);
	expect([canvas.width, canvas.style.visibility]).toEqual([0, 'hidden']);
});

test('hiding it again and again does not put off giving back', () => {
	const { canvas, pane: over } = pane();
	over.show();
	for (let second = 0; second < 11; second++) {
		over.hide();
		vi.advanceTimersByTime(1_000);
	}
	expect(canvas.width).toBe(0);
});

test('in another size, it is as large when it is shown next', () => {
	const { canvas, pane: over } = pane();
	over.show();
	over.fit(400, 100);
	over.show();
	expect([canvas.width, canvas.height]).toEqual([400, 100]);
});
