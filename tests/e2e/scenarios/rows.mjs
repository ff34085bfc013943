/** Rows of the grid: dragged in the tree, chosen together, copied, cut, pasted and duplicated. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { KEY, Planner, until } from '../planner.mjs';

async function start(home) {
	const planner = await Planner.startNew(home);
	const ids = await planner.threeTasks();
	return { planner, ids };
}

/** The tree as people see it: `Build(Test) Deploy`, releases apart by a bar. */
async function outline(planner) {
	const { releases, tasks } = await planner.rows();
	const under = (release, parent) =>
		tasks
			.filter((row) => row.release === release && row.parent === parent)
			.sort((a, b) => (a.order < b.order ? -1 : 1))
			.map((row) => {
				const inner = under(release, row.id);
				return inner === '' ? row.name : `${row.name}(${inner})`;
			})
			.join(' ');
	return releases.map((row) => under(row.id, null)).join(' | ');
}

/** A place on a row of the grid, `down` of its height below its top. */
function onRow(planner, id, down) {
	return planner.page.run(
		(id, down) => {
			const box = document.querySelector(`[data-task="${id}"] .name-text`).getBoundingClientRect();
			const row = document.querySelector(`[data-task="${id}"]`).getBoundingClientRect();
			return { x: box.x + 6, y: row.y + row.height * down };
		},
		id,
		down,
	);
}

/** Carries a row to a place by the pointer and lets go unless told to hold on. */
async function carry(planner, id, to, options) {
	const from = await onRow(planner, id, 0.5);
	const half = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	await planner.drag(from, [{ x: from.x, y: from.y + 8 }, half, to, { x: to.x + 1, y: to.y }], options);
}

/** Puts text on the clipboard, as a spreadsheet does, and pastes it with the keys. */
async function pasteText(planner, text) {
	const before = await planner.page.run((text) => {
		const has = document.activeElement.closest('[data-key]').dataset.key;
		const field = document.createElement('textarea');
		field.id = 'spreadsheet';
		field.value = text;
		document.body.append(field);
		field.select();
		return has;
	}, text);
	await planner.page.press(KEY.Control, 'c');
	await planner.page.run((before) => {
		document.querySelector('#spreadsheet').remove();
		document.querySelector(`[data-key="${before}"]`).focus();
	}, before);
	await planner.page.press(KEY.Control, 'v');
}

