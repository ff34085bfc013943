import { expect, test } from 'vitest';
import { packTable, readTables } from '../host/packed';
import { Closed } from './closed';

const closed = new Closed([10, 20, 30, 50]);

test('open time is what lies between closed spans', () => {
	expect(closed.openBetween(0, 10)).toBe(10);
	expect(closed.openBetween(0, 60)).toBe(30);
	expect(closed.openBetween(15, 35), 'only 20 to 30 is open').toBe(10);
	expect(closed.openBetween(32, 48), 'wholly closed').toBe(0);
});

test('the first span after an instant is the one it lies in, or the next', () => {
	expect([0, 10, 19, 20, 30, 50].map((instant) => closed.firstAfter(instant))).toEqual([0, 0, 0, 1, 1, 2]);
});

test('so much open time lies before an instant from there on', () => {
	expect(closed.openingBefore(60, 5), 'behind the last span').toBe(55);
	expect(closed.openingBefore(60, 10), 'as late as can be').toBe(50);
	expect(closed.openingBefore(60, 15)).toBe(25);
	expect(closed.openingBefore(60, 25)).toBe(5);
	expect(closed.openingBefore(40, 4), 'an instant in closed time').toBe(26);
	expect(closed.openingBefore(8, 3), 'before all of them').toBe(5);
});

test('a frame tells it by how long it was open and is closed', () => {
	const [table] = readTables(
		packTable(
			[
				[0, 10],
				[10, 20],
			],
			[],
		).buffer as ArrayBuffer,
		0,
		28,
	);
	expect([...Closed.of(10, table).spans]).toEqual([...closed.spans]);
});
