/** Several windows on one portfolio: each looks at it in its own way, and all see what is done in any. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { Planner, until } from '../planner.mjs';

/** Waits until a window shows the plan as another one does. */
function inStep(planner, other) {
	return until('both windows show the same plan', async () => (await planner.revision()) === (await other.revision()));
}

function announced(planner) {
	return planner.page.run(() => document.querySelector('[data-testid="announcements"]').textContent);
}

function toast(planner) {
	return planner.page.run(() => document.querySelector('.toast')?.textContent ?? '');
}

export default {
	async 'what is done in one window is seen in the other and taken back from there, and one closes alone'(home) {
		const first = await Planner.startNew(home);
		const [build, test] = await first.threeTasks();
		const before = await first.dates(test);
		const second = await first.openWindow();
		deepEqual(await second.dates(test), before, 'it opens on the same plan');
		equal(await first.title(), 'quarter – Slipway');
		equal(await second.title(), 'quarter – Slipway (2)', 'titles tell them apart');

		await second.show('calendar');
		const { middle } = await first.bar(build);
		await first.change('the drag', () => first.dragBy(middle, 120));
		const moved = await first.dates(test);
		ok(moved.start > before.start, 'what follows went along');
		await inStep(second, first);
		ok(await second.page.isShown('[data-testid="calendar"]'), 'the other window keeps its own page');
		ok((await announced(second)).startsWith('In another window: '), 'and says where it was done');
		equal((await announced(first)).startsWith('In another window: '), false, 'where it was done, it is plain');
		deepEqual(await second.dates(test), moved, 'it shows what was done');

		await second.undo();
		deepEqual(await second.dates(test), before, 'undo is one for both');
		await inStep(first, second);
		deepEqual(await first.dates(test), before, 'and seen where it was done');

		await second.closeWindow();
		const again = await first.bar(build);
		await first.change('a drag in the one that stays', () => first.dragBy(again.middle, 60));
		await first.close();
	},

	async 'a bar stays in hand while the other window edits, and is let go when it is deleted there'(home) {
		const first = await Planner.startNew(home);
		const [build, test, deploy] = await first.threeTasks();
		const second = await first.openWindow();
		const { middle } = await first.bar(test);
		await first.dragBy(middle, 90, { held: true });
		await until('the drag is previewed', async () => (await first.chip()) !== '');
		const led = await first.dates(test);

		// What it waits for gets longer elsewhere: the bar stays under the pointer.
		const hours = (count) => ({ amount: count * 3600, unit: 'working' });
		await second.perform({ do: 'set-duration', task: build, duration: hours(4 * 8) });
		await inStep(first, second);
		await until('the preview is there again', async () => isDeepStrictEqual(await first.dates(test), led));
		await first.change('the drop', () => first.release());
		deepEqual(await first.dates(test), led, 'it lies where it was led to');
		await inStep(second, first);
		deepEqual(await second.dates(test), led, 'in the other window as well');

		const bar = await first.bar(deploy);
		await first.dragBy(bar.middle, 60, { held: true });
		await until('the drag is previewed', async () => (await first.chip()) !== '');
		await second.perform({ do: 'delete-tasks', tasks: [deploy] });
		await inStep(first, second);
		await until('the drag is let go with a word', async () => (await toast(first)).includes('removed meanwhile'));
		equal(await first.chip(), '', 'nothing is dragged any more');
		const revision = await first.revision();
		await first.release();
		await first.settled();
		equal(await first.revision(), revision, 'letting the button go changes nothing');
		await second.undo();
		await inStep(first, second);
		ok(await first.dates(deploy), 'what was deleted is back in both');
		await first.close();
	},

	async 'settings reach every window, a closed portfolio leaves one, and the next opens in it'(home) {
		const first = await Planner.startNew(home);
		await first.threeTasks();
		const second = await first.openWindow();
		const theme = (planner) => planner.page.run(() => document.documentElement.dataset.theme ?? 'system');
		await second.invoke('set_settings', { settings: { author: 'Ada', theme: 'dark' } });
		await until('both are dark', async () => (await theme(first)) === 'dark' && (await theme(second)) === 'dark');
		await first.closeWindow();
		await until('it moves up', async () => (await second.title()) === 'quarter – Slipway');
		const third = await second.openWindow();
		equal(await third.title(), 'quarter – Slipway (2)');
		await second.click('portfolio-menu');
		await second.chooseFromMenu('Close portfolio');
		await until('the welcome page is there', () => second.page.isShown('[data-testid="welcome-new"]'));
		await until('and alone', async () => (await second.page.handles()).length === 1);
		equal(await second.title(), 'Slipway');
		await second.click('recent');
		await second.opened();
		equal(await second.title(), 'quarter – Slipway', 'the next portfolio opens in it');
		await second.close();
	},
};
