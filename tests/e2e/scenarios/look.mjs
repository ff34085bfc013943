/** Both looks, and what a screen reader and a keyboard find in them. */

import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** How light the page is, from 0 to 255. */
function lightness(planner) {
	return planner.page.run(() => {
		const probe = document.createElement('canvas').getContext('2d');
		probe.fillStyle = getComputedStyle(document.body).backgroundColor;
		probe.fillRect(0, 0, 1, 1);
		const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
		return (red + green + blue) / 3;
	});
}

async function inTheme(home, theme) {
	home.settings({ author: 'Ada', theme });
	const planner = await Planner.start(home);
	deepEqual(await planner.accessibility(AXE), [], `the welcome page, ${theme}`);
	await planner.click('welcome-sample');
	await planner.opened();
	deepEqual(await planner.accessibility(AXE), [], `the planner, ${theme}`);
	await planner.focusRow(await planner.shownTask());
	await until('the inspector is there', () => planner.page.isShown('[data-testid="inspector"]'));
	await planner.settled();
	deepEqual(await planner.accessibility(AXE), [], `the inspector, ${theme}`);
	return planner;
}

export default {
	async 'axe-core finds nothing in the light theme'(home) {
		const planner = await inTheme(home, 'light');
		ok((await lightness(planner)) > 200, 'it is light');
		await planner.close();
	},

	async 'axe-core finds nothing in the dark theme'(home) {
		const planner = await inTheme(home, 'dark');
		ok((await lightness(planner)) < 60, 'it is dark');
		await planner.close();
	},
};
