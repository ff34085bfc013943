/** The planner by keys alone: small editors at the row, move mode, menus, history, and where the focus goes. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ENVIRONMENT, KEY, Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const DAY = 86_400;

/** Three tasks, each after the one before, with the focus on one of them. */
async function start(home, focus = 0) {
	const planner = await Planner.startNew(home);
	const ids = await planner.threeTasks();
	await planner.focusRow(ids[focus]);
	return { planner, ids };
}

/** What has the keyboard focus: the key of a row, or the name that a test knows something by. */
function focusOf(planner) {
	return planner.page.run(() => {
		const { dataset, tagName } = document.activeElement;
		return dataset.key ?? dataset.testid ?? tagName;
	});
}

function focusIs(planner, wanted) {
	return until(`the focus is on ${wanted}`, async () => (await focusOf(planner)) === wanted);
}

async function taskOf(planner, id) {
	return (await planner.rows()).tasks.find((row) => row.id === id);
}

function announced(planner) {
	return planner.page.run(() => document.querySelector('[data-testid="announcements"]').textContent);
}

function verdict(planner) {
	return planner.page.run(() => document.querySelector('[data-testid="quick-verdict"]')?.textContent.trim() ?? '');
}

export default {
	async 'P and digits set progress, and the row keeps the focus'(home) {
		const { planner, ids } = await start(home);
		await planner.page.press('p');
		await focusIs(planner, 'quick-progress');
		await planner.page.type('60');
		await planner.change('the progress', () => planner.page.press(KEY.Enter));
		equal((await taskOf(planner, ids[0])).progress.done, 6_000);
		await focusIs(planner, ids[0]);
		await planner.undo();
		equal((await taskOf(planner, ids[0])).progress.done, 0, 'one step takes it back');
		await planner.close();
	},

	async 'L links by name with type and lag, and says why a target cannot be'(home) {
		const { planner, ids } = await start(home);
		await planner.page.press('l');
		await focusIs(planner, 'quick-link');
		await planner.page.type('depl');
		await planner.page.press(KEY.Tab);
		await focusIs(planner, 'quick-link-kind');
		await planner.page.type('SS');
		await planner.page.press(KEY.Tab);
		await focusIs(planner, 'quick-link-lag');
		await planner.page.type('2d');
		await planner.change('the link', () => planner.page.press(KEY.Enter));
		const link = (await planner.rows()).dependencies.find((row) => row.predecessor === ids[0] && row.successor === ids[2]);
		deepEqual([link.kind, link.lag], ['SS', { unit: 'working', amount: 2 * 8 * 3600 }]);

		await planner.focusRow(ids[2]);
		const revision = await planner.revision();
		await planner.page.press('l');
		await planner.page.type('build');
		await until('the loop is told', async () => /Build.*Test.*Deploy|Deploy.*Build/.test(await verdict(planner)));
		await planner.page.press(KEY.Enter);
		await planner.page.press(KEY.Escape);
		await focusIs(planner, ids[2]);
		equal(await planner.revision(), revision, 'no loop was closed');
		await planner.close();
	},

	async 'Shift L lists the links of a task, and Del unties the one that is chosen'(home) {
		const { planner, ids } = await start(home, 1);
		await planner.page.press(KEY.Shift, 'L');
		await focusIs(planner, 'quick-links');
		await planner.page.press(KEY.Down);
		await planner.change('the untying', () => planner.page.press(KEY.Delete));
		const { dependencies } = await planner.rows();
		deepEqual(
			dependencies.map((row) => [row.predecessor, row.successor]),
			[[ids[0], ids[1]]],
			'the link to the follower is gone',
		);
		await planner.page.press(KEY.Escape);
		await focusIs(planner, ids[1]);
		await planner.close();
	},

	async 'R moves a task to another release, and E books an environment for it'(home) {
		const { planner, ids } = await start(home, 2);
		const { releases, products } = await planner.rows();
		await planner.perform({
			do: 'create-release',
			product: products[0].id,
			name: 'Mobile',
			version: '1.0',
			start: null,
		});
		await planner.focusRow(ids[2]);
		await planner.page.press('r');
		await focusIs(planner, 'quick-release');
		await planner.page.type('mobile');
		await planner.change('the move', () => planner.page.press(KEY.Enter));
		const moved = await taskOf(planner, ids[2]);
		ok(moved.release !== releases[0].id, 'it stands in the other release');

		await planner.perform({ do: 'add-environment', environment: ENVIRONMENT });
		await focusIs(planner, ids[2]);
		await planner.page.press('e');
		await focusIs(planner, 'quick-environment');
		await planner.change('the booking', () => planner.page.press(KEY.Enter));
		const { bookings } = await planner.rows();
		deepEqual(bookings.map((row) => row.task), [ids[2]]);
		equal((await taskOf(planner, ids[2])).uses.length, 1, 'and it is done there');
		await planner.undo();
		equal((await planner.rows()).bookings.length, 0, 'one step takes both back');

		await planner.page.press('e');
		await focusIs(planner, 'quick-environment');
		await planner.page.press(KEY.Down);
		await planner.page.press(KEY.Tab);
		await focusIs(planner, 'quick-sharing-exclusive');
		await planner.page.press(KEY.Right);
		await planner.change('the shared booking', () => planner.page.press(KEY.Enter));
		equal((await planner.rows()).bookings[0].sharing, 'shared', 'as people chose');
		await planner.close();
	},

	async 'in move mode PgUp makes steps longer and the full stop goes to the end of the predecessors'(home) {
		const { planner, ids } = await start(home);
		const before = await planner.dates(ids[0]);
		await planner.page.press('m');
		await planner.page.press(KEY.PageUp);
		await planner.page.press(KEY.Right);
		await planner.settled();
		await planner.change('the move', () => planner.page.press(KEY.Enter));
		const after = await planner.dates(ids[0]);
		ok(after.start - before.start >= 5 * DAY, 'a step was a week');
		ok(/shifted/.test(await announced(planner)), 'what followed is announced once it is done');

		await planner.focusRow(ids[2]);
		await planner.page.press('m');
		await planner.page.press(KEY.Shift, KEY.Right);
		await planner.page.press('.');
		await planner.settled();
		const end = (await planner.dates(ids[1])).finish;
		const snapped = await planner.dates(ids[2]);
		ok(snapped.start >= end && snapped.start - end < 4 * DAY, 'right behind it');
		await planner.page.press(KEY.Escape);
		await planner.settled();
		await focusIs(planner, ids[2]);
		await planner.close();
	},

	async 'Alt held in move mode leaves followers where they are'(home) {
		const { planner, ids } = await start(home);
		const before = await planner.dates(ids[1]);
		await planner.page.press('m');
		await planner.page.press(KEY.Alt, KEY.Right);
		await planner.page.press(KEY.Alt, KEY.Right);
		await planner.settled();
		await planner.change('the move', () => planner.page.press(KEY.Alt, KEY.Enter));
		deepEqual(await planner.dates(ids[1]), before, 'the follower stands');
		await planner.close();
	},

	async 'the shift policy is a visible choice that the next window remembers'(home) {
		const { planner, ids } = await start(home);
		const gap = async () => (await planner.dates(ids[1])).start - (await planner.dates(ids[0])).finish;
		await planner.click('policy');
		await planner.click('policy-do-not-shift');
		const follower = await planner.dates(ids[1]);
		await planner.focusRow(ids[0]);
		await planner.page.press('m');
		await planner.page.press(KEY.Right);
		await planner.settled();
		await planner.change('the move', () => planner.page.press(KEY.Enter));
		deepEqual(await planner.dates(ids[1]), follower, 'the follower stands');
		ok((await gap()) < 0 || (await planner.dates(ids[0])).finish > follower.start, 'and the link is broken');
		await planner.kill();
		home.forgetSockets();
		const again = await Planner.start(home, { file: 'quarter.slipway' });
		await again.opened();
		const label = await again.page.run(() => document.querySelector('[data-testid="policy"]').getAttribute('aria-label'));
		ok(/Do not shift/.test(label), `remembered: ${label}`);
		await again.close();
	},

	async 'the menu key offers the same as a right click, and gives the focus back'(home) {
		const { planner, ids } = await start(home, 1);
		const offered = () =>
			planner.page.run(() => [...document.querySelectorAll('[role="menu"] button')].map((each) => each.dataset.testid));
		await planner.page.press(KEY.Shift, KEY.F10);
		await until('the menu is open', () => planner.page.isShown('[data-testid="context-menu"]'));
		const byKeys = await offered();
		ok(byKeys.includes('menu-duplicate') && byKeys.includes('menu-link'));
		await planner.page.press(KEY.Escape);
		await focusIs(planner, ids[1]);
		await planner.page.rightClick(`[data-task="${ids[1]}"] [data-column="name"]`);
		await until('the menu is open', () => planner.page.isShown('[data-testid="context-menu"]'));
		deepEqual(await offered(), byKeys);
		await planner.change('the duplicate', () => planner.click('menu-duplicate'));
		equal((await planner.rows()).tasks.filter((row) => row.name === 'Test').length, 2);
		await planner.close();
	},

	async 'deleting and taking it back never loses the focus'(home) {
		const { planner, ids } = await start(home, 1);
		await planner.change('the deletion', () => planner.page.press(KEY.Delete));
		await until('the toast offers to take it back', () => planner.page.isShown('.toast .action'));
		await focusIs(planner, ids[2]);
		await planner.undo();
		await focusIs(planner, ids[1]);
		await planner.change('deletion again', () => planner.page.press(KEY.Delete));
		await planner.change('the toast', () => planner.page.click('.toast .action'));
		await focusIs(planner, ids[1]);
		await planner.close();
	},

	async 'the history lists every step, and a click goes there and forth again'(home) {
		const { planner, ids } = await start(home);
		for (const name of ['One', 'Two', 'Three'])
			await planner.perform({ do: 'rename', subject: { kind: 'task', id: ids[0] }, name });
		await planner.click('open-history');
		await until('the history is open', () => planner.page.isShown('[data-testid="history-step"][aria-current="step"]'));
		const go = (label) =>
			planner.page.run((label) => {
				const steps = [...document.querySelectorAll('[data-testid="history-step"]')];
				steps.find((step) => step.textContent.includes(label)).click();
			}, label);
		await go('to One');
		await until('the plan is at One', async () => (await taskOf(planner, ids[0])).name === 'One');
		await planner.settled();
		await until('the position is marked', () =>
			planner.page.run(() => document.querySelector('[aria-current="step"]').textContent.includes('to One')),
		);
		await go('to Three');
		await until('the plan is at Three', async () => (await taskOf(planner, ids[0])).name === 'Three');
		await planner.settled();
		deepEqual(await planner.accessibility(AXE), []);
		await planner.page.press(KEY.Escape);
		await until('the history is closed', async () => !(await planner.page.isShown('[data-testid="history"]')));
		await planner.close();
	},

	async 'where nothing is left to undo or redo a word says so, and planning goes on'(home) {
		const planner = await Planner.startNew(home);
		await planner.perform({ do: 'create-product', name: 'Payments', kind: 'service' });
		const saysAndGoesOn = async (words) => {
			await until(`it says “${words}”`, () =>
				planner.page.run((words) => document.querySelector('.toast')?.textContent.includes(words), words),
			);
			match(await announced(planner), new RegExp(words), 'it is spoken too');
			ok(!(await planner.page.isShown('dialog[open]')), 'nothing lies over the plan');
			const saved = await planner.page.run(() => document.querySelector('[data-testid="saved-state"]').textContent);
			match(saved, /Saved/, 'nothing was lost');
		};
		await planner.undo();
		await planner.page.press(KEY.Control, 'z');
		await saysAndGoesOn('nothing to undo');
		await planner.redo();
		await planner.page.press(KEY.Control, KEY.Shift, 'z');
		await saysAndGoesOn('nothing to redo');
		await planner.undo();
		equal((await planner.rows()).products.length, 0);
		await planner.close();
	},

	async 'Ctrl S says that every change is saved already'(home) {
		const { planner } = await start(home);
		const before = await planner.revision();
		await planner.page.press(KEY.Control, 's');
		await until('it is said', () => planner.page.isShown('.toast'));
		match(await announced(planner), /saved as soon as it is made/);
		equal(await planner.revision(), before);
		await planner.close();
	},

	async 'what is moved by keys is let go when another page is shown'(home) {
		const { planner, ids } = await start(home);
		const before = await planner.dates(ids[0]);
		await planner.page.press('m');
		await planner.page.press(KEY.Right);
		await until('it is moved', async () => (await planner.chip()) !== '');
		await planner.show('calendar');
		await planner.show('plan', '[role="treegrid"]');
		equal(await planner.chip(), '', 'nothing is held any more');
		deepEqual(await planner.dates(ids[0]), before);
		await planner.close();
	},

	async 'G goes to a day, and Escape closes what is innermost first'(home) {
		const { planner, ids } = await start(home, 1);
		const left = () => planner.page.run(() => window.__slipway.chart.viewport.scale.left);
		const before = await left();
		await planner.page.press('g');
		await focusIs(planner, 'quick-go-to');
		await planner.page.type('2031-03-12');
		await planner.page.press(KEY.Enter);
		await until('the chart is there', async () => Math.abs((await left()) - before) > 300 * DAY);
		await planner.focusRow(ids[0]);
		await planner.page.press(KEY.Shift, KEY.Down);
		await until('two are chosen', () => planner.page.isShown('[data-testid="chosen-count"]'));
		await planner.page.press('p');
		await focusIs(planner, 'quick-progress');
		await planner.page.press(KEY.Escape);
		ok(await planner.page.isShown('[data-testid="chosen-count"]'), 'the choice outlives the editor');
		await planner.page.press(KEY.Escape);
		await until('one is chosen', async () => !(await planner.page.isShown('[data-testid="chosen-count"]')));
		await planner.close();
	},

	async 'axe-core finds nothing on the small editors, the menu and the sheet, in either theme'(home) {
		for (const theme of ['light', 'dark']) {
			home.settings({ author: 'Ada', theme });
			const planner = await Planner.start(home);
			await planner.click('welcome-sample');
			await planner.opened();
			await planner.focusRow(await planner.shownTask());
			for (const [keys, shown] of [
				[['p'], 'quick'],
				[['l'], 'quick'],
				[[KEY.Shift, 'L'], 'quick'],
				[['r'], 'quick'],
				[['e'], 'quick'],
				[['g'], 'quick'],
				[[KEY.Shift, KEY.F10], 'context-menu'],
			]) {
				await planner.page.press(...keys);
				await until(`${keys} is open`, () => planner.page.isShown(`[data-testid="${shown}"]`));
				await planner.settled();
				deepEqual(await planner.accessibility(AXE), [], `${keys} in ${theme}`);
				await planner.page.press(KEY.Escape);
				await until(`${keys} is closed`, async () => !(await planner.page.isShown(`[data-testid="${shown}"]`)));
			}
			await planner.page.press(KEY.Shift, '?');
			await until('the sheet is open', () => planner.page.isShown('dialog[open]'));
			deepEqual(await planner.accessibility(AXE), [], `the sheet in ${theme}`);
			await planner.close();
		}
	},
};
