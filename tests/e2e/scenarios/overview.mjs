/** The portfolio at a glance, packages of repairs, and telling the schedule to everybody. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Planner, until } from '../planner.mjs';
import { KEY } from '../webdriver.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

async function sample(home, theme = 'light') {
	home.settings({ author: 'Ada', theme });
	const planner = await Planner.start(home);
	await planner.click('welcome-sample');
	await planner.opened();
	return planner;
}

async function inTheme(home, theme) {
	const planner = await sample(home, theme);
	await planner.show('overview', '[data-testid="overview-row"]');
	deepEqual(await planner.accessibility(AXE), [], `the overview, ${theme}`);
	await planner.show('findings', '[data-testid="repair"]');
	deepEqual(await planner.accessibility(AXE), [], `the findings, ${theme}`);
	await planner.click('publish');
	await until('it asks', () => planner.page.isShown('[data-testid="publish-name"]'));
	deepEqual(await planner.accessibility(AXE), [], `the dialog of publishing, ${theme}`);
	return planner;
}

export default {
	async 'the overview tells which release misses its window, and leads to what mends it'(home) {
		const planner = await sample(home);
		await planner.show('overview', '[data-testid="overview-row"]');
		const reds = await planner.page.run(
			() => document.querySelectorAll('[data-testid="overview-row"] .rag.red').length,
		);
		ok(reds > 0, 'the sample has a release in trouble');
		await planner.show('findings', '[data-testid="repair"]');
		const open = () => planner.page.run(() => document.querySelectorAll('[data-testid="finding"]').length);
		const before = await open();
		await planner.change('the repair', () => planner.click('apply-repair'));
		await until('findings went', async () => (await open()) < before);
		await planner.undo();
		await until('and are back', async () => (await open()) === before);
		await planner.close();
	},

	async 'a schedule with open errors is not published, and one without is kept'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		const { start } = await planner.dates(ids[2]);
		await planner.perform({ do: 'set-deadline', task: ids[2], deadline: start });
		await planner.click('publish');
		await until('it is guarded', () => planner.page.isShown('[data-testid="publish-guard"]'));
		equal(await planner.page.isShown('[data-testid="publish-do"]:disabled'), true, 'and cannot be done');
		await planner.page.press(KEY.Escape);
		await planner.undo();
		await planner.click('publish');
		await until('nothing is open', () => planner.page.isShown('[data-testid="publish-stamp"]'));
		await planner.page.fill('[data-testid="publish-by"]', 'Ada');
		await planner.change('publishing', () => planner.click('publish-do'));
		await planner.click('publish');
		await until('it is kept', () => planner.page.isShown('[data-testid="publications"] li'));
		await planner.page.press(KEY.Escape);
		await planner.perform({ do: 'enter-cell', task: ids[0], cell: 'duration', text: '5d' });
		await planner.show('findings', '[data-finding*="H05"]');
		await planner.page.click('[data-finding*="H05"]');
		await planner.click('fix-publish');
		const by = () => document.querySelector('[data-testid="publish-by"]')?.value;
		await until('what was published before is offered anew', async () => (await planner.page.run(by)) === 'Ada');
		await planner.close();
	},

	async 'axe-core finds nothing in overview, findings and publishing, in either theme'(home) {
		const light = await inTheme(home, 'light');
		await light.close();
		const dark = await inTheme(home, 'dark');
		await dark.close();
	},
};
