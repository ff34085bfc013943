import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { units } from '../format/units.svelte';
import { UTC, Zone } from '../plan/zone';
import { englishSource } from './catalogue';
import { asFailure, sayFailure, sayMessage, sayRefusal } from './message';
import { setWords } from './words';

/** Wed 2 Dec 2026 13:00 UTC. */
const DECEMBER = Date.UTC(2026, 11, 2, 13) / 1000;

describe('a message of the core', () => {
	beforeAll(() => setWords('en', englishSource()));
	beforeEach(() => units.follow(UTC, 480, DECEMBER));

	it('says work in days of the portfolio and moments in its zone', () => {
		units.follow(new Zone({ name: 'Europe/Berlin', offsets: [[0, 3600]] }), 480, DECEMBER);
		const said = sayMessage({
			key: 'finding-l06',
			args: {
				task: { type: 'text', value: 'UAT round 2' },
				finish: { type: 'instant', value: DECEMBER },
				by: { type: 'work', value: 12 * 3600 },
				date: { type: 'instant', value: DECEMBER - 2 * 86_400 },
			},
		});
		expect(said.replaceAll('\u00a0', ' ')).toBe(
			'UAT round 2 finishes on Wed 2 Dec 14:00, 1 d 4 h after its deadline Mon 30 Nov 14:00.',
		);
	});

	it('writes the minus of a lead', () => {
		const said = sayMessage({
			key: 'fix-lag',
			args: {
				predecessor: { type: 'text', value: 'Build' },
				successor: { type: 'text', value: 'Test' },
				lag: { type: 'work', value: -12 * 3600 },
			},
		});
		expect(said, 'a lead must not read like a lag').toContain('\u22121\u00a0d\u00a04\u00a0h');
	});

	it('names the whole loop of a refused link', () => {
		const said = sayRefusal({
			code: 'would-cycle',
			path: ['1', '2', '1'],
			names: ['Build', 'Test', 'Build'],
		});
		expect(said).toBe('This would close a loop: Build → Test → Build.');
	});

	it('says an unknown fault by its code', () => {
		expect(sayFailure({ kind: 'fault', what: { code: 'sunspots', args: {} } })).toContain('sunspots');
	});

	it('keeps a failure apart from an exception', () => {
		const refusal = { kind: 'refusal', what: { code: 'empty-name' } };
		expect(asFailure(refusal)).toBe(refusal);
		expect(asFailure(new Error('boom')).kind).toBe('fault');
	});
});
