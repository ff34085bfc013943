// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { paintBar } from './paintBars';
import type { Bar } from './picture';
import { readTheme, type Theme, watchTheme } from './theme';

/** A window in which these media queries match; answers how their listeners are told. */
function asked(...features: string[]) {
	const listeners = new Map<string, () => void>();
	vi.stubGlobal('matchMedia', (query: string) => ({
		matches: features.some((feature) => query.includes(feature)),
		addEventListener: (_: string, listener: () => void) => listeners.set(query, listener),
		removeEventListener: (_: string, listener: () => void) =>
			listeners.get(query) === listener && listeners.delete(query),
	}));
	return listeners;
}

afterEach(() => vi.unstubAllGlobals());

test('bars have an edge where people ask for more contrast or for their own colours', () => {
	const flags = () => {
		const { hasEdges, isForced } = readTheme(document.documentElement);
		return { hasEdges, isForced };
	};
	asked();
	expect(flags()).toEqual({ hasEdges: false, isForced: false });
	asked('prefers-contrast: more');
	expect(flags()).toEqual({ hasEdges: true, isForced: false });
	asked('forced-colors: active');
	expect(flags()).toEqual({ hasEdges: true, isForced: true });
});

test('bars are hollow where one ink has to say what stands out on them', () => {
	const root = document.createElement('div');
	for (const [role, colour] of Object.entries({ bg: 'Canvas', text: 'CanvasText', bar: 'CanvasText' }))
		root.style.setProperty(`--${role}`, colour);
	document.body.append(root);
	asked();
	expect(readTheme(root).colour.bar).toBe('CanvasText');
	asked('forced-colors: active');
	const { colour } = readTheme(root);
	expect([colour.bar, colour['done-bar'], colour['tint-3'], colour['bar-on']]).toEqual([
		'Canvas',
		'Canvas',
		'Canvas',
		'CanvasText',
	]);
	root.remove();
});

test('the canvas hears of another palette, until it is gone', () => {
	const listeners = asked();
	const changed = vi.fn();
	const stop = watchTheme(document.documentElement, changed);
	for (const feature of ['prefers-color-scheme', 'prefers-contrast', 'forced-colors']) {
		const told = [...listeners].find(([query]) => query.includes(feature));
		told?.[1]();
	}
	expect(changed).toHaveBeenCalledTimes(3);
	stop();
	expect(listeners.size).toBe(0);
});

/** The widths of the lines that a bar is outlined with. */
function outlines(bar: Partial<Bar>, theme: Partial<Theme>): number[] {
	const widths: number[] = [];
	const context = new Proxy({ lineWidth: 0 } as unknown as CanvasRenderingContext2D, {
		get: (target, name) => {
			if (name === 'stroke') return () => widths.push(target.lineWidth);
			return name in target ? Reflect.get(target, name) : () => {};
		},
	});
	const whole = { x: 0, y: 0, width: 100, height: 20, done: 0, tone: 'plain', text: '', ...bar } as Bar;
	paintBar(context, whole, { colour: {}, font: {}, hasEdges: false, isForced: false, ...theme } as Theme);
	return widths;
}

test('what red says is said by weight where there is no red', () => {
	const forced = { hasEdges: true, isForced: true };
	expect([outlines({}, {}), outlines({ isCritical: true }, {})]).toEqual([[], [2]]);
	expect([outlines({}, forced), outlines({ isCritical: true }, forced)]).toEqual([[1], [3]]);
	expect(outlines({}, { hasEdges: true }), 'an edge, for more contrast').toEqual([1]);
});
