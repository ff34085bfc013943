/**
 * Runs the scenarios in the real window: `node run.mjs BINARY [NAME] [--times N]`.
 * `cargo xtask e2e` brings the display, the session bus and the binary.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Home, Planner } from './planner.mjs';

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

/** Keeps what the screen showed when a scenario failed, where `SLIPWAY_E2E_PICTURES` names a folder. */
function takePicture(name) {
	const pictures = process.env.SLIPWAY_E2E_PICTURES;
	if (pictures) spawnSync('import', ['-window', 'root', join(pictures, `${name.replaceAll(/\W+/g, '-')}.png`)]);
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
			takePicture(name);
			console.log(`FAIL ${name}\n     ${String(reason?.stack ?? reason).replaceAll('\n', '\n     ')}`);
		} finally {
			await home.endAll();
			await home.remove();
		}
	}
}
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 && passed > 0 ? 0 : 1);
