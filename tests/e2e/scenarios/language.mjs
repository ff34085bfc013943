/** The language of the window, dates as a person wants them, and hints over the sample portfolio. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { KEY, Planner, until } from '../planner.mjs';

const VIEWS = [
	['overview', '[data-testid="overview-row"]'],
	['plan', '[role="treegrid"]'],
	['calendar'],
	['windows'],
	['environments'],
	['gates'],
	['templates'],
	['calendars'],
	['people'],
	['findings', '[data-testid="finding"]'],
	['settings'],
];

async function sample(home, settings = {}) {
	home.settings({ author: 'Ada', ...settings });
	const planner = await Planner.start(home);
	await planner.click('welcome-sample');
	await planner.opened();
	return planner;
}

function speaks(planner, language) {
	return until(`the window speaks ${language}`, () =>
		planner.page.run((language) => document.documentElement.lang === language, language),
	);
}

/** Messages without arguments, by key. */
async function messages(planner, language) {
	const source = await planner.invoke('words', { language });
	return new Map([...source.matchAll(/^([a-z][a-z0-9-]*) = ([^{}\n]+)$/gm)].map(([, key, text]) => [key, text]));
}

/** English messages that have another wording in German, but for what people called something in the plan. */
async function englishOnly(planner) {
	const english = await messages(planner, 'en');
	const german = await messages(planner, 'de');
	const spoken = new Set(german.values());
	const rows = Object.values(await planner.rows()).flat();
	const names = new Set(rows.flatMap((row) => [row?.name, row?.text, row?.role, row?.group]));
	return [...english].flatMap(([key, text]) =>
		text !== german.get(key) && !spoken.has(text) && !names.has(text) ? [text] : [],
	);
}

/** Everything that can be read on the page, or is read aloud. */
function readable(planner) {
	return planner.page.run(() => {
		const texts = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) texts.push(walker.currentNode.textContent.trim());
		for (const element of document.querySelectorAll('[aria-label]')) texts.push(element.ariaLabel.trim());
		for (const element of document.querySelectorAll('[placeholder]')) texts.push(element.placeholder.trim());
		return texts;
	});
}

function starts(planner) {
	return planner.page.run(() =>
		[...document.querySelectorAll('[data-task] [data-column="start"]')].map((cell) => cell.textContent.trim()),
	);
}

/** Chooses how the window writes, and waits until it is set up anew: a click meanwhile meets what goes away. */
async function chooseManner(planner, field, label) {
	const isOld = (field, mark) => {
		const element = document.querySelector(`[data-testid="${field}"]`);
		if (mark) element.dataset.old = '';
		return element === null || 'old' in element.dataset;
	};
	await planner.page.run(isOld, field, true);
	await planner.choose(field, label);
	await until('the window is set up anew', async () => !(await planner.page.run(isOld, field, false)));
}

export default {
	async 'the running window changes to German, every view and date of it, and a restart keeps it'(home) {
		const planner = await sample(home);
		await planner.show('settings');
		await planner.page.run(() => document.querySelector('select[data-testid="settings-language"]').focus());
		await planner.choose('settings-language', 'Deutsch');
		await speaks(planner, 'de');
		await planner.settled();
		equal(
			await planner.page.run(() => document.activeElement.dataset.testid),
			'settings-language',
			'the focus stays on the choice',
		);
		const english = new Set(await englishOnly(planner));
		ok(english.size > 1000, 'there is something to look for');
		for (const [view, sign] of VIEWS) {
			await planner.show(view, sign);
			const left = (await readable(planner)).filter((text) => english.has(text));
			deepEqual(left, [], `${view} has English left`);
			await planner.picture(`german ${view}`);
		}
		await planner.show('plan', '[role="treegrid"]');
		match((await starts(planner))[0], /^\d{1,2}\. (Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/);
		await planner.close();

		const again = await Planner.start(home);
		await speaks(again, 'de');
		await again.click('welcome-sample');
		await again.opened();
		match((await readable(again)).join('\n'), /Übersicht/, 'the rail is German');
		await again.close();
	},

	async 'what is typed in German is understood'(home) {
		home.settings({ author: 'Ada', language: 'de' });
		const planner = await Planner.startNew(home);
		const [build, test] = await planner.threeTasks();
		await planner.openCell(build, 'duration');
		await planner.page.type('2 Wo');
		await planner.change('the duration', () => planner.page.press(KEY.Enter));
		const rows = await planner.rows();
		equal(rows.tasks.find(({ id }) => id === build).duration.amount, 10 * 8 * 3600);
		await planner.openCell(test, 'start');
		await planner.page.type('15. Dez 2028');
		await planner.change('the start', () => planner.page.press(KEY.Enter));
		const { start } = await planner.dates(test);
		equal(new Date(start * 1000).toISOString().slice(0, 10), '2028-12-15');
		await planner.close();
	},

	async 'dates, weeks and the clock are written as a person wants them'(home) {
		const planner = await sample(home);
		await planner.show('settings');
		await chooseManner(planner, 'settings-date-format', '2.12.2026');
		await planner.show('plan', '[role="treegrid"]');
		await until('dates have points', async () => /^\d{1,2}\.\d{1,2}\./.test((await starts(planner))[0]));
		await planner.show('settings');
		await chooseManner(planner, 'settings-first-day', 'Sunday');
		await planner.show('calendar', '[role="columnheader"]');
		const first = () => document.querySelector('.head [role="columnheader"]:not(.number)')?.textContent.trim();
		await until('weeks begin on Sunday', async () => (await planner.page.run(first)) === 'Sun');
		await planner.close();
	},

	async 'hints over the sample come one by one, take no focus, and never come again'(home) {
		const planner = await sample(home, { hints_seen: [] });
		const shown = () => planner.page.run(() => document.querySelector('[data-testid="hint"]')?.dataset.hint ?? null);
		await until('the first hint is shown', async () => (await shown()) === 'drag');
		const focused = () =>
			planner.page.run(() => document.activeElement.closest('[data-testid="hint"]') !== null);
		equal(await focused(), false, 'it takes no focus');
		const task = await planner.shownTask();
		await planner.focusRow(task);
		equal(await shown(), 'drag', 'work goes on beside it');
		for (const hint of ['why', 'window', 'findings', 'undo']) {
			await planner.click('hint-next');
			await until(`the hint of ${hint} is shown`, async () => (await shown()) === hint);
		}
		await planner.click('hint-next');
		await until('no hint is left', async () => (await shown()) === null);
		await planner.close();
		const again = await Planner.start(home);
		await again.click('welcome-sample');
		await again.opened();
		equal(
			await again.page.run(() => document.querySelector('[data-testid="hint"]')),
			null,
			'what was dismissed stays away',
		);
		await again.close();
	},

	async 'a word of the trade explains itself to the keyboard'(home) {
		const planner = await sample(home);
		await planner.show('overview', '[data-testid="overview-row"]');
		const term = '[data-term="cliff"]';
		await planner.page.run((term) => document.querySelector(term).focus(), term);
		await until('its meaning is shown', () => planner.page.isShown(`${term} + [role="tooltip"]:popover-open`));
		await planner.page.press(KEY.Escape);
		await until('Escape hides it', async () =>
			planner.page.run((term) => document.querySelector(`${term} + :popover-open`) === null, term),
		);
		await planner.close();
	},
};
