/**
 * The whole way of somebody new, from an empty portfolio to a published schedule, by what can be seen
 * and pressed alone: products, environments, a window, a freeze, releases from a template, a double
 * booking that a proposed package mends, a gate that is decided. Each stage leaves a picture.
 */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { KEY, Planner, until } from '../planner.mjs';

const ZONE = 'Europe/Berlin';
const DAY = 86_400_000;

/** A day as people type it: "12 Dec 2026". */
function typed(day) {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: ZONE,
		day: 'numeric',
		month: 'short',
		year: 'numeric',
	});
	const {
		day: date,
		month,
		year,
	} = Object.fromEntries(parts.formatToParts(day).map((part) => [part.type, part.value]));
	return `${date} ${month.slice(0, 3)} ${year}`;
}

/** The second Saturday of a month that comes next: it lies outside every year-end freeze. */
function secondSaturday() {
	for (let at = Date.now() + DAY; ; at += DAY) {
		const day = new Date(at);
		const [weekday, date] = ['weekday', 'day'].map((part) =>
			new Intl.DateTimeFormat('en-GB', {
				timeZone: ZONE,
				[part]: part === 'day' ? 'numeric' : 'short',
			}).format(day),
		);
		if (weekday === 'Sat' && Number(date) > 7 && Number(date) < 15) return day;
	}
}

/** The year whose end comes next, or goes on. */
function yearThatEnds() {
	return new Date(Date.now() - 10 * DAY).getUTCFullYear();
}

async function begin(home) {
	const planner = await Planner.start(home, { picks: ['retail.slipway'] });
	await planner.picture('newcomer 01 welcome');
	await planner.click('welcome-new');
	await planner.page.fill('[data-testid="new-name"]', 'Retail releases');
	await planner.click('new-create');
	await planner.opened();
	await planner.picture('newcomer 02 empty portfolio');
	return planner;
}

async function addProduct(planner, name, ask) {
	await planner.change('the product', ask);
	await until('its name is open', () => planner.page.isShown('[data-testid="cell-editor"]'));
	await planner.page.type(name);
	await planner.change('its name', () => planner.page.press(KEY.Enter));
}

async function addEnvironment(planner, button, name) {
	await planner.click(button);
	await planner.enter('row-name', name);
	await planner.choose('environment-stage', 'System integration test');
	await planner.change(name, () => planner.click('save'));
}

/** Waits until the core has told what saving would move. */
function weighed(planner) {
	return until('it is told what saving would do', () =>
		planner.page.isShown('[data-testid="pending"] [aria-live] > span:nth-of-type(2)'),
	);
}

async function addWindow(planner) {
	await planner.show('windows');
	await planner.click('windows-first');
	await planner.enter('row-name', 'Saturday night');
	await planner.enter('when-start', `${typed(secondSaturday())} 22:00`);
	await planner.choose('when-recurs', 'Every month');
	await until('the core has told when it comes', () => planner.page.isShown('[data-testid="next"] li'));
	await planner.enter('window-capacity', '2');
	await planner.enter('window-cut-off', '2d');
	await weighed(planner);
	await planner.picture('newcomer 05 monthly window');
	await planner.change('the window', () => planner.click('save'));
}

async function addFreeze(planner) {
	const year = yearThatEnds();
	await planner.click('windows-tab-freezes');
	await planner.click('windows-first');
	await planner.enter('row-name', 'Year-end freeze');
	await planner.enter('when-start', `20 Dec ${year}`);
	await planner.enter('when-finish', `3 Jan ${year + 1}`);
	await planner.choose('when-recurs', 'Every year');
	await weighed(planner);
	await planner.picture('newcomer 06 year-end freeze');
	await planner.change('the freeze', () => planner.click('save'));
	const [{ at }] = (await planner.rows()).freezes;
	equal(at.finish - at.start, 15 * 86_400, 'it ends when its last day does');
}

