/**
 * Measures a drag on a portfolio of 10,000 tasks in the real window, from the pointer's event to the
 * message after the frame that shows the preview: `node preview.mjs BINARY CLI`.
 * `cargo xtask bench` calls it with the release build.
 */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Home, KEY, Planner, until } from './planner.mjs';

const TASKS = 10_000;
const STEPS = 200;
const BUDGET = 16;
/** Pixels a day when a portfolio is opened, and how many days the bar goes to and fro. */
const DAY = 9;
const DAYS = 24;

/** A project of chains of ten tasks, each chain tied to the one before it. */
function project() {
	const tasks = [];
	for (let uid = 1; uid <= TASKS; uid += 1) {
		const before = [uid - 1, uid % 10 === 1 ? 0 : uid - 10].filter((other) => other > 0 && (uid % 10 !== 1 || other === uid - 10));
		const links = before.map(
			(other) => `<PredecessorLink><PredecessorUID>${other}</PredecessorUID><Type>1</Type><LinkLag>0</LinkLag></PredecessorLink>`,
		);
		tasks.push(
			`<Task><UID>${uid}</UID><ID>${uid}</ID><Name>Task ${uid}</Name><OutlineLevel>1</OutlineLevel>` +
				`<Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat>${links.join('')}</Task>`,
		);
	}
	return `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><Name>Large</Name>
		<StartDate>2027-02-01T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay><Tasks>${tasks.join('')}</Tasks></Project>`;
}

/** Drags a bar to and fro, a day a step, and tells how long previews took; says whether they are late. */
async function drag(planner, name, what) {
	const before = (await planner.ask('previewTimes')).length;
	const { middle } = await planner.bar(await planner.task(name));
	await planner.page.pointer([{ to: middle }, { down: true }]);
	for (let step = 1; step <= STEPS; step += 1) {
		const days = DAYS - Math.abs((step % (2 * DAYS)) - DAYS);
		await planner.page.pointer([{ to: { x: middle.x + 8 + days * DAY, y: middle.y } }]);
	}
	await planner.page.press(KEY.Escape);
	await planner.release();
	await planner.settled();
	const times = await until('previews were measured', () => planner.ask('previewTimes'));
	const own = times.slice(before).sort((one, other) => one - other);
	const at = (share) => own[Math.min(own.length - 1, Math.floor(own.length * share))];
	const isLate = own.length === 0 || at(0.95) > BUDGET;
	console.log(
		`preview in the window, ${what}: ${TASKS} tasks, ${STEPS} steps, ${own.length} previews painted, ` +
			`p50 ${at(0.5)?.toFixed(1)} ms, p95 ${at(0.95)?.toFixed(1)} ms (budget ${BUDGET} ms)${isLate ? ' LATE' : ''}`,
	);
	return isLate;
}

const [binary, cli] = process.argv.slice(2).map((path) => resolve(path));
Planner.binary = binary;
const home = new Home();
let late = true;
try {
	writeFileSync(home.path('large.xml'), project());
	execFileSync(cli, ['import', home.path('large.xml'), '-o', home.path('large.slipway')], { stdio: 'ignore' });
	const planner = await Planner.start(home, { file: 'large.slipway' });
	await planner.opened();
	// Of the first chain all but its first task follow the second; the whole plan follows the first.
	late = await drag(planner, 'Task 2', 'a chain follows');
	await drag(planner, 'Task 1', 'everything follows');
	await planner.close();
} finally {
	await home.endAll();
	home.remove();
}
process.exit(late ? 1 : 0);
