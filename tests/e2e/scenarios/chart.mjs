/** The chart under the pointer: drag, resize, link, refuse, take back. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { KEY, Planner, until } from '../planner.mjs';

async function start(home) {
	const planner = await Planner.startNew(home);
	return { planner, ids: await planner.threeTasks() };
}

export default {
	async 'successors move while a bar is dragged, and Escape takes it back'(home) {
		const { planner, ids } = await start(home);
		const revision = await planner.revision();
		const [first, last] = [await planner.bar(ids[0]), await planner.bar(ids[2])];
		await planner.dragBy(first.middle, 150, { held: true });
		await until('the last bar moves along', async () => (await planner.bar(ids[2])).x > last.x + 20);
		await until('the chip says what changes', () => planner.page.isShown('[data-testid="drag-chip"]'));
		equal(await planner.revision(), revision, 'nothing is changed before the drop');
		await planner.page.press(KEY.Escape);
		await until('every bar is back', async () => (await planner.bar(ids[2])).x === last.x);
		await planner.release();
		await planner.settled();
		equal(await planner.revision(), revision, 'nothing was changed at all');
		await planner.close();
	},

	async 'dragging the right edge changes the duration'(home) {
		const { planner, ids } = await start(home);
		const before = await planner.dates(ids[0]);
		const bar = await planner.bar(ids[0]);
		const edge = { x: bar.x + bar.width - 2, y: bar.middle.y };
		await planner.change('the resize', () => planner.dragBy(edge, 60));
		const after = await planner.dates(ids[0]);
		equal(after.start, before.start, 'it still starts there');
		ok(after.finish > before.finish, 'it takes longer');
		await planner.close();
	},

	async 'a link is drawn from bar to bar, and one that would close a loop is refused by name'(home) {
		const { planner, ids } = await start(home);
		await planner.drawLink(ids[2], ids[0], async () => {
			await until('the chip names the loop', () =>
				planner.page.run(() => {
					const said = document.querySelector('[data-testid="drag-chip"]')?.textContent ?? '';
					return ['Build', 'Test', 'Deploy'].every((name) => said.includes(name));
				}),
			);
		});
		await planner.settled();
		equal(await planner.ask('linkCount'), 2, 'the loop was refused');
		const links = (await planner.rows()).dependencies;
		await planner.perform({ do: 'unlink', dependencies: links.map((link) => link.id) });
		const [from, to] = [ids[0], ids[2]];
		const { middle } = await planner.bar(to);
		const told = () => until('it says what the link would do', async () => /Deploy/.test(await planner.chip()));
		await planner.change('the link', () =>
			planner.drawLink(from, to, async () => {
				await told();
				// The preview has moved the bar away; where it stood it is met all the same.
				for (const by of [-2, -1, -2]) {
					await planner.page.pointer([{ to: { x: middle.x + by, y: middle.y } }]);
					await planner.settled();
					await told();
				}
			}),
		);
		const [link] = (await planner.rows()).dependencies;
		deepEqual([link.predecessor, link.successor, link.kind], [ids[0], ids[2], 'FS'], 'from end to start');
		await planner.close();
	},

	async 'five steps are taken back and brought again'(home) {
		const { planner, ids } = await start(home);
		const states = [await planner.dates(ids[2])];
		for (let step = 0; step < 5; step += 1) {
			const bar = await planner.bar(ids[0]);
			await planner.change(`drag ${step + 1}`, () => planner.dragBy(bar.middle, 50));
			states.push(await planner.dates(ids[2]));
		}
		for (let step = 4; step >= 0; step -= 1) {
			await planner.undo();
			deepEqual(await planner.dates(ids[2]), states[step], `as before drag ${step + 1}`);
		}
		for (let step = 1; step <= 5; step += 1) {
			await planner.redo();
			deepEqual(await planner.dates(ids[2]), states[step], `as after drag ${step}`);
		}
		await planner.close();
	},

	async 'a bar moves by keys alone'(home) {
		const { planner, ids } = await start(home);
		const before = await planner.dates(ids[1]);
		await planner.focusRow(ids[1]);
		await planner.page.press('m');
		await planner.page.press(KEY.Right);
		await planner.page.press(KEY.Right);
		await planner.change('the move', () => planner.page.press(KEY.Enter));
		ok((await planner.dates(ids[1])).start > before.start, 'it starts later');
		await planner.close();
	},
};