/** Starts a release from a template at one of the openings that it makes, counted from the first. */
async function startRelease(planner, { product, version, opening }) {
	await planner.choose('start-product', product);
	await planner.choose('start-template', 'DevOps, version 1');
	await planner.page.fill('[data-testid="start-version"]', version);
	const place = await until('it can aim at a window', () =>
		planner.page.run((opening) => {
			const labels = [...document.querySelectorAll('label:has([data-testid="start-opening"])')];
			const good = labels.filter((label) => label.querySelector('.float.good'));
			const label = good[opening];
			return label && [...label.parentElement.querySelectorAll('label')].indexOf(label) + 1;
		}, opening),
	);
	await planner.page.click(`fieldset > label:nth-of-type(${place})`);
	await until('it would make that window', () =>
		planner.page.isShown('label:has([data-testid="start-opening"]:checked) .good'),
	);
	await until('the core has told what would come', () => planner.page.isShown('[data-testid="start-begins"]'));
	await planner.picture(`newcomer 07 new release of ${product}`);
	await planner.change('the release', () => planner.click('start-release'));
	await until('the dialog is gone', async () => !(await planner.page.isShown('[data-testid="start-release"]')));
	await planner.settled();
}

/** Draws a booking of the second release over the tests of the first, in the same environment. */
async function bookTwice(planner) {
	await planner.show('environments');
	for (let turn = 0; turn < 8 && !(await planner.page.isShown('[data-booking]')); turn++) {
		await planner.click('board-forward');
		await until('the board is drawn', () => planner.page.isShown('[data-testid="lane"]'));
		await planner.settled();
	}
	const { from, to } = await until('the tests are on the board', () =>
		planner.page.run(() => {
			const bar = document.querySelector('[data-booking]')?.getBoundingClientRect();
			const lane = document.querySelector('[data-testid="lane"]:has([data-booking]) .axis')?.getBoundingClientRect();
			if (!bar || !lane) return null;
			const y = lane.bottom - 6;
			return { from: { x: bar.left + 3, y }, to: { x: bar.left + 60, y } };
		}),
	);
	await planner.drag(from, [{ x: from.x + 10, y: from.y }, to]);
	await planner.page.fill('[data-testid="booking-release"]', 'Mobile app');
	await planner.page.press(KEY.Enter);
	await planner.choose('booking-purpose', 'Data refresh');
	await planner.change('the booking', () => planner.click('save'));
	await until('the clash is on the board', () => planner.page.isShown('[data-testid="clash"]'));
	await planner.picture('newcomer 09 double booking');
}

/** Findings of a code that are open. */
function openOf(planner, code) {
	return planner.page.run((code) => {
		const all = [...document.querySelectorAll('[data-testid="finding"]')];
		return all
			.filter((each) => each.querySelector('.code')?.textContent.includes(code))
			.map((each) => each.dataset.finding);
	}, code);
}

async function repair(planner) {
	const [before] = [(await planner.rows()).bookings];
	await planner.show('findings');
	const [first] = await until('the double booking is found', async () => {
		const found = await openOf(planner, 'E01');
		return found.length > 0 && found;
	});
	await planner.page.click(`[data-finding="${first}"]`);
	await until('a package is proposed', () => planner.page.isShown('[data-testid="repair"]'));
	await planner.picture('newcomer 10 proposed package');
	await planner.change('the package', () => planner.click('apply-repair'));
	await until('the double booking is gone', async () => (await openOf(planner, 'E01')).length === 0);
	await planner.picture('newcomer 11 repaired');
	equal((await planner.rows()).bookings.length, before.length, 'nobody lost a booking');
}

/** Agrees to the first request that waits; nobody has said yet who sits here. */
async function approve(planner) {
	await planner.show('environments');
	await planner.click('board-waiting');
	await planner.page.click('[data-testid="requests"] [data-testid="booking-approve"]');
	await planner.page.fill('[data-testid="who-name"]', 'Ada');
	await planner.picture('newcomer 12 who agrees');
	await planner.change('the approval', () => planner.click('who-answer'));
	const agreed = (await planner.rows()).bookings.filter(({ status }) => status === 'approved');
	deepEqual(
		agreed.map(({ approver }) => approver),
		['Ada'],
		'it is approved by name',
	);
}

