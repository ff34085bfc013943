/** What closes time to a recorded task: its hard freezes, and an outage of the first environment. A stand-in for the engine. */

import type { Band } from '../wire/Band';
import type { Barrier } from '../wire/Barrier';
import type { Rows } from '../wire/Rows';
import { coming } from './rows';
import type { RecordedPlan } from './schedule';
import { startAt, worked } from './work';

export function barriersOf(rows: Rows, plan: RecordedPlan, bands: readonly Band[], id: string): Barrier[] {
	const task = plan.tasks.get(id);
	if (!task) return [];
	const hard = new Set(rows.freezes.filter(({ hardness }) => hardness === 'hard').map((freeze) => freeze.id));
	const frozen = bands.filter(({ of }) => of.kind === 'freeze' && hard.has(of.id));
	const waived = new Set(
		rows.waivers.flatMap(({ permits }) =>
			permits.kind === 'freeze' && (permits.task === null || permits.task === id) ? [permits.freeze] : [],
		),
	);
	const used = rows.outages.filter((outage) => task.uses.includes(outage.environment));
	const out = used.flatMap((outage): Band[] =>
		coming(outage.at, plan.dataDate, 20).map(([from, to]) => ({
			of: { kind: 'outage', id: outage.id },
			from,
			to,
		})),
	);
	return [...frozen, ...out]
		.filter(({ of }) => !('id' in of) || !waived.has(of.id))
		.filter(({ from, to }) => worked(to) > worked(from))
		.map(({ of, from, to }) => ({
			of,
			from,
			to,
			last_start: startAt(worked(from) - task.duration.amount),
			first_across: startAt(worked(to) - task.duration.amount),
		}))
		.sort((a, b) => a.from - b.from);
}
