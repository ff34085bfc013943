/** Windows, freezes and environments: entered in their editors, and found by a screen reader. */

import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Opens a view and waits until it is drawn. */
async function show(planner, view) {
	await planner.click(`view-${view}`);
	await until(`${view} is shown`, () => planner.page.isShown(`[data-testid="${view}"]`));
	await planner.settled();
}

export default {
	async 'a window is drafted, added with its next occurrences, and gone after undo'(home) {
		const planner = await Planner.startNew(home);
		await show(planner, 'windows');
		await planner.click('windows-new');
		await until('the core has told when it comes', () => planner.page.isShown('[data-testid="next"] li'));
		deepEqual((await planner.rows()).windows, [], 'a draft is not in the plan');
		await planner.change('the window', () => planner.click('save'));
		const { windows } = await planner.rows();
		equal(windows.length, 1, 'it is in the plan');
		equal(windows[0].at.finish - windows[0].at.start, 6 * 3600, 'from 22:00 to 4:00');
		await planner.undo();
		deepEqual((await planner.rows()).windows, [], 'and taken back in one step');
		await planner.close();
	},

	async 'axe-core finds nothing on the pages of windows and environments in either theme'(home) {
		for (const theme of ['light', 'dark']) {
			home.settings({ author: 'Ada', theme });
			const planner = await Planner.startNew(home, theme);
			await show(planner, 'windows');
			await planner.click('windows-new');
			await planner.settled();
			deepEqual(await planner.accessibility(AXE), [], `windows, ${theme}`);
			await planner.change('the window', () => planner.click('save'));
			await show(planner, 'environments');
			await planner.click('environment-new');
			await planner.change('the environment', () => planner.click('save'));
			deepEqual(await planner.accessibility(AXE), [], `environments, ${theme}`);
			await planner.close();
		}
	},
};
