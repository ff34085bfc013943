/** Every way of taking hold of the chart with the pointer, and what is seen while it goes on. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { FREEZE, KEY, Planner, until } from '../planner.mjs';

const DAY = 86_400;

async function start(home) {
	const planner = await Planner.startNew(home);
	return { planner, ids: await planner.threeTasks() };
}

/** Pixels that so many seconds take, by a bar whose dates are known. */
async function pixelsOf(planner, id, seconds) {
	const [bar, dates] = [await planner.bar(id), await planner.dates(id)];
	return (seconds * bar.width) / (dates.finish - dates.start);
}

/** The same clock time so many working days before. */
function workdaysBefore(instant, days) {
	const isOff = (at) => [0, 6].includes(new Date(at * 1000).getUTCDay());
	let at = instant;
	for (let left = days; left > 0; left -= isOff(at) ? 0 : 1) at -= DAY;
	return at;
}

function textOf(planner, testid) {
	const text = (testid) => document.querySelector(`[data-testid="${testid}"]`)?.textContent ?? '';
	return planner.page.run(text, testid);
}

/** A task of half a day, a week behind the last: its finish is no end of a day. */
async function notesBeside(planner, ids) {
	const { tasks } = await planner.rows();
	const { release } = tasks.find((task) => task.id === ids[0]);
	await planner.perform({
		do: 'create-task',
		place: { release, parent: null, after: ids[2] },
		name: 'Notes',
		kind: 'task',
		phase: null,
		duration: { amount: 4 * 3600, unit: 'working' },
		start: (await planner.dates(ids[2])).start + 7 * DAY,
	});
	return planner.dates(await planner.task('Notes'));
}

