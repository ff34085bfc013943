/** Progress by a lead's file: written, filled in, looked at when it comes back, taken as one step, undone. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** The rows of a sheet of text: headings, then the rows by heading. */
function rowsOf(text) {
	const [head, ...lines] = text.replace(/^\uFEFF/, '').trim().split('\r\n');
	return { head: head.split(','), rows: lines.map((line) => line.split(',')) };
}

/** Fills in cells of a sheet of text: by task and heading. */
function fillIn(path, fills) {
	const { head, rows } = rowsOf(readFileSync(path, 'utf8'));
	const place = (heading) => head.findIndex((each) => each.startsWith(heading));
	for (const [task, heading, value] of fills) {
		const row = rows.find((each) => each[place('Task')] === task);
		ok(row, `${task} is on the sheet`);
		row[place(heading)] = value;
	}
	writeFileSync(path, [head, ...rows].map((row) => row.join(',')).join('\r\n'));
}

/** What the page lists, by the name of the task. */
function listed(planner, testid) {
	return planner.page.run(
		(testid) =>
			[...document.querySelectorAll(`[data-testid="${testid}"] tbody tr`)].map((row) =>
				row.textContent.replace(/\s+/g, ' ').trim(),
			),
		testid,
	);
}

async function progressOf(planner) {
	const { tasks } = await planner.rows();
	return Object.fromEntries(tasks.map((task) => [task.name, task.progress.done]));
}

export default {
	async 'a sheet goes to a lead, comes back, is looked at and taken as one step'(home) {
		const planner = await Planner.start(home, { picks: ['quarter.slipway', 'asked.csv', 'asked.csv'] });
		await planner.click('welcome-new');
		await planner.page.fill('[data-testid="new-name"]', 'The quarter');
		await planner.click('new-create');
		await planner.opened();
		const [build, test, deploy] = await planner.threeTasks();
		const { tasks, portfolio } = await planner.rows();
		const day = 86_400;
		// Build has begun, and it is the day after.
		await planner.perform({
			do: 'set-progress',
			task: build,
			update: { done: 2500, actual_start: portfolio.data_date, actual_finish: null, remaining: null },
		});
		await planner.perform({ do: 'set-data-date', date: portfolio.data_date + 2 * day });
		const names = Object.fromEntries(tasks.map((task) => [task.id, task.name]));

		await planner.show('progress');
		await until('work is listed', async () => (await listed(planner, 'awaited')).length === 3);
		await planner.picture('progress');
		await planner.page.click('[data-testid="progress-format-csv"]');
		await planner.click('progress-write');
		await until('the sheet is written', () => {
			try {
				return readFileSync(home.path('asked.csv'), 'utf8').endsWith('\r\n');
			} catch {
				return false;
			}
		});
		fillIn(home.path('asked.csv'), [
			[names[build], '% done', '60%'],
			[names[build], 'Note', 'waits for keys'],
			[names[test], '% done', '130%'],
			[names[deploy], 'New forecast', '1999-01-01'],
		]);
		// Somebody else was here meanwhile.
		await planner.perform({
			do: 'set-progress',
			task: build,
			update: { done: 4000, actual_start: null, actual_finish: null, remaining: null },
		});

		await planner.click('progress-take-back');
		await until('it is laid beside the plan', () => planner.page.isShown('[data-testid="returned"]'));
		const [offered] = await listed(planner, 'returned-offered');
		ok(/40.%.*60.%/.test(offered) && offered.includes('changed by somebody else'), offered);
		const refused = await listed(planner, 'returned-refused');
		equal(refused.length, 2, refused.join('\n'));
		ok(refused[0].includes('G3') && /130.%/.test(refused[0]), refused[0]);
		ok(refused[1].includes('K4') && refused[1].includes('data date'), refused[1]);
		await planner.picture('progress-returned');
		equal(await planner.page.isShown('[data-testid="returned-apply"]:not(:disabled)'), false, 'not by itself');
		await planner.page.click('[data-testid="returned-offered"] input');
		await planner.change('it is taken', () => planner.click('returned-apply'));
		equal((await progressOf(planner))[names[build]], 6000);
		equal((await planner.rows()).tasks.find((task) => task.id === build).notes, 'waits for keys');
		await planner.undo();
		equal((await progressOf(planner))[names[build]], 4000, 'as one step');
		await planner.close();
	},

	async 'whom to ask is readable by everybody, light and dark, and so is a sheet that came back'(home) {
		for (const theme of ['light', 'dark']) {
			home.settings({ author: 'Ada', theme });
			const planner = await Planner.start(home, {
				picks: [`${theme}.xlsx`, `${theme}.xlsx`],
			});
			await planner.click('welcome-sample');
			await planner.opened();
			await planner.show('progress', '[data-testid="awaited"]');
			await planner.picture(`progress of the sample, ${theme}`);
			deepEqual(await planner.accessibility(AXE), [], `whom to ask, ${theme}`);
			await planner.click('progress-write');
			await until('the workbook is written', () => existsSync(home.path(`${theme}.xlsx`)));
			await planner.click('progress-take-back');
			await until('it says nothing new', () => planner.page.isShown('[data-testid="returned"] .empty'));
			deepEqual(await planner.accessibility(AXE), [], `a sheet that came back, ${theme}`);
			await planner.click('returned-close');
			await until('the lists are back', () => planner.page.isShown('[data-testid="awaited"]'));
			await planner.close();
		}
	},
};
