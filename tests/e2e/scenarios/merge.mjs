/** A copy that was sent, changed on both sides, and came back: compared, decided about, merged, undone. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KEY, Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const DAY = 8 * 3600;

function lengthen(planner, task, days) {
	return planner.perform({ do: 'set-duration', task, duration: { amount: days * DAY, unit: 'working' } });
}

async function days(planner) {
	const { tasks } = await planner.rows();
	return Object.fromEntries(tasks.map((task) => [task.name, task.duration.amount / DAY]));
}

/** A portfolio of three tasks, and its copy, in which somebody else changed two of them and added one. */
async function sent(home, name = 'quarter') {
	const copy = `${name}-copy.slipway`;
	const picks = [`${name}.slipway`, copy, copy];
	const planner = await Planner.start(home, { picks });
	await planner.click('welcome-new');
	await planner.page.fill('[data-testid="new-name"]', 'The quarter');
	await planner.click('new-create');
	await planner.opened();
	const [build, test, deploy] = await planner.threeTasks();
	await planner.click('portfolio-menu');
	await planner.chooseFromMenu('Save a copy…');
	await until('the copy is there', () => {
		try {
			return readFileSync(home.path(copy)).length > 0;
		} catch {
			return false;
		}
	});
	const other = await Planner.start(home, { file: copy });
	await other.opened();
	await lengthen(other, build, 5);
	await lengthen(other, test, 6);
	await other.perform({ do: 'rename', subject: { kind: 'task', id: deploy }, name: 'Go live' });
	const { release } = (await other.rows()).tasks[0];
	await other.perform({
		do: 'create-task',
		place: { release, parent: null, after: deploy },
		name: 'Soak',
		kind: 'task',
		phase: null,
		duration: { amount: 2 * DAY, unit: 'working' },
		start: null,
	});
	await other.close();
	await lengthen(planner, build, 4);
	await lengthen(planner, test, 2);
	return planner;
}

async function compare(planner) {
	await planner.click('portfolio-menu');
	await planner.chooseFromMenu('Compare with a file…');
	await until('both are compared', () => planner.page.isShown('[data-testid="merge-effect"]'));
	await planner.settled();
}

function clashes(planner) {
	return planner.page.run(() => document.querySelectorAll('[data-testid="clash"]').length);
}

function isReady(planner) {
	return planner.page.isShown('[data-testid="merge"]:not(:disabled)');
}

export default {
	async 'a copy that came back with two conflicts is merged as one step, and undo takes it all back'(home) {
		const bytes = () => readFileSync(home.path('quarter-copy.slipway')).toString('base64');
		const planner = await sent(home);
		const before = await planner.rows();
		const sentBytes = bytes();
		await compare(planner);
		equal(await clashes(planner), 2, 'both changed the durations of Build and Test');
		equal(await isReady(planner), false, 'nothing is merged while something is to be decided');

		// The first by keyboard, the second by mouse.
		await planner.click('next-clash');
		await planner.page.press(KEY.Right);
		await until('the first is decided', () => planner.page.isShown('fieldset.decided'));
		await planner.page.click('[data-testid="clash"]:not(.decided) [data-testid="choose-mine"]');
		await until('all is decided', () => isReady(planner));
		await planner.settled();
		await planner.picture('a comparison with everything decided');
		deepEqual((await planner.rows()).tasks, before.tasks, 'nothing has happened yet');

		await planner.change('the merge', () => planner.click('merge'));
		const merged = await days(planner);
		deepEqual(Object.keys(merged).sort(), ['Build', 'Go live', 'Soak', 'Test'], 'what was not in question came');
		ok([merged.Build, merged.Test].includes(merged.Build === 5 ? 2 : 6), 'one is theirs and one is mine');
		equal((merged.Build === 5) !== (merged.Test === 6), true, 'as it was decided');
		await until('a toast offers to undo', () => planner.page.isShown('.toast .action'));
		equal(bytes(), sentBytes, 'the file that came back is untouched');

		await planner.undo();
		const after = await planner.rows();
		deepEqual(after.tasks, before.tasks, 'one undo takes all of it back');
		deepEqual(after.dependencies, before.dependencies, 'dependencies too');
		await planner.close();
	},

	async 'what somebody leaves does not come, and what is searched is found'(home) {
		const planner = await sent(home);
		await compare(planner);
		await planner.page.fill('[data-testid="compare-search"]', 'soak');
		await until('only Soak is shown', () =>
			planner.page.run(() => document.querySelectorAll('[data-testid="difference"]').length === 1),
		);
		await planner.page.click('[data-testid="take"]');
		await planner.page.fill('[data-testid="compare-search"]', 's');
		await planner.page.press(KEY.Backspace);
		for (let left = 2; left > 0; left--) {
			await planner.page.click('[data-testid="clash"]:not(.decided) [data-testid="choose-mine"]');
			await until('one is decided', async () =>
				planner.page.run(
					(left) => document.querySelectorAll('[data-testid="clash"]:not(.decided)').length === left - 1,
					left,
				),
			);
		}
		await until('it can be merged', () => isReady(planner));
		await planner.change('the merge', () => planner.click('merge'));
		deepEqual(await days(planner), { Build: 4, Test: 2, 'Go live': 3 }, 'only the name came');
		await planner.close();
	},

	async 'a comparison is readable by everybody, light and dark'(home) {
		for (const theme of ['light', 'dark']) {
			home.settings({ author: 'Ada', theme });
			const planner = await sent(home, theme);
			await compare(planner);
			await planner.picture(`a comparison, ${theme}`);
			deepEqual(await planner.accessibility(AXE), [], `the comparison, ${theme}`);
			await planner.click('compare-close');
			await until('the plan is back', () => planner.page.isShown('[role="treegrid"]'));
			await planner.close();
		}
	},
};
