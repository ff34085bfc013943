import { describe, expect, it } from 'vitest';
import { bank } from '../host/recorded/sample';
import { blankBooking } from '../plan/blank';
import { toEnvironment } from './commands';

describe('an environment for a task', () => {
	const task = bank().tasks.find((each) => each.uses.length === 0);
	if (!task) throw new Error('the sample has work that needs no environment');
	const place = { id: 'uat-1', name: 'UAT-1' };

	it('is used and booked with the task, as people share it', () => {
		const command = toEnvironment(task, place, 'shared', [], 'Elena');
		const [uses, booking] = command.do === 'batch' ? command.commands : [];
		expect(uses).toEqual({ do: 'set-uses', task: task.id, environments: ['uat-1'] });
		expect(booking).toMatchObject({
			do: 'add-booking',
			booking: { task: task.id, sharing: 'shared', status: 'requested', requested_by: 'Elena' },
		});
	});

	it('is left, its bookings with it, where it is used already', () => {
		const there = { ...blankBooking('b', place.id, task.release), task: task.id };
		const command = toEnvironment({ ...task, uses: [place.id] }, place, 'exclusive', [there], '');
		expect(command.do === 'batch' && command.commands.map((each) => each.do)).toEqual([
			'delete-booking',
			'set-uses',
		]);
	});
});
