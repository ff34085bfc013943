/** How reliable planning has been, as a page of its own: of a new portfolio what is needed, of the sample figures. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const CARDS = ['aims', 'moved', 'lead', 'ages', 'stability'];

/** What the cards say, and the tables behind their charts. */
function cards(planner) {
	return planner.page.run(
		(cards) =>
			cards.map((card) => {
				const section = document.querySelector(`[data-testid="metrics-${card}"]`);
				return {
					says: section?.querySelector('p')?.textContent.trim(),
					rows: [...(section?.querySelectorAll('tbody tr') ?? [])].map((row) =>
						[...row.children].map((cell) => cell.textContent),
					),
					marks: section?.querySelectorAll('rect, circle').length,
				};
			}),
		CARDS,
	);
}

async function shown(planner) {
	await planner.show('metrics', '[data-testid="metrics-stability"]');
	await planner.settled();
	return cards(planner);
}

export default {
	async 'a new portfolio is told what metrics need, and what is published is measured'(home) {
		const planner = await Planner.startNew(home);
		const [build] = await planner.threeTasks();
		for (const { says, rows } of (await shown(planner)).filter((_, at) => at !== 3)) {
			ok(says.length > 20 && rows.length === 0, says);
		}
		await planner.perform({ do: 'publish', name: 'First', by: 'Ada', at: (await planner.rows()).portfolio.data_date, notes: '' });
		await planner.perform({ do: 'set-duration', task: build, duration: { amount: 8 * 8 * 3600, unit: 'working' } });
		const moved = await until('it is measured', async () => {
			const [, card] = await shown(planner);
			return card.rows.length > 0 && card;
		});
		equal(moved.says, '0 of 1 keep the date that was told first');
		deepEqual(
			moved.rows.map(([, count]) => count),
			['0', '0', '1', '0', '0', '0'],
			'five working days are a week',
		);
		await planner.close();
	},

	async 'the metrics of the sample are drawn and said, light and dark, in English and German'(home) {
		for (const [theme, language] of [
			['light', 'en'],
			['dark', 'de'],
		]) {
			home.settings({ author: 'Ada', theme, language });
			const planner = await Planner.start(home);
			await planner.click('welcome-sample');
			await planner.opened();
			const told = await shown(planner);
			await planner.picture(`metrics, ${theme}`);
			for (const [at, { says, rows, marks }] of told.entries()) {
				ok(rows.length > 0 && marks > 0, `${CARDS[at]} has figures: ${says}`);
			}
			deepEqual(await planner.accessibility(AXE), [], `metrics, ${theme}`);
			await planner.close();
		}
	},
};
