// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../host/recorded';
import { Session } from '../plan/session.svelte';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import { Outgoing } from './outgoing.svelte';

async function open(): Promise<{ session: Session; outgoing: Outgoing }> {
	const session = new Session(connect(''));
	await session.start();
	const outgoing = new Outgoing(session);
	await outgoing.start();
	return { session, outgoing };
}

describe('what goes out', () => {
	beforeEach(() => {
		setWords('en', englishSource());
		localStorage.clear();
	});

	it('is the whole plan at first, in the first kind of file', async () => {
		const { outgoing } = await open();
		expect(outgoing.choice.part).toEqual({ kind: 'everything' });
		expect(outgoing.format?.name).toBe('json');
	});

	it('is the release in focus when releases are chosen', async () => {
		const { session } = await open();
		const [release] = session.mirror.releases;
		session.selection.focus = release?.id ?? null;
		const outgoing = new Outgoing(session);
		outgoing.part = 'releases';
		expect(outgoing.choice.part).toEqual({ kind: 'releases', ids: [release?.id] });
	});

	it('names what the file has no place for', async () => {
		const { outgoing } = await open();
		outgoing.name = 'ms-project';
		await outgoing.ask();
		expect(outgoing.offer?.losses.map(({ key }) => key)).toContain('loss-freezes');
	});

	it('is nothing when no release is chosen, unless the file holds the whole plan', async () => {
		const { outgoing } = await open();
		outgoing.name = 'mermaid';
		outgoing.part = 'releases';
		outgoing.releases = [];
		await outgoing.ask();
		expect(outgoing.isEmpty).toBe(true);
		outgoing.name = 'json';
		expect(outgoing.isEmpty).toBe(false);
	});

	it('may be a copy of the portfolio itself', async () => {
		const { session, outgoing } = await open();
		const copied: boolean[] = [];
		session.host.saveCopy = async (withHistory) => {
			copied.push(withHistory);
			return null;
		};
		outgoing.name = 'portfolio';
		outgoing.withHistory = false;
		await outgoing.ask();
		expect(outgoing.isEmpty).toBe(false);
		await outgoing.write();
		expect(copied).toEqual([false]);
	});

	it('goes out the next time as it did the last', async () => {
		const { session, outgoing } = await open();
		outgoing.name = 'mermaid';
		outgoing.audience = 'vendor';
		await outgoing.write();
		const next = new Outgoing(session);
		expect([next.name, next.audience]).toEqual(['mermaid', 'vendor']);
	});
});
