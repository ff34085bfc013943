/** What is looked at: wheel, zoom, minimap, edges; and how many are chosen at once. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { KEY, Planner, until } from '../planner.mjs';
import { turnWheel } from '../wheel.mjs';

async function sample(home) {
	const planner = await Planner.start(home);
	await planner.click('welcome-sample');
	await planner.opened();
	return planner;
}

/** Waits until a bar is where it is expected; half a pixel is nobody's. */
function barIs(planner, id, expected) {
	return until(`the bar is at ${JSON.stringify(expected)}`, async () => {
		const bar = await planner.bar(id);
		return Object.entries(expected).every(([name, value]) => Math.abs(bar[name] - value) < 1);
	});
}

function boxOf(planner, testid) {
	return planner.page.run((testid) => {
		const box = document.querySelector(`[data-testid="${testid}"]`).getBoundingClientRect();
		return { x: box.x, y: box.y, width: box.width, height: box.height };
	}, testid);
}

const middleOf = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

/** Numbers of the rows in the order in which they stand in the page. */
function standing(planner) {
	return planner.page.run(() =>
		[...document.querySelectorAll('[role="treegrid"] .rows [role="row"]')].map((row) => Number(row.ariaRowIndex)),
	);
}

function chosen(planner) {
	return planner.page.run(() =>
		[...document.querySelectorAll('[data-task][aria-selected="true"] .name-text')].map((each) => each.textContent),
	);
}

export default {
	async 'the wheel scrolls, goes through time with Shift, and zooms round the pointer with Ctrl'(home) {
		const planner = await sample(home);
		const id = await planner.shownTask();
		const [before, chart] = [await planner.bar(id), await boxOf(planner, 'chart')];
		const over = middleOf(chart);
		turnWheel(over, 'down', 2);
		await until('rows go up', async () => (await planner.bar(id)).y < before.y);
		equal((await planner.bar(id)).x, before.x, 'and stay where they are in time');
		turnWheel(over, 'up', 4);
		await barIs(planner, id, { x: before.x, y: before.y });

		turnWheel(over, 'down', 2, 'shift');
		await until('time goes by', async () => (await planner.bar(id)).x < before.x);
		equal((await planner.bar(id)).y, before.y, 'and rows stay');
		await planner.settled();

		// What lies under the pointer stays there: so many lengths of the bar from where that begins.
		const lengths = ({ x, width }) => (over.x - x) / width;
		const narrow = await planner.bar(id);
		turnWheel(over, 'up', 3, 'ctrl');
		await until('it is wider', async () => (await planner.bar(id)).width > narrow.width * 1.1);
		await planner.settled();
		const wide = await planner.bar(id);
		ok(Math.abs(lengths(wide) - lengths(narrow)) * wide.width < 2, 'the zoom goes round the pointer');
		await planner.close();
	},

	async 'rows that the wheel brings stand in their order once it rests, and the focus stays in its row'(home) {
		const planner = await sample(home);
		const id = await planner.shownTask();
		await planner.focusRow(id);
		const over = middleOf(await boxOf(planner, 'grid'));
		const before = Math.max(...(await standing(planner)));
		for (const [way, notches] of [
			['down', 8],
			['up', 2],
		])
			turnWheel(over, way, notches);
		await until('the rows stand in their order', async () => {
			const rows = await standing(planner);
			return Math.max(...rows) > before && rows.every((row, at) => at === 0 || rows[at - 1] < row);
		});
		equal(await planner.page.run(() => document.activeElement.dataset.task), id, 'the focus is where it was');
		await planner.page.press(KEY.Down);
		await until('the keys go on from there', () =>
			planner.page.run((id) => (document.activeElement.dataset.key ?? id) !== id, id),
		);
		await planner.close();
	},

	async 'everything, what is chosen, and today are brought into sight'(home) {
		const planner = await sample(home);
		const id = await planner.shownTask();
		await planner.focusRow(id);
		const before = await planner.bar(id);
		await planner.page.press(KEY.Shift, '1');
		await until('everything is smaller', async () => (await planner.bar(id)).width < before.width * 0.7);
		await planner.settled();
		await planner.page.press(KEY.Shift, '2');
		const { x, width } = await boxOf(planner, 'chart');
		await until('the chosen fills the chart', async () => (await planner.bar(id)).width > width / 3);
		await planner.settled();
		const bar = await planner.bar(id);
		ok(bar.x >= x && bar.x + bar.width <= x + width, 'and is whole');
		await planner.page.press('t');
		await until('time goes on to today', async () => (await planner.bar(id)).x < bar.x);
		await planner.close();
	},

	async 'a drag on the minimap goes through the whole plan'(home) {
		const planner = await sample(home);
		const id = await planner.shownTask();
		const before = await planner.bar(id);
		const map = await boxOf(planner, 'minimap');
		const y = map.y + map.height / 2;
		await planner.drag({ x: map.x + map.width * 0.2, y }, [{ x: map.x + map.width * 0.3, y }], { held: true });
		await until('the plan is elsewhere', async () => Math.abs((await planner.bar(id)).x - before.x) > 50);
		const there = await planner.bar(id);
		await planner.page.pointer([{ to: { x: map.x + map.width * 0.8, y } }]);
		await until('it goes on', async () => (await planner.bar(id)).x < there.x - 300);
		await planner.release();
		await planner.close();
	},

	async 'a bar that is held near the edge takes the plan along'(home) {
		const planner = await Planner.startNew(home);
		const [, , deploy] = await planner.threeTasks();
		const { x, width } = await boxOf(planner, 'chart');
		const { middle } = await planner.bar(deploy);
		const edge = { x: x + width - 4, y: middle.y };
		await planner.drag(middle, [{ x: middle.x + 30, y: middle.y }, edge], { held: true });
		await until('it has gone further than the chart is wide', async () => {
			const [build] = await planner.ask('tasksNamed', 'Build');
			return (await planner.bar(build)).x < x;
		});
		await planner.page.press(KEY.Escape);
		await planner.release();
		await planner.close();
	},

	async 'several are chosen by a rubber band, Ctrl and Shift, and go together in one step'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		const bars = [];
		for (const id of ids) bars.push(await planner.bar(id));
		const from = { x: bars[2].x + bars[2].width + 120, y: bars[0].middle.y };
		const to = { x: from.x + 60, y: bars[1].middle.y };
		await planner.drag(from, [{ x: from.x + 20, y: from.y + 10 }, to]);
		await until('the band has chosen', async () => (await chosen(planner)).join() === 'Build,Test');
		await planner.focusRow(ids[2]);
		await planner.page.hold(KEY.Control);
		await planner.page.click(`[data-task="${ids[0]}"] [data-column="name"]`);
		await planner.page.letGo(KEY.Control);
		await until('Ctrl adds one', async () => (await chosen(planner)).join() === 'Build,Deploy');
		await planner.focusRow(ids[0]);
		await planner.page.hold(KEY.Shift);
		await planner.page.click(`[data-task="${ids[2]}"] [data-column="name"]`);
		await planner.page.letGo(KEY.Shift);
		await until('Shift takes all between', async () => (await chosen(planner)).length === 3);

		const starts = async () => {
			const found = [];
			for (const id of ids) found.push((await planner.dates(id)).start);
			return found;
		};
		const before = await starts();
		const { middle } = await planner.bar(ids[0]);
		await planner.change('the move of all', () => planner.dragBy(middle, 60));
		ok((await starts()).every((start, at) => start > before[at]), 'each has moved');
		await planner.undo();
		deepEqual(await starts(), before, 'and all of it is one step');
		await planner.close();
	},
};
