/**
 * Runs the scenarios in the real window: `node run.mjs BINARY [NAME] [--times N] [--part 1/2]`.
 * `cargo xtask e2e` brings the displays, the session buses and the binary.
 */

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Home, Planner } from './planner.mjs';
import { keepScreen } from './screen.mjs';

const [binary, ...words] = process.argv.slice(2);
const times = Number(option('--times') ?? 1);
const [part, parts] = (option('--part') ?? '1/1').split('/').map(Number);
const wanted = words[0] ?? '';
Planner.binary = resolve(binary);

const folder = new URL('./scenarios/', import.meta.url);
const scenarios = [];
for (const file of readdirSync(folder).sort()) {
	const { default: ofFile } = await import(new URL(file, folder));
	for (const [name, play] of Object.entries(ofFile)) scenarios.push({ name, play, file });
}
const played = scenarios
	.filter(({ name, file }) => name.includes(wanted) || file.includes(wanted))
	.filter((_, at) => at % parts === part - 1);

/** Takes an option and its value out of the words. */
function option(name) {
	const at = words.indexOf(name);
	return at < 0 ? null : words.splice(at, 2)[1];
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
	for (const { name, play } of played) {
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
console.log(`${passed} passed, ${failed.length} failed${parts > 1 ? ` of part ${part}/${parts}` : ''}`);
process.exit(failed.length === 0 && passed > 0 ? 0 : 1);
