/** Templates and new releases: a release is started from one, fitted into a window, and taken back. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

export default {
	async 'a release is started from a template, makes its window, and is taken back in one step'(home) {
		const planner = await Planner.startNew(home);
		equal((await planner.rows()).templates.length, 5, 'a new portfolio has the starter templates');
		await planner.perform({ do: 'create-product', name: 'Ledger', kind: 'app' });
		await planner.show('windows');
		await planner.click('windows-new');
		await planner.change('the window', () => planner.click('save'));
		const [window] = (await planner.rows()).windows;
		await planner.perform({ do: 'edit-window', window: { ...window, at: { ...window.at, rule: 'FREQ=MONTHLY' } } });
		await planner.show('templates');
		await planner.click('template-start');
		await until('the core has told what would come', () => planner.page.isShown('[data-testid="start-begins"]'));
		await planner.change('the release', () => planner.click('start-release'));
		const { releases, tasks, gates, criteria } = await planner.rows();
		equal(releases.length, 1, 'it is in the plan');
		ok(tasks.length > 10 && gates.length > 0 && criteria.length > 0, 'with its work, gates and criteria');
		ok(gates.every((gate) => gate.date !== null), 'gates are dated where their milestones fall');
		await planner.undo();
		const after = await planner.rows();
		deepEqual([after.releases, after.tasks, after.gates], [[], [], []], 'and all of it goes in one step');
		await planner.close();
	},

	async 'axe-core finds nothing on the page of templates and in the dialog of a new release'(home) {
		for (const theme of ['light', 'dark']) {
			home.settings({ author: 'Ada', theme });
			const planner = await Planner.startNew(home, theme);
			await planner.perform({ do: 'create-product', name: 'Ledger', kind: 'app' });
			await planner.show('templates');
			deepEqual(await planner.accessibility(AXE), [], `templates, ${theme}`);
			await planner.click('template-start');
			await until('the core has told what would come', () => planner.page.isShown('[data-testid="start-begins"]'));
			deepEqual(await planner.accessibility(AXE), [], `new release, ${theme}`);
			await planner.close();
		}
	},
};
