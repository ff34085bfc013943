/**
 * R15: a long day at the desk, in the real window: `node soak.mjs BINARY EDITS FIGURE`, where the figure is
 * the file to write it into. Every edit goes from the
 * page to the program, to the disk, and comes back as a delta that the page draws. What the processes of
 * the window hold in memory, and which files, must not grow with it. `cargo xtask soak r15` calls it.
 *
 * The negative control is the same window with a page that keeps something of every edit.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Home, Planner, until } from './planner.mjs';

/** Edits between two looks. */
const BATCH = 100;
/** Edits that the page makes before it answers, so that a slow machine answers in time. */
const BREATH = 10;
/** Edits between two lines about how far it is. */
const MILESTONE = 5_000;
/** Share of the edits after which memory is what it will be. */
const WARM = 0.2;
/** By what share it may have grown in the end. */
const GROWTH = 0.05;
/** How many more descriptors may be open for a moment. */
const DESCRIPTORS = 3;
/** What the leaking page keeps of an edit, in bytes. */
const LEAK = 40_000;

/** A process and everything that it started. */
function family(pid) {
	const parents = new Map();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
			parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
		} catch {
			// It ended meanwhile.
		}
	}
	const all = [pid];
	for (const one of all) for (const [child, parent] of parents) if (parent === one) all.push(child);
	return all;
}

/** Memory in MB that is a process's own share, and how many files it holds. */
function held(pid) {
	const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
	return { memory: Number(pss?.[1]) / 1024, files: readdirSync(`/proc/${pid}/fd`).length };
}

function look(planner) {
	const all = family(planner.page.pid).map(held);
	return {
		memory: all.reduce((sum, each) => sum + each.memory, 0),
		files: all.reduce((sum, each) => sum + each.files, 0),
	};
}

/** Makes so many edits from the page, each after the answer to the one before. */
function edit(planner, task, hours, leak) {
	return planner.page.runAsync(
		async (task, hours, leak) => {
			const { invoke } = window.__TAURI_INTERNALS__;
			window.kept ??= [];
			for (const amount of hours.map((each) => each * 3600)) {
				const duration = { amount, unit: 'working' };
				await invoke('perform', { command: { do: 'set-duration', task, duration } });
				if (leak > 0) window.kept.push(new Uint8Array(leak).fill(1));
			}
		},
		task,
		hours,
		leak,
	);
}

/** Plays a day with so many edits; says how memory and descriptors went. */
async function day(edits, leak) {
	const home = new Home();
	try {
		const planner = await Planner.start(home);
		await planner.click('welcome-sample');
		await planner.opened();
		const task = await planner.task('UAT round 2');
		const before = await planner.revision();
		const looks = [];
		for (let done = 0; done < edits; done += BATCH) {
			const hours = Array.from({ length: BATCH }, (_, at) => 1 + ((done + at) % 40));
			for (let at = 0; at < BATCH; at += BREATH) await edit(planner, task, hours.slice(at, at + BREATH), leak);
			await until('the page has drawn them all', async () => (await planner.revision()) >= before + done + BATCH);
			await planner.settled();
			looks.push(look(planner));
			if ((done + BATCH) % MILESTONE === 0)
				console.error(`${done + BATCH} edits, ${looks.at(-1).memory.toFixed(0)} MB, ${looks.at(-1).files} files`);
		}
		await planner.close();
		const warm = looks.slice(Math.floor(looks.length * WARM));
		const part = Math.max(1, Math.floor(warm.length / 8));
		const least = (of) => Math.min(...of.map((each) => each.memory));
		const files = warm.map((each) => each.files);
		return {
			from: least(warm.slice(0, part)),
			to: least(warm.slice(-part)),
			files: Math.max(...files) - Math.min(...files),
		};
	} finally {
		await home.endAll();
		await home.remove();
	}
}

const grew = ({ from, to }) => (to - from) / from;
const percent = (share) => `${(share * 100).toFixed(1)} %`;

const [binary, count, figure] = process.argv.slice(2);
Planner.binary = resolve(binary);
const edits = Math.max(Number(count), 10 * BATCH);
const honest = await day(edits, 0);
const leaking = await day(Math.max(edits / 20, 10 * BATCH), LEAK);
const isCaught = grew(leaking) > GROWTH;
const holds = grew(honest) <= GROWTH && honest.files <= DESCRIPTORS && isCaught;
writeFileSync(
	figure,
	`R15: ${edits} edits in the real window, memory of all its processes ${honest.from.toFixed(0)} MB after the first fifth, ` +
		`${honest.to.toFixed(0)} MB at the end (${percent(grew(honest))}), descriptors within ${honest.files}` +
		`${holds ? '' : '; does NOT hold'}; negative control (a page that keeps something of every edit: ` +
		`${percent(grew(leaking))}): ${isCaught ? 'caught' : 'NOT CAUGHT'}\n`,
);
process.exit(holds ? 0 : 1);
