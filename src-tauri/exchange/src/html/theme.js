// Colours of the chart: those of the page, as they are at the moment.

const ROLES = [
	'bg', 'surface', 'weekend', 'grid', 'border', 'text', 'text-2', 'text-3', 'today', 'sel', 'hover', 'accent',
	'bar', 'bar-on', 'bar-prog', 'bar-prog-on', 'summary', 'milestone', 'link', 'link-crit',
	'crit', 'crit-bg', 'done', 'done-bar', 'blocked',
	'freeze', 'freeze-line', 'freeze-text', 'window', 'window-line',
];

const theme = { colour: {}, font: '', isForced: false };

function readTheme() {
	const style = getComputedStyle(document.documentElement);
	for (const role of ROLES) theme.colour[role] = style.getPropertyValue(`--${role}`).trim();
	theme.font = style.getPropertyValue('--font').trim();
	theme.isForced = matchMedia('(forced-colors: active)').matches;
}

/** Calls back whenever people change what colours they want. */
function onTheme(act) {
	for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)']) {
		matchMedia(query).addEventListener('change', () => {
			readTheme();
			act();
		});
	}
}
