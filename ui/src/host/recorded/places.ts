/** Environments of the recorded bank, who has booked them, and when they cannot be used. */

import { blankBooking, blankEnvironment, blankOutage, once } from '../../plan/blank';
import { DAY, HOUR } from '../../plan/zone';
import type { Booking } from '../wire/Booking';
import type { Environment } from '../wire/Environment';
import type { Rows } from '../wire/Rows';

/** Environment, release, first and last day, and what else is said; days count from `from`. */
type Sketch = [string, number, number, number, Partial<Booking>];

const SHARED: Partial<Booking> = { status: 'approved', sharing: 'shared' };
const ALONE: Partial<Booking> = { status: 'approved' };

const BOOKINGS: readonly Sketch[] = [
	['env-1', 0, 63, 72, { ...SHARED, purpose: 'regression' }],
	['env-1', 7, 84, 95, { ...SHARED, purpose: 'code-change' }],
	['env-1', 2, 91, 95, { sharing: 'shared', requested_by: 'Priya Nair' }],
	['env-2', 1, 63, 67, { ...ALONE, purpose: 'testing' }],
	['env-2', 6, 70, 71, { ...ALONE, purpose: 'configuration-change' }],
	['env-2', 1, 72, 74, { ...ALONE, purpose: 'testing', set_up: 12 * HOUR }],
	['env-2', 4, 73, 79, { purpose: 'testing', requested_by: 'Tom Fischer' }],
	['env-3', 0, 63, 74, { ...SHARED, purpose: 'testing' }],
	['env-3', 4, 84, 95, { ...ALONE, purpose: 'testing' }],
	['env-6', 1, 65, 67, { ...ALONE, purpose: 'testing' }],
	['env-6', 0, 70, 72, { ...ALONE, purpose: 'testing' }],
	['env-6', 4, 91, 94, { ...ALONE, purpose: 'testing', tear_down: DAY }],
	['env-7', 3, 70, 71, { ...ALONE, purpose: 'rehearsal' }],
	['env-7', 1, 80, 81, { purpose: 'rehearsal', requested_by: 'Elena Duarte' }],
];

/** Fills environments, bookings and outages; `from` is a Monday. */
export function places(rows: Rows, from: number): void {
	// All of it lies behind the day on which clocks go back.
	const at = (days: number, hours: number) => from + days * DAY + (hours + 1) * HOUR;
	const person = (place: number) => rows.people[place]?.id ?? null;
	const environment = (
		id: string,
		name: string,
		stage: Environment['stage'],
		said: Partial<Environment> = {},
	) => ({ ...blankEnvironment(id, name, stage), order: id, ...said });
	rows.environments.push(
		environment('env-1', 'SIT-1', 'sit', {
			group: 'Slough',
			capacity: 2,
			owner: person(4),
			refresh_lead: 2 * DAY,
			versions: rows.products
				.slice(0, 2)
				.map((product) => ({ product: product.id, version: '4.1', since: at(40, 9) })),
		}),
		environment('env-2', 'SIT-2', 'sit', { group: 'Slough', owner: person(4) }),
		environment('env-3', 'UAT', 'uat', { group: 'Slough', capacity: 2, owner: person(1) }),
		environment('env-4', 'Live', 'prod', { group: 'Dublin', owner: person(3) }),
		environment('env-5', 'Live, second site', 'dr', { group: 'Dublin', parent: 'env-4' }),
		environment('env-6', 'PERF', 'perf', { group: 'Dublin', owner: person(2) }),
		environment('env-7', 'PREPROD', 'preprod', { group: 'Dublin', owner: person(3) }),
	);
	rows.outages.push(
		blankOutage('outage-1', 'env-3', 'Data refresh', once(at(75, 0), at(77, 0))),
		blankOutage('outage-2', 'env-6', 'Firmware', once(at(77, 0), at(80, 0))),
	);
	if (rows.releases.length === 0) return;
	const release = (place: number) => rows.releases[place % rows.releases.length].id;
	const task = rows.tasks.find((each) => each.release === release(1) && each.name === 'UAT round 1');
	if (task) task.uses = ['env-3', 'env-2'];
	rows.bookings.push(
		...BOOKINGS.map(([place, whose, first, last, said], number) => ({
			...blankBooking(`booking-${number + 2}`, place, release(whose)),
			start: at(first, 9),
			finish: at(last, 17),
			...said,
		})),
		{
			...blankBooking('booking-1', 'env-3', release(1)),
			task: task?.id ?? null,
			...SHARED,
		},
	);
}
