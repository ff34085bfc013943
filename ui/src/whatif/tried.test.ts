import { expect, test } from 'vitest';
import type { Command } from '../host/wire/Command';
import { canBeTried } from './tried';

const label = { key: 'label-move-many', args: {} };
const move: Command = { do: 'move-task', task: 't', start: 0, shift: 'push' };
const enter = (cell: 'duration' | 'name'): Command => ({ do: 'enter-cell', task: 't', cell, text: '3d' });
const remove: Command = { do: 'delete-tasks', tasks: ['t'] };

test('what moves dates can be tried, and nothing that a preview does not show', () => {
	expect([move, enter('duration')].every(canBeTried)).toBe(true);
	expect([enter('name'), remove].some(canBeTried)).toBe(false);
});

test('several things can be tried together when each of them can', () => {
	expect(canBeTried({ do: 'batch', label, commands: [move, move] })).toBe(true);
	expect(canBeTried({ do: 'batch', label, commands: [move, remove] })).toBe(false);
});
