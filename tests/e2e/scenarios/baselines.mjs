/** Baselines: taken, taken anew with a reason, and laid beside each other and beside the plan. */

import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KEY, Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const DAY = 8 * 3600;

/** What the table lists: the name of each task, and by how much it moved. */
function listed(planner) {
	return planner.page.run(() =>
		[...document.querySelectorAll('[data-testid="promises"] tbody tr')].map((row) => [
			row.querySelector('th span').textContent,
			row.querySelector('td:last-child').textContent.trim(),
		]),
	);
}

/** Waits until the table lists as many rows. */
function lists(planner, count) {
	return until(`${count} rows are listed`, async () => {
		const isThere = await planner.page.isShown('[data-testid="promises"]');
		return isThere && (await listed(planner)).length === count;
	});
}

export default {
	async 'a baseline is laid beside the plan, taken anew with a reason, and laid beside the one before'(home) {
		const planner = await Planner.startNew(home);
		const [build] = await planner.threeTasks();
		const at = Math.floor(Date.now() / 1000);
		await planner.perform({ do: 'take-baseline', name: 'Promise', at });
		await planner.perform({
			do: 'set-duration',
			task: build,
			duration: { amount: 5 * DAY, unit: 'working' },
		});
		await planner.show('settings', '[data-testid="baselines-compare"]');
		await planner.click('baselines-compare');
		await lists(planner, 3);
		deepEqual(await listed(planner), [
			['Build', '+2 d'],
			['Test', '+2 d'],
			['Deploy', '+2 d'],
		]);
		deepEqual(await planner.accessibility(AXE), [], 'axe-core finds nothing');
		await planner.picture('baselines compared');
		await planner.page.press(KEY.Escape);

		await planner.click('baseline-again');
		await planner.page.fill('[data-testid="baseline-reason"]', 'the vendor is late');
		await planner.change('taking it anew', () => planner.click('baseline-reason-keep'));
		const { baselines } = await planner.rows();
		deepEqual(
			baselines.map(({ name }) => name).toSorted(),
			['Promise', 'Promise, anew: the vendor is late'],
			'the one before stays',
		);
		await planner.click('baselines-compare');
		await until('nothing has moved since', async () => {
			const count = await planner.page.run(
				() => document.querySelector('[data-testid="promises-count"]').textContent,
			);
			return count === '0 of 3 tasks moved';
		});
		await lists(planner, 0);
		await planner.choose('promises-other', 'Promise');
		await lists(planner, 3);
		equal((await listed(planner))[0][1], '−2 d', 'the promise before was earlier');
		await planner.choose('promises-other', 'The plan as it is');
		await lists(planner, 0);
		await planner.page.run(() => document.querySelector('[data-testid="promises-moved"]').click());
		await lists(planner, 3);
		await planner.close();
	},

	async 'a long comparison is listed to its end'(home) {
		const planner = await Planner.startNew(home);
		const [build] = await planner.threeTasks();
		const { release } = (await planner.rows()).tasks[0];
		const task = (at) => ({
			do: 'create-task',
			place: { release, parent: null, after: null },
			name: `Check ${at}`,
			kind: 'task',
			phase: null,
			duration: { amount: DAY, unit: 'working' },
			start: null,
		});
		await planner.perform({
			do: 'batch',
			label: { key: 'label-batch', args: {} },
			commands: Array.from({ length: 310 }, (_, at) => task(at)),
		});
		await planner.perform({ do: 'take-baseline', name: 'Promise', at: Math.floor(Date.now() / 1000) });
		await planner.perform({
			do: 'set-duration',
			task: build,
			duration: { amount: 5 * DAY, unit: 'working' },
		});
		await planner.show('settings', '[data-testid="baselines-compare"]');
		await planner.click('baselines-compare');
		await lists(planner, 3);
		await planner.page.click('[data-testid="promises-moved"]');
		await lists(planner, 300);
		await planner.click('promises-all');
		await lists(planner, 313);
		equal(await planner.page.isShown('[data-testid="promises-all"]'), false, 'nothing is left out');
		await planner.close();
	},
};
