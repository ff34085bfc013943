import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../host/wire/SheetRow';
import { chosenOf, tasksOf } from './returned';

function row(task: string, isClash: boolean, isRefused = false): SheetRow {
	return {
		at: 'C2',
		task,
		name: task,
		release: null,
		changes: [
			{
				field: 'done',
				at: 'G2',
				was: { type: 'percent', value: 2500 },
				is: { type: 'percent', value: 6000 },
				changed_meanwhile: isClash,
			},
		],
		refusal: isRefused ? { at: 'G2', why: { key: 'progress-why-share', args: {} } } : null,
	};
}

describe('a returned sheet', () => {
	const rows = [row('build', false), row('test', true), row('docs', false, true)];

	it('is taken but for what somebody else changed meanwhile, and what cannot be', () => {
		expect(tasksOf(chosenOf(rows, new Map()))).toEqual(['build']);
	});

	it('is taken as the person says', () => {
		const said = new Map([
			['build', false],
			['test', true],
			['docs', true],
		]);
		expect(tasksOf(chosenOf(rows, said))).toEqual(['test']);
	});
});
