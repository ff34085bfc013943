import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands/list';
import { englishSource } from '../words/catalogue';
import { knows, setWords } from '../words/words';
import { sheet } from './sheet';

describe('the sheet of shortcuts', () => {
	beforeAll(() => setWords('en', englishSource()));

	it('has every command that has keys, once', () => {
		const written = sheet(COMMANDS)
			.flat()
			.flatMap(({ shortcuts }) => shortcuts.map(({ keys }) => keys.join(' ')));
		for (const { id, keys } of COMMANDS) {
			if (keys?.[0] === undefined) continue;
			expect(written.filter((each) => each === keys[0]).length, `${id}: ${keys[0]}`).toBeGreaterThan(0);
		}
	});

	it('says everything in words', () => {
		for (const section of sheet(COMMANDS).flat()) {
			expect(section.title, 'a title is missing').not.toMatch(/^shortcuts-/);
			for (const { does } of section.shortcuts) expect(does).not.toMatch(/^(shortcut|command)-[a-z-]+$/);
		}
	});
});

describe('the commands', () => {
	beforeAll(() => setWords('en', englishSource()));

	it('have a name of their own and words for it', () => {
		const ids = COMMANDS.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(knows(`command-${id}`), id).toBe(true);
	});

	it('share no keys', () => {
		const keys = COMMANDS.flatMap((command) => command.keys ?? []);
		expect(keys.filter((each, at) => keys.indexOf(each) !== at)).toEqual([]);
	});
});
