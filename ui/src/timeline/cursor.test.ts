import { expect, test } from 'vitest';
import { cursorFor } from './cursor';
import type { Gesture } from './gesture';
import type { Hit } from './hit';

const none = { pans: false, isDrawing: false };
const bar = (part: string) => ({ on: 'bar', part }) as Hit;
const row = (kind: string) => ({ on: 'row', row: { kind } }) as Hit;

test('the pointer shows what a press would take hold of', () => {
	expect(cursorFor(bar('body'), null, none, false)).toBe('grab');
	expect(cursorFor(bar('body'), null, none, true), 'of a summary').toBe('default');
	expect(cursorFor(bar('finish'), null, none, false)).toBe('ew-resize');
	expect(cursorFor(row('task'), null, none, false)).toBe('default');
	expect(cursorFor(row('task'), null, { ...none, isDrawing: true }, false)).toBe('crosshair');
	expect(cursorFor(bar('body'), null, { ...none, pans: true }, false), 'Space comes first').toBe('grab');
});

test('while something is dragged only that matters', () => {
	const gesture = (kind: string, more = {}) => ({ kind, ...more }) as Gesture;
	expect(cursorFor(row('new'), gesture('move'), none, false)).toBe('grabbing');
	expect(cursorFor(bar('body'), gesture('pan'), none, false)).toBe('grabbing');
	expect(cursorFor(bar('body'), gesture('resize'), none, false)).toBe('ew-resize');
	expect(cursorFor(row('task'), gesture('assign', { place: null }), none, false)).toBe('not-allowed');
});
