/** What has a key beside its gesture, done by keys alone; and links by each of their ends. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { KEY, Planner, until } from '../planner.mjs';

const DAY = 86_400;

async function start(home) {
	const planner = await Planner.startNew(home);
	const ids = await planner.threeTasks();
	await planner.focusRow(ids[0]);
	return { planner, ids };
}

/** The rows of tasks from the top: what they are called, behind a point for each level under their release. */
function outline(planner) {
	return planner.page.run(() =>
		[...document.querySelectorAll('[data-task]')]
			.sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
			.map((row) => '.'.repeat(row.ariaLevel - 3) + row.ariaLabel),
	);
}

/** What the rows that are chosen are called. */
function chosen(planner) {
	return planner.page.run(() =>
		[...document.querySelectorAll('[data-task][aria-selected="true"]')].map((row) => row.ariaLabel).sort(),
	);
}

/** Names the task that was just added. */
async function name(planner, text) {
	await until('its name is open', () => planner.page.isShown('[data-testid="cell-editor"]'));
	await planner.page.press(KEY.Control, 'a');
	await planner.page.type(text);
	await planner.change('its name', () => planner.page.press(KEY.Enter));
}

export default {
	async 'rows are added, ordered and put under each other by keys alone'(home) {
		const { planner } = await start(home);
		const { page } = planner;
		await planner.change('a task below', () => page.press('n'));
		await name(planner, 'Review');
		deepEqual(await outline(planner), ['Build', 'Review', 'Test', 'Deploy']);
		await planner.change('a task under it', () => page.press(KEY.Shift, 'n'));
		await name(planner, 'Notes');
		deepEqual(await outline(planner), ['Build', 'Review', '.Notes', 'Test', 'Deploy']);
		await planner.change('out', () => page.press(KEY.Alt, KEY.Shift, KEY.Left));
		await planner.change('down', () => page.press(KEY.Alt, KEY.Down));
		deepEqual(await outline(planner), ['Build', 'Review', 'Test', 'Notes', 'Deploy']);
		await planner.change('in', () => page.press(KEY.Alt, KEY.Shift, KEY.Right));
		deepEqual(await outline(planner), ['Build', 'Review', 'Test', '.Notes', 'Deploy']);
		await planner.undo();
		await planner.change('up', () => page.press(KEY.Alt, KEY.Up));
		deepEqual(await outline(planner), ['Build', 'Review', 'Notes', 'Test', 'Deploy']);
		await planner.close();
	},

	async 'rows are chosen by keys alone, and moved together'(home) {
		const { planner, ids } = await start(home);
		const { page } = planner;
		await page.press(KEY.Shift, KEY.Down);
		await until('two are chosen', async () => (await chosen(planner)).length === 2);
		await page.press(KEY.Escape);
		await until('one is left', async () => (await chosen(planner)).length === 1);
		deepEqual(await chosen(planner), ['Test']);
		await page.press(KEY.Control, KEY.Down);
		await page.press(KEY.Control, ' ');
		await until('another is added', async () => (await chosen(planner)).length === 2);
		deepEqual(await chosen(planner), ['Deploy', 'Test']);
		await page.press(KEY.Control, 'a');
		await until('the whole level is', async () => (await chosen(planner)).length === 3);
		const before = await Promise.all(ids.map((id) => planner.dates(id)));
		await page.press('m');
		await page.press(KEY.Right);
		await planner.settled();
		await planner.change('the move', () => page.press(KEY.Enter));
		const after = await Promise.all(ids.map((id) => planner.dates(id)));
		ok(
			after.every(({ start }, at) => start > before[at].start),
			'all of them are later',
		);
		await planner.undo();
		deepEqual(await Promise.all(ids.map((id) => planner.dates(id))), before, 'in one step');
		await planner.close();
	},

	async 'edges of a bar are moved by keys alone'(home) {
		const { planner, ids } = await start(home);
		const { page } = planner;
		const before = await planner.dates(ids[0]);
		await page.press(KEY.Alt, 'e');
		await page.press(KEY.Right);
		await planner.settled();
		await planner.change('the finish', () => page.press(KEY.Enter));
		const longer = await planner.dates(ids[0]);
		deepEqual([longer.start, longer.finish], [before.start, before.finish + DAY]);
		await page.press(KEY.Alt, 's');
		await page.press(KEY.Right);
		await planner.settled();
		await planner.change('the start', () => page.press(KEY.Enter));
		const shorter = await planner.dates(ids[0]);
		deepEqual([shorter.start, shorter.finish], [before.start + DAY, longer.finish]);
		await page.press(KEY.Alt, 'e');
		await page.press(KEY.Right);
		await page.press(KEY.Escape);
		await planner.settled();
		deepEqual(await planner.dates(ids[0]), shorter, 'Escape leaves it where it was');
		await planner.close();
	},

	async 'the chart pans and zooms by keys alone'(home) {
		const { planner, ids } = await start(home);
		const { page } = planner;
		const begun = await planner.bar(ids[0]);
		const becomes = (what, holds) => until(what, async () => holds(await planner.bar(ids[0])));
		await page.press(KEY.Control, KEY.Alt, KEY.Right);
		await becomes('it goes on', ({ x, width }) => x < begun.x && width === begun.width);
		await page.press(KEY.Control, KEY.Alt, KEY.Left);
		await becomes('it goes back', ({ x }) => Math.abs(x - begun.x) < 1);
		await page.press('+');
		await becomes('it is larger', ({ width }) => width > begun.width);
		await page.press('0');
		await becomes('it has its usual size', ({ width }) => Math.abs(width - begun.width) < 1);
		await page.press('-');
		await becomes('it is smaller', ({ width }) => width < begun.width);
		await page.press(KEY.End);
		equal(await page.run(() => document.activeElement.dataset.kind), 'new', 'the last row has the focus');
		await page.press(KEY.Home);
		equal(await page.run(() => document.activeElement.dataset.kind), 'portfolio', 'and the first');
		await planner.close();
	},

	async 'the palette finds a command and its key, the sheet has them all, and a card is pinned by its key'(home) {
		const { planner } = await start(home);
		const { page } = planner;
		const text = (selector) => page.run((selector) => document.querySelector(selector)?.textContent ?? '', selector);
		await page.press(KEY.Control, 'k');
		await until('it may be searched', () => page.isShown('[data-testid="palette-input"]:focus'));
		await page.type('fit sel');
		const first = '[data-testid="palette"] [role="option"][aria-selected="true"]';
		await until('words may be shortened', async () => /selection/i.test(await text(first)));
		match(await text(first), /Shift\s*2/, 'and it says the key');
		await page.press(KEY.Escape);
		await until('it is closed', async () => !(await page.isShown('[data-testid="palette-input"]')));

		await page.press('?');
		await until('the sheet is there', () => page.isShown('[role="dialog"] kbd, dialog kbd'));
		await page.press(KEY.Escape);
		await until('it is gone', async () => !(await page.isShown('[role="dialog"] kbd, dialog kbd')));

		await page.press(KEY.Control, 'i');
		await until('the card stays', () => page.isShown('[data-testid="hover-card"].pinned'));
		match(await text('[data-testid="hover-card"]'), /Build/);
		await page.press(KEY.Escape);
		await until('the card goes', async () => !(await page.isShown('[data-testid="hover-card"].pinned')));
		await planner.close();
	},

	async 'a link is drawn from either end of a bar to either end of another'(home) {
		const { planner, ids } = await start(home);
		const links = (await planner.rows()).dependencies.map(({ id }) => id);
		await planner.perform({ do: 'unlink', dependencies: links });
		await planner.page.press(KEY.Shift, '1');
		await until('bars are long enough for both', async () => (await planner.bar(ids[1])).width > 48);
		await planner.settled();
		const kinds = [
			['SS', ['start', 'start']],
			['FF', ['finish', 'finish']],
			['SF', ['start', 'finish']],
		];
		for (const [kind, ends] of kinds) {
			await planner.change(kind, () => planner.drawLink(ids[0], ids[1], undefined, ends));
			deepEqual(
				(await planner.rows()).dependencies.map((link) => link.kind),
				[kind],
			);
			await planner.undo();
		}
		await planner.close();
	},
};
