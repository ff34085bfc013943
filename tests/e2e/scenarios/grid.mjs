/** The grid under the keyboard. */

import { equal, ok } from 'node:assert/strict';
import { KEY, Planner, until } from '../planner.mjs';

async function start(home) {
	const planner = await Planner.startNew(home);
	return { planner, ids: await planner.threeTasks() };
}

export default {
	async 'cells are edited by keyboard and understand what people write'(home) {
		const { planner, ids } = await start(home);
		await planner.focusRow(ids[1]);
		await planner.page.press(KEY.F2);
		await until('the name is open', () => planner.page.isShown('[data-testid="cell-editor"]'));
		await planner.page.press(KEY.Control, 'a');
		await planner.page.type('System test');
		await planner.change('the new name', () => planner.page.press(KEY.Tab));
		await until('the duration is open', () => planner.page.isShown('[data-testid="cell-editor"]'));
		await planner.page.press(KEY.Control, 'a');
		await planner.page.type('2w');
		await planner.change('the new duration', () => planner.page.press(KEY.Enter));
		const task = (await planner.rows()).tasks.find((row) => row.id === ids[1]);
		equal(task.name, 'System test');
		equal(task.duration.amount, 10 * 8 * 3600, 'two weeks are ten working days');
		await planner.close();
	},

	async 'what cannot be understood stays in its cell with a reason'(home) {
		const { planner, ids } = await start(home);
		const revision = await planner.revision();
		await planner.openCell(ids[1], 'duration');
		await planner.page.press(KEY.Control, 'a');
		await planner.page.type('soonish');
		await planner.page.press(KEY.Enter);
		await until('the reason is shown', () => planner.page.isShown('[data-testid="cell-problem"]'));
		await planner.page.press(KEY.Escape);
		await planner.settled();
		equal(await planner.revision(), revision, 'nothing was changed');
		await planner.close();
	},

	async 'a task is added, named, deleted with its links, and brought back'(home) {
		const { planner, ids } = await start(home);
		await planner.focusRow(ids[2]);
		await planner.change('the new task', () => planner.page.press('n'));
		await until('its name is open', () => planner.page.isShown('[data-testid="cell-editor"]'));
		await planner.page.press(KEY.Control, 'a');
		await planner.page.type('Watch');
		await planner.change('its name', () => planner.page.press(KEY.Enter));
		await planner.task('Watch');
		await planner.focusRow(ids[1]);
		await planner.change('the deletion', () => planner.page.press(KEY.Delete));
		equal(await planner.ask('linkCount'), 0, 'both links of the middle task go with it');
		await planner.undo();
		equal(await planner.ask('linkCount'), 2, 'and come back with it');
		ok(await planner.ask('rowRect', ids[1]), 'its row is there again');
		await planner.close();
	},
};
