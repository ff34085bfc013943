/** The plan as it once stood: a slider over the journal, and the chart that shows it. */

import { deepEqual, equal, match, notEqual } from 'node:assert/strict';
import { KEY, Planner, until } from '../planner.mjs';

const text = (planner, id) =>
	planner.page.run((id) => document.querySelector(`[data-testid="${id}"]`)?.textContent.trim() ?? '', id);

/** Where the strips of an earlier state or a promise are drawn. */
const strips = (planner) => planner.page.run(() => window.__slipway.chart.picture().strips);

export default {
	async 'looking back shows where everything stood, by keys alone, and changes nothing'(home) {
		const planner = await Planner.startNew(home);
		const [build] = await planner.threeTasks();
		const before = await planner.revision();
		await planner.page.click('[role="treegrid"] [data-task]');
		const duration = { amount: 8 * 8 * 3600, unit: 'working' };
		await planner.perform({ do: 'set-duration', task: build, duration });
		equal((await strips(planner)).length, 0, 'nothing was promised');

		await planner.page.press(KEY.Control, KEY.Shift, 'h');
		await until('one can look back', () => planner.page.isShown('[data-testid="look-back"]'));
		await until('the journal is there', async () => (await text(planner, 'look-back-place')).startsWith('As it is'));
		equal((await strips(planner)).length, 0, 'now, everything is where it is');
		await planner.page.press(KEY.Left);
		await until('it is told what stood elsewhere', async () =>
			/3 tasks stood elsewhere/.test(await text(planner, 'look-back-told')),
		);
		match(await text(planner, 'look-back-told'), /Payments 4\.2 \+5\sd/, 'its release was to end sooner');
		await until('each bar has its earlier place under it', async () => (await strips(planner)).length >= 3);
		await planner.picture?.('look back');
		const old = await strips(planner);
		await planner.page.press(KEY.Left);
		await planner.page.press(KEY.Left);
		await until('two links were not there', async () =>
			planner.page.run(() => document.querySelector('[data-testid="look-back"]').dataset.at === '5'),
		);
		await until('the bars stood elsewhere still', async () => {
			const now = await strips(planner);
			return now.length > 0 && JSON.stringify(now) !== JSON.stringify(old);
		});
		await planner.page.press(KEY.End);
		await until('it is now again', async () => (await strips(planner)).length === 0);
		equal(await planner.revision(), before + 1, 'looking changes nothing');

		await planner.click('look-back-earlier');
		await until('buttons go as well', async () => (await strips(planner)).length >= 3);
		await planner.page.press(KEY.Escape);
		await until('one has looked enough', async () => !(await planner.page.isShown('[data-testid="look-back"]')));
		await planner.settled();
		deepEqual(await strips(planner), [], 'and sees the plan alone');
		notEqual(
			await planner.page.run(() => document.activeElement.closest('[role="treegrid"]')),
			null,
			'the keys are where they were',
		);
		await planner.close();
	},
};
