/** The calendar of releases: drawn on, moved by pointer and by keys, and found by a screen reader. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ENVIRONMENT, KEY, Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const DAY = 86_400;
const NEW = '00000000-0000-0000-0000-000000000000';

/** An environment of which nothing but its name is said. */
const PLACE = { ...ENVIRONMENT, name: 'Integration' };

async function show(planner) {
	await planner.click('view-calendar');
	await until('the calendar is shown', () => planner.page.isShown('[data-testid="calendar"] [role="grid"]'));
	await planner.settled();
}

/** A place near the foot of a day, where nothing lies in a quiet week; days are counted from the data date's week. */
function dayPlace(planner, fromMonday) {
	return planner.page.run((fromMonday) => {
		const cells = [...document.querySelectorAll('[role="gridcell"][data-day]')];
		const data = cells.findIndex((cell) => cell.classList.contains('data'));
		const cell = cells[data - (data % 7) + fromMonday];
		cell.scrollIntoView({ block: 'nearest' });
		const box = cell.getBoundingClientRect();
		return { x: box.x + box.width / 2, y: box.y + box.height - 4 };
	}, fromMonday);
}

/** The middle of something on the page. */
function place(planner, selector) {
	return planner.page.run((selector) => {
		const box = document.querySelector(selector).getBoundingClientRect();
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	}, selector);
}

async function dragTo(planner, from, to) {
	const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	await planner.drag(from, [{ x: from.x + 8, y: from.y }, half, to]);
}

/** Draws on days and adds what is wanted there. */
async function draw(planner, kind, from, to) {
	await dragTo(planner, await dayPlace(planner, from), await dayPlace(planner, to));
	await planner.click(`calendar-new-${kind}`);
	await planner.change(`the ${kind}`, () => planner.click('save'));
}

