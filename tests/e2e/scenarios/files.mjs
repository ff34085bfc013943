/** Portfolios as files: made, kept, reopened, shared between processes, and there after a crash. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KEY, Planner, runAlone, until } from '../planner.mjs';

const FIXTURE = fileURLToPath(new URL('../fixtures/card-reissue.xml', import.meta.url));

async function allDates(planner, ids) {
	return Promise.all(ids.map((id) => planner.dates(id)));
}

export default {
	async 'a new portfolio takes three tasks, a drag, an undo, and is the same when it is opened again'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		const before = await allDates(planner, ids);
		const bar = await planner.bar(ids[0]);
		await planner.change('the drag', () => planner.dragBy(bar.middle, 120));
		const moved = await allDates(planner, ids);
		ok(moved.every((dates, at) => dates.start > before[at].start), 'all three went later');
		await planner.undo();
		deepEqual(await allDates(planner, ids), before, 'all three are back');
		await planner.page.press(KEY.Control, KEY.Shift, 'z');
		await until('redo is drawn', async () => (await planner.dates(ids[0])).start === moved[0].start);
		await planner.close();

		const again = await Planner.start(home);
		await again.click('recent');
		await again.opened();
		deepEqual(await allDates(again, ids), moved, 'the file keeps what was done');
		await again.undo();
		deepEqual(await allDates(again, ids), before, 'and undo goes on where it was');
		await again.close();
	},

	async 'a Microsoft Project file becomes a portfolio'(home) {
		const planner = await Planner.start(home, { picks: [FIXTURE, 'cards.slipway'] });
		await planner.click('welcome-import');
		await planner.offered();
		await planner.click('import-go');
		await planner.opened();
		equal(await planner.ask('linkCount'), 4, 'every link is there');
		const [order, send] = [await planner.task('Order the stock'), await planner.task('Send the cards')];
		const utc = (text) => Date.parse(text) / 1000;
		equal((await planner.dates(order)).finish, utc('2027-02-05T16:00:00Z'), 'three days from Wednesday, in Berlin');
		equal((await planner.dates(send)).finish, utc('2027-02-16T16:00:00Z'), 'five days over a weekend');
		ok(existsSync(home.path('cards.slipway')), 'it is a file where it was asked for');
		await planner.close();
	},

	async 'what was acknowledged is there after kill -9'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		const bar = await planner.bar(ids[1]);
		await planner.change('the drag', () => planner.dragBy(bar.middle, 80));
		const kept = await allDates(planner, ids);
		await planner.kill();
		const again = await Planner.start(home, { file: 'quarter.slipway' });
		await again.opened();
		deepEqual(await allDates(again, ids), kept, 'nothing is lost');
		await again.undo();
		await again.close();
	},

	async 'a file that is open comes to the front instead of opening twice'(home) {
		const planner = await Planner.startNew(home);
		const ids = await planner.threeTasks();
		const begun = performance.now();
		equal(await runAlone(home, [home.path('quarter.slipway')]), 0, 'the second process hands over and ends');
		ok(performance.now() - begun < 2500, 'within two and a half seconds');
		const bar = await planner.bar(ids[0]);
		await planner.change('a drag in the first', () => planner.dragBy(bar.middle, 60));
		await planner.close();
	},

	async 'a file that another program holds says so, and opens when it is free'(home) {
		const planner = await Planner.startNew(home);
		await planner.threeTasks();
		// Without its socket the holder cannot be asked; only its lock is left.
		home.forgetSockets();
		const second = await Planner.start(home, { file: 'quarter.slipway' });
		await until('the page says why', () =>
			second.page.run(() => document.body.innerText.includes('quarter') && /open in another/i.test(document.body.innerText)),
		);
		await planner.close();
		await second.close();
		const third = await Planner.start(home, { file: 'quarter.slipway' });
		await third.opened();
		await third.close();
	},

	async 'the sample opens from the welcome page and is an ordinary file'(home) {
		const planner = await Planner.start(home);
		await planner.click('welcome-sample');
		await planner.opened();
		const { tasks, releases, dependencies } = await planner.rows();
		ok(tasks.length >= 120 && releases.length >= 8, `${tasks.length} tasks in ${releases.length} releases`);
		deepEqual([...new Set(dependencies.map((link) => link.kind))].sort(), ['FF', 'FS', 'SF', 'SS'], 'all types of link');
		await planner.close();
	},

	async 'a portfolio on a network drive is worked on here, and of two people nobody loses anything'(home) {
		home.drive = home.path('drive');
		mkdirSync(home.drive);
		const file = home.path('drive/quarter.slipway');
		const made = await Planner.startNew(home, 'drive/quarter');
		const arrived = (what) =>
			until(`${what} went to the drive`, () =>
				made.page.run(() => document.querySelector('[data-testid="network-state"]').innerText === 'On the network drive'),
			);
		const [first] = await made.threeTasks();
		await arrived('the plan');
		const theirs = readFileSync(file);
		const { middle } = await made.bar(first);
		await made.change('the drag', () => made.dragBy(middle, 80));
		const mine = await made.dates(first);
		await until('another file is on the drive', () => !readFileSync(file).equals(theirs));
		await arrived('the drag');
		deepEqual(readdirSync(home.drive), ['quarter.slipway'], 'and nothing beside it');

		// Somebody else puts back what they had.
		writeFileSync(file, theirs);
		await made.undo();
		await until('the conflict is told', () => made.page.isShown('[data-testid="network-save-beside"]'));
		await made.click('network-save-beside');
		await until('both are there', () => readdirSync(home.drive).length === 2);
		ok(readFileSync(file).equals(theirs), 'theirs is as they left it');
		await made.page.press(KEY.Control, KEY.Shift, 'z');
		await until('the step is back', async () => (await made.dates(first)).start === mine.start);
		await arrived('the step');
		await made.close();
	},

	async 'what people keep is closed to others'(home) {
		const planner = await Planner.startNew(home);
		await planner.threeTasks();
		await planner.close();
		for (const folder of ['.config/slipway', '.local/share/slipway', '.local/state/slipway']) {
			equal(statSync(home.path(folder)).mode & 0o777, 0o700, folder);
			for (const name of readdirSync(home.path(folder))) {
				const entry = statSync(home.path(`${folder}/${name}`));
				if (entry.isFile()) equal(entry.mode & 0o777, 0o600, name);
			}
		}
		for (const word of ['quarter', 'Payments', 'Build', home.root]) {
			ok(!home.log().includes(word), `the log does not hold "${word}"`);
		}
	},
};
