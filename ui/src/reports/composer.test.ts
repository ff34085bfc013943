// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../host/recorded';
import type { ReportChoice, ReportView } from '../host/reports';
import { Session } from '../plan/session.svelte';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { Composer } from './composer.svelte';
import { moved, toggled } from './recipe';

async function open(): Promise<{ session: Session; composer: Composer }> {
	const session = new Session(connect(''));
	await session.start();
	return { session, composer: await begin(session) };
}

async function begin(session: Session): Promise<Composer> {
	const composer = new Composer(session);
	await composer.start();
	composer.kind = 'monthly';
	await composed(composer);
	return composer;
}

async function composed(composer: Composer): Promise<void> {
	composer.compose();
	await settled(composer);
}

async function settled(composer: Composer): Promise<void> {
	while (composer.isComposing) await new Promise((done) => setTimeout(done));
}

function recipe(composer: Composer) {
	if (!composer.recipe) throw new Error('nothing is chosen');
	return composer.recipe;
}

describe('the composer', () => {
	beforeEach(() => {
		setWords('en', englishSource());
		localStorage.clear();
	});

	it('keeps the page that is looked at when pages come before it', async () => {
		const { composer } = await open();
		composer.turn(1);
		expect(composer.page?.name).toBe('roadmap');
		composer.choose(moved(recipe(composer), 'roadmap', 3));
		await composed(composer);
		expect([composer.page?.name, composer.at]).toEqual(['roadmap', 4]);
	});

	it('looks at what stands in its place when the page is gone', async () => {
		const { composer } = await open();
		composer.turn(7);
		composer.choose(toggled(recipe(composer), 'decisions'));
		await composed(composer);
		expect([composer.page?.name, composer.at]).toEqual(['dependencies', 6]);
	});

	it('asks for the newest choice only, one at a time', async () => {
		const { session, composer } = await open();
		const asked: { choice: ReportChoice; answer: (view: ReportView) => void }[] = [];
		const before = composer.view;
		const answered = session.host.composeReport;
		session.host.composeReport = (choice) =>
			new Promise((answer) => {
				asked.push({ choice, answer });
			});
		for (const text of ['W', 'We', 'We are late']) {
			composer.word('roadmap.title', text);
			composer.compose();
		}
		expect(asked.map(({ choice }) => choice.wordings['roadmap.title'])).toEqual(['W']);
		asked[0]?.answer(await answered((asked[0] as { choice: ReportChoice }).choice));
		while (asked.length < 2) await new Promise((done) => setTimeout(done));
		expect(composer.view, 'what nobody waits for is not shown').toBe(before);
		asked[1]?.answer(await answered((asked[1] as { choice: ReportChoice }).choice));
		await settled(composer);
		expect(composer.pages[1]?.title).toBe('We are late');
		expect(asked.length).toBe(2);
	});

	it('says why there is no report, and keeps the one before', async () => {
		const { session, composer } = await open();
		const before = composer.view;
		const answered = session.host.composeReport;
		session.host.composeReport = () =>
			Promise.reject({ kind: 'fault', what: { code: 'internal', args: {} } });
		await composed(composer);
		expect([composer.problem === null, composer.view]).toEqual([false, before]);
		session.host.composeReport = answered;
		await composed(composer);
		expect(composer.problem).toBeNull();
	});

	it('goes on the next time as it was left', async () => {
		const { session, composer } = await open();
		composer.choose(toggled(recipe(composer), 'trend'));
		composer.word('roadmap.title', 'We are late');
		composer.format = 'markdown';
		composer.keep();
		const next = new Composer(session);
		await next.start();
		expect([next.kind, next.format, next.recipe?.hidden]).toEqual(['monthly', 'markdown', ['trend']]);
		expect(next.choice?.wordings).toEqual({ 'roadmap.title': 'We are late' });
	});

	it('saves a report with the plan, and tells what was changed of it since', async () => {
		const { session, composer } = await open();
		composer.choose(toggled(recipe(composer), 'trend'));
		expect([composer.row, composer.isChanged, composer.choice?.saved]).toEqual([null, false, null]);
		expect(await composer.saveAs('Board pack')).toBeNull();
		expect([composer.row?.name, composer.isChanged]).toEqual(['Board pack', false]);
		expect([composer.recipe?.hidden, composer.choice?.saved]).toEqual([['trend'], composer.row?.id]);
		composer.word('roadmap.title', 'We are late');
		expect(composer.isChanged).toBe(true);
		composer.keep();
		const next = new Composer(session);
		await next.start();
		expect([next.row?.name, next.isChanged]).toEqual(['Board pack', true]);
		expect(next.choice?.wordings).toEqual({ 'roadmap.title': 'We are late' });
		await next.save();
		expect([next.isChanged, next.row?.texts['en/all/roadmap.title']]).toEqual([false, 'We are late']);
		next.choose(toggled(recipe(next), 'roadmap'));
		next.revert();
		expect([next.isChanged, next.recipe?.hidden]).toEqual([false, ['trend']]);
	});

	it('leaves a saved report for one that is not saved, and comes back', async () => {
		const { composer } = await open();
		await composer.saveAs('Board pack');
		const id = composer.row?.id ?? '';
		composer.choose(toggled(recipe(composer), 'roadmap'));
		composer.chooseKind('weekly');
		expect([composer.row, composer.recipe?.kind]).toEqual([null, 'weekly']);
		composer.chooseReport(id);
		expect([composer.recipe?.hidden, composer.isChanged]).toEqual([['roadmap'], true]);
		composer.chooseReport(null);
		expect([composer.recipe?.kind, composer.recipe?.hidden]).toEqual(['monthly', []]);
	});

	it('renames, copies and deletes a saved report, and undo brings it back', async () => {
		const { session, composer } = await open();
		await composer.saveAs('Board pack');
		await composer.rename('Pack');
		await composer.duplicate();
		expect(composer.reports.map(({ name }) => name).toSorted()).toEqual(['Copy of Pack', 'Pack']);
		expect(composer.row?.name).toBe('Copy of Pack');
		await composer.remove();
		expect([composer.row, composer.recipe?.kind]).toEqual([null, 'monthly']);
		await session.undo();
		expect(composer.row?.name).toBe('Copy of Pack');
	});

	it('is about all when its release is gone', async () => {
		const { session, composer } = await open();
		composer.choose({ ...recipe(composer), release: 'gone' });
		composer.keep();
		const next = new Composer(session);
		await next.start();
		expect(next.recipe?.release).toBeNull();
	});

	it('tells the sentences of its page from those of others', async () => {
		const { composer } = await open();
		composer.kind = 'weekly';
		await composed(composer);
		expect(composer.wordings.map(({ key }) => key)).toEqual([
			'one-pager.title',
			'one-pager.reason',
			'one-pager.notes',
		]);
	});
});
