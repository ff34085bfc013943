import { expect, test } from 'vitest';
import { withWidths } from '../outline/columns';
import { Columns } from './columns';

const columns = new Columns(withWidths(['name', 'start', 'finish', 'owner']), 2);
const order = ({ list }: Columns) => list.map((each) => each.column).join(' ');

test('a column goes to a place, and is dropped before another', () => {
	expect(order(columns.moved('name', 2))).toBe('start finish name owner');
	expect(order(columns.moved('owner', -1))).toBe('owner name start finish');
	expect(order(columns.dropped('name', 2)), 'before the third').toBe('start name finish owner');
	expect(order(columns.dropped('owner', 1))).toBe('name owner start finish');
	expect(order(columns.dropped('start', 4)), 'behind the last').toBe('name finish owner start');
	expect(order(columns.dropped('start', 1)), 'where it is').toBe('name start finish owner');
});

test('columns come and go, each once; those that stay are counted on', () => {
	expect(order(columns.plus('deadline').plus('deadline'))).toBe('name start finish owner deadline');
	expect(columns.without('start').frozen, 'one of them is gone').toBe(1);
	expect(columns.without('owner').frozen).toBe(2);
	expect(columns.frozenTo(9).frozen).toBe(4);
});

test('a width has its bounds', () => {
	const widthOf = (width: number) => columns.with('start', width).list[1].width;
	expect([widthOf(3), widthOf(100.4), widthOf(9_999)]).toEqual([28, 100, 800]);
});
