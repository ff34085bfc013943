/** Files out of the plan and files of others into it. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KEY, Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const TABLE = fileURLToPath(new URL('../fixtures/rollout.csv', import.meta.url));
const PROJECT = fileURLToPath(new URL('../fixtures/card-reissue.xml', import.meta.url));

/** With what a file of each kind begins. */
const BEGINNINGS = {
	json: /^\{\s*"format": "slipway-portfolio"/,
	'ms-project': /^<\?xml [^>]*\?>\s*<Project xmlns="http:\/\/schemas\.microsoft\.com\/project"/,
	mermaid: /^gantt\n {4}title /,
	csv: /^\xef\xbb\xbf[^\r\n]+\r\n/,
	xlsx: /^PK\x03\x04/,
	'as-deployed': /^\xef\xbb\xbf[^\r\n]+\r\n/,
	ics: /^BEGIN:VCALENDAR\r\n/,
	html: /^\s*<!doctype html>/i,
	pdf: /^%PDF-1\.7\n/,
	pptx: /^PK\x03\x04/,
	svg: /^<svg /,
	png: /^\x89PNG/,
	markdown: /^\s*# /,
	mail: /^\s*Subject: /,
	portfolio: /^SQLite format 3\0/,
};

/** Opens the dialog of what goes out, by its keys, and waits until it knows what a file would hold. */
async function openExport(planner) {
	await planner.page.press(KEY.Control, KEY.Shift, 'e');
	await offered(planner);
}

function offered(planner) {
	return until('it is known what the file would hold', () =>
		planner.page.isShown('[data-testid="export-dialog"][data-ready="true"]'),
	);
}

/** Waits until a toast says something. */
function told(planner, words) {
	return until(`a toast says ${words}`, () =>
		planner.page.run(
			(source) => new RegExp(source).test(document.querySelector('.toast')?.innerText ?? ''),
			words.source,
		),
	);
}

function state(planner) {
	return planner.page.run(() => document.querySelector('[data-testid="export-state"]').innerText);
}

export default {
	async 'a plan goes out as a file of each kind'(home) {
		const planner = await Planner.start(home, { picks: Object.keys(BEGINNINGS).map((name) => `out-${name}`) });
		await planner.click('welcome-sample');
		await planner.opened();
		const formats = [...(await planner.invoke('export_formats')), { name: 'portfolio', extension: 'slipway' }];
		deepEqual(formats.map(({ name }) => name).sort(), Object.keys(BEGINNINGS).sort(), 'every kind is tried here');
		for (const { name, extension } of formats) {
			await openExport(planner);
			await planner.click(`export-format-${name}`);
			await planner.click('export-write');
			await told(planner, new RegExp(`out-${name}\\.${extension}`));
			const text = readFileSync(home.path(`out-${name}.${extension}`), 'latin1');
			ok(BEGINNINGS[name].test(text), `${name} begins as it should: ${text.slice(0, 80)}`);
		}
		await planner.close();
	},

	async 'what is chosen goes out, what is lost is said first, and text goes on the clipboard'(home) {
		const planner = await Planner.start(home, { picks: [] });
		await planner.click('welcome-sample');
		await planner.opened();
		await openExport(planner);
		await planner.click('export-format-ms-project');
		await until('losses are named', () => planner.page.isShown('[data-testid="export-losses"] li'));
		deepEqual(await planner.accessibility(AXE), [], 'the dialog');
		await planner.picture('export losses');

		await planner.click('export-format-mermaid');
		await planner.click('export-part-releases');
		await until('that of the task in focus is chosen', async () => /^One release/.test(await state(planner)));
		const chosen = '[data-testid="export-releases"] button[aria-pressed="true"]';
		await planner.page.click(chosen);
		await until('none is', async () => /nothing/i.test(await state(planner)));
		ok(
			await planner.page.run(() => document.querySelector('[data-testid="export-write"]').disabled),
			'nothing can be written',
		);
		await planner.page.click('[data-testid="export-releases"] button:last-of-type');
		await until('another is', async () => /^One release/.test(await state(planner)));
		await planner.click('export-copy');
		await until('it is copied', async () => /Copied/.test(await state(planner)));
		await planner.picture('export copied');

		await planner.click('export-write');
		await until('the dialog of files was cancelled', () =>
			planner.page.run(() => !document.querySelector('[data-testid="export-write"]').disabled),
		);
		await planner.page.press(KEY.Escape);
		deepEqual(
			readdirSync(home.root).filter((name) => name.endsWith('.mmd')),
			[],
			'nothing was written',
		);
		// What was copied is pasted where text can be written.
		const filter = '[data-filter]';
		await planner.page.click(filter);
		await planner.page.press(KEY.Control, 'v');
		await until('it is on the clipboard', () =>
			planner.page.run((filter) => document.querySelector(filter).value.startsWith('gantt'), filter),
		);
		await planner.close();
	},

	async 'a schedule is printed on the paper, from the day and with the rows that are asked for'(home) {
		const planner = await Planner.start(home, { picks: ['a4', 'poster'] });
		await planner.click('welcome-sample');
		await planner.opened();
		await openExport(planner);
		await planner.click('export-format-pdf');
		await until('it is known how many sheets it takes', async () => /sheets/.test(await state(planner)));
		const sheets = async () => Number(/(\d+) sheets/.exec(await state(planner))?.[1] ?? 1);
		const usual = await sheets();
		await planner.click('export-paper-size-a4');
		await until('smaller paper takes more', async () => (await sheets()) > usual);
		await planner.choose('export-paper-rows', '15');
		await planner.choose('export-paper-across', '2');
		await until('they lie beside each other', async () => /2 beside each other/.test(await state(planner)));
		deepEqual(await planner.accessibility(AXE), [], 'the dialog');
		await planner.picture('export paper');
		const many = await sheets();
		await planner.click('export-write');
		await told(planner, /a4\.pdf/);
		const pages = (name) => readFileSync(home.path(name), 'latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
		const written = pages('a4.pdf');
		ok(written === 0 || written === many, `${written} pages, ${many} were told`);

		await openExport(planner);
		await planner.click('export-paper-size-poster');
		await until('it is one', async () => /one sheet/.test(await state(planner)));
		await planner.click('export-write');
		await told(planner, /poster\.pdf/);
		await openExport(planner);
		await planner.click('export-format-png');
		await planner.click('export-copy');
		await until('the picture is copied', async () => /Copied/.test(await state(planner)));
		await planner.close();
	},

	async 'a file of another tool is looked at before it comes in, and comes in as one step'(home) {
		const planner = await Planner.startNew(home);
		await planner.threeTasks();
		await planner.close();
		const again = await Planner.start(home, { picks: [PROJECT], file: 'quarter.slipway' });
		await again.opened();
		const before = (await again.rows()).tasks.length;
		await again.page.press(KEY.Control, KEY.Shift, 'i');
		await again.offered();
		deepEqual(await again.accessibility(AXE), [], 'the dialog');
		await again.picture('import preview');
		const tree = await again.page.run(() => document.querySelector('[data-testid="import-tree"]').innerText);
		ok(/Card reissue[\s\S]*Preparation[\s\S]*Order the stock/.test(tree), `its tree is shown: ${tree}`);
		equal((await again.rows()).tasks.length, before, 'nothing has changed yet');
		await again.change('the import', () => again.click('import-go'));
		equal((await again.rows()).tasks.length, before + 8, 'everything is there');
		await again.undo();
		equal((await again.rows()).tasks.length, before, 'as one step');
		await again.close();
	},

	async 'a hostile file is refused with a clear word, and the plan is untouched'(home) {
		const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><Project>&a;</Project>`;
		writeFileSync(home.path('bomb.xml'), bomb);
		const planner = await Planner.startNew(home);
		await planner.threeTasks();
		await planner.close();
		const again = await Planner.start(home, { picks: ['bomb.xml', PROJECT], file: 'quarter.slipway' });
		await again.opened();
		const revision = await again.revision();
		await again.page.press(KEY.Control, KEY.Shift, 'i');
		await until('it says why', () => again.page.isShown('[data-testid="import-problem"]'));
		const why = await again.page.run(() => document.querySelector('[data-testid="import-problem"]').innerText);
		ok(/bomb\.xml.*document type/.test(why), why);
		await again.picture('import refused');
		equal(await again.revision(), revision, 'nothing changed');
		await again.click('import-another');
		await again.offered();
		await again.change('the next file', () => again.click('import-go'));
		await again.close();
	},

	async 'an import that is cancelled leaves nothing behind'(home) {
		const planner = await Planner.start(home, { picks: [PROJECT] });
		await planner.click('welcome-import');
		await planner.offered();
		await planner.click('import-cancel');
		await until('the dialog is gone', async () => !(await planner.page.isShown('[data-testid="import-dialog"]')));
		ok(!existsSync(home.path('cards.slipway')), 'no portfolio was made');
		ok(await planner.page.isShown('[data-testid="welcome"]'), 'the welcome page is there');
		await planner.close();
	},

	async 'a messy table comes in by the wizard, and the next one of its kind as the first was read'(home) {
		const planner = await Planner.start(home, { picks: [TABLE, 'rollout.slipway'] });
		await planner.click('welcome-import');
		await planner.offered();
		deepEqual(await planner.accessibility(AXE), [], 'the columns');
		await planner.picture('table columns');
		const roles = () =>
			planner.page.run(() =>
				[...document.querySelectorAll('[data-testid^="table-role-"]')].map((list) => list.value),
			);
		deepEqual(
			(await roles()).slice(0, 6),
			['number', 'name', 'start', 'finish', 'duration', 'predecessors'],
			'the headings in row 3 are understood',
		);
		// The wizard is told that somebody's names are notes, and the sheet in which row headings are.
		await planner.choose('table-role-6', 'Notes');
		await until('the column is taken for notes', async () => (await roles())[6] === 'notes');
		await planner.click('table-step-rows');
		deepEqual(await planner.accessibility(AXE), [], 'the rows');
		await planner.picture('table rows');
		await planner.click('table-row-2');
		await until('the headings are elsewhere', () =>
			planner.page.isShown('[data-testid="table-row-2"][aria-pressed="true"]'),
		);
		await planner.click('table-row-3');
		await until('they are back', () => planner.page.isShown('[data-testid="table-row-3"][aria-pressed="true"]'));
		await planner.click('table-step-columns');
		await planner.choose('table-role-6', 'Notes');
		await planner.click('table-next');
		await planner.offered();
		deepEqual(await planner.accessibility(AXE), [], 'the result');
		await planner.picture('table result');
		const warnings = await planner.page.run(
			() => document.querySelector('[data-testid="import-warnings"]').innerText,
		);
		ok(/Row 6.*bald/.test(warnings), `what cannot be read is told with its row: ${warnings}`);
		ok(/Row 10.*12FS/.test(warnings), `and so is a row that is not there: ${warnings}`);
		await planner.click('import-go');
		await planner.opened();
		const { tasks, dependencies } = await planner.rows();
		equal(tasks.length, 7, 'every row is a task');
		equal(dependencies.length, 5, 'every link that leads somewhere is there');
		const choice = tasks.find((task) => task.name === 'Material wählen');
		equal(choice.duration.amount, 1.5 * 8 * 3600, 'a day and a half with its comma');
		ok(/Weber/.test(choice.notes), 'as the wizard was told');
		await planner.close();

		const again = await Planner.start(home, { picks: [TABLE] });
		await again.page.press(KEY.Control, 'i');
		await again.offered();
		ok(await again.page.isShown('[data-testid="table-kept"]'), 'it is said that it is read as the last one');
		equal(
			await again.page.run(() => document.querySelector('[data-testid="table-role-6"]').value),
			'notes',
			'the same columns mean the same',
		);
		await again.click('table-guess-anew');
		await until('it is guessed anew', () =>
			again.page.run(() => document.querySelector('[data-testid="table-role-6"]').value === 'owner'),
		);
		await again.click('import-cancel');
		await again.close();
	},
};
