/** Windows, freezes and environments: entered in their editors, and found by a screen reader. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FREEZE, KEY, Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const DAY = 24 * 3600;

/** How a release stands to its window. */
async function aimOf(planner, release) {
	const { aims } = (await planner.snapshot()).overview;
	return aims[release];
}

export default {
	async 'a release that misses its window is told what it would take, and a way is applied'(home) {
		const planner = await Planner.start(home);
		await planner.click('welcome-sample');
		await planner.opened();
		const { releases } = await planner.rows();
		const { id } = releases.find((release) => release.version === '4.2' && release.name.startsWith('Payments'));
		equal((await aimOf(planner, id)).landed, 'missed', 'the sample has one release that misses its window');
		await planner.page.click(`[data-key="${id}"] [data-column="name"]`);
		await until('the release is in the inspector', () => planner.page.isShown('[data-testid="goal-seek"]'));
		await planner.click('goal-seek');
		await until('there is a way', () => planner.page.isShown('[data-testid="goal-way"]'));
		await planner.change('the way', () => planner.click('goal-apply'));
		equal((await aimOf(planner, id)).landed, 'made', 'the window is made');
		await planner.undo();
		equal((await aimOf(planner, id)).landed, 'missed', 'and the way is taken back in one step');
		await planner.close();
	},

	async 'a task dragged into a freeze starts behind it, and the chip names the freeze before the drop'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		const task = ids[2];
		const before = await planner.dates(task);
		const at = { start: before.finish + 3600, finish: before.finish + 4 * DAY, zone: null, rule: null };
		await planner.perform({ do: 'add-freeze', freeze: { ...FREEZE, at } });
		const revision = await planner.revision();
		const bar = await planner.bar(task);
		const perSecond = bar.width / (before.finish - before.start);
		// Into the half of the freeze that leads out of it behind.
		const into = (before.finish + 3 * DAY - before.start) * perSecond;
		await planner.dragBy(bar.middle, into, { held: true });
		const chip = () => document.querySelector('[data-testid="drag-chip"]')?.textContent ?? '';
		await until('the chip names the freeze', async () => (await planner.page.run(chip)).includes(FREEZE.name));
		equal(await planner.revision(), revision, 'nothing is changed before the drop');
		await planner.change('the move', () => planner.release());
		const after = await planner.dates(task);
		ok(after.start >= at.finish, 'it starts behind the freeze');
		const offer = () => document.querySelector('[data-testid="waiver-offer"]')?.textContent ?? '';
		await until('what stopped it is still named', async () => (await planner.page.run(offer)).includes(FREEZE.name));
		// It was put down behind the freeze, and stays there as any bar stays where it is put.
		const dropped = (await planner.rows()).tasks.find((each) => each.id === task);
		deepEqual(dropped.constraint, { kind: 'SNET', date: after.start }, 'it starts where it was dropped');
		await planner.close();
	},

	async 'a deadline that is missed is accepted with a waiver, once somebody says why'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		const { finish } = await planner.dates(ids[2]);
		await planner.perform({ do: 'set-deadline', task: ids[2], deadline: finish - DAY });
		const open = () => planner.rows().then(({ waivers }) => waivers);
		await planner.show('findings');
		await until('the fixes are measured', () => planner.page.isShown('[data-testid="fix"]'));
		const fixes = () => [...document.querySelectorAll('[data-testid="fix"]')].map((each) => each.textContent);
		const place = (await planner.page.run(fixes)).findIndex((each) => each.includes('waiver'));
		ok(place > 0, 'a waiver is offered, and after what mends it');
		await planner.page.run((at) => document.querySelectorAll('[data-testid="fix"]')[at].click(), place);
		await until('it asks why', () => planner.page.isShown('[data-testid="signature-reason"]'));
		const locked = () => document.querySelector('[data-testid="apply-fix"]').disabled;
		equal(await planner.page.run(locked), true, 'nobody has said why');
		await planner.page.fill('[data-testid="signature-reason"]', 'The board agreed');
		await planner.page.fill('[data-testid="signature-approver"]', 'Ada');
		await planner.page.press(KEY.Tab);
		await until('it can be applied', async () => !(await planner.page.run(locked)));
		await planner.change('the waiver', () => planner.click('apply-fix'));
		const [waiver] = await open();
		deepEqual([waiver.reason, waiver.approver], ['The board agreed', 'Ada'], 'who and why');
		await planner.undo();
		deepEqual(await open(), [], 'and taken back in one step');
		await planner.close();
	},

	async 'a window is drafted, added with its next occurrences, and gone after undo'(home) {
		const planner = await Planner.startNew(home);
		await planner.show('windows');
		await planner.click('windows-new');
		await until('the core has told when it comes', () => planner.page.isShown('[data-testid="next"] li'));
		deepEqual((await planner.rows()).windows, [], 'a draft is not in the plan');
		await planner.change('the window', () => planner.click('save'));
		const { windows } = await planner.rows();
		equal(windows.length, 1, 'it is in the plan');
		equal(windows[0].at.finish - windows[0].at.start, 6 * 3600, 'from 22:00 to 4:00');
		await planner.undo();
		deepEqual((await planner.rows()).windows, [], 'and taken back in one step');
		await planner.close();
	},

	async 'axe-core finds nothing on the pages of windows and environments in either theme'(home) {
		for (const theme of ['light', 'dark']) {
			home.settings({ author: 'Ada', theme });
			const planner = await Planner.startNew(home, theme);
			await planner.show('windows');
			await planner.click('windows-new');
			await planner.settled();
			deepEqual(await planner.accessibility(AXE), [], `windows, ${theme}`);
			await planner.change('the window', () => planner.click('save'));
			await planner.show('environments');
			await planner.click('environment-new');
			await planner.change('the environment', () => planner.click('save'));
			deepEqual(await planner.accessibility(AXE), [], `environments, ${theme}`);
			await planner.close();
		}
	},
};
