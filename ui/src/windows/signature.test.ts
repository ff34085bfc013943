import { expect, test } from 'vitest';
import type { Command } from '../host/wire/Command';
import type { Waiver } from '../host/wire/Waiver';
import { blankOf, isComplete, previewable, signed, waiversOf } from './signature';

const waiver = { reason: '', approver: '', given_at: 1, expires_at: 9 } as Waiver;
const give: Command = { do: 'give-waiver', waiver };
const label = { key: 'label-goal', args: {} };
const advance: Command = { do: 'set-data-date', date: 5 };
const both: Command = { do: 'batch', label, commands: [advance, give] };

test('waivers are found in the parts of a command too', () => {
	expect(waiversOf(both)).toEqual([waiver]);
	expect(waiversOf(advance)).toEqual([]);
	expect(blankOf(advance, 'Ada')).toBeNull();
	expect(blankOf(both, 'Ada')).toEqual({ reason: '', approver: 'Ada', expires_at: 9 });
});

test('a signature goes into every waiver, and the rest stays as it is', () => {
	const by = { reason: 'Agreed', approver: 'Ada', expires_at: 12 };
	expect(signed(both, by)).toEqual({
		do: 'batch',
		label,
		commands: [advance, { do: 'give-waiver', waiver: { ...waiver, ...by } }],
	});
});

test('an offer can be previewed before anybody has said why, and applied only then', () => {
	const [shown] = waiversOf(previewable(give));
	expect(shown?.reason).not.toBe('');
	expect(shown?.approver).not.toBe('');
	expect(previewable(advance)).toBe(advance);
	expect(isComplete({ reason: ' ', approver: 'Ada', expires_at: 9 })).toBe(false);
	expect(isComplete({ reason: 'Agreed', approver: 'Ada', expires_at: 9 })).toBe(true);
});
