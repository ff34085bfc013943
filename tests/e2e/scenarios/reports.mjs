/** Reports: composed, looked at, put into words, written, and composed again when the plan has moved. */

import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { KEY, Planner, until } from '../planner.mjs';

const AXE = readFileSync(new URL('../../../ui/node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** Dots of the picture of a slide that is shown no larger than it is. */
const DOTS = 1280;
/** What files of reports begin with, by their ending. */
const BEGINS = { md: '# ', pptx: 'PK', pdf: '%PDF-', html: '<!' };

/** A picture of one red dot. */
const PICTURE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGM4IaAHAAKqAQeCJZruAAAAAElFTkSuQmCC',
	'base64',
);

async function open(home, { theme = 'light', picks = [], language } = {}) {
	home.settings({ author: 'Ada', theme, ...(language && { language }) });
	const planner = await Planner.start(home, { picks });
	await planner.click('welcome-sample');
	await planner.opened();
	await planner.show('reports', '[data-testid="reports-page"]');
	return planner;
}

/** Waits until the report that is asked for is the one that is seen, its pictures drawn. */
async function composed(planner) {
	await until('the report is composed', () =>
		planner.page.isShown('[data-testid="reports"][data-composing="false"]'),
	);
	await until('its pages are drawn', () =>
		planner.page.run(() => {
			const pictures = [...document.querySelectorAll('[data-testid="reports"] img')];
			return pictures.length > 0 && pictures.every((each) => each.complete && each.naturalWidth > 0);
		}),
	);
}

async function monthly(planner, label = 'Monthly pack') {
	await planner.choose('reports-kind', label);
	await until('its pages are there', () => planner.page.isShown('[data-testid="film-roadmap"]'));
	await composed(planner);
}

/** The page that is looked at: its name, its title, and how many dots wide its picture is. */
function looked(planner) {
	return planner.page.run(() => {
		const { dataset, alt, naturalWidth, width } = document.querySelector('[data-testid="reports-page"]');
		return { name: dataset.page, title: alt, dots: naturalWidth, width };
	});
}

/** The names of all pages, in order. */
function film(planner) {
	return planner.page.run(() =>
		[...document.querySelectorAll('[data-testid="reports-film"] button')].map((each) =>
			each.dataset.testid.replace('film-', ''),
		),
	);
}

/** Waits until the title of the page that is looked at is as it should be. */
function titled(planner, what, fits) {
	return until(what, async () => {
		const { title } = await looked(planner);
		return fits(title) && title;
	});
}

/** What the list of saved reports shows. */
function chosen(planner) {
	return planner.page.run(() => {
		const list = document.querySelector('[data-testid="reports-saved"]');
		return list.selectedOptions[0].textContent;
	});
}

function spoken(planner) {
	return planner.page.run(() => document.querySelector('[data-testid="announcements"]').textContent);
}

/** The task whose finish decides when the first release in trouble goes out is made longer. */
async function delay(planner, title) {
	const { releases, tasks } = await planner.rows();
	const release = releases.find(({ name }) => title.includes(name));
	ok(release, `the title names a release: ${title}`);
	const work = tasks.filter(
		(task) => task.release === release.id && task.duration?.amount > 0 && task.progress.actual_finish === null,
	);
	const last = await Promise.all(work.map(async (task) => ({ task, ...(await planner.dates(task.id)) })));
	last.sort((a, b) => b.finish - a.finish);
	for (const { task } of last.slice(0, 3)) {
		const duration = { ...task.duration, amount: task.duration.amount + 20 * 8 * 3600 };
		await planner.perform({ do: 'set-duration', task: task.id, duration });
	}
}

export default {
	async 'a pack is composed and put into words, and says what moved while those words stay'(home) {
		const planner = await open(home);
		await monthly(planner);
		const names = await film(planner);
		ok(names.length >= 8, `a page for each section: ${names}`);
		for (const [at, name] of names.entries()) {
			const page = await until(`page ${at + 1} is drawn`, async () => {
				const page = await looked(planner);
				return page.name === name && page.dots > 0 && page;
			});
			equal(page.dots, DOTS, `page ${name} has the dots of a slide`);
			ok(page.title.length > 0, `page ${name} has a message`);
			if (at < names.length - 1) await planner.click('reports-next');
		}

		await planner.click('section-standing');
		await planner.page.fill('[data-testid="reports-title"]', 'We are on our way');
		await titled(planner, 'the page says it', (title) => title === 'We are on our way');
		await planner.click('section-eye-trend');
		await until('the trend is left out', async () => !(await film(planner)).includes('trend'));
		await planner.page.run(() => document.querySelector('[data-testid="section-grip-roadmap"]').focus());
		await planner.page.press(KEY.Alt, KEY.Up);
		await until('the roadmap comes first', async () => (await film(planner))[0] === 'roadmap');
		equal((await looked(planner)).name, 'standing', 'the page that was looked at stays');
		ok(
			await planner.page.isShown('[data-testid="section-grip-roadmap"]:focus'),
			'and the keys stay with the section',
		);

		await planner.click('section-roadmap');
		const before = (await looked(planner)).title;
		await delay(planner, before);
		const after = await titled(planner, 'the roadmap tells of it', (title) => title !== before);
		notEqual(after, before);
		await planner.click('section-standing');
		await titled(planner, 'own words stay', (title) => title === 'We are on our way');
		await planner.click('reports-title-back');
		await titled(planner, 'until they are given back', (title) => title !== 'We are on our way');

		await planner.show('findings');
		await planner.show('reports', '[data-testid="reports-page"]');
		await composed(planner);
		const again = await film(planner);
		equal(again[0], 'roadmap', 'what was chosen is chosen the next time');
		ok(!again.includes('trend'));
		await planner.click('reports-reset');
		await until('and put back', async () => (await film(planner)).join() === names.join());
		await planner.close();
	},

	async 'a report is written in every kind of file, and a page copied'(home) {
		const planner = await open(home, { picks: ['report.md', ...Array.from({ length: 9 }, (_, at) => `out-${at}`)] });
		await monthly(planner);
		await planner.click('section-roadmap');
		await planner.page.fill('[data-testid="reports-title"]', 'Payments is late');
		await titled(planner, 'the page says it', (title) => title === 'Payments is late');
		await planner.click('reports-format-markdown');
		await planner.page.press(KEY.Control, 'e');
		await until('it is written', async () => (await spoken(planner)).includes('report.md'));
		ok(readFileSync(home.path('report.md'), 'utf8').includes('## Payments is late'), 'as it was looked at');

		const { formats } = await planner.invoke('report_kinds');
		for (const [at, { name, extension }] of formats.entries()) {
			ok(extension in BEGINS, `nobody says how .${extension} begins`);
			const file = `out-${at}.${extension}`;
			await planner.click(`reports-format-${name}`);
			await planner.click('reports-write');
			await until(`${name} is written`, async () => (await spoken(planner)).includes(file));
			const bytes = readFileSync(home.path(file));
			equal(bytes.subarray(0, BEGINS[extension].length).toString('latin1'), BEGINS[extension], file);
		}

		await planner.click('reports-copy');
		await until('its picture is copied', async () => (await spoken(planner)).includes('clipboard'));
		const strange = await planner.page.runAsync(() => {
			const page = document.querySelector('[data-testid="reports-page"]').src;
			const tried = [page.replace(/\d+\/\d+\/\d$/, '9999/0/1'), page.replace(/\d$/, '9'), `${page}/../x`];
			const answered = tried.map(
				(address) =>
					new Promise((done) => {
						const picture = new Image();
						picture.onload = () => done(address);
						picture.onerror = () => done(null);
						picture.src = address;
					}),
			);
			return Promise.all(answered);
		});
		deepEqual(strange, [null, null, null], 'nothing else is answered');
		await planner.close();
	},

	async 'a report that is saved is there the next time, remembers when it was made, and goes on from there'(home) {
		const planner = await open(home, { picks: ['pack.md'] });
		await monthly(planner);
		await planner.page.run(() => document.querySelector('[data-testid="reports-format-markdown"]').click());
		await planner.click('section-eye-trend');
		await planner.click('reports-save-as');
		await planner.page.fill('[data-testid="reports-name"]', 'Board pack');
		await planner.change('saving', () => planner.click('reports-name-keep'));
		equal(await chosen(planner), 'Board pack');
		await planner.click('section-standing');
		await planner.page.fill('[data-testid="reports-title"]', 'We are on our way');
		await until('it says that it was changed', () => planner.page.isShown('[data-testid="reports-changed"]'));
		await planner.change('saving it again', () => planner.click('reports-save'));
		ok(!(await planner.page.isShown('[data-testid="reports-changed"]')), 'it is as it was saved');
		await composed(planner);
		await planner.change('writing it', () => planner.click('reports-write'));
		await until('it says when it was made', () => planner.page.isShown('[data-testid="reports-last-run"]'));
		ok(readFileSync(home.path('pack.md'), 'utf8').includes('## We are on our way'));
		await planner.close();

		const again = await Planner.start(home);
		await again.click('welcome-sample');
		await again.opened();
		await again.show('reports', '[data-testid="reports-page"]');
		await again.choose('reports-saved', 'Board pack');
		await composed(again);
		await titled(again, 'it has its words', (title) => title === 'We are on our way');
		ok(!(await film(again)).includes('trend'), 'and its sections');
		await again.click('reports-saved-actions');
		await again.change('deleting it', () => again.chooseFromMenu('Delete the report'));
		await until('it is gone', async () => (await chosen(again)) === 'Not saved');
		await again.undo();
		await until('undo brings it back', async () => (await chosen(again)) === 'Board pack');
		await again.picture('reports saved');
		await again.close();
	},

	async 'a report of changes goes on from the one before and names what was changed since'(home) {
		const planner = await open(home, { picks: ['first.md', 'second.md'] });
		await planner.choose('reports-kind', 'What changed');
		await until('its pages are there', () => planner.page.isShown('[data-testid="film-changes"]'));
		await composed(planner);
		await planner.page.run(() => document.querySelector('[data-testid="reports-format-markdown"]').click());
		await planner.click('reports-save-as');
		await planner.page.fill('[data-testid="reports-name"]', 'What is new');
		await planner.change('saving', () => planner.click('reports-name-keep'));
		await composed(planner);
		await planner.change('writing it', () => planner.click('reports-write'));
		await titled(planner, 'nothing has changed since', (title) => title.startsWith('Nothing has changed since'));

		await delay(planner, 'Payments 4.2');
		// Each change makes pages of its own.
		const whole = (title) => title.includes(' slips ') && title.includes('3 changes in one release');
		const title = await titled(planner, 'it names who slips, and counts all changes', whole);
		await composed(planner);
		ok((await film(planner)).some((name) => name.startsWith('changes-')), 'changes have pages of their own');
		await planner.picture('reports changes');
		await planner.change('writing it again', () => planner.click('reports-write'));
		const text = readFileSync(home.path('second.md'), 'utf8');
		ok(text.includes(`## ${title}`), 'its message');
		equal(text.match(/\| Payments 4\.2 \| Task “.+”: Duration .+ → .+ \|/g)?.length, 3, 'each change in words');

		const published = await planner.page.run(() => {
			const { options } = document.querySelector('[data-testid="reports-since"]');
			return [...options].map((each) => each.label).find((text) => text.includes('steering committee'));
		});
		await planner.choose('reports-since', published);
		await titled(planner, 'since then more has changed', (title) => !title.includes('3 changes'));
		await until('that is a change of the report', () => planner.page.isShown('[data-testid="reports-changed"]'));
		await planner.close();
	},

	async 'a report has the colour, the logo and the template of its company, and keeps them'(home) {
		writeFileSync(home.path('note.potx'), 'a note, no template');
		writeFileSync(home.path('logo.png'), PICTURE);
		const picks = ['ours.pptx', 'note.potx', 'ours.pptx', 'note.potx', 'logo.png', 'theirs.pptx'];
		const planner = await open(home, { picks });
		const text = (name) =>
			planner.page.run((name) => document.querySelector(`[data-testid="${name}"]`).textContent, name);
		const refused = (what) =>
			until('it says why not', async () => {
				const problem = await text('reports-look');
				return problem.includes(what);
			});
		await planner.click('reports-write');
		await until('slides are written', async () => (await spoken(planner)).includes('ours.pptx'));
		await planner.page.run(() => document.querySelector('[data-testid="reports-look"] summary').focus());
		await planner.page.press(KEY.Enter);
		await until('it is opened by key', () => planner.page.isShown('[data-testid="reports-look"][open]'));
		await planner.click('reports-template-choose');
		await refused('no template of PowerPoint');
		await planner.click('reports-template-choose');
		await until('the template is taken', async () => (await text('reports-template')) === 'ours.pptx');
		await planner.click('reports-logo-choose');
		await refused('a PNG or a JPEG');
		await planner.click('reports-logo-choose');
		await until('the logo is taken', async () => (await text('reports-logo')) === 'logo.png');
		const colour = async (typed) => {
			await planner.page.fill('[data-testid="reports-accent"]', typed);
			await planner.page.press(KEY.Enter);
		};
		await colour('reddish');
		await refused('no colour');
		await colour('#C8102E');
		await until('it is taken', async () => (await text('reports-look')).includes('#c8102e'));
		await composed(planner);
		await planner.picture('reports look');

		await planner.click('reports-save-as');
		await planner.page.fill('[data-testid="reports-name"]', 'In red');
		await planner.change('saving', () => planner.click('reports-name-keep'));
		await until('it is saved', async () => (await chosen(planner)) === 'In red');
		await planner.change('writing slides on it', () => planner.click('reports-write'));
		equal(readFileSync(home.path('theirs.pptx')).subarray(0, 2).toString('latin1'), 'PK');
		const { reports } = await planner.rows();
		const { look } = reports.find(({ name }) => name === 'In red');
		deepEqual([look.accent, look.logo.name, look.template.name], ['#c8102e', 'logo.png', 'ours.pptx']);

		await planner.click('reports-template-leave');
		await until('it is left', async () => (await text('reports-template')) === 'None');
		await until('that is a change of the report', () => planner.page.isShown('[data-testid="reports-changed"]'));
		await planner.close();
	},

	async 'a portfolio without releases says how to begin'(home) {
		const planner = await Planner.startNew(home);
		await planner.show('reports');
		await until('it says so', () => planner.page.isShown('[data-testid="reports"] .empty'));
		await planner.close();
	},

	async 'axe-core finds nothing on the page of reports in either theme, in two languages'(home) {
		for (const [theme, language, label] of [
			['light', 'en', 'Monthly pack'],
			['dark', 'de', 'Monatsbericht'],
		]) {
			const planner = await open(home, { theme, language });
			deepEqual(await planner.accessibility(AXE), [], `one page, ${theme}`);
			await monthly(planner, label);
			await planner.click(`reports-language-${language}`);
			await composed(planner);
			await planner.click('section-roadmap');
			deepEqual(await planner.accessibility(AXE), [], `a pack, ${theme}`);
			await planner.page.fill('[data-testid="reports-title"]', '!');
			await titled(planner, 'the page says it', (title) => title === '!');
			await planner.click('section-eye-trend');
			await composed(planner);
			deepEqual(await planner.accessibility(AXE), [], `own words, ${theme}`);
			await planner.picture(`reports ${theme}`);
			await planner.close();
		}
	},
};
