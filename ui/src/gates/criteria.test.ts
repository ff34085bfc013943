import { expect, test } from 'vitest';
import { blankCriterion } from '../plan/blank';
import { byAttention, readThousandths, sizeParts, toggled, writeThousandths } from './criteria';

test('what failed comes first, then what is open, and settled ones below, each in their order', () => {
	const row = (id: string, order: string) => ({ ...blankCriterion(id, 'gate', id), order });
	const rows = byAttention([
		{ row: row('met', 'a'), state: 'met' as const },
		{ row: row('open 2', 'c'), state: 'open' as const },
		{ row: row('open 1', 'b'), state: 'open' as const },
		{ row: row('waived', 'd'), state: 'waived' as const },
		{ row: row('failed', 'e'), state: 'failed' as const },
	]);
	expect(rows.map((each) => each.row.id)).toEqual(['failed', 'open 1', 'open 2', 'waived', 'met']);
});

test('a toggle meets what people say and waives what a task says', () => {
	const said = blankCriterion('a', 'gate', 'a');
	const computed = { ...said, kind: { kind: 'task-finished', task: 't' } as const };
	expect(toggled(said)).toBe('met');
	expect(toggled({ ...said, state: 'failed' })).toBe('open');
	expect(toggled(computed)).toBe('waived');
	expect(toggled({ ...computed, state: 'waived' })).toBe('open');
});

test('numbers are kept in thousandths, exactly, and what is no number is refused', () => {
	expect(readThousandths('98.5')).toBe(98_500);
	expect(readThousandths(' 0,001 ')).toBe(1);
	expect(readThousandths('-2')).toBe(-2000);
	for (const text of ['', 'x', '1e3', '1.2.3', '9'.repeat(30)]) expect(readThousandths(text)).toBeNull();
	expect(writeThousandths(98_500)).toBe('98.5');
	expect(writeThousandths(2000)).toBe('2');
});

test('sizes are said in kilobytes until they are megabytes', () => {
	expect(sizeParts(12)).toEqual({ unit: 'kb', n: 1 });
	expect(sizeParts(1_284_000)).toEqual({ unit: 'mb', n: 1.3 });
});
