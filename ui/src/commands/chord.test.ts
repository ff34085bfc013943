import { describe, expect, it } from 'vitest';
import { isChord, type KeyPress } from './chord';

function press(key: string, held = '', code = ''): KeyPress {
	const keys = held.split(' ');
	return {
		key,
		code,
		ctrlKey: keys.includes('Ctrl'),
		metaKey: keys.includes('Meta'),
		altKey: keys.includes('Alt'),
		shiftKey: keys.includes('Shift'),
	};
}

describe('a chord', () => {
	it('is a letter with exactly what is held', () => {
		expect(isChord('N', press('n'))).toBe(true);
		expect(isChord('N', press('N', 'Shift'))).toBe(false);
		expect(isChord('Shift N', press('N', 'Shift'))).toBe(true);
		expect(isChord('Ctrl Shift Z', press('Z', 'Ctrl Shift'))).toBe(true);
		expect(isChord('Ctrl Z', press('z', 'Ctrl Alt'))).toBe(false);
	});

	it('takes the command key for Ctrl', () => {
		expect(isChord('Ctrl C', press('c', 'Meta'))).toBe(true);
	});

	it('finds a letter by its place where the keyboard writes another alphabet', () => {
		expect(isChord('M', press('ь', '', 'KeyM'))).toBe(true);
		expect(isChord('Z', press('y', '', 'KeyZ')), 'a German keyboard writes y there').toBe(false);
	});

	it('finds a digit by its place, because Shift makes a sign of it', () => {
		expect(isChord('Shift 1', press('!', 'Shift', 'Digit1'))).toBe(true);
		expect(isChord('Shift 2', press('"', 'Shift', 'Digit2'))).toBe(true);
		expect(isChord('0', press('0', '', 'Digit0'))).toBe(true);
		expect(isChord('0', press('=', 'Shift', 'Digit0')), 'Shift 0 on a German keyboard').toBe(false);
	});

	it('takes a sign however it is typed', () => {
		expect(isChord('/', press('/', 'Shift', 'Digit7'))).toBe(true);
		expect(isChord('?', press('?', 'Shift'))).toBe(true);
		expect(isChord('+', press('='))).toBe(true);
		expect(isChord('−', press('-'))).toBe(true);
	});

	it('knows keys by the names that are written for them', () => {
		expect(isChord('Alt Shift →', press('ArrowRight', 'Alt Shift'))).toBe(true);
		expect(isChord('Alt ↑', press('ArrowUp', 'Alt Shift'))).toBe(false);
		expect(isChord('Del', press('Delete'))).toBe(true);
		expect(isChord('Shift F10', press('F10', 'Shift'))).toBe(true);
		expect(isChord('Menu', press('ContextMenu'))).toBe(true);
	});
});
