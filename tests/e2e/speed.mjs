/**
 * How long a drag takes from the pointer to the painted frame, in the real window:
 * `node speed.mjs BINARY PORTFOLIO [STEPS]`. `cargo xtask bench --window` brings all of them.
 *
 * Drags the first bar of the plan, the one that moves the most, step by step; each step is timed by
 * the page from the event's own stamp to the message behind the frame that shows the answer.
 */

import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Home, KEY, Planner } from './planner.mjs';

const [binary, portfolio, count = '200'] = process.argv.slice(2);
Planner.binary = resolve(binary);
const steps = Number(count);

const home = new Home();
try {
	copyFileSync(portfolio, home.path('speed.slipway'));
	const begun = performance.now();
	const planner = await Planner.start(home, { file: 'speed.slipway' });
	await planner.opened();
	const usable = performance.now() - begun;
	const bar = await planner.bar(await planner.task('Task 1'));
	await planner.drag(bar.middle, [{ x: bar.middle.x + 10, y: bar.middle.y }], { held: true });
	await planner.settled();
	const before = (await planner.ask('previewTimes')).length;
	for (let step = 0; step < steps; step += 1) {
		const x = bar.middle.x + 20 + (step % 100) * 3;
		await planner.page.pointer([{ to: { x, y: bar.middle.y } }]);
		await planner.settled();
	}
	const times = (await planner.ask('previewTimes')).slice(before).sort((a, b) => a - b);
	await planner.page.press(KEY.Escape);
	await planner.release();
	await planner.close();
	const at = (share) => times[Math.floor((times.length - 1) * share)]?.toFixed(1);
	console.log(`open to usable window (driver included)   ${usable.toFixed(0)} ms`);
	console.log(`drag, pointer to paint, ${times.length} previews of ${steps} steps`);
	console.log(`    median ${at(0.5)} ms   p95 ${at(0.95)} ms   worst ${at(1)} ms`);
	process.exitCode = times.length > 0 ? 0 : 1;
} finally {
	home.endAll();
	home.remove();
}
