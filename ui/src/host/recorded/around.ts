/** Windows, freezes and environments of the recorded bank. */

import { blankEvent } from '../../plan/blank';
import type { Rows } from '../wire/Rows';
import { places } from './places';
import { quarter } from './quarter';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Fills the tables around releases; `from` is a Monday. */
export function around(rows: Rows, from: number): void {
	const at = (days: number, hours: number) => from + days * DAY + hours * HOUR;
	const plain = { notes: '', external: [] };
	places(rows, from);
	rows.windows.push({
		id: 'window-1',
		name: 'Saturday night',
		kind: 'standard',
		scope: { kind: 'portfolio' },
		at: {
			start: at(5, 22),
			finish: at(6, 4),
			zone: null,
			rule: 'FREQ=WEEKLY;BYDAY=SA',
			except: [],
		},
		admits: ['major', 'minor', 'patch'],
		capacity: 3,
		cut_off: 2 * DAY,
		...plain,
	});
	rows.freezes.push({
		id: 'freeze-1',
		name: 'Year-end',
		kind: 'change',
		scope: { kind: 'environment', id: 'env-4' },
		at: { start: at(82, 0), finish: at(105, 0), zone: null, rule: 'FREQ=YEARLY', except: [] },
		hardness: 'hard',
		applies_to: { phases: [], releases: [] },
		reason: 'Annual accounts',
		owner: null,
		...plain,
	});
	rows.freezes.push({
		id: 'freeze-2',
		name: 'Card scheme certification',
		kind: 'business',
		scope: { kind: 'product', id: rows.products[1]?.id ?? '' },
		at: { start: at(112, 0), finish: at(122, 0), zone: null, rule: null, except: [] },
		hardness: 'soft',
		applies_to: { phases: [], releases: [] },
		reason: '',
		owner: null,
		...plain,
	});
	rows.waivers.push({
		id: 'waiver-1',
		permits: { kind: 'finding', fingerprint: 'r05-deploy' },
		reason: 'The accounts close without this product',
		approver: 'Elena Duarte',
		given_at: at(60, 9),
		expires_at: at(120, 0),
	});
	rows.external_events.push({
		...blankEvent('event-1', 'Card scheme release 26.2', at(40, 9)),
		source: 'Card scheme',
		needed_by: rows.releases.slice(0, 1).map((release) => release.id),
	});
	quarter(rows, at);
}
