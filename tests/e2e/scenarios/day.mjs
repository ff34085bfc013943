/**
 * A release manager's day: open the portfolio, find what is red, ask why, try three moves, apply one,
 * plan a release anew, hand over. Once with nothing but the pointer, once with nothing but the keys.
 */

import { equal, notDeepEqual, ok } from 'node:assert/strict';
import { KEY, Planner, until } from '../planner.mjs';

/** Three tasks of the release that misses its window. */
const TRIED = ['Defect fixing', 'Peak load run', '72 h soak'];
const LATE = 'Payments 4.2';

async function sample(home) {
	home.settings({ author: 'Ada', theme: 'light' });
	return Planner.start(home);
}

/** What the chip at the pointer, or at the bar that is moved by keys, says. */
function chip(planner) {
	return until('the chip says what would follow', () =>
		planner.page.run(() => document.querySelector('[data-testid="drag-chip"]')?.innerText || null),
	);
}

function text(planner, selector) {
	return planner.page.run((selector) => document.querySelector(selector)?.innerText ?? '', selector);
}

/** How many findings are errors. */
async function errors(planner) {
	const { findings } = await planner.snapshot();
	return findings.filter(({ severity, waiver }) => waiver === null && (severity === 'error' || severity === 'blocker'))
		.length;
}

async function published(planner) {
	return (await planner.rows()).publications.length;
}

/** The release that is planned anew. */
async function next(planner) {
	return (await planner.rows()).releases.find(({ version }) => version === '4.3');
}

/** Goes on with Tab until what fits the selector has the focus. */
async function tabTo(planner, selector) {
	const isThere = () => planner.page.run((selector) => document.activeElement?.matches(selector) ?? false, selector);
	await until(`${selector} is shown`, () => planner.page.isShown(selector));
	for (let step = 0; step < 250; step += 1) {
		if (await isThere()) return;
		await planner.page.press(KEY.Tab);
	}
	throw new Error(`Tab never comes to ${selector}`);
}

/** Presses a button that is reached with Tab. */
async function enter(planner, selector) {
	await tabTo(planner, selector);
	await planner.page.press(KEY.Enter);
}

/** Finds something by typing its name. */
async function find(planner, name) {
	await planner.page.press(KEY.Control, 'k');
	await until('it may be searched', () => planner.page.isShown('[role="combobox"]:focus'));
	await planner.page.type(name);
	await until(`${name} is found`, async () => (await text(planner, '[role="option"][aria-selected="true"]')).includes(name));
	await planner.page.press(KEY.Enter);
}

export default {
	async "a release manager's day, with the pointer alone"(home) {
		const planner = await sample(home);
		await planner.click('welcome-sample');
		await planner.opened();
		const begun = await errors(planner);
		ok(begun > 0, 'something is red');
		await planner.click('status-findings');
		await planner.page.click('[data-finding*="R03"]');
		ok((await text(planner, 'main')).includes(LATE), 'it says which release, and by how much');

		await planner.show('plan', '[role="treegrid"]');
		const revision = await planner.revision();
		for (const name of TRIED) {
			const { middle } = await planner.bar(await planner.task(name));
			await planner.dragBy(middle, 40, { held: true });
			ok((await chip(planner)) !== '', `what a move of ${name} would do`);
			ok((await text(planner, '[data-testid="inspector"]')) !== '', 'and why it stands where it does');
			await planner.drag(middle, [middle]);
			await planner.settled();
		}
		equal(await planner.revision(), revision, 'trying changes nothing');

		await planner.click('status-findings');
		await planner.page.click('[data-finding*="R03"]');
		await planner.change('the repair', () => planner.click('apply-repair'));
		ok((await errors(planner)) < begun, 'less is red');

		const release = await next(planner);
		await planner.show('overview', '[data-testid="overview-row"]');
		await planner.page.click(`[data-release="${release.id}"] button`);
		const later = await until('windows are offered', () =>
			planner.page.run(() => {
				const list = document.querySelector('[data-testid="release-target"]');
				return list?.options.length > 10 && [...list.options].at(-1).label;
			}),
		);
		await planner.change('the new target', () => planner.page.choose('[data-testid="release-target"]', later));
		notDeepEqual((await next(planner)).target, release.target, 'it aims at a late one');

		const before = await published(planner);
		await planner.click('publish');
		await planner.change('handing over', () => planner.click('publish-do'));
		equal(await published(planner), before + 1, 'everybody is told');
		await planner.close();
	},

	async "a release manager's day, with the keys alone"(home) {
		const planner = await sample(home);
		await enter(planner, '[data-testid="welcome-sample"]');
		await planner.opened();
		const begun = await errors(planner);
		await enter(planner, '[data-testid="status-findings"]');
		await enter(planner, '[data-finding*="R03"]');
		ok((await text(planner, 'main')).includes(LATE), 'it says which release, and by how much');

		const revision = await planner.revision();
		for (const name of TRIED) {
			await find(planner, name);
			await until('its row has the focus', () =>
				planner.page.run((name) => document.activeElement?.closest('[role="row"]')?.innerText.includes(name), name),
			);
			await planner.page.press('m');
			await planner.page.press(KEY.Right);
			await planner.page.press(KEY.Right);
			ok((await chip(planner)) !== '', `what a move of ${name} would do`);
			await planner.page.press(KEY.Escape);
			await planner.settled();
		}
		equal(await planner.revision(), revision, 'trying changes nothing');

		await enter(planner, '[data-testid="status-findings"]');
		await enter(planner, '[data-finding*="R03"]');
		await planner.change('the repair', () => enter(planner, '[data-testid="apply-repair"]'));
		ok((await errors(planner)) < begun, 'less is red');

		const release = await next(planner);
		await find(planner, release.name);
		await tabTo(planner, '[data-testid="release-target"]');
		await until('windows are offered', () =>
			planner.page.run(() => document.querySelector('[data-testid="release-target"]').options.length > 10),
		);
		await planner.change('the new target', () => planner.page.press(KEY.End));
		notDeepEqual((await next(planner)).target, release.target, 'it aims at another window');

		const before = await published(planner);
		await enter(planner, '[data-testid="publish"]');
		await planner.change('handing over', () => enter(planner, '[data-testid="publish-do"]'));
		equal(await published(planner), before + 1, 'everybody is told');
		await planner.close();
	},
};
