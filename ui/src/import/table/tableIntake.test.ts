import { describe, expect, it, vi } from 'vitest';
import { looked } from '../../host/recorded/incomingTable';
import { TableIntake } from './tableIntake.svelte';

const open = (kept = false) => {
	const look = looked(null);
	const [sheet] = look.sample.sheets;
	const before = sheet && { ...sheet.guess.mapping, decimal: 'point' as const };
	const headIn = vi.fn();
	return {
		headIn,
		table: new TableIntake({ ...look, kept: kept ? [before ?? null, null] : [null, null] }, headIn),
	};
};

describe('a table on its way in', () => {
	it('is taken for what it is guessed to be, with what is in doubt', () => {
		const { table } = open();
		expect(table.mapping.columns[1]?.role).toBe('name');
		expect(table.doubts).toHaveLength(1);
	});

	it('gives a role to one column at a time, unless several may have it', () => {
		const { table } = open();
		table.take(0, 'name');
		expect(table.mapping.columns.map(({ role }) => role).filter((role) => role === 'name')).toHaveLength(1);
		expect(table.mapping.columns[1]?.role).toBe('ignored');
		table.take(7, 'notes');
		table.take(8, 'notes');
		expect(table.mapping.columns.filter(({ role }) => role === 'notes')).toHaveLength(2);
	});

	it('is no longer in doubt once somebody has said how it is read', () => {
		const { table } = open();
		table.set({ date_order: 'month-first' });
		expect(table.doubts).toEqual([]);
	});

	it('is read as the last of its kind, until it is guessed anew', () => {
		const { table } = open(true);
		expect([table.isKept, table.mapping.decimal]).toEqual([true, 'point']);
		table.guessAnew();
		expect([table.isKept, table.mapping.decimal]).toEqual([false, 'comma']);
		table.chooseSheet(1);
		expect(table.isKept).toBe(false);
	});

	it('is guessed anew by the host when its headings are elsewhere', () => {
		const { table, headIn } = open();
		table.headIn(3);
		expect(headIn).not.toHaveBeenCalled();
		table.headIn(null);
		expect(headIn).toHaveBeenCalledWith({ sheet: 'Plan', row: null });
		table.see(looked({ sheet: 'Plan', row: null }));
		expect(table.mapping.heading_row).toBeNull();
	});
});
