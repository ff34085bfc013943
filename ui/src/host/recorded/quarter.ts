/** What fills the calendar of the recorded bank: other windows and dates of others. */

import { blankEvent, once } from '../../plan/blank';
import type { Rows } from '../wire/Rows';

const DAY = 86_400;

/** Days after the first Monday, and hours after their midnight. */
type At = (days: number, hours: number) => number;

export function quarter(rows: Rows, at: At): void {
	const plain = { notes: '', external: [], admits: [], cut_off: DAY };
	rows.windows.push(
		{
			id: 'window-2',
			name: 'Maintenance',
			kind: 'maintenance',
			scope: { kind: 'environment', id: 'env-4' },
			at: once(at(121, 22), at(122, 6)),
			capacity: 1,
			...plain,
		},
		{
			id: 'window-3',
			name: 'Emergency',
			kind: 'emergency',
			scope: { kind: 'product', id: rows.products[3]?.id ?? '' },
			at: once(at(71, 22), at(72, 4)),
			capacity: 1,
			...plain,
		},
	);
	rows.external_events.push(
		{ ...blankEvent('event-2', 'HSM certificate in', at(67, 9)), source: 'HSM vendor', is_confirmed: true },
		{
			...blankEvent('event-3', 'Mobile OS 27.2', at(91, 18)),
			kind: 'platform',
			source: 'Platform vendor',
			confidence: 6_000,
			needed_by: rows.releases.slice(4, 6).map((release) => release.id),
		},
		{ ...blankEvent('event-4', 'Switch delivery', at(116, 12)), confidence: 4_000 },
		{
			...blankEvent('event-5', 'Card scheme mandate', at(126, 0)),
			kind: 'regulator',
			is_confirmed: true,
			confidence: 10_000,
		},
	);
}
