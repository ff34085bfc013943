import { describe, expect, it } from 'vitest';
import type { Product } from '../host/wire/Product';
import type { Release } from '../host/wire/Release';
import { Arrangement } from '../plan/arrangement';
import { packedOf } from '../plan/testing';
import { Tree } from '../plan/tree';
import { type Drop, dropAt, isThere, lineAt, rootsOf, type Shown } from './rowDrag';

/**
 * ```text
 * 0 plan
 * 1   R1
 * 2     a
 * 3       b
 * 4       c
 * 5     d
 * 6     (new)
 * 7   R2
 * 8     e
 * 9     (new)
 * ```
 */
function plan(collapsed: readonly string[] = []): Shown {
	const task = (id: string, release: string, parent: string | null, order: string) => ({
		id,
		release,
		parent,
		order,
	});
	const tree = new Tree({
		portfolio: 'plan',
		products: [
			{ id: 'p', order: 'a' },
			{ id: 'q', order: 'b' },
		] as Product[],
		releases: [
			{ id: 'R1', product: 'p', order: 'a' },
			{ id: 'R2', product: 'q', order: 'a' },
		] as Release[],
		tasks: packedOf([
			task('a', 'R1', null, 'a'),
			task('b', 'R1', 'a', 'a'),
			task('c', 'R1', 'a', 'b'),
			task('d', 'R1', null, 'b'),
			task('e', 'R2', null, 'a'),
		]).tasks,
	});
	const hidden = new Set(collapsed);
	return {
		rows: new Arrangement(tree.rows).shown(hidden),
		tasksUnder: (parent) => tree.tasksUnder(parent),
		isCollapsed: (key) => hidden.has(key),
	};
}

const told = (drop: Drop | null) =>
	drop &&
	`${drop.place.release}/${drop.place.parent ?? '-'} after ${drop.place.after ?? '-'} at ${drop.level}`;
const drop = (dragged: string, line: number, level: number, collapsed: string[] = []) =>
	told(dropAt(plan(collapsed), new Set(dragged.split(' ')), line, level));

describe('rows that are dragged', () => {
	it('go behind the row above, at the level of the pointer', () => {
		expect(drop('d', 4, 4)).toBe('R1/a after b at 4');
		expect(drop('d', 4, 5)).toBe('R1/b after - at 5');
	});

	it('go no further left than the row below allows', () => {
		expect(drop('d', 4, 1), 'c must stay under a').toBe('R1/a after b at 4');
	});

	it('have every level as a stop behind the last of a summary', () => {
		expect(drop('e', 5, 3)).toBe('R1/- after a at 3');
		expect(drop('e', 5, 4)).toBe('R1/a after c at 4');
		expect(drop('e', 5, 5)).toBe('R1/c after - at 5');
	});

	it('go first under a release on the line below its name', () => {
		expect(drop('d', 2, 9)).toBe('R1/- after - at 3');
	});

	it('go to another release, also behind its empty row', () => {
		expect(drop('d', 9, 3)).toBe('R2/- after e at 3');
		expect(drop('d', 10, 3)).toBe('R2/- after e at 3');
	});

	it('go behind what a closed row hides', () => {
		expect(drop('d', 3, 4, ['a'])).toBe('R1/a after c at 4');
	});

	it('go nowhere above the first release', () => {
		expect(drop('d', 0, 3)).toBeNull();
		expect(drop('d', 1, 3)).toBeNull();
	});

	it('never go under themselves', () => {
		expect(drop('a', 4, 5), 'a line among the children is the line above').toBe('R1/- after - at 3');
	});

	it('know when they stand there already', () => {
		const shown = plan();
		const at = (roots: string[], line: number, level: number) => {
			const found = dropAt(shown, new Set(roots), line, level);
			return found && isThere(shown, roots, found);
		};
		expect(at(['d'], 5, 3)).toBe(true);
		expect(at(['d'], 6, 3)).toBe(true);
		expect(at(['d'], 3, 4)).toBe(false);
		expect(at(['b', 'c'], 3, 4)).toBe(true);
		expect(at(['c', 'b'], 3, 4)).toBe(false);
	});

	it('leave out what comes along with another', () => {
		const parents: Record<string, string> = { b: 'a', c: 'a' };
		expect(rootsOf(['a', 'b', 'd'], (task) => parents[task] ?? null)).toEqual(['a', 'd']);
	});
});

describe('the line between rows', () => {
	it('is the one nearest to the pointer', () => {
		expect(lineAt(0, 32, 10)).toBe(0);
		expect(lineAt(40, 32, 10)).toBe(1);
		expect(lineAt(50, 32, 10)).toBe(2);
		expect(lineAt(9999, 32, 10)).toBe(10);
	});
});
