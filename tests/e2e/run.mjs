/**
 * Runs the scenarios in the real window: `node run.mjs BINARY [NAME] [--times N]`.
 * `cargo xtask e2e` brings the display, the session bus and the binary.
 */

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Home, Planner } from './planner.mjs';
import { keepScreen } from './screen.mjs';

const [binary, ...words] = process.argv.slice(2);
const at = words.indexOf('--times');
const times = at < 0 ? 1 : Number(words.splice(at, 2)[1]);
const wanted = words[0] ?? '';
Planner.binary = resolve(binary);

const folder = new URL('./scenarios/', import.meta.url);
const scenarios = [];
for (const file of readdirSync(folder).sort()) {
	const { default: ofFile } = await import(new URL(file, folder));
	for (const [name, play] of Object.entries(ofFile)) scenarios.push({ name, play, file });
}

/** Keeps what the screen showed when a scenario failed; without a picture it still counts as failed. */
function keepFailure(name) {
	try {
		keepScreen(`failed ${name}`);
	} catch (reason) {
		console.log(`     no picture of it: ${reason.message}`);
	}
}

let passed = 0;
const failed = [];
for (let round = 1; round <= times; round += 1) {
	for (const { name, play, file } of scenarios) {
		if (!name.includes(wanted) && !file.includes(wanted)) continue;
		const home = new Home();
		const begun = performance.now();
		try {
			await play(home);
			passed += 1;
			console.log(`ok   ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
		} catch (reason) {
			failed.push(name);
			keepFailure(name);
			console.log(`FAIL ${name}\n     ${String(reason?.stack ?? reason).replaceAll('\n', '\n     ')}`);
		} finally {
			await home.endAll();
			await home.remove();
		}
	}
}
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 && passed > 0 ? 0 : 1);
