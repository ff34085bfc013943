/** What stands in the way, and what would remove it. */

import { equal, ok } from 'node:assert/strict';
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
};