export default {
	async 'a freeze drawn on days is in the plan, is dragged a week on, and comes back with undo'(home) {
		const planner = await Planner.startNew(home);
		await show(planner);
		await draw(planner, 'freeze', 14, 16);
		const [made] = (await planner.rows()).freezes;
		equal(made.at.finish - made.at.start, 3 * DAY, 'three whole days');
		const selector = `[data-key^="${made.id}"]`;
		await until('its name is shown', () => planner.page.isShown(selector));
		const from = await place(planner, selector);
		const to = await dayPlace(planner, 21);
		await planner.change('the move', () => dragTo(planner, from, to));
		const [moved] = (await planner.rows()).freezes;
		equal(moved.at.start - made.at.start, 7 * DAY, 'a week on, at the same time of day');
		await planner.undo();
		equal((await planner.rows()).freezes[0].at.start, made.at.start, 'one step takes it back');
		await planner.close();
	},

	async 'one night of a series is moved alone, and the others stay'(home) {
		const planner = await Planner.startNew(home);
		await show(planner);
		await draw(planner, 'window', 12, 12);
		const [single] = (await planner.rows()).windows;
		const series = { ...single, at: { ...single.at, rule: 'FREQ=WEEKLY' } };
		await planner.perform({ do: 'edit-window', window: series });
		const selector = `[data-key="${single.id} ${single.at.start + 7 * DAY}"][data-grip="whole"]`;
		await planner.page.click(selector);
		await planner.page.press('m');
		await planner.page.press(KEY.Right);
		await planner.page.press(KEY.Enter);
		await planner.change('the answer', () => planner.click('series-one'));
		const { windows } = await planner.rows();
		equal(windows.length, 2, 'it stands alone');
		deepEqual(windows.find(({ id }) => id === single.id).at.except, [single.at.start + 7 * DAY]);
		const alone = windows.find(({ id }) => id !== single.id);
		equal(alone.at.start, single.at.start + 8 * DAY);
		equal(alone.at.rule, null);
		await planner.undo();
		equal((await planner.rows()).windows.length, 1, 'one step takes both back');
		await planner.close();
	},

	async 'Escape in the middle of a drag leaves everything where it was'(home) {
		const planner = await Planner.startNew(home);
		await show(planner);
		await draw(planner, 'event', 14, 14);
		const [made] = (await planner.rows()).external_events;
		const revision = await planner.revision();
		const from = await place(planner, `[data-key="${made.id}"]`);
		await planner.drag(from, [{ x: from.x + 20, y: from.y }, await dayPlace(planner, 18)], { held: true });
		await until('the chip says where', () => planner.page.isShown('[data-testid="drag-chip"]'));
		await planner.page.press(KEY.Escape);
		await planner.release();
		await planner.settled();
		equal(await planner.revision(), revision);
		await planner.close();
	},

	async 'an outage drawn on days is in the plan, is stretched by its edge, and comes back with undo'(home) {
		const planner = await Planner.startNew(home);
		await planner.perform({ do: 'add-environment', environment: PLACE });
		const { environments } = await planner.rows();
		await show(planner);
		await draw(planner, 'outage', 14, 15);
		const [made] = (await planner.rows()).outages;
		equal(made.environment, environments[0].id);
		equal(made.at.finish - made.at.start, 2 * DAY, 'two whole days');
		const edge = `[data-key^="${made.id}"][data-grip="finish"], [data-key^="${made.id}"] [data-grip="finish"]`;
		await until('it is drawn', () => planner.page.isShown(edge));
		const from = await place(planner, edge);
		await planner.change('the stretch', async () => dragTo(planner, from, await dayPlace(planner, 17)));
		const [stretched] = (await planner.rows()).outages;
		equal(stretched.at.start, made.at.start, 'its start stays');
		equal(stretched.at.finish - made.at.finish, 2 * DAY, 'and it ends two days later');
		await planner.undo();
		await planner.undo();
		equal((await planner.rows()).outages.length, 0, 'a step each');
		await planner.close();
	},

	async 'an outage has a word and a type of its own, and is moved by keys as one step'(home) {
		const planner = await Planner.startNew(home);
		await planner.perform({ do: 'add-environment', environment: PLACE });
		const { environments, portfolio } = await planner.rows();
		const start = portfolio.data_date + 7 * DAY;
		const at = { start, finish: start + DAY, zone: null, rule: null, except: [] };
		const outage = { id: NEW, environment: environments[0].id, name: 'Firmware', at, notes: '', external: [] };
		await planner.perform({ do: 'add-outage', outage });
		await show(planner);
		const drawn = '[data-testid="calendar-item"].outage';
		await until('it is drawn', () => planner.page.isShown(drawn));
		const words = await planner.page.run((selector) => document.querySelector(selector).textContent, drawn);
		ok(words.includes('Outage Integration · Firmware'), 'by a word, not by its colour alone');
		await planner.click('calendar-kind-outage');
		await until('it is hidden', async () => !(await planner.page.isShown(drawn)));
		await planner.click('calendar-kind-outage');
		await planner.page.click(drawn);
		await planner.page.press('m');
		await planner.page.press(KEY.Right);
		await planner.change('the move', () => planner.page.press(KEY.Enter));
		equal((await planner.rows()).outages[0].at.start, start + DAY, 'a day on');
		await planner.undo();
		equal((await planner.rows()).outages[0].at.start, start, 'one step takes it back');
		await planner.close();
	},

	async 'what is hidden stays hidden when the page is left, and when the portfolio is opened again'(home) {
		const planner = await Planner.startNew(home);
		await show(planner);
		await planner.click('calendar-kind-gate');
		const hidden = '[data-testid="calendar-kind-gate"][aria-pressed="false"]';
		await until('gates are hidden', () => planner.page.isShown(hidden));
		await planner.show('windows');
		await show(planner);
		ok(await planner.page.isShown(hidden), 'another page does not bring them back');
		await planner.close();
		const again = await Planner.start(home, { file: 'quarter.slipway' });
		await again.opened();
		await show(again);
		ok(await again.page.isShown(hidden), 'nor does another window on the file');
		await again.close();
	},

	async 'axe-core finds nothing on the calendar in any zoom and either theme'(home) {
		for (const theme of ['light', 'dark']) {
			home.settings({ author: 'Ada', theme });
			const planner = await Planner.start(home);
			await planner.click('welcome-sample');
			await planner.opened();
			await show(planner);
			for (const zoom of ['3', '2', '1', '4']) {
				await planner.page.press(zoom);
				await planner.settled();
				ok(await planner.page.isShown('[data-testid="calendar"] [role="grid"]'), `zoom ${zoom}`);
				deepEqual(await planner.accessibility(AXE), [], `zoom ${zoom}, ${theme}`);
			}
			await planner.close();
		}
	},
};
