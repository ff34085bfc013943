/**
 * Looks at exported pages in a browser that has no part in Slipway: `node page.mjs FOLDER [--pictures FOLDER]`,
 * where FOLDER is what the example `pages` of `slipway-cli` wrote.
 *
 * No page may say a word on the console, ask for anything, or show a fault to axe-core, light or dark; keys,
 * filter and search work as they are told; names stay names; the file for others shows neither people nor
 * floats; paper has the head on every page; of ten thousand rows only those in sight are there, and what a
 * frame takes while they scroll is said, and judged where SLIPWAY_JUDGE is set, as by `cargo xtask bench`.
 */

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(new URL('../../ui/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const [folder, flag, kept] = process.argv.slice(2);
const pictures = flag === '--pictures' ? resolve(kept) : null;
if (pictures) mkdirSync(pictures, { recursive: true });

const PARTS = ['overview', 'schedule'];
const ALL = ['team', 'management', 'vendor', 'german', 'hostile', 'empty', 'large'];

/** A frame of a screen that shows sixty a second, with a little air. */
const FRAME_MS = 17;
/** What the main thread may compute for a frame. */
const WORK_MS = 12;

const browser = await chromium.launch({
	executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox'],
});

/** Opens a page; what it says, asks for or breaks is held against it when it is closed. */
async function look(name, part, act, { scheme = 'light', size = [1440, 900] } = {}) {
	const context = await browser.newContext({
		colorScheme: scheme,
		viewport: { width: size[0], height: size[1] },
	});
	const page = await context.newPage();
	const faults = [];
	page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
	page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
	page.on('dialog', (dialog) => {
		faults.push(`a dialog: ${dialog.message()}`);
		dialog.dismiss();
	});
	const address = pathToFileURL(join(resolve(folder), `${name}.html`)).href;
	page.on('request', (request) => {
		if (request.url().split('#')[0] !== address) faults.push(`asks for ${request.url()}`);
	});
	await page.goto(`${address}#part-${part}`);
	await page.waitForFunction(() => document.documentElement.classList.contains('is-scripted'));
	const result = await act(page);
	if (pictures) await page.screenshot({ path: join(pictures, `${name}-${part}-${scheme}-${size[0]}.png`) });
	await context.close();
	assert.deepEqual(faults, [], `${name}, ${part}, ${scheme}`);
	return result;
}

const namesOf = (page) => page.locator('[data-place] .text').allTextContents();
const focused = (page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		const row = element.closest('[data-place]');
		return row && `${element.getAttribute('role')} ${row.querySelector('.text').textContent}`;
	});

const checks = {
	async 'every page is silent, asks for nothing and is clean for axe in both themes'() {
		for (const name of ALL) {
			for (const part of PARTS) {
				for (const scheme of ['light', 'dark']) {
					const found = await look(name, part, accessibility, { scheme });
					assert.deepEqual(found, [], `${name}, ${part}, ${scheme}`);
				}
			}
		}
		const small = await look('team', 'schedule', accessibility, { size: [390, 844] });
		assert.deepEqual(small, [], 'on a small screen');
	},

	async 'axe finds a fault where there is one'() {
		const found = await look('team', 'overview', async (page) => {
			await page.evaluate(() => document.querySelector('#search').parentElement.replaceChildren(document.querySelector('#search')));
			await page.evaluate(() => document.querySelector('#search').removeAttribute('placeholder'));
			await page.click('#tab-schedule');
			return accessibility(page);
		});
		assert.equal(found.length, 1, String(found));
	},

	async 'the tree goes by keys'() {
		await look('team', 'schedule', async (page) => {
			await page.locator('[data-place="0"]').focus();
			const [release, phase] = await namesOf(page);
			await page.keyboard.press('ArrowDown');
			assert.equal(await focused(page), `row ${phase}`, 'down');
			await page.keyboard.press('ArrowLeft');
			assert.equal(await page.locator('[data-place="1"]').getAttribute('aria-expanded'), 'false', 'left folds');
			await page.keyboard.press('ArrowLeft');
			assert.equal(await focused(page), `row ${release}`, 'and goes up');
			await page.keyboard.press('End');
			const last = await page.locator('[data-place]:focus').getAttribute('aria-rowindex');
			assert.ok(Number(last) > 100, 'End goes to the last row');
			await page.mouse.wheel(0, -9000);
			await page.keyboard.press('Home');
			assert.equal(await focused(page), `row ${release}`, 'the focus is kept out of sight, Home goes back');
			await page.keyboard.press('ArrowRight');
			await page.keyboard.press('ArrowRight');
			assert.equal(await focused(page), `gridcell ${release}`, 'right goes into cells');
			await page.keyboard.press('Enter');
			assert.equal(await page.locator('#details-title').textContent(), release, 'Enter shows details');
			await page.keyboard.press('Escape');
			assert.ok(await page.locator('#details').isHidden(), 'Escape hides them');
			await page.keyboard.press('/');
			assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
		});
	},

	async 'filter and search leave what is asked for'() {
		await look('team', 'schedule', async (page) => {
			const all = await page.locator('#shown').textContent();
			await page.fill('#search', 'go / no');
			const names = await namesOf(page);
			assert.ok(names.includes('Go / no-go'), 'what was searched for');
			assert.ok(await page.locator('mark').count(), 'is lit');
			await page.fill('#search', 'nothing of the kind');
			assert.ok(await page.locator('#nothing').isVisible(), 'nothing is found, and it says so');
			await page.fill('#search', '');
			assert.equal(await page.locator('#shown').textContent(), all);
			for (const [button, sign] of [['#only-critical', 'Critical'], ['#only-late', 'Late']]) {
				await page.click(button);
				const leaves = page.locator('[data-kind="2"]:visible');
				assert.ok(await leaves.count(), `${sign} tasks are there`);
				const told = await leaves.allTextContents();
				assert.ok(told.every((text) => text.includes(sign)), `and nothing else: ${told}`);
				await page.click(button);
			}
			await page.selectOption('#release', { label: 'Payments 4.2' });
			assert.equal((await namesOf(page))[0], 'Payments 4.2');
		});
	},

	async 'rows say all that their bars show'() {
		await look('team', 'schedule', async (page) => {
			const grid = page.locator('[role=treegrid]');
			assert.ok(Number(await grid.getAttribute('aria-rowcount')) > 200, 'how many rows there are');
			const row = page.locator('[data-place="2"]');
			assert.equal(await row.getAttribute('aria-level'), '3');
			assert.equal(await row.getAttribute('aria-posinset'), '1');
			const cells = await row.locator('[role=gridcell]').allTextContents();
			assert.match(cells.join(' '), /\d+ \w+ \d{4} \d+ \w+ \d{4} \d+ %/, 'dates and progress');
			assert.equal(await page.locator('canvas').getAttribute('aria-hidden'), 'true');
		});
	},

	async 'names stay names'() {
		for (const part of PARTS) {
			await look('hostile', part, async (page) => {
				if (part === 'schedule') await page.locator('[data-place="2"]').click();
				assert.equal(await page.locator('img, iframe, a').count(), 0, 'no element comes from a name');
				assert.equal(await page.locator('script').count(), 2, 'data and script');
				assert.notEqual(await page.title(), 'broken');
				const names = await namesOf(page);
				if (part === 'schedule') assert.ok(names.some((name) => name.startsWith('<img src=x')), 'as they are');
			});
		}
	},

	async 'others see neither people nor floats'() {
		const told = async (page) => {
			const overview = await page.locator('#overview').innerText();
			await page.click('#tab-schedule');
			await page.locator('#split').focus();
			for (let press = 0; press < 12; press++) await page.keyboard.press('ArrowRight');
			const heads = await page.locator('[role=columnheader]').allTextContents();
			await page.locator('[data-place="2"]').click();
			return `${heads} ${overview} ${await page.locator('#details').textContent()}`;
		};
		const size = [1900, 900];
		const theirs = await look('vendor', 'overview', told, { size });
		const ours = await look('team', 'overview', told, { size });
		for (const word of ['Float', 'Owner', 'Findings', 'Hana Sato']) {
			assert.ok(!theirs.includes(word), `${word} is not theirs`);
			assert.ok(ours.includes(word), `${word} is ours`);
		}
	},

	async 'paper has every row whole, and the head on each page'() {
		await look('team', 'overview', async (page) => {
			await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
			await page.emulateMedia({ media: 'print' });
			const rows = await page.locator('.paper tbody tr').count();
			assert.equal(rows, Number(await page.locator('#grid').getAttribute('aria-rowcount')) - 1, 'all rows');
			const style = (selector, name) =>
				page.locator(selector).first().evaluate((element, key) => getComputedStyle(element)[key], name);
			assert.equal(await style('.paper thead', 'display'), 'table-header-group');
			assert.equal(await style('.paper tbody tr', 'breakInside'), 'avoid');
			assert.ok(await page.locator('.toolbar').isHidden(), 'tools stay behind');
			assert.ok(await page.locator('#overview').isVisible(), 'both parts are printed');
			await page.evaluate(() => dispatchEvent(new Event('afterprint')));
			assert.equal(await page.locator('.paper tr').count(), 0, 'and gone afterwards');
			const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true });
			assert.ok(paper.length > 50_000, 'a document');
		});
	},

	async 'ten thousand rows are scrolled with little more on the page than is in sight'() {
		const { p95, work, elements } = await look('large', 'schedule', scrolled);
		console.log(
			`     95 % of frames within ${p95.toFixed(1)} ms, ${work.toFixed(1)} ms of the main thread a frame, ${elements} elements`,
		);
		assert.ok(elements < 1000, `${elements} elements are there`);
		if (!process.env.SLIPWAY_JUDGE) return;
		assert.ok(work <= WORK_MS, `a frame takes ${work.toFixed(1)} ms of the main thread`);
		assert.ok(p95 <= FRAME_MS, `95 % of frames take ${p95.toFixed(1)} ms`);
	},
};

