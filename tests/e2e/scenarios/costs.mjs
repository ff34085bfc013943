/** Money: rates and budgets are entered, the forecast is seen, and what goes over a budget is mended. */

import { equal, ok } from 'node:assert/strict';
import { Planner, until } from '../planner.mjs';

/** The text of an element, once it is there. */
function textOf(planner, testid) {
	return until(`${testid} is shown`, () =>
		planner.page.run((testid) => document.querySelector(`[data-testid="${testid}"]`)?.textContent.trim(), testid),
	);
}

export default {
	async 'a rate and a budget give a forecast, and the fix of C01 raises the budget'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		await planner.perform({ do: 'set-currency', currency: 'EUR' });
		await planner.perform({ do: 'create-person', name: 'Ann Lee', kind: 'work' });
		const [ann] = (await planner.rows()).people;
		for (const task of ids) await planner.perform({ do: 'set-owner', task, owner: ann.id });

		await planner.show('people');
		await planner.change('the rate', () => planner.enter('person-rate', '50'));
		equal((await planner.rows()).people[0].rates.standard, 5_000, 'in cents');

		await planner.show('plan', '[data-task]');
		const [release] = (await planner.rows()).releases;
		await planner.page.click(`[data-key="${release.id}"] [data-column="name"]`);
		await planner.settled();
		// Three tasks of three days, 72 hours at 50.
		await until('the forecast is told', async () => (await textOf(planner, 'cost-eac')) === '€3,600');
		await planner.change('the budget', () => planner.enter('release-budget', '3,500'));
		const over = '[data-testid="finding"][data-finding*="C01"]';
		await planner.picture('costs-of-a-release');

		await planner.click('status-findings');
		await until('it is over its budget', () => planner.page.isShown(over));
		await planner.page.click(over);
		await planner.click('fix');
		await planner.change('the fix', () => planner.click('apply-fix'));
		await until('nothing is over', async () => !(await planner.page.isShown(over)));
		equal((await planner.rows()).releases[0].budget, 360_000, 'the budget is the forecast');
		await planner.undo();
		await until('it is over again', () => planner.page.isShown(over));
		ok((await planner.rows()).releases[0].budget === 350_000, 'with the budget as it was entered');
		await planner.close();
	},
};