async function meetCriterion(planner, text) {
	await planner.change('the criterion', () => planner.click('criterion-add'));
	await planner.change('its text', () => planner.enter('criterion-text', text));
	const state = '[data-testid="gate-panel"] li.open [data-testid="criterion-state"]';
	await planner.change('that it is met', () => planner.page.click(state));
}

async function decideGate(planner) {
	await planner.show('gates');
	await planner.click('gate-new');
	await planner.choose('gate-release', 'Payments 4.2');
	await planner.choose('gate-kind', 'Readiness');
	await planner.change('the gate', () => planner.click('gate-create'));
	await until('it is open', () => planner.page.isShown('[data-testid="gate-panel"]'));
	await meetCriterion(planner, 'All tests have passed');
	await meetCriterion(planner, 'The way back was rehearsed');
	await planner.click('decide-go');
	await planner.page.fill('[data-testid="decision-minutes"]', 'Nobody objected.');
	await planner.picture('newcomer 13 gate');
	await planner.change('the decision', () => planner.click('decision-record'));
	await until('it is recorded', () => planner.page.isShown('[data-testid="decision-made"]'));
	await planner.picture('newcomer 14 gate decided');
}

async function publish(planner) {
	await planner.click('publish');
	await until('nothing stands against it', () => planner.page.isShown('[data-testid="publish-stamp"]'));
	await planner.picture('newcomer 15 publish');
	await planner.change('publishing', () => planner.click('publish-do'));
	await planner.click('publish');
	await until('it is kept', () => planner.page.isShown('[data-testid="publications"] li'));
	await planner.picture('newcomer 16 published');
	await planner.page.press(KEY.Escape);
	await until('the dialog is gone', async () => !(await planner.page.isShown('[data-testid="publish-do"]')));
}

export default {
	async 'somebody new plans two releases, mends a double booking, decides a gate and publishes'(home) {
		const planner = await begin(home);
		await addProduct(planner, 'Payments', () => planner.click('add-first-product'));
		await addProduct(planner, 'Mobile app', async () => {
			await planner.click('add');
			await planner.chooseFromMenu('Product');
		});
		deepEqual((await planner.rows()).products.map(({ name }) => name).sort(), ['Mobile app', 'Payments']);
		await planner.picture('newcomer 03 two products');
		await planner.show('environments');
		await addEnvironment(planner, 'environment-first', 'Integration 1');
		await addEnvironment(planner, 'environment-new', 'Integration 2');
		await planner.picture('newcomer 04 two environments');
		await addWindow(planner);
		await addFreeze(planner);
		await planner.show('plan', '[data-testid="grid"]');
		await planner.click('add-first-release');
		await startRelease(planner, { product: 'Payments', version: '4.2', opening: 0 });
		await planner.click('add');
		await planner.chooseFromMenu('Release…');
		await startRelease(planner, { product: 'Mobile app', version: '11.0', opening: 1 });
		await planner.picture('newcomer 08 two releases');
		const { releases, gates, bookings } = await planner.rows();
		ok(releases.every(({ target }) => target.kind === 'occurrence') && releases.length === 2, 'both aim at a window');
		ok(gates.length > 0 && bookings.length > 0, 'the template brought gates and bookings');
		await bookTwice(planner);
		await repair(planner);
		await approve(planner);
		await decideGate(planner);
		ok(
			(await planner.rows()).gates.some(({ decision }) => decision === 'go'),
			'one gate is decided',
		);
		await publish(planner);
		deepEqual(
			(await planner.rows()).publications.map(({ by }) => by),
			['Ada'],
			'the schedule is published',
		);
		await planner.show('overview', '[data-testid="overview-row"]');
		await planner.picture('newcomer 17 overview');
		await planner.show('calendar', '[data-testid="calendar"] [role="grid"]');
		await planner.picture('newcomer 18 calendar');
		await planner.close();
	},
};
