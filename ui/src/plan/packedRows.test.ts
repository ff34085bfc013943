import { describe, expect, test } from 'vitest';
import { readTables } from '../host/packed';
import { pack } from '../host/recorded/packing';
import { bank } from '../host/recorded/sample';
import type { Task } from '../host/wire/Task';
import { BLANKS } from './blank';
import { Words } from './packedRows';
import { TaskRows } from './taskRows';
import { packedOf } from './testing';

/** Handles of the tasks whose names hold a word. */
function named(tasks: TaskRows, word: string): number[] {
	const found: number[] = [];
	tasks.eachNamed(word, (handle) => found.push(handle));
	return found.sort();
}

describe('packed rows', () => {
	test('give back every row as it was, whatever it holds', () => {
		const rows = bank();
		const { tasks, links } = packedOf(rows.tasks, rows.dependencies);
		expect(rows.tasks.map((_, handle) => tasks.at(handle))).toEqual(rows.tasks);
		expect([...links.values()]).toEqual(rows.dependencies);
		expect([tasks.size, links.size]).toEqual([rows.tasks.length, rows.dependencies.length]);
	});

	test('are found by id, and links by the tasks that they tie', () => {
		const rows = bank();
		const { tasks, links } = packedOf(rows.tasks, rows.dependencies);
		const link = rows.dependencies[5];
		expect(links.get(link.id)).toEqual(link);
		expect(tasks.get(rows.tasks[7].id)?.name).toBe(rows.tasks[7].name);
		const into = rows.dependencies.filter((each) => each.successor === link.successor);
		expect(links.into(tasks.handleOf(link.successor))).toEqual(into);
		const outOf = rows.dependencies.filter((each) => each.predecessor === link.predecessor);
		expect(links.outOf(tasks.handleOf(link.predecessor))).toEqual(outOf);
	});

	test('names outside ASCII are cut where they end', () => {
		const names = ['Größe', 'naïve – 日本', '🚢', '', 'plain'];
		const { tasks } = packedOf(names.map((name, at) => ({ id: `t${at}`, name })));
		expect(names.map((_, handle) => tasks.nameAt(handle))).toEqual(names);
		expect(tasks.lowerNames()).toEqual(names.map((name) => name.toLowerCase()));
		expect(['öß', '日', '🚢', 'ain', 'n'].map((word) => named(tasks, word))).toEqual([
			[0],
			[1],
			[2],
			[4],
			[1, 4],
		]);
	});

	test('a row that changes is another one at the same handle; one that goes leaves it empty', () => {
		const words = new Words();
		const tasks = new TaskRows(BLANKS.task, words);
		const take = (...rows: Partial<Task>[]) => {
			const handles = new Map(rows.map(({ id = '' }) => [id, Number(id.slice(1))]));
			const whole = rows.map((row) => ({ ...BLANKS.task, ...row }));
			const packed = pack(
				{ tasks: whole, dependencies: [], assignments: [] },
				{ tasks: handles, links: new Map() },
			);
			const [{ buffer, length }] = packed.tables;
			tasks.take(readTables(buffer as ArrayBuffer, 0, length)[0], words.take(packed.words));
		};
		take({ id: 't0', name: 'One', release: 'r' }, { id: 't1', name: 'Two', release: 'r' });
		expect(named(tasks, 'two')).toEqual([1]);
		take({ id: 't1', name: 'Second', release: 's', notes: 'moved' });
		expect(tasks.at(1)).toMatchObject({ name: 'Second', release: 's', notes: 'moved' });
		expect([named(tasks, 'two'), named(tasks, 'o'), tasks.at(0)?.release, tasks.size]).toEqual([
			[],
			[0, 1],
			'r',
			2,
		]);
		tasks.drop(0);
		expect([tasks.at(0), tasks.handleOf('t0'), tasks.size, [...tasks.keys()]]).toEqual([
			undefined,
			-1,
			1,
			['t1'],
		]);
		take({ id: 't5', name: 'Late' });
		expect([tasks.nameAt(5), tasks.nameAt(1)]).toEqual(['Late', 'Second']);
	});

	test('siblings stand in the order of their keys, and of their ids where those are the same', () => {
		const { tasks } = packedOf([
			{ id: 'c', order: '1V' },
			{ id: 'a', order: '1' },
			{ id: 'b', order: '1V' },
			{ id: 'd', order: '0z' },
		]);
		const order = [0, 1, 2, 3].sort(tasks.inOrder());
		expect(order.map((handle) => tasks.idAt(handle))).toEqual(['d', 'a', 'b', 'c']);
	});
});
