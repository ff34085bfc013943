import { describe, expect, it } from 'vitest';
import type { Portfolio } from '../host/wire/Portfolio';
import { SettingsDraft } from './draft.svelte';

function portfolio(): Portfolio {
	return {
		id: 'p1',
		name: 'Retail',
		zone: 'Europe/London',
		calendar: 'c1',
		start: 0,
		data_date: 86_400,
		rules: {
			policy: 'native',
			minutes_per_day: 480,
			minutes_per_week: 2400,
			days_per_month: 20,
			honour_dates: true,
			multiple_critical_paths: true,
			critical_limit: 0,
			near_critical_limit: 0,
			out_of_sequence: 'retained-logic',
			schedule_from: 'start',
			phase_minima: {},
			soak_gap: 604_800,
			back_out_reserve: 0,
			slip_tolerance: 28_800,
			phase_stages: {},
			criteria_lead: 604_800,
			review_within: 2_592_000,
			fiscal_month: 1,
			earned_value_baseline: null,
		},
		notes: '',
		currency: 'EUR',
	};
}

describe('a draft of the settings', () => {
	it('does nothing until something is changed', () => {
		expect(new SettingsDraft(portfolio()).command).toBeNull();
	});

	it('moves the data date by its own command', () => {
		const draft = new SettingsDraft(portfolio());
		draft.change({ data_date: 172_800 });
		expect(draft.command).toEqual({ do: 'set-data-date', date: 172_800 });
	});

	it('makes one step of everything', () => {
		const draft = new SettingsDraft(portfolio());
		draft.change({ data_date: 172_800 });
		draft.setRule({ policy: 'msproject' });
		const { command } = draft;
		expect(command?.do).toBe('batch');
		draft.discard();
		expect(draft.command, 'discarded, nothing is left to save').toBeNull();
	});
});
