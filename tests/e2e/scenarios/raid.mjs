/** Risks, issues and decisions: written down, edited, found again, and told by reports. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What the rows of the list say. */
const listed = (planner) =>
	planner.page.run(() => [...document.querySelectorAll('[data-testid="raid-row"]')].map((row) => row.innerText));

async function open(home, theme) {
	home.settings({ author: 'Ada', theme });
	const planner = await Planner.start(home);
	await planner.click('welcome-sample');
	await planner.opened();
	await planner.show('raid', '[data-testid="raid-row"]');
	return planner;
}

export default {
	async 'a risk is written down, weighed, filtered, closed and taken back, each in one step'(home) {
		const planner = await open(home, 'light');
		const before = await planner.revision();
		const all = (await listed(planner)).length;
		await planner.click('raid-new');
		await planner.enter('row-name', 'The vendor ships late');
		await planner.choose('raid-release', 'Payments 4.2');
		await planner.choose('raid-likelihood', '4');
		await planner.choose('raid-impact', '5');
		await planner.enter('raid-effect', 'The window of January is missed.');
		await planner.change('the new risk', () => planner.click('save'));
		equal(await planner.revision(), before + 1, 'it is one step');
		const mine = async () => (await listed(planner)).find((text) => text.includes('The vendor ships late'));
		ok(/20 of 25/.test(await mine()), `its weight is told: ${await mine()}`);

		await planner.click('raid-shown-decision');
		await until('decisions alone are shown', async () => {
			const rows = await listed(planner);
			return rows.length > 0 && rows.length < all && rows.every((text) => text.includes('Decision'));
		});
		await planner.click('raid-shown-risk');
		await until('it is among the risks', async () => (await mine()) !== undefined);
		await planner.page.run(() => {
			[...document.querySelectorAll('[data-testid="raid-row"]')]
				.find((row) => row.innerText.includes('The vendor ships late'))
				.click();
		});
		await planner.choose('raid-state', 'Closed');
		await planner.change('closing it', () => planner.click('save'));
		ok(/Closed/.test(await mine()), 'its state is told');
		await planner.change('deleting it', () => planner.click('row-delete'));
		equal(await mine(), undefined, 'it is gone');
		await planner.undo();
		await planner.undo();
		ok(!/Closed/.test(await mine()), 'it is there again, and open');
		await planner.close();
	},

	async 'axe-core finds nothing in the log of risks, in either theme'(home) {
		for (const theme of ['light', 'dark']) {
			const planner = await open(home, theme);
			deepEqual(await planner.accessibility(AXE), [], theme);
			await planner.picture(`raid ${theme}`);
			await planner.close();
		}
	},
};
