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

/** How a release stands to its window. */
async function aimOf(planner, release) {
	const aims = await planner.page.runAsync(async () => {
		const frame = await window.__TAURI_INTERNALS__.invoke('snapshot');
		const length = new DataView(frame).getUint32(0, true);
		return JSON.parse(new TextDecoder().decode(new Uint8Array(frame, 4, length))).overview.aims;
	});
	return aims[release];
}

export default {
	async 'a release that misses its window is told what it would take, and a way is applied'(home) {
		const planner = await Planner.start(home);
		await planner.click('welcome-sample');
		await planner.opened();
		const { releases } = await planner.rows();
		const { id } = releases.find((release) => release.version === '4.2' && release.name.startsWith('Payments'));
		equal((await aimOf(planner, id)).landed, 'missed', 'the sample has one release that misses its window');
		await planner.page.click(`[data-key="${id}"] [data-column="name"]`);
		await until('the release is in the inspector', () => planner.page.isShown('[data-testid="goal-seek"]'));
		await planner.click('goal-seek');
		await until('there is a way', () => planner.page.isShown('[data-testid="goal-way"]'));
		await planner.change('the way', () => planner.click('goal-apply'));
		equal((await aimOf(planner, id)).landed, 'made', 'the window is made');
		await planner.undo();
		equal((await aimOf(planner, id)).landed, 'missed', 'and the way is taken back in one step');
		await planner.close();
	},

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
