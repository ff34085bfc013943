/** What stands in the way, and what would remove it. */

import { deepEqual } from 'node:assert/strict';
import { Planner, until } from '../planner.mjs';

export default {
	async 'a missed deadline is found, explained and removed by a fix'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		const { start } = await planner.dates(ids[2]);
		await planner.perform({ do: 'set-deadline', task: ids[2], deadline: start });
		await planner.click('status-findings');
		const late = '[data-testid="finding"][data-finding*="L06"], [data-testid="finding"][data-finding*="l06"]';
		await planner.page.click(late);
		await planner.click('fix');
		await planner.change('the fix', () => planner.click('apply-fix'));
		await until('the finding is gone', async () => !(await planner.page.isShown(late)));
		await planner.undo();
		await until('and back after undo', () => planner.page.isShown(late));
		await planner.close();
	},

	async 'a finding says how it comes about, and each cause leads to where it lies'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		const { start } = await planner.dates(ids[2]);
		await planner.perform({ do: 'set-deadline', task: ids[2], deadline: start });
		await planner.click('status-findings');
		const causes = '[data-testid="chain"] ol button';
		await until('its causes are told', () => planner.page.isShown(causes));
		await planner.page.click('[data-testid="chain"] .earlier');
		await planner.settled();
		const told = await planner.page.run(
			(selector) => [...document.querySelectorAll(selector)].map((each) => each.textContent),
			causes,
		);
		const works = told.filter((each) => each.includes(' takes ')).map((each) => each.split(' ')[0]);
		deepEqual(works, ['Build', 'Test', 'Deploy'], 'from the first cause on');
		await planner.picture('chain-of-a-finding');
		await planner.page.click('[data-testid="chain"] summary');
		// What a closed detail holds keeps its boxes in WebKit.
		const unfolded = '[data-testid="chain"][open]';
		await until('they are folded away', async () => !(await planner.page.isShown(unfolded)));
		await planner.page.click('[data-testid="chain"] summary');
		await until('and back', () => planner.page.isShown(unfolded));
		const build = told.findIndex((each) => each.startsWith('Build takes '));
		await planner.page.run(
			(selector, at) => document.querySelectorAll(selector)[at].scrollIntoView({ block: 'center' }),
			causes,
			build,
		);
		const place = await planner.page.run(
			(selector, at) => {
				const box = document.querySelectorAll(selector)[at].getBoundingClientRect();
				return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			},
			causes,
			build,
		);
		await planner.page.pointer([{ to: place }, { down: true }, { up: true }]);
		await until('the task is selected in the plan', () =>
			planner.page.isShown(`[data-task="${ids[0]}"][aria-selected="true"]`),
		);
		await planner.close();
	},
};
