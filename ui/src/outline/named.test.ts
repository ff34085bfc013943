import { expect, test } from 'vitest';
import type { Mirror } from '../plan/mirror.svelte';
import type { Row } from '../plan/row';
import { type Named, nameOfCell } from './named';
import { valuesOf } from './values';

const empty = valuesOf({} as Mirror, { kind: 'new' } as Row);
const row: Named = {
	name: 'Build',
	tally: '',
	values: { ...empty, duration: '3 d', start: { day: '7 Sep', time: '09:00' }, owner: 'Hana Sato' },
	worst: 'blocker',
	fact: (column) => (column === 'percent' ? '40 %' : ''),
};

test('a cell is named by what stands in it', () => {
	expect(nameOfCell(row, 'name', [])).toBe('Build');
	expect(nameOfCell({ ...row, tally: '12' }, 'name', [])).toBe('Build 12');
	expect(nameOfCell(row, 'start', [])).toBe('7 Sep 09:00');
	expect(nameOfCell(row, 'owner', [])).toBe('Hana Sato');
	expect(nameOfCell(row, 'percent', [])).toBe('40 %');
});

test('an empty cell has no name', () => {
	expect(nameOfCell(row, 'finish', [])).toBeUndefined();
	expect(nameOfCell(row, 'deadline', [])).toBeUndefined();
});

test('behind the last cell stands the bar in words', () => {
	expect(nameOfCell(row, 'owner', ['', '7 Sep to 9 Sep'])).toBe('Hana Sato, 7 Sep to 9 Sep');
	expect(nameOfCell(row, 'finish', ['7 Sep to 9 Sep'])).toBe('7 Sep to 9 Sep');
});
