/** Gates: one is made, its criteria are met and shown by a file, it is signed and decided, from the page alone. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Makes the first gate of the first release. */
async function addFirst(planner) {
	await planner.click('gate-first');
	await planner.change('the gate', () => planner.click('gate-create'));
	await until('it is open', () => planner.page.isShown('[data-testid="gate-panel"]'));
}

export default {
	async 'a gate with a criterion, a file that shows it, and a decision that undo takes back'(home) {
		writeFileSync(home.path('report.txt'), 'all tests passed');
		const planner = await Planner.start(home, { picks: ['quarter.slipway', 'report.txt', 'saved.txt'] });
		await planner.click('welcome-new');
		await planner.page.fill('[data-testid="new-name"]', 'The quarter');
		await planner.click('new-create');
		await planner.opened();
		await planner.threeTasks();
		await planner.show('gates');
		await addFirst(planner);
		await planner.change('the criterion', () => planner.click('criterion-add'));
		await planner.change('the evidence', () => planner.click('evidence-file'));
		const [criterion] = (await planner.rows()).criteria;
		const [file] = criterion.evidence;
		deepEqual([file.kind, file.name, file.size], ['file', 'report.txt', 16], 'the file is known by name and size');
		equal(file.hash.length, 64, 'and kept under its hash');
		ok(await planner.invoke('save_attachment', { hash: file.hash, name: file.name }), 'it is saved again');
		equal(readFileSync(home.path('saved.txt'), 'utf8'), 'all tests passed', 'as it was');
		await planner.change('the state', () => planner.click('criterion-state'));
		const board = await planner.invoke('gates');
		deepEqual(board.gates[0].counts, { met: 1, waived: 0, failed: 0, open: 0 }, 'the criterion is met');
		await planner.click('decide-go');
		await planner.page.fill('[data-testid="decision-minutes"]', 'Nobody objected.');
		await planner.page.fill('[data-testid="decision-by"]', 'Ada');
		await planner.change('the decision', () => planner.click('decision-record'));
		equal((await planner.rows()).gates[0].decision, 'go', 'it is decided');
		await planner.undo();
		equal((await planner.rows()).gates[0].decision, 'pending', 'in one step, which is taken back');
		await planner.close();
	},

	async 'the next days show the gates that are decided in them, and all of them come back'(home) {
		const planner = await Planner.startNew(home);
		await planner.threeTasks();
		await planner.show('gates');
		await addFirst(planner);
		await planner.choose('gates-span', 'Next 30 days');
		await until('a gate without a date is not among them', () => planner.page.isShown('[data-testid="gates-all"]'));
		const gate = (await planner.rows()).gates[0];
		const date = (await planner.rows()).portfolio.data_date + 10 * 86_400;
		await planner.perform({ do: 'edit-gate', gate: { ...gate, date } });
		await until('one in ten days is', () => planner.page.isShown('[data-testid="board-gate"]'));
		await planner.perform({ do: 'edit-gate', gate: { ...gate, date: date + 30 * 86_400 } });
		await planner.click('gates-all');
		await until('all are shown', () => planner.page.isShown('[data-testid="board-gate"]'));
		await planner.close();
	},

	async 'a review takes the gates that come next, and its agenda says what is open'(home) {
		const planner = await Planner.startNew(home);
		await planner.threeTasks();
		await planner.show('gates');
		await addFirst(planner);
		await planner.change('the criterion', () => planner.click('criterion-add'));
		await planner.change('the review', () => planner.click('review-of-gates'));
		await until('the agenda is there', () => planner.page.isShown('[data-testid="agenda-item"]'));
		const [review] = (await planner.rows()).reviews;
		const agenda = await planner.invoke('agenda', { review: review.id });
		equal(agenda.items[0].criteria.length, 1, 'one criterion is open');
		await planner.close();
	},

	async 'axe-core finds nothing on the page of gates in either theme'(home) {
		for (const theme of ['light', 'dark']) {
			home.settings({ author: 'Ada', theme });
			const planner = await Planner.startNew(home, theme);
			await planner.threeTasks();
			await planner.show('gates');
			deepEqual(await planner.accessibility(AXE), [], `no gates, ${theme}`);
			await addFirst(planner);
			await planner.change('the criterion', () => planner.click('criterion-add'));
			await planner.change('the sign-off', () => planner.click('sign-off-add'));
			deepEqual(await planner.accessibility(AXE), [], `a gate, ${theme}`);
			await planner.change('the review', () => planner.click('review-of-gates'));
			await until('the agenda is there', () => planner.page.isShown('[data-testid="agenda-item"]'));
			deepEqual(await planner.accessibility(AXE), [], `a review, ${theme}`);
			await planner.close();
		}
	},
};
