/** Portfolio settings while they are edited: dates hang on most of them, so nothing changes before it is saved. */

import type { Command } from '../host/wire/Command';
import type { Portfolio } from '../host/wire/Portfolio';
import type { Rules } from '../host/wire/Rules';

type Edited = Pick<Portfolio, 'zone' | 'calendar' | 'start' | 'data_date' | 'rules' | 'notes'>;

export class SettingsDraft {
	readonly saved: Portfolio;
	now = $state.raw<Edited>() as Edited;

	constructor(saved: Portfolio) {
		this.saved = saved;
		this.discard();
	}

	discard(): void {
		const { zone, calendar, start, data_date, rules, notes } = this.saved;
		this.now = { zone, calendar, start, data_date, rules, notes };
	}

	change(part: Partial<Edited>): void {
		this.now = { ...this.now, ...part };
	}

	setRule(part: Partial<Rules>): void {
		this.change({ rules: { ...this.now.rules, ...part } });
	}

	/** What saving does; null while nothing is changed. */
	get command(): Command | null {
		const { data_date, ...rest } = this.now;
		const edit: Command = { do: 'edit-portfolio', ...rest };
		const { zone, calendar, start, rules, notes } = this.saved;
		const isEdited = JSON.stringify(rest) !== JSON.stringify({ zone, calendar, start, rules, notes });
		const isMoved = data_date !== this.saved.data_date;
		if (!isMoved) return isEdited ? edit : null;
		const move: Command = { do: 'set-data-date', date: data_date };
		if (!isEdited) return move;
		return { do: 'batch', label: { key: 'label-edit-portfolio', args: {} }, commands: [edit, move] };
	}
}