export default {
	async 'a bar that is pointed at tells its dates, its floats and what drives it'(home) {
		const { planner, ids } = await start(home);
		await planner.page.pointer([{ to: (await planner.bar(ids[1])).middle }]);
		await until('the card names what drives it', async () => (await textOf(planner, 'card-driver')).includes('Build'));
		const said = await textOf(planner, 'hover-card');
		for (const word of ['Test', 'Payments', '3 d', 'Float']) ok(said.includes(word), `it says ${word}: ${said}`);
		await planner.page.pointer([{ to: { x: 4, y: 4 } }]);
		await until('it goes with the pointer', async () => !(await planner.page.isShown('[data-testid="hover-card"]')));
		await planner.close();
	},

	async 'a dragged bar snaps to the end of a neighbour'(home) {
		const { planner, ids } = await start(home);
		const before = await planner.dates(ids[2]);
		const beside = await notesBeside(planner, ids);
		const way = await pixelsOf(planner, ids[2], beside.finish - before.start);
		const bar = await planner.bar(ids[2]);
		await planner.change('the move', () => planner.dragBy(bar.middle, way + 2));
		equal((await planner.dates(ids[2])).start, beside.finish, 'it starts where the other ends');
		await planner.close();
	},

	async 'a dragged bar snaps with its finish as well as with its start'(home) {
		const { planner, ids } = await start(home);
		const before = await planner.dates(ids[2]);
		const beside = await notesBeside(planner, ids);
		// Three days that end in the middle of a day begin in the middle of the third before it.
		const wanted = workdaysBefore(beside.start, 3) + 4 * 3600;
		const way = await pixelsOf(planner, ids[2], wanted - before.start);
		const bar = await planner.bar(ids[2]);
		await planner.change('the move', () => planner.dragBy(bar.middle, way + 2));
		equal((await planner.dates(ids[2])).finish, beside.finish, 'it ends where the other ends');
		await planner.close();
	},

	async 'a bar stops beside a freeze, and goes inside with a waiver'(home) {
		const { planner, ids } = await start(home);
		const task = ids[2];
		const before = await planner.dates(task);
		const at = { start: before.finish + 3600, finish: before.finish + 4 * DAY, zone: null, rule: null };
		await planner.perform({ do: 'add-freeze', freeze: { ...FREEZE, at } });
		const way = await pixelsOf(planner, task, before.finish + 3 * DAY - before.start);
		await planner.dragBy((await planner.bar(task)).middle, way, { held: true });
		await until('the chip names the freeze', async () => (await planner.chip()).includes(FREEZE.name));
		await planner.change('the move', () => planner.release());
		ok((await planner.dates(task)).start >= at.finish, 'it rests behind the freeze');
		await until('the way inside is offered', () => planner.page.isShown('[data-testid="place-inside"]'));
		await planner.change('the move inside', () => planner.click('place-inside'));
		await until('a waiver is asked for', () => planner.page.isShown('[data-testid="waiver-reason"]'));
		await planner.page.fill('[data-testid="waiver-reason"]', 'The board agreed');
		await planner.page.fill('[data-testid="waiver-approver"]', 'Ada');
		await planner.page.press(KEY.Tab);
		await planner.settled();
		await planner.change('the waiver', () => planner.click('save'));
		const after = await planner.dates(task);
		ok(after.start < at.finish && after.start >= at.start - DAY, 'it lies in the freeze');
		await planner.close();
	},

	async 'Alt moves a bar without those that follow, and the drag says what that breaks'(home) {
		const { planner, ids } = await start(home);
		const before = await planner.dates(ids[1]);
		const way = await pixelsOf(planner, ids[0], 4 * DAY);
		await planner.dragBy((await planner.bar(ids[0])).middle, way, { held: true });
		await until('what follows moves', async () => (await planner.dates(ids[1])).start > before.start);
		await planner.page.hold(KEY.Alt);
		await until('what follows is back', async () => (await planner.dates(ids[1])).start === before.start);
		await until('a conflict is counted', async () => (await planner.chip()).includes('conflict'));
		await planner.change('the move', () => planner.release());
		await planner.page.letGo(KEY.Alt);
		equal((await planner.dates(ids[1])).start, before.start, 'it stayed');
		await planner.close();
	},

	async 'the chip of an edge says the lengths, that of the progress grip the share'(home) {
		const { planner, ids } = await start(home);
		const bar = await planner.bar(ids[0]);
		await planner.dragBy({ x: bar.x + bar.width - 2, y: bar.middle.y }, 60, { held: true });
		await until('the chip says both lengths', async () => /3 d → \d+ d/.test(await planner.chip()));
		await planner.page.press(KEY.Escape);
		await planner.release();
		await planner.settled();
		// Only a bar that fills the chart's width is wide enough for its grip.
		await planner.focusRow(ids[0]);
		await planner.page.press(KEY.Shift, '2');
		await until('the bar is wide', async () => (await planner.bar(ids[0])).width > 100);
		await planner.settled();
		const wide = await planner.bar(ids[0]);
		await planner.page.pointer([{ to: wide.middle }]);
		const grip = { x: wide.x + 2, y: wide.y + wide.height - 1 };
		await planner.page.pointer([{ to: grip }]);
		await planner.cursor('col-resize');
		await planner.drag(grip, [{ x: wide.x + wide.width / 4, y: grip.y }, { x: wide.middle.x, y: grip.y }], { held: true });
		await until('the chip says the share', async () => (await planner.chip()).includes('50 %'));
		await planner.change('the progress', () => planner.release());
		const { tasks } = await planner.rows();
		equal(tasks.find((task) => task.id === ids[0]).progress.done, 5000, 'half of it is done');
		await planner.close();
	},

	async 'a click on a link opens its type and lag, and Del removes it'(home) {
		const { planner } = await start(home);
		const [link] = (await planner.rows()).dependencies;
		const point = await until('the link is drawn', () => planner.ask('linkPoint', link.id));
		await planner.page.pointer([{ to: point }]);
		await planner.cursor('pointer');
		await planner.page.pointer([{ down: true }, { up: true }]);
		await until('its fields are open', () => planner.page.isShown('[data-testid="link-popover"]'));
		await planner.change('the lag', async () => {
			await planner.page.fill('[data-testid="link-popover"] [data-testid="link-lag"]', '2d');
			await planner.page.press(KEY.Enter);
		});
		const lagged = (await planner.rows()).dependencies.find((each) => each.id === link.id);
		equal(lagged.lag.amount, 2 * 8 * 3600, 'two days');
		// The first leaves the field, the second closes what it is in.
		await planner.page.press(KEY.Escape);
		await planner.page.press(KEY.Escape);
		await until('they are closed', async () => !(await planner.page.isShown('[data-testid="link-popover"]')));
		const again = await planner.ask('linkPoint', link.id);
		await planner.page.pointer([{ to: again }, { down: true }, { up: true }]);
		await planner.change('the link goes', () => planner.page.press(KEY.Delete));
		equal(await planner.ask('linkCount'), 1, 'one is left');
		await planner.close();
	},

	async 'the middle button and Space pan, and change nothing'(home) {
		const { planner, ids } = await start(home);
		const revision = await planner.revision();
		const ground = { x: (await planner.bar(ids[0])).x + 300, y: 600 };
		const away = { x: ground.x - 80, y: ground.y };
		const before = (await planner.bar(ids[0])).x;
		const follows = (x) =>
			until('the plan follows the hand', async () => Math.abs((await planner.bar(ids[0])).x - x) < 2);
		await planner.page.pointer([{ to: ground }]);
		await planner.page.hold(' ');
		await planner.cursor('grab');
		await planner.page.pointer([{ down: true }, { to: away }]);
		await planner.cursor('grabbing');
		await planner.release();
		await planner.page.letGo(' ');
		await planner.cursor('default');
		await follows(before - 80);
		await planner.page.pointer([{ to: ground }, { down: true, button: 1 }, { to: away }]);
		await planner.cursor('grabbing');
		// The driver presses the middle button, but the page never hears from it that it is let go.
		await planner.page.run(() => {
			const up = new PointerEvent('pointerup', { button: 1, bubbles: true });
			document.querySelector('[data-testid="chart"]').dispatchEvent(up);
		});
		await planner.cursor('default');
		await follows(before - 160);
		equal(await planner.revision(), revision, 'nothing was changed');
		await planner.close();
	},

	async 'with the pencil a task is drawn on any row, and a click draws one of a day'(home) {
		const { planner, ids } = await start(home);
		const bar = await planner.bar(ids[0]);
		const from = { x: bar.x + bar.width + 220, y: bar.middle.y };
		await planner.click('draw');
		await planner.page.pointer([{ to: from }]);
		await planner.cursor('crosshair');
		await planner.change('the drawn task', () => planner.dragBy(from, 60));
		await until('its name is open', () => planner.page.isShown('[data-testid="cell-editor"]'));
		await planner.page.type('Drawn');
		await planner.change('its name', () => planner.page.press(KEY.Enter));
		const drawn = await planner.dates(await planner.task('Drawn'));
		ok(drawn.finish - drawn.start > DAY, 'it lasts as long as it was drawn');
		await planner.click('draw');
		await planner.change('the clicked task', () => planner.page.pointer([{ to: from }, { down: true }, { up: true }]));
		await planner.page.type('Clicked');
		await planner.change('its name', () => planner.page.press(KEY.Enter));
		const { tasks } = await planner.rows();
		equal(tasks.find((task) => task.name === 'Clicked').duration.amount, 8 * 3600, 'one day');
		await planner.close();
	},

	async 'a bar that is carried to another release belongs to it, in one step'(home) {
		const { planner, ids } = await start(home);
		const { products, tasks } = await planner.rows();
		const first = tasks.find((task) => task.id === ids[0]).release;
		await planner.perform({ do: 'create-release', product: products[0].id, name: 'Ledger', version: '1.0', start: null });
		const { releases } = await planner.rows();
		const { id: release } = releases.find((each) => each.name === 'Ledger');
		const duration = { amount: 8 * 3600, unit: 'working' };
		const place = { release, parent: null, after: null };
		await planner.perform({ do: 'create-task', place, name: 'Close', kind: 'task', phase: null, duration, start: null });
		const over = await planner.bar(await planner.task('Close'));
		const bar = await planner.bar(ids[2]);
		const down = [10, 30, over.middle.y - bar.middle.y].map((y) => ({ x: bar.middle.x, y: bar.middle.y + y }));
		await planner.drag(bar.middle, down, { held: true });
		await until('the chip names the release', async () => (await planner.chip()).includes('Ledger'));
		await planner.change('the move', () => planner.release());
		const releaseOf = async () => (await planner.rows()).tasks.find((task) => task.id === ids[2]).release;
		equal(await releaseOf(), release, 'it belongs there');
		await planner.undo();
		deepEqual(await releaseOf(), first, 'and is back in one step');
		await planner.close();
	},
};
