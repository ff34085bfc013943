/** Colours and fonts of the canvas: the resolved roles of the page, read once per theme change. */

import type { Font } from './scene';

const MORE = '(prefers-contrast: more)';
const FORCED = '(forced-colors: active)';

export const ROLES = [
	'bg',
	'surface',
	'raised',
	'weekend',
	'grid',
	'border',
	'border-strong',
	'hover',
	'sel',
	'text',
	'text-2',
	'text-3',
	'accent',
	'accent-on',
	'accent-bg',
	'focus',
	'today',
	'bar',
	'bar-on',
	'bar-prog',
	'bar-prog-on',
	'summary',
	'milestone',
	'baseline',
	'slack',
	'link',
	'link-crit',
	'crit',
	'crit-text',
	'crit-bg',
	'risk',
	'risk-bg',
	'ok',
	'ok-text',
	'ok-bg',
	'blocked',
	'done',
	'done-bar',
	'freeze',
	'freeze-line',
	'freeze-text',
	'outage',
	'window',
	'tint-1',
	'tint-2',
	'tint-3',
	'tint-4',
	'tint-5',
	'tint-6',
	'tint-7',
	'tint-8',
	'window-line',
] as const;

export type Role = (typeof ROLES)[number];

export interface Theme {
	colour: Record<Role, string>;
	font: Record<Font, string>;
	/** Whether bars are told from their ground by an edge: people asked for more contrast, or for their own colours. */
	hasEdges: boolean;
	/** Whether the colours are those of the system: a few only, so that states differ by line and pattern alone. */
	isForced: boolean;
}

export function readTheme(root: HTMLElement): Theme {
	const style = getComputedStyle(root);
	const colour = {} as Record<Role, string>;
	for (const role of ROLES) colour[role] = style.getPropertyValue(`--${role}`).trim();
	const isForced = matchMedia(FORCED).matches;
	if (isForced) hollow(colour);
	const family = getComputedStyle(document.body).fontFamily;
	return {
		colour,
		font: {
			bar: `500 12px ${family}`,
			label: `400 12px ${family}`,
			chip: `500 11px ${family}`,
			ruler: `400 12px ${family}`,
			'ruler-strong': `600 12px ${family}`,
		},
		hasEdges: isForced || matchMedia(MORE).matches,
		isForced,
	};
}

/** In one ink a full bar would swallow its outline, its hatch and its sign: it is an outline itself. */
function hollow(colour: Record<Role, string>): void {
	for (const role of ROLES)
		if (role === 'bar' || role === 'done-bar' || role.startsWith('tint-')) colour[role] = colour.bg;
	colour['bar-on'] = colour.text;
}

/** Calls `changed` whenever the roles may resolve to other colours. */
export function watchTheme(root: HTMLElement, changed: () => void): () => void {
	const observer = new MutationObserver(changed);
	observer.observe(root, { attributes: true, attributeFilter: ['data-theme', 'class'] });
	const queries = ['(prefers-color-scheme: dark)', MORE, FORCED].map((query) => matchMedia(query));
	for (const query of queries) query.addEventListener('change', changed);
	// Text is measured again once its font is there.
	document.fonts?.addEventListener('loadingdone', changed);
	return () => {
		observer.disconnect();
		document.fonts?.removeEventListener('loadingdone', changed);
		for (const query of queries) query.removeEventListener('change', changed);
	};
}

/**
 * A text measure that remembers. The context is of a canvas that is in the page: another one would not
 * have the page's tabular figures.
 */
export function measurer(
	theme: Theme,
	context: CanvasRenderingContext2D | null,
): (text: string, font: Font) => number {
	const known = new Map<string, number>();
	return (text, font) => {
		const key = `${font} ${text}`;
		const width = known.get(key);
		if (width !== undefined) return width;
		if (!context) return text.length * 6.5;
		if (known.size > 20_000) known.clear();
		context.font = theme.font[font];
		const measured = context.measureText(text).width;
		known.set(key, measured);
		return measured;
	};
}
