/** How the plan is looked at: filters, groups, columns and views, which come back when the window does. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ENVIRONMENT, KEY, Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

async function sample(home, settings = {}) {
	home.settings({ author: 'Elena Duarte', theme: 'light', ...settings });
	const planner = await Planner.start(home);
	await planner.click('welcome-sample');
	await planner.opened();
	return planner;
}

/** Words of the line that says how much is shown. */
const count = (planner) =>
	planner.page.run(() => document.querySelector('[data-testid="filter-count"]').textContent.trim());

/** Kinds and levels of the rows on the screen. */
const kinds = (planner) =>
	planner.page.run(() => [...document.querySelectorAll('[data-kind]')].map((row) => row.dataset.kind));

const headings = (planner) =>
	planner.page.run(() => [...document.querySelectorAll('[data-heading]')].map((each) => each.dataset.heading));

async function chooseView(planner, label) {
	await planner.click('view-menu');
	await planner.chooseFromMenu(label);
	await planner.settled();
}

async function arrange(planner, list, label) {
	await planner.click('arrange-panel');
	await until('what can be arranged is shown', () => planner.page.isShown(`[data-testid="${list}"]`));
	await planner.choose(list, label);
	await planner.page.press(KEY.Escape);
	await planner.settled();
}

export default {
	async 'words narrow the plan by keys alone, and what hides everything is offered to go'(home) {
		const planner = await sample(home);
		await planner.page.press('/');
		await planner.page.type('uat');
		await until('it is counted', async () => / of /.test(await count(planner)));
		await planner.settled();
		const [shown, of] = (await count(planner)).match(/\d+/g).map(Number);
		ok(shown > 0 && shown < of, `${shown} of ${of}`);
		ok(
			await planner.page.isShown('[data-kind="release"].aside'),
			'what the work is a part of is there, and stands back',
		);
		await planner.page.press(KEY.Down);
		await until('the grid has the keys', () =>
			planner.page.run(() => document.activeElement.closest('[role="treegrid"]') !== null),
		);
		await planner.page.press('/');
		await planner.page.type('zzzz');
		await until('nothing is left', () => planner.page.isShown('[data-testid="nothing-clear"]'));
		await planner.click('nothing-clear');
		await until('all is there again', async () => !/ of /.test(await count(planner)));
		await planner.close();
	},

	async 'work is grouped and packed into lanes, which keys go through'(home) {
		const planner = await sample(home);
		await arrange(planner, 'group-by', 'Release');
		await until('groups are shown', async () => (await kinds(planner)).includes('group'));
		await planner.click('arrange-panel');
		await until('lanes are offered', () => planner.page.isShown('[data-testid="lanes"]'));
		await planner.click('lanes');
		await planner.page.press(KEY.Escape);
		await until('lanes are shown', () => planner.page.isShown('[data-lane]'));
		const first = await planner.page.run(() => {
			const lane = [...document.querySelectorAll('[data-lane]')].find((each) => Number(each.dataset.lane) > 1);
			return lane.dataset.task;
		});
		await planner.page.click(`[data-task="${first}"] [data-column="name"]`);
		await planner.page.press(KEY.Right);
		await until('the next task of the lane has the focus', () =>
			planner.page.run((first) => document.activeElement.dataset.task !== first, first),
		);
		await planner.page.press(KEY.Left);
		await until('and the first again', () =>
			planner.page.run((first) => document.activeElement.dataset.task === first, first),
		);
		await planner.close();
	},

	async 'a row is carried into the group of another owner, in one step'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		for (const name of ['Ann', 'Bob']) await planner.perform({ do: 'create-person', name, kind: 'work' });
		const [ann, bob] = (await planner.rows()).people.map(({ id }) => id);
		await planner.perform({ do: 'set-owner', task: ids[0], owner: ann });
		await planner.perform({ do: 'set-owner', task: ids[1], owner: bob });
		await arrange(planner, 'group-by', 'Owner');
		await until('groups are shown', async () => (await kinds(planner)).includes('group'));
		const carry = async (key) => {
			const [from, to] = await planner.page.run(
				(task, key) =>
					[`[data-task="${task}"] .name-text`, `[data-key="${key}"]`].map((each) => {
						const box = document.querySelector(each).getBoundingClientRect();
						return { x: box.x + 20, y: box.y + box.height / 2 };
					}),
				ids[0],
				key,
			);
			await planner.drag(from, [{ x: from.x, y: from.y + 8 }, to, { x: to.x + 1, y: to.y }], { held: true });
		};
		await carry(`group:owner:${bob}`);
		await until('the group is lit', () => planner.page.isShown('[data-testid="group-target"]'));
		await planner.change('the drop', () => planner.release());
		const ownerOf = async () => (await planner.rows()).tasks.find(({ id }) => id === ids[0]).owner;
		equal(await ownerOf(), bob, 'the task is his');
		await planner.undo();
		equal(await ownerOf(), ann, 'in one step');
		await planner.close();
	},

	async 'a bar that is carried over another group goes into it, and where it cannot, it says why'(home) {
		const planner = await Planner.startNew(home);
		const [build, test, deploy] = await planner.threeTasks();
		await planner.perform({ do: 'add-environment', environment: ENVIRONMENT });
		const [{ id: sit }] = (await planner.rows()).environments;
		await planner.perform({ do: 'set-uses', task: build, environments: [sit] });
		await arrange(planner, 'group-by', 'Environment');
		await until('groups are shown', async () => (await kinds(planner)).includes('group'));
		const carry = async (over) => {
			const [from, to] = [(await planner.bar(test)).middle, (await planner.bar(over)).middle];
			const way = [0.2, 0.6, 1].map((share) => ({ x: from.x, y: from.y + (to.y - from.y) * share }));
			await planner.drag(from, way, { held: true });
		};
		const usesOf = async () => (await planner.rows()).tasks.find(({ id }) => id === test).uses;
		await carry(build);
		await until('the chip names the environment', async () => (await planner.chip()).includes('SIT'));
		await planner.picture('carried into a group');
		await planner.change('the drop', () => planner.release());
		deepEqual(await usesOf(), [sit], 'the task is done there');
		await planner.undo();
		deepEqual(await usesOf(), [], 'in one step');

		await planner.focusRow(test);
		await planner.page.press('e');
		await until('the list has the keys', () =>
			planner.page.run(() => document.activeElement.dataset.testid === 'quick-environment'),
		);
		await planner.change('the booking', () => planner.page.press(KEY.Enter));
		const revision = await planner.revision();
		await carry(deploy);
		await until('the chip says why not', async () => (await planner.chip()).includes('What is booked for it'));
		await planner.release();
		await planner.settled();
		equal(await planner.revision(), revision, 'and nothing is changed');
		await planner.close();
	},

	async 'a view is saved as one step, chosen, changed, taken back, renamed and deleted'(home) {
		const planner = await sample(home);
		await chooseView(planner, 'Critical');
		await arrange(planner, 'group-by', 'Owner');
		await planner.click('view-actions');
		await planner.chooseFromMenu('Save as a new view');
		await planner.page.fill('[data-testid="view-name"]', 'Who is critical');
		await planner.change('the view', () => planner.click('view-name-keep'));
		const saved = (await planner.rows()).views;
		equal(saved.length, 1);
		deepEqual(
			[saved[0].name, saved[0].layout.grouping, saved[0].layout.filter.is_critical],
			['Who is critical', 'owner', true],
		);
		await chooseView(planner, 'All work');
		await until('the plan is as it stands', async () => !(await kinds(planner)).includes('group'));
		await chooseView(planner, 'Who is critical');
		await until('it is grouped again', async () => (await kinds(planner)).includes('group'));
		await planner.click('view-actions');
		await planner.chooseFromMenu('Rename the view');
		await planner.page.fill('[data-testid="view-name"]', 'By owner');
		await planner.change('the name', () => planner.click('view-name-keep'));
		equal((await planner.rows()).views[0].name, 'By owner');
		await planner.click('view-actions');
		await planner.change('it is deleted', () => planner.chooseFromMenu('Delete the view'));
		equal((await planner.rows()).views.length, 0);
		await planner.undo();
		equal((await planner.rows()).views[0].name, 'By owner', 'and comes back');
		await planner.close();
	},

	async 'columns are moved and widened by keys, and all of it is there after a restart'(home) {
		const planner = await sample(home);
		const before = await headings(planner);
		await planner.page.run(() => document.querySelector('[data-heading="start"] .title').focus());
		await planner.page.press(KEY.Alt, KEY.Right);
		await until('the column has moved', async () => (await headings(planner)).indexOf('start') > before.indexOf('start'));
		await planner.page.run(() => document.querySelector('[data-heading="start"] .title').focus());
		const width = () =>
			planner.page.run(() => document.querySelector('[data-heading="start"]').getBoundingClientRect().width);
		const narrow = await width();
		await planner.page.press(KEY.Shift, KEY.Right);
		await until('it is wider', async () => (await width()) > narrow);
		await planner.page.press('/');
		await planner.page.type('test');
		await until('it is counted', async () => / of /.test(await count(planner)));
		const [order, said] = [await headings(planner), await count(planner)];
		const kept = () =>
			planner.page.run(() => Object.values(localStorage).some((text) => text.includes('"text":"test"')));
		await until('it is kept', kept);
		await planner.close();
		const again = await Planner.start(home);
		await again.page.click('[data-testid="recent"]');
		await again.opened();
		await until('columns and filter are as they were left', async () => (await count(again)) === said);
		deepEqual(await headings(again), order);
		await again.close();
	},

	async 'axe-core finds nothing in a view, its panels and its lanes, in either theme'(home) {
		for (const theme of ['light', 'dark']) {
			const planner = await sample(home, { theme });
			await chooseView(planner, 'By environment');
			deepEqual(await planner.accessibility(AXE), [], `lanes, ${theme}`);
			await chooseView(planner, 'For QA');
			deepEqual(await planner.accessibility(AXE), [], `columns and chips, ${theme}`);
			for (const panel of ['filter-panel', 'arrange-panel']) {
				await planner.click(panel);
				deepEqual(await planner.accessibility(AXE), [], `${panel}, ${theme}`);
				await planner.page.press(KEY.Escape);
			}
			await planner.picture(`views ${theme}`);
			await planner.close();
		}
	},
};
