import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { SPOKEN, sourceOf } from './catalogue';
import { Phrasebook } from './phrasebook';

const SOURCE = `
-release = Release
    .gender = neuter
### What stands between messages belongs to none
ready = { $count ->
    [one] One { -release }
   *[other] { $count } of { -release }
} ready
    .title = Only a title
again = { ready }, again
whose = { -release.gender ->
    [neuter] Its
   *[other] Their
} gate
bare =
    .title = Nothing but a title
lost = { nowhere }
gates = { $release } has { $count } gates
ready = The second of two
`;

describe('a phrasebook', () => {
	const phrases = new Phrasebook('en', SOURCE);

	it('knows what it has not said yet, and what it has', () => {
		expect(phrases.has('again')).toBe(true);
		phrases.say('again', { count: 1 });
		expect(phrases.has('again')).toBe(true);
		expect(phrases.has('nowhere')).toBe(false);
	});

	it('sets names apart that are written from right to left', () => {
		expect(phrases.say('gates', { release: 'Payments 4.2', count: 2 })).toBe('Payments 4.2 has 2 gates');
		expect(phrases.say('gates', { release: 'תשלומים 4.2', count: 2 })).toBe(
			'\u200eתשלומים 4.2\u200e has 2 gates',
		);
	});

	it('says a message with those that it refers to', () => {
		const fresh = new Phrasebook('en', SOURCE);
		expect(fresh.say('again', { count: 2 })).toBe('2 of Release ready, again');
		expect(fresh.say('again', { count: 1 })).toBe('One Release ready, again');
	});

	it('asks a term for what it is', () => {
		expect(phrases.say('whose', null)).toBe('Its gate');
	});

	it('has no text where there is none', () => {
		expect(phrases.has('bare')).toBe(true);
		expect(phrases.say('bare', null)).toBeNull();
		expect(phrases.say('nowhere', null)).toBeNull();
		expect(phrases.say('lost', null)).toBe('{nowhere}');
	});

	it.each(SPOKEN)('says in %s what the catalogue says that is read as a whole', (language) => {
		const source = sourceOf(language);
		const whole = new FluentBundle(language, { useIsolating: false });
		const resource = new FluentResource(source);
		whole.addResource(resource);
		const phrases = new Phrasebook(language, source);
		for (const { id, value } of resource.body) {
			const said = value === null ? null : whole.formatPattern(value, {}, []);
			expect(phrases.say(id, {}), id).toBe(said);
		}
	});
});
