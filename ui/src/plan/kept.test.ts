// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { keep, keepsLooks, kept, oneOf } from './kept';

beforeEach(() => localStorage.clear());

test('each portfolio and page has what was kept of it alone', () => {
	keep('p', 'calendar', { zoom: 'week' });
	expect(kept('p', 'calendar')).toEqual({ zoom: 'week' });
	expect(kept('p', 'gates')).toEqual({});
	expect(kept('q', 'calendar')).toEqual({});
});

test('what cannot be read is as if nothing were kept', () => {
	for (const text of ['{', 'null', '[1]', '"week"']) {
		localStorage.setItem('slipway.calendar.p', text);
		expect(kept('p', 'calendar'), text).toEqual({});
	}
});

test('where there is no room nothing fails, and nothing old stays', () => {
	const full = {
		getItem: () => null,
		setItem: () => {
			throw new Error('full');
		},
		removed: '',
		removeItem(key: string) {
			this.removed = key;
		},
	};
	keep('p', 'calendar', {}, full as unknown as Storage);
	expect(full.removed).toBe('slipway.calendar.p');
});

test('a value that is none of those known is the usual one', () => {
	expect(oneOf('week', ['week', 'month'], 'month')).toBe('week');
	expect(oneOf('decade', ['week', 'month'], 'month')).toBe('month');
});

test('a second window begins as was kept, and keeps nothing', () => {
	keep('p', 'calendar', { zoom: 'week' });
	keepsLooks(false);
	expect(kept('p', 'calendar')).toEqual({ zoom: 'week' });
	keep('p', 'calendar', { zoom: 'year' });
	keepsLooks(true);
	expect(kept('p', 'calendar'), 'as the first one left it').toEqual({ zoom: 'week' });
});
