/**
 * Takes a picture of the real window: `node picture.mjs BINARY PNG THEME [FILE]`.
 * Without a file it shows the sample portfolio. `cargo xtask run --screenshot` calls it.
 */

import { resolve } from 'node:path';
import { Home, Planner } from './planner.mjs';
import { takeScreen } from './screen.mjs';

const [binary, into, theme, file] = process.argv.slice(2);
Planner.binary = resolve(binary);
const home = new Home();
try {
	home.settings({ author: '', theme });
	const planner = await Planner.start(home, { file });
	if (!file) {
		await planner.click('welcome-sample');
		await planner.opened();
	}
	takeScreen(into);
	await planner.close();
} finally {
	await home.endAll();
	await home.remove();
}
