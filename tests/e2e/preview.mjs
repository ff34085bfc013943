/**
 * Measures a drag on a portfolio of 10,000 tasks in the real window: `node preview.mjs BINARY CLI`.
 * `cargo xtask bench` calls it with the release build.
 *
 * One figure is the time from a pointer's event, by its own time stamp, to the message after the frame
 * in which the page painted the engine's answer to it: the way to the page, the question to the program
 * and its answer, the waiting for a frame, the drawing, and the painting of the frame in the page's
 * process. The copy of that frame to the screen is not in it, since no page hears of it. The pointer moves
 * as a hand does, every 16 ms and a day a step, so that every step has an answer of its own.
 *
 * The same is measured on a page that does nothing but paint a rectangle: what no page can be below, on
 * this machine with whatever else it does. It stands beside the figures, and is not taken from them.
 */

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Home, KEY, Planner } from './planner.mjs';

const TASKS = 10_000;
const STEPS = 200;
const BUDGET = 16;
/** Pixels a day when a portfolio is opened, and how many days the bar goes to and fro. */
const DAY = 9;
const DAYS = 24;
/** Milliseconds from one step to the next. */
const PACE = 16;

/** A project of chains of ten tasks; each chain begins after the first task of the one before it. */
function project() {
	const tasks = [];
	for (let uid = 1; uid <= TASKS; uid += 1) {
		const isFirst = uid % 10 === 1;
		const before = [isFirst ? uid - 10 : uid - 1].filter((other) => other > 0);
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

/** The way of a pointer to and fro, a day a step. */
function way(from) {
	return Array.from({ length: STEPS }, (_, step) => {
		const days = DAYS - Math.abs(((step + 1) % (2 * DAYS)) - DAYS);
		return { to: { x: from.x + 8 + days * DAY, y: from.y }, within: PACE };
	});
}

/** How long most and nearly all took. */
function spread(times) {
	const sorted = [...times].sort((one, other) => one - other);
	const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
	return { p95: at(0.95), text: `p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms` };
}

/** Drags a bar to and fro and tells how long previews took; says whether they are late. */
async function drag(planner, name, what) {
	const before = (await planner.ask('previewTimes')).length;
	const { middle } = await planner.bar(await planner.task(name));
	await planner.page.pointer([{ to: middle }, { down: true }, ...way(middle)]);
	await planner.page.press(KEY.Escape);
	await planner.release();
	await planner.settled();
	const own = (await planner.ask('previewTimes')).slice(before);
	const { p95, text } = spread(own);
	const isLate = !(p95 <= BUDGET);
	console.log(
		`preview in the window, ${what}: ${TASKS} tasks, ${STEPS} steps, ${own.length} previews painted, ` +
			`${text} (budget ${BUDGET} ms)${isLate ? ' LATE' : ''}`,
	);
	return isLate;
}

/** Replaces the page by one that paints a rectangle at every move, and measures that. */
async function least(planner) {
	await planner.page.run(() => {
		const canvas = document.createElement('canvas');
		Object.assign(canvas, { width: innerWidth, height: innerHeight });
		document.body.replaceChildren(canvas);
		const context = canvas.getContext('2d', { alpha: false });
		window.times = [];
		canvas.addEventListener('pointermove', (event) => {
			context.fillStyle = `hsl(${window.times.length}deg 50% 50%)`;
			context.fillRect(100, 100, 40, 20);
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => window.times.push(performance.now() - event.timeStamp);
				port2.postMessage(null);
			});
		});
	});
	await planner.page.pointer(way({ x: 300, y: 300 }));
	const times = await planner.page.run(() => window.times);
	console.log(`the same window with nothing but a rectangle: ${times.length} frames, ${spread(times).text}`);
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
	await least(planner);
	await planner.close();
} finally {
	await home.endAll();
	await home.remove();
}
process.exit(late ? 1 : 0);