export default {
	async 'a row is dragged past others, under another, and back with one step each'(home) {
		const { planner, ids } = await start(home);
		const { release } = (await planner.rows()).tasks[0];
		const duration = { amount: 8 * 3600, unit: 'working' };
		const place = { release, parent: null, after: ids[2] };
		// What follows the others may not stand under them: this one is tied to none.
		await planner.perform({ do: 'create-task', place, name: 'Docs', kind: 'task', phase: null, duration, start: null });
		const docs = await planner.task('Docs');
		equal(await outline(planner), 'Build Test Deploy Docs');
		await carry(planner, ids[2], await onRow(planner, ids[0], 0.1), { held: true });
		await until('the line shows where', () => planner.page.isShown('[data-testid="insertion-line"]'));
		await planner.change('the drop', () => planner.release());
		equal(await outline(planner), 'Deploy Build Test Docs');
		await until('the toast offers to take it back', () => planner.page.isShown('.toast .action'));
		const deep = await onRow(planner, ids[1], 0.95);
		await carry(planner, docs, { x: deep.x + 30, y: deep.y }, { held: true });
		await until('the line shows where', () => planner.page.isShown('[data-testid="insertion-line"]'));
		await planner.change('the indent', () => planner.release());
		equal(await outline(planner), 'Deploy Build Test(Docs)');
		await planner.undo();
		await planner.undo();
		equal(await outline(planner), 'Build Test Deploy Docs');
		await planner.close();
	},

	async 'several rows go to another release together, and Escape puts them back'(home) {
		const { planner, ids } = await start(home);
		const [product] = (await planner.rows()).products;
		const release = { do: 'create-release', product: product.id, name: 'Mobile', version: '1.0', start: null };
		await planner.perform(release);
		const other = (await planner.rows()).releases.find((row) => row.name === 'Mobile').id;
		await planner.focusRow(ids[1]);
		await planner.page.hold(KEY.Shift);
		await planner.page.click(`[data-task="${ids[2]}"] [data-column="name"]`);
		await planner.page.letGo(KEY.Shift);
		await until('two are chosen', () => planner.page.isShown('[data-testid="chosen-count"]'));
		const below = () =>
			planner.page.run((key) => {
				const box = document.querySelector(`[data-key="${key}"]`).getBoundingClientRect();
				return { x: box.x + 60, y: box.y + box.height * 0.9 };
			}, other);
		const revision = await planner.revision();
		await carry(planner, ids[1], await below(), { held: true });
		await until('the line shows where', () => planner.page.isShown('[data-testid="insertion-line"]'));
		await planner.page.press(KEY.Escape);
		await planner.release();
		await planner.settled();
		equal(await planner.revision(), revision, 'nothing was changed');
		await planner.change('the drop', async () => carry(planner, ids[1], await below()));
		equal(await outline(planner), 'Build | Test Deploy');
		await planner.undo();
		equal(await outline(planner), 'Build Test Deploy | ');
		await planner.close();
	},

	async 'a branch is copied with its links, pasted, duplicated, and cut'(home) {
		const { planner, ids } = await start(home);
		await planner.focusRow(ids[0]);
		await planner.page.press(KEY.Shift, KEY.Down);
		await planner.page.press(KEY.Shift, KEY.Down);
		await planner.page.press(KEY.Control, 'c');
		const links = await planner.ask('linkCount');
		const { tasks } = await planner.rows();
		await planner.focusRow(ids[2]);
		await planner.change('the paste', () => planner.page.press(KEY.Control, 'v'));
		equal((await planner.rows()).tasks.length, tasks.length * 2);
		equal(await planner.ask('linkCount'), links * 2, 'the links among them came along');
		await planner.undo();
		equal((await planner.rows()).tasks.length, tasks.length, 'one step takes all of it back');

		// Another row between: two clicks on one open its cell.
		await planner.focusRow(ids[0]);
		await planner.focusRow(ids[2]);
		await planner.change('the duplicate', () => planner.page.press(KEY.Control, 'd'));
		equal((await planner.rows()).tasks.filter((row) => row.name === 'Deploy').length, 2);
		await planner.change('the cut', () => planner.page.press(KEY.Control, 'x'));
		equal((await planner.rows()).tasks.filter((row) => row.name === 'Deploy').length, 1);
		await planner.change('the paste', () => planner.page.press(KEY.Control, 'v'));
		equal((await planner.rows()).tasks.filter((row) => row.name === 'Deploy').length, 2);
		await planner.close();
	},

	async 'rows of a spreadsheet are looked at, then come in with durations, levels and links'(home) {
		const { planner, ids } = await start(home);
		await planner.focusRow(ids[2]);
		const lines = [
			'ID\tTask Name\tDuration\tStart\tPredecessors',
			'1\tPrepare\t\t\t',
			'2\t  Order\t2w\t2027-03-01\t',
			'3\t  Rack\t2d\t\t2FS+1d',
			'4\tAccept\t1d\t\t3',
		];
		const revision = await planner.revision();
		await pasteText(planner, lines.join('\n'));
		await until('the rows are shown', () => planner.page.isShown('[data-testid="paste-rows"]'));
		equal(await planner.revision(), revision, 'nothing comes in unasked');
		const roles = await planner.page.run(() =>
			[...document.querySelectorAll('[data-testid="paste-role"]')].map((each) => each.value),
		);
		deepEqual(roles, ['number', 'name', 'duration', 'start', 'after']);
		await planner.change('the rows', () => planner.click('paste-rows'));
		equal(await outline(planner), 'Build Test Deploy Prepare(Order Rack) Accept');
		const { tasks, dependencies } = await planner.rows();
		const named = (name) => tasks.find((row) => row.name === name);
		equal(named('Order').duration.amount, 10 * 8 * 3600);
		equal(named('Order').constraint.kind, 'SNET');
		const link = dependencies.find((row) => row.successor === named('Rack').id);
		deepEqual([link.predecessor, link.lag.amount], [named('Order').id, 8 * 3600]);
		ok(dependencies.some((row) => row.successor === named('Accept').id));
		await planner.undo();
		equal(await outline(planner), 'Build Test Deploy', 'one step takes all of it back');
		await planner.close();
	},
};
