import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../timeline/theme';

const read = (name: string) => readFileSync(`src/styles/${name}.css`, 'utf8');
const preferences = read('preferences');

/** The roles that a sheet gives to a colour, the first of two meant for light. */
function rolesIn(css: string): Map<string, string> {
	return new Map([...css.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map(([, role, value]) => [role, value]));
}

/** Every role of colour that there is. */
const registered = [...read('colour-types').matchAll(/@property --([a-z0-9-]+)/g)].map(([, role]) => role);

/** What one of the media queries says. */
function within(query: string): Map<string, string> {
	const from = preferences.indexOf(`@media (${query})`);
	expect(from, query).toBeGreaterThan(-1);
	const rest = preferences.slice(from + 1);
	const next = rest.indexOf('@media');
	return rolesIn(next < 0 ? rest : rest.slice(0, next));
}

describe('the system’s own colours', () => {
	const forced = within('forced-colors: active');
	const SYSTEM = /^(Canvas|CanvasText|GrayText|Highlight|HighlightText)$/;
	const BETWEEN = /^color-mix\(in srgb, CanvasText \d+%, Canvas\)$/;

	it('stand for every role, so that no colour of ours is left', () => {
		const ours = registered.filter((role) => {
			const colour = forced.get(role) ?? '';
			return !SYSTEM.test(colour) && !BETWEEN.test(colour);
		});
		expect(ours.filter((role) => role !== 'shade')).toEqual([]);
		expect(
			ROLES.filter((role) => !registered.includes(role)),
			'the canvas reads these',
		).toEqual([]);
	});

	it.each([
		['text', 'bg'],
		['text-2', 'surface'],
		['crit-text', 'crit-bg'],
		['freeze-text', 'freeze'],
		['bar-on', 'bar'],
		['bar-prog-on', 'bar-prog'],
		['bar-on', 'tint-1'],
		['crit', 'bg'],
		['done', 'done-bar'],
		['blocked', 'bg'],
		['accent', 'bg'],
		['freeze-line', 'freeze'],
		['window-line', 'window'],
	])('tell %s from %s', (ink, ground) => {
		expect(forced.get(ink)).not.toBe(forced.get(ground));
	});
});

describe('more contrast', () => {
	const roles = new Map([...rolesIn(read('tokens')), ...within('prefers-contrast: more')]);

	function colour(role: string, theme: 0 | 1): string {
		const both = /light-dark\((#\w{6})(?:\w{2})?, (#\w{6})/.exec(roles.get(role) ?? '');
		if (!both) throw new Error(`${role} has no two colours: ${roles.get(role)}`);
		return both[theme + 1];
	}

	/** As WCAG counts it. */
	function contrast(one: string, other: string): number {
		const light = (hex: string) => {
			const [r, g, b] = [1, 3, 5].map((at) => {
				const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
				return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
			});
			return 0.2126 * r + 0.7152 * g + 0.0722 * b;
		};
		const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
		return (a + 0.05) / (b + 0.05);
	}

	function least(ink: string, grounds: string[]): number {
		return Math.min(
			...grounds.flatMap((ground) =>
				([0, 1] as const).map((theme) => contrast(colour(ink, theme), colour(ground, theme))),
			),
		);
	}

	it.each(['text', 'text-2', 'text-3', 'accent', 'crit-text', 'risk-text'])(
		'makes %s read at 7 to 1',
		(ink) => {
			expect(least(ink, ['bg', 'surface', 'raised'])).toBeGreaterThanOrEqual(7);
		},
	);

	it.each([
		['bar-on', 'bar'],
		['bar-prog-on', 'bar-prog'],
		['freeze-text', 'freeze'],
		['crit-text', 'crit-bg'],
		['risk-text', 'risk-bg'],
		['ok-text', 'ok-bg'],
		['text-2', 'sel'],
	])('makes %s read on %s at 7 to 1', (ink, ground) => {
		expect(least(ink, [ground])).toBeGreaterThanOrEqual(7);
	});

	it.each([
		'border',
		'border-strong',
		'baseline',
		'link',
		'slack',
		'crit',
		'risk',
		'done',
		'blocked',
		'focus',
	])('makes lines of %s stand out at 3 to 1', (line) => {
		expect(least(line, ['bg', 'surface'])).toBeGreaterThanOrEqual(3);
	});
});

describe('less motion', () => {
	const sheets: Record<string, string> = import.meta.glob(['../**/*.svelte', '../**/*.css'], {
		query: '?raw',
		import: 'default',
		eager: true,
	});

	it('stops all that moves by a style', () => {
		expect(within('prefers-reduced-motion: reduce').get('quick')).toBe('0ms');
		const moving = Object.entries(sheets).flatMap(([path, source]) =>
			[...source.matchAll(/\b(?:transition|animation|scroll-behavior)(?:-duration)?:\s*([^;]+);/g)]
				.filter(([, value]) => !value.includes('var(--quick)') && !/^(none|auto)$/.test(value))
				.map(([found]) => `${path}: ${found}`),
		);
		expect(moving).toEqual([]);
	});
});
