/** The board of environments: a booking is asked for, agreed to and moved, by keys alone and as one step each. */

import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KEY, Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Opens the sample and its board. */
async function board(home, theme) {
	if (theme) home.settings({ author: 'Ada', theme });
	const planner = await Planner.start(home);
	await planner.click('welcome-sample');
	await planner.opened();
	await planner.click('view-environments');
	await until('lanes are drawn', () => planner.page.isShown('[data-testid="lane"]'));
	await planner.settled();
	return planner;
}

export default {
	async 'a booking is asked for and approved, and each is one step of undo'(home) {
		home.settings({ author: 'Ada', theme: 'light' });
		const planner = await board(home);
		const before = (await planner.rows()).bookings.length;
		await planner.click('booking-request');
		await until('the request is drafted', () => planner.page.isShown('[data-testid="save"]'));
		equal((await planner.rows()).bookings.length, before, 'a draft is not in the plan');
		await planner.change('the request', () => planner.click('save'));
		const asked = (await planner.rows()).bookings.at(-1);
		deepEqual([asked.status, asked.requested_by], ['requested', 'Ada']);
		await planner.change('the approval', () => planner.click('booking-approve'));
		const agreed = (await planner.rows()).bookings.at(-1);
		deepEqual([agreed.status, agreed.approver], ['approved', 'Ada']);
		await planner.undo();
		await planner.undo();
		equal((await planner.rows()).bookings.length, before, 'both are taken back');
		await planner.close();
	},

	async 'a booking with fixed dates is moved by keys, and comes back with Escape'(home) {
		const planner = await board(home);
		const { bookings } = await planner.rows();
		const fixed = bookings.find((booking) => booking.task === null);
		const now = async () => (await planner.rows()).bookings.find((booking) => booking.id === fixed.id);
		const bar = `[data-booking="${fixed.id}"]`;
		for (let turn = 0; turn < 8 && !(await planner.page.isShown(bar)); turn++) {
			await planner.click('board-forward');
			await planner.settled();
		}
		const focus = () => planner.page.run((selector) => document.querySelector(selector).focus(), bar);
		await focus();
		await planner.page.press('m');
		await planner.page.press(KEY.Right);
		await planner.page.press(KEY.Escape);
		equal((await now()).start, fixed.start, 'Escape restores it');
		await focus();
		await planner.page.press('m');
		await planner.page.press(KEY.Right);
		await planner.change('the move', () => planner.page.press(KEY.Enter));
		const moved = await now();
		equal(moved.finish - moved.start, fixed.finish - fixed.start, 'it is as long as before');
		equal(moved.start - fixed.start, 86_400, 'a day later');
		await planner.undo();
		equal((await now()).start, fixed.start, 'and taken back in one step');
		await planner.close();
	},

	async 'axe-core finds nothing on the board in either theme'(home) {
		for (const theme of ['light', 'dark']) {
			const planner = await board(home, theme);
			deepEqual(await planner.accessibility(AXE), [], `the board, ${theme}`);
			await planner.page.click('[data-environment]');
			await planner.settled();
			deepEqual(await planner.accessibility(AXE), [], `an environment, ${theme}`);
			await planner.close();
		}
	},
};
