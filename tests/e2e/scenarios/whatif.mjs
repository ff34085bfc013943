/** Changes that are only tried: over the plan, on top of each other, applied as one step or put away. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KEY, Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

async function start(home, name = 'quarter') {
	const planner = await Planner.startNew(home, name);
	const ids = await planner.threeTasks();
	await planner.focusRow(ids[0]);
	await planner.page.press(KEY.Control, KEY.Shift, 's');
	await until('something can be tried', () => planner.page.isShown('[data-testid="what-if"]'));
	return { planner, ids };
}

function told(planner) {
	return planner.page.run(() => document.querySelector('[data-testid="what-if-told"]')?.textContent ?? '');
}

/** A cell of the row that fits a selector. */
function cell(planner, row, column) {
	return planner.page.run(
		(row, column) => document.querySelector(`${row} [data-column="${column}"]`).textContent,
		row,
		column,
	);
}

const ofTask = (task) => `[data-task="${task}"]`;

/** What a field of the inspector says. */
function field(planner, name) {
	return planner.page.run((name) => document.querySelector(`[data-testid="inspector-${name}"]`).value, name);
}

/** Waits until so many changes are tried and drawn. */
async function tried(planner, count) {
	await until(`${count} are tried`, () => planner.page.isShown(`[data-testid="what-if"][data-steps="${count}"]`));
	await planner.settled();
}

/** Drags a bar by some days, and returns the dates by which it is drawn then. */
async function tryDrag(planner, id, count) {
	await planner.dragBy((await planner.bar(id)).middle, 60);
	await tried(planner, count);
	return planner.dates(id);
}

const isGone = (planner) => planner.page.run(() => document.querySelector('[data-testid="what-if"]') === null);

export default {
	async 'what is tried lies over the plan, further changes on top, and is applied as one step'(home) {
		const { planner, ids } = await start(home);
		const [build, , deploy] = ids;
		const revision = await planner.revision();
		const before = { build: await planner.dates(build), deploy: await planner.dates(deploy) };
		const first = await tryDrag(planner, build, 1);
		ok(first.start > before.build.start, 'the bar is where it was led to');
		const wasAt = await cell(planner, ofTask(build), 'start');
		const second = await tryDrag(planner, build, 2);
		ok(second.start > first.start, 'and goes on from there');
		ok((await planner.dates(deploy)).start > before.deploy.start, 'what follows has moved');
		await until('its cells follow', async () => (await cell(planner, ofTask(build), 'start')) !== wasAt);
		const ofKind = (kind, column) => cell(planner, `.row[data-kind="${kind}"]`, column);
		equal(await ofKind('release', 'start'), await cell(planner, ofTask(build), 'start'), 'so does the release');
		equal(await ofKind('portfolio', 'finish'), await cell(planner, ofTask(deploy), 'finish'), 'and the portfolio');
		match(await told(planner), /^2 changes are tried · Payments 4\.2 \+/);
		await planner.picture('what if');
		equal(await planner.revision(), revision, 'nothing is written');

		await planner.page.press(KEY.Control, 'z');
		await tried(planner, 1);
		deepEqual(await planner.dates(build), first, 'the last change is taken back');
		await planner.page.press(KEY.Control, KEY.Shift, 'z');
		await tried(planner, 2);
		deepEqual(await planner.dates(build), second, 'and brought again');

		await planner.openCell(deploy, 'duration');
		await planner.page.press(KEY.Control, 'a');
		await planner.page.type('5d');
		await planner.page.press(KEY.Enter);
		await tried(planner, 3);
		equal(await planner.revision(), revision, 'a duration that is typed is tried, too');
		await until('its cell says so', async () => /^5\sd$/.test(await cell(planner, ofTask(deploy), 'duration')));
		await until('so does the inspector', async () => /^5\sd$/.test(await field(planner, 'duration')));
		await planner.focusRow(build);

		await planner.page.press(KEY.Delete);
		await until('it says what can be tried', () =>
			planner.page.run(() => document.body.textContent.includes('Only dates and durations can be tried')),
		);
		await planner.change('what was tried', () => planner.page.press(KEY.Enter));
		ok(await isGone(planner));
		deepEqual(await planner.dates(build), second, 'it is in the plan');
		await planner.undo();
		deepEqual(await planner.dates(build), before.build, 'and goes as one step');
		await planner.close();
	},

	async 'Escape puts away what is tried, and the toast brings it back'(home) {
		const { planner, ids } = await start(home);
		const before = await planner.dates(ids[0]);
		const led = await tryDrag(planner, ids[0], 1);
		await planner.page.press(KEY.Escape);
		await until('it is put away', () => isGone(planner));
		await planner.settled();
		deepEqual(await planner.dates(ids[0]), before, 'the plan is as it was');
		await planner.page.click('.toast .action');
		await tried(planner, 1);
		deepEqual(await planner.dates(ids[0]), led);

		await planner.click('view-findings');
		await until('another page is shown', () => isGone(planner));
		await planner.settled();
		deepEqual(await planner.dates(ids[0]), before, 'there the plan is as it is');
		await planner.click('view-plan');
		await tried(planner, 1);
		await until('and here it is tried on', async () => (await planner.dates(ids[0])).start === led.start);

		// What somebody else changes meanwhile is seen under what is tried.
		const duration = { amount: 5 * 8 * 3600, unit: 'working' };
		await planner.perform({ do: 'set-duration', task: ids[0], duration });
		await until('what is tried lies on the new plan', async () => {
			const dates = await planner.dates(ids[0]);
			return dates.start === led.start && dates.finish > led.finish;
		});
		await planner.close();
	},

	async 'axe-core finds nothing while something is tried, in either theme'(home) {
		for (const theme of ['light', 'dark']) {
			home.settings({ author: 'Ada', theme });
			const { planner, ids } = await start(home, theme);
			await tryDrag(planner, ids[0], 1);
			deepEqual(await planner.accessibility(AXE), [], theme);
			await planner.picture(`what if ${theme}`);
			await planner.close();
		}
	},
};
