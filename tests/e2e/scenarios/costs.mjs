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

	async 'rows are sorted by what they will cost, and the inspector says how a task stands'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		await planner.perform({ do: 'set-currency', currency: 'EUR' });
		const prices = [20_000, 90_000, 50_000];
		for (const [at, task] of ids.entries()) {
			await planner.perform({ do: 'set-task-cost', task, fixed: prices[at], accrual: 'prorated', actual: null });
		}
		await planner.perform({ do: 'take-baseline', name: 'Promise', at: Math.floor(Date.now() / 1000) });
		const { portfolio } = await planner.rows();
		await planner.perform({ do: 'set-data-date', date: portfolio.data_date + 7 * 86_400 });
		await planner.show('plan', '[data-task]');
		const names = () =>
			planner.page.run(() =>
				[...document.querySelectorAll('[data-task] [data-column="name"]')].map((cell) => cell.textContent.trim()),
			);
		const before = await names();
		equal(before.length, 3, before.join());
		await planner.click('arrange-panel');
		await planner.choose('sort-by', 'Forecast cost (EAC)');
		await until('the cheapest comes first', async () => {
			const [first, second, third] = await names();
			return first?.includes('Build') && second?.includes('Deploy') && third?.includes('Test');
		});
		await planner.page.click(`[data-key="${ids[0]}"] [data-column="name"]`);
		// All of it was to be done, and nothing is.
		await until('its SPI is told', async () => (await textOf(planner, 'cost-spi')) === '0.00');
		await planner.close();
	},

	async 'earned value is measured by the baseline that people choose'(home) {
		const planner = await Planner.startNew(home);
		const [build] = await planner.threeTasks();
		await planner.perform({ do: 'set-currency', currency: 'EUR' });
		const price = (fixed) =>
			planner.perform({ do: 'set-task-cost', task: build, fixed, accrual: 'start', actual: null });
		const at = Math.floor(Date.now() / 1000);
		await price(100_000);
		await planner.perform({ do: 'take-baseline', name: 'First promise', at });
		await price(300_000);
		await planner.perform({ do: 'take-baseline', name: 'Second promise', at: at + 60 });
		const { portfolio } = await planner.rows();
		await planner.perform({ do: 'set-data-date', date: portfolio.data_date + 7 * 86_400 });
		await planner.show('plan', '[data-task]');
		const [release] = (await planner.rows()).releases;
		await planner.page.click(`[data-key="${release.id}"] [data-column="name"]`);
		await until('the last promise counts', async () => (await textOf(planner, 'cost-pv')) === '€3,000');
		await planner.change('the choice', () => planner.choose('measured-by', 'First promise'));
		await until('the first one counts', async () => (await textOf(planner, 'cost-pv')) === '€1,000');
		await planner.picture('costs by a chosen baseline');
		await planner.undo();
		await until('the last one counts again', async () => (await textOf(planner, 'cost-pv')) === '€3,000');
		await planner.close();
	},
};
