/**
 * Measures a large portfolio in the real window: `node opening.mjs BINARY FILE`. `cargo xtask bench` calls
 * it with the release build and a portfolio of 50,000 tasks.
 *
 * Opening is timed from the click that asks for the file to the message after the frame in which rows and
 * bars are painted: reading and checking the file, the schedule, the way to the page, the mirror, the
 * drawing. Then the plan is scrolled through, searched and edited as people do, and the memory of the
 * page's process is taken: its own share of what it maps (PSS), after the page has had time to tidy up.
 */

import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Home, KEY, Planner, until } from './planner.mjs';

const RUNS = 3;
/** Milliseconds from asking to the first screen. */
const SOON = 1000;
/** Megabytes of the page's process. */
const SMALL = 250;
/** Milliseconds in which a letter of a filter, or an edit, is taken over by the page. */
const FLUENT = 50;
/** Screens that are scrolled through, and edits that are made. */
const SCREENS = 60;
const EDITS = 12;

/** The process that runs the page: the largest of those that the window started. */
function webProcess(window) {
	const of = new Map();
	for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
			of.set(Number(name), { parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), stat });
		} catch {
			// It ended meanwhile.
		}
	}
	const isUnder = (pid) => pid === window || (of.has(pid) && isUnder(of.get(pid).parent));
	const found = [...of].find(([pid, { stat }]) => stat.includes('(WebKitWebProces') && isUnder(pid));
	if (!found) throw new Error('the window has no process for its page');
	return found[0];
}

/** Megabytes that a process holds as its own share. */
function share(pid) {
	const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
	return Number(pss?.[1]) / 1024;
}

/** Starts the clock in the page at the next click; it stops when rows and bars have been painted. */
function watchOpening(planner) {
	return planner.page.run(() => {
		window.opened = null;
		const isThere = () =>
			document.querySelector('[role="treegrid"] [data-task]') !== null &&
			(window.__slipway.chart?.picture()?.bars.length ?? 0) > 0;
		const begin = (event) => {
			const asked = event.timeStamp;
			const look = () => {
				if (!isThere()) return void requestAnimationFrame(look);
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => (window.opened = performance.now() - asked);
				port2.postMessage(null);
			};
			requestAnimationFrame(look);
		};
		addEventListener('pointerup', begin, { capture: true, once: true });
	});
}

/** Opens the file in a new window, from the list of recent files; says how long it took. */
async function open(home) {
	const planner = await Planner.start(home);
	await watchOpening(planner);
	await planner.click('recent');
	const took = await until('the first screen is painted', () => planner.page.run(() => window.opened));
	await planner.opened();
	return { planner, took };
}

/** Times what each of `acts` keeps the page from painting, in the page itself. */
function timed(planner, acts) {
	return planner.page.runAsync(async (acts) => {
		const painted = () =>
			new Promise((done) =>
				requestAnimationFrame(() => {
					const { port1, port2 } = new MessageChannel();
					port1.onmessage = done;
					port2.postMessage(null);
				}),
			);
		const times = [];
		for (const act of acts) {
			await painted();
			const begun = performance.now();
			if (act.filter !== undefined) {
				const input = document.querySelector('[data-testid="filter-text"]');
				input.value = act.filter;
				input.dispatchEvent(new Event('input', { bubbles: true }));
			}
			await painted();
			times.push(performance.now() - begun);
		}
		return times;
	}, acts);
}

function scroll(planner) {
	return planner.page.runAsync(async (screens) => {
		const { viewport } = window.__slipway.chart;
		const step = viewport.maxTop / screens;
		for (let at = 0; at <= screens; at++) {
			viewport.scrollTo(at * step);
			await new Promise((drawn) => requestAnimationFrame(drawn));
		}
		viewport.scrollTo(0);
	}, SCREENS);
}

/** Changes durations from the page, each after the answer to the one before. */
async function edit(planner) {
	const [task] = await planner.ask('tasksNamed', 'Task 100');
	for (let at = 0; at < EDITS; at++) {
		const duration = { amount: (9 + at) * 3600, unit: 'working' };
		await planner.change('a duration', () =>
			planner.page.runAsync(
				(task, duration) =>
					window.__TAURI_INTERNALS__.invoke('perform', { command: { do: 'set-duration', task, duration } }),
				task,
				duration,
			),
		);
	}
}

/** Milliseconds in which an engine that is left alone tidies up, and how often it is looked at meanwhile. */
const TIDY = 8000;
const LOOK = 250;

/** What is left when nobody does anything: the least of some looks. */
async function rest(planner) {
	const pid = webProcess(planner.page.pid);
	let least = Number.POSITIVE_INFINITY;
	for (let waited = 0; waited < TIDY; waited += LOOK) {
		await new Promise((done) => setTimeout(done, LOOK));
		least = Math.min(least, share(pid));
	}
	return least;
}

function median(times) {
	return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];
}

/** Prints a figure against its budget; says whether it is over. */
function told(what, figure, unit, budget, detail = '') {
	const isOver = !(figure <= budget);
	console.log(`${what}: ${figure.toFixed(0)} ${unit}${detail} (budget ${budget} ${unit})${isOver ? ' OVER' : ''}`);
	return isOver;
}

const [binary, file] = process.argv.slice(2).map((path) => resolve(path));
Planner.binary = binary;
const home = new Home();
const over = [];
try {
	copyFileSync(file, home.path('large.slipway'));
	const first = await Planner.start(home, { file: 'large.slipway' });
	await first.opened();
	await first.close();
	const times = [];
	let last;
	for (let run = 0; run < RUNS; run++) {
		await last?.close();
		const { planner, took } = await open(home);
		last = planner;
		times.push(took);
	}
	const count = await last.page.run(() => document.querySelector('[role="treegrid"]').ariaRowCount);
	const all = ` (median of ${times.map((each) => each.toFixed(0)).join(', ')})`;
	console.log(`a portfolio with ${count} rows in the window`);
	over.push(told('first screen after asking', median(times), 'ms', SOON, all));
	console.log(`the page's process after opening: ${(await rest(last)).toFixed(0)} MB`);
	await scroll(last);
	const words = ['p', 'ph', 'pha', 'phas', 'phase', 'phase 7', 'phase', 'ph', ''];
	await last.page.click('[data-testid="view-bar-filter"], [data-testid="filter-text"]').catch(() => {});
	const letters = await timed(last, words.map((filter) => ({ filter })));
	over.push(told('a letter of the filter', Math.max(...letters), 'ms', FLUENT, ` (${letters.map((each) => each.toFixed(0)).join(', ')})`));
	await edit(last);
	await last.page.press(KEY.Escape);
	over.push(told("the page's process after scrolling, searching and editing", await rest(last), 'MB', SMALL));
	await last.close();
} finally {
	await home.endAll();
	await home.remove();
}
process.exit(over.includes(true) ? 1 : 0);
