import { describe, expect, test } from 'vitest';
import type { Recurring } from '../host/wire/Recurring';
import type { Release } from '../host/wire/Release';
import { NEW } from '../parts/rowDraft.svelte';
import { blankBooking, blankEvent, blankGate, blankOutage, once } from '../plan/blank';
import { DAY, HOUR, UTC } from '../plan/zone';
import { aimCommand, canShiftAll, deleteCommand, gripsOf, recurs, stepCommand, stepTo } from './edits';
import type { Item, WindowItem } from './items';

const NOON = 20_000 * DAY + 12 * HOUR;
const NOBODY = () => [];
const whole = (days: number) => ({ grip: 'whole', days }) as const;
const common = { key: 'k', name: 'W', products: null, environments: null };

function window(rule: string | null, from = NOON + 7 * DAY): WindowItem {
	const at: Recurring = { ...once(NOON, NOON + 6 * HOUR), rule, except: [NOON + 14 * DAY] };
	const row = { id: 'w', name: 'W', at } as WindowItem['row'];
	return { ...common, kind: 'window', from, to: from + 6 * HOUR, row, isSwallowed: false, berths: [] };
}

const booking = (task: string | null): Item => ({
	...common,
	kind: 'booking',
	from: NOON,
	to: NOON + DAY,
	row: { ...blankBooking('b', 'e', 'r'), task },
	finding: null,
});
const gate = (date: number | null): Item => ({
	...common,
	kind: 'gate',
	from: NOON,
	to: NOON,
	row: { ...blankGate('g', 'r', 'G', 'entry'), date },
	state: 'pending',
});

describe('a step', () => {
	test('moves both ends or one, and never turns an interval over', () => {
		const of = { from: NOON, to: NOON + DAY };
		expect(stepTo(of, whole(2), UTC)).toEqual({ from: NOON + 2 * DAY, to: NOON + 3 * DAY });
		expect(stepTo(of, { grip: 'finish', days: 3 }, UTC)).toEqual({ from: NOON, to: NOON + 4 * DAY });
		expect(stepTo(of, { grip: 'start', days: 1 }, UTC)).toBeNull();
		expect(stepTo({ from: NOON, to: NOON }, whole(1), UTC)).toEqual({ from: NOON + DAY, to: NOON + DAY });
	});

	test('of none changes nothing', () => {
		expect(stepCommand(window(null), whole(0), 'all', UTC, NOBODY)).toBeNull();
	});

	test('moves gates, bookings and dates of others', () => {
		expect(stepCommand(gate(NOON), whole(1), 'all', UTC, NOBODY)).toMatchObject({
			do: 'edit-gate',
			gate: { date: NOON + DAY },
		});
		expect(stepCommand(booking(null), { grip: 'finish', days: 1 }, 'all', UTC, NOBODY)).toMatchObject({
			do: 'edit-booking',
			booking: { start: NOON, finish: NOON + 2 * DAY },
		});
		const event: Item = { ...common, kind: 'event', from: NOON, to: NOON, row: blankEvent('x', 'X', NOON) };
		expect(stepCommand(event, whole(-1), 'all', UTC, NOBODY)).toMatchObject({ event: { date: NOON - DAY } });
	});

	test('does not take what is computed', () => {
		expect(gripsOf(booking('task'))).toEqual([]);
		expect(gripsOf(gate(null))).toEqual([]);
	});
});

describe('one of a series', () => {
	test('leaves it and stands alone', () => {
		const item = window('FREQ=WEEKLY;BYDAY=SA');
		expect(recurs(item)).toBe(true);
		expect(stepCommand(item, whole(1), 'one', UTC, NOBODY)).toMatchObject({
			do: 'batch',
			commands: [
				{ do: 'edit-window', window: { id: 'w', at: { except: [item.from, NOON + 14 * DAY] } } },
				{
					do: 'add-window',
					window: { id: NEW, at: { start: item.from + DAY, finish: item.to + DAY, rule: null, except: [] } },
				},
			],
		});
	});

	test('is left out when it is deleted', () => {
		const item = window('FREQ=WEEKLY');
		expect(deleteCommand(item, 'one')).toMatchObject({
			do: 'edit-window',
			window: { at: { except: [item.from, NOON + 14 * DAY] } },
		});
		expect(deleteCommand(item, 'all')).toEqual({ do: 'delete-window', window: 'w' });
	});
});

test('an outage goes where it is dragged, one of a series alone', () => {
	const at = { ...once(NOON, NOON + DAY), rule: 'FREQ=WEEKLY' };
	const row = blankOutage('o', 'e', 'Refresh', at);
	const item: Item = { ...common, kind: 'outage', from: NOON + 7 * DAY, to: NOON + 8 * DAY, row };
	expect(gripsOf(item)).toEqual(['whole', 'start', 'finish']);
	expect(stepCommand(item, whole(1), 'all', UTC, NOBODY)).toMatchObject({
		do: 'edit-outage',
		outage: { id: 'o', at: { start: NOON + DAY, finish: NOON + 2 * DAY } },
	});
	expect(stepCommand(item, whole(1), 'one', UTC, NOBODY)).toMatchObject({
		do: 'batch',
		commands: [
			{ do: 'edit-outage', outage: { id: 'o', at: { except: [item.from] } } },
			{ do: 'add-outage', outage: { id: NEW, at: { start: item.from + DAY, rule: null } } },
		],
	});
	expect(deleteCommand(item, 'one')).toMatchObject({
		do: 'edit-outage',
		outage: { at: { except: [item.from] } },
	});
	expect(deleteCommand(item, 'all')).toEqual({ do: 'delete-outage', outage: 'o' });
});

describe('all of a series', () => {
	test('go along, with the days that the rule names and those left out', () => {
		const command = stepCommand(window('FREQ=WEEKLY;BYDAY=SA,SU'), whole(1), 'all', UTC, NOBODY);
		expect(command).toMatchObject({
			do: 'edit-window',
			window: {
				at: {
					start: NOON + DAY,
					finish: NOON + DAY + 6 * HOUR,
					rule: 'FREQ=WEEKLY;BYDAY=SU,MO',
					except: [NOON + 15 * DAY],
				},
			},
		});
	});

	test('take the releases along that aim at one of them', () => {
		const start = NOON + 7 * DAY;
		const release = { id: 'r', target: { kind: 'occurrence', window: 'w', start } } as Release;
		expect(stepCommand(window('FREQ=WEEKLY'), whole(-2), 'all', UTC, () => [release])).toMatchObject({
			do: 'batch',
			commands: [
				{ do: 'edit-window' },
				{ do: 'set-release-target', release: 'r', target: { window: 'w', start: start - 2 * DAY } },
			],
		});
	});

	test('cannot when the rule names a place in the month, unless only the end moves', () => {
		const item = window('FREQ=MONTHLY;BYDAY=1SA');
		expect(canShiftAll(item, whole(1))).toBe(false);
		expect(canShiftAll(item, { grip: 'finish', days: 1 })).toBe(true);
		expect(canShiftAll(window('FREQ=YEARLY'), whole(1))).toBe(true);
	});
});

test('a release is aimed at an occurrence by its opening', () => {
	expect(aimCommand('r', window(null, NOON))).toEqual({
		do: 'set-release-target',
		release: 'r',
		target: { kind: 'occurrence', window: 'w', start: NOON },
	});
});