/** Returns what axe-core finds, in words. */
async function accessibility(page) {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
		return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
	});
}

/** Scrolls through a plan as a wheel does, in both directions; returns how long its frames take, the best of
 *  three times, and how long the main thread computes for one. */
async function scrolled(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const spent = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
	};
	let p95 = Infinity;
	let work = Infinity;
	for (let round = 0; round < 3; round++) {
		const before = await spent();
		const frames = await page.evaluate(scrollThrough);
		work = Math.min(work, ((await spent()) - before) / frames.length);
		frames.sort((one, other) => one - other);
		p95 = Math.min(p95, frames[Math.floor(frames.length * 0.95)]);
	}
	return { p95, work, elements: await page.locator('#schedule *').count() };
}

/** Runs in the page: scrolls on with each frame, and returns how long each took. */
async function scrollThrough() {
	const scroller = document.getElementById('scroller');
	const next = () => new Promise((done) => requestAnimationFrame(done));
	const times = [];
	let at = await next();
	for (let frame = 0; frame < 240; frame++) {
		scroller.scrollTop += frame < 160 ? 96 : -192;
		const now = await next();
		times.push(now - at);
		at = now;
	}
	return times.slice(10);
}

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
	try {
		await check();
		console.log(`ok   ${name}`);
	} catch (reason) {
		failed += 1;
		console.log(`FAIL ${name}\n     ${String(reason?.stack ?? reason).replaceAll('\n', '\n     ')}`);
	}
}
await browser.close();
process.exit(failed === 0 ? 0 : 1);
