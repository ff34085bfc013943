/** Where windows, freezes and outages lie in the recorded plan, and how releases stand to them. A stand-in for the engine. */

import type { AimDates } from '../wire/AimDates';
import type { Band } from '../wire/Band';
import type { Rows } from '../wire/Rows';
import { coming } from './rows';
import type { RecordedPlan, RecordedSchedule } from './schedule';
import { worked } from './work';

const DAY = 86_400;
const AHEAD = 60;

export function bandsOf(rows: Rows, from: number): Band[] {
	const bands = (
		kind: 'window' | 'freeze' | 'outage',
		id: string,
		at: Rows['windows'][number]['at'],
	): Band[] =>
		coming(at, from - 400 * DAY, AHEAD).map(([start, to]) => ({ of: { kind, id }, from: start, to }));
	return [
		...rows.windows.flatMap((row) => bands('window', row.id, row.at)),
		...rows.freezes.flatMap((row) => bands('freeze', row.id, row.at)),
		...rows.outages.flatMap((row) => bands('outage', row.id, row.at)),
	];
}

/** Each release aims at the first window after its first plan is ready; the second one a week too early. */
export class RecordedAims {
	#rows: Rows;
	#targets = new Map<string, Band>();
	#windows: Band[];
	#cutOff: number;

	constructor(rows: Rows, bands: readonly Band[], plan: RecordedPlan, schedule: RecordedSchedule) {
		this.#rows = rows;
		const freezes = bands.filter((band) => band.of.kind === 'freeze');
		this.#cutOff = rows.windows[0]?.cut_off ?? 0;
		this.#windows = bands.filter(
			(band) =>
				band.of.kind === 'window' && !freezes.some((each) => band.from < each.to && band.to > each.from),
		);
		rows.releases.forEach((release, at) => {
			const through = readyOf(release.id, plan, schedule);
			if (!through) return;
			const next = this.#windows.findIndex((band) => band.from - this.#cutOff >= through.readiness);
			const band = this.#windows[at % 3 === 1 ? next - 1 : next];
			if (band) this.#targets.set(release.id, band);
		});
	}

	of(plan: RecordedPlan, schedule: RecordedSchedule): Record<string, AimDates> {
		const aims: Record<string, AimDates> = {};
		for (const [release, usual] of this.#targets) {
			const target = this.#chosen(release) ?? usual;
			const through = readyOf(release, plan, schedule);
			if (!through) continue;
			const readyBy = target.from - this.#cutOff;
			const isMade = through.readiness <= readyBy;
			const berth = isMade
				? target
				: this.#windows.find((band) => band.from - this.#cutOff >= through.readiness);
			const after = this.#windows[this.#windows.indexOf(target) + 1];
			aims[release] = {
				target: this.#berth(target),
				berth: berth ? this.#berth(berth) : null,
				landed: isMade ? 'made' : berth ? 'missed' : 'nowhere',
				readiness: through.readiness,
				last: through.task,
				window_float: worked(readyBy) - worked(through.readiness),
				cliff: after ? after.from - target.from : null,
			};
		}
		return aims;
	}

	/** What people said that it aims at. */
	#chosen(release: string): Band | undefined {
		const { target } = this.#rows.releases.find((each) => each.id === release) ?? {};
		if (target?.kind !== 'occurrence') return undefined;
		return this.#windows.find(
			({ of, from }) => 'id' in of && of.id === target.window && from === target.start,
		);
	}

	#berth(band: Band): NonNullable<AimDates['target']> {
		const window = band.of.kind === 'window' ? band.of.id : '';
		return { window, opens: band.from, from: band.from, to: band.to, ready_by: band.from - this.#cutOff };
	}
}

/** When the work before a release's deployment is through, and which task is last. */
function readyOf(
	release: string,
	plan: RecordedPlan,
	schedule: RecordedSchedule,
): { task: string; readiness: number } | null {
	let last: { task: string; readiness: number } | null = null;
	for (const task of plan.tasks.values()) {
		if (task.release !== release || task.phase === 'deployment') continue;
		if (task.parent === null || plan.tasks.get(task.parent)?.phase === 'deployment') continue;
		const readiness = schedule.records.get(plan.handles.get(task.id) ?? -1)?.values[1];
		if (readiness !== undefined && (!last || readiness >= last.readiness))
			last = { task: task.id, readiness };
	}
	return last;
}

/** Gives every task before a deployment the float to its release's window. */
export function floatToWindow(
	plan: RecordedPlan,
	schedule: RecordedSchedule,
	aims: Record<string, AimDates>,
): void {
	for (const [id, handle] of plan.handles) {
		const task = plan.tasks.get(id);
		const record = schedule.records.get(handle);
		const aim = task && aims[task.release];
		if (!task || !record || !aim?.last || aim.window_float === null) continue;
		const lateDeployment = task.parent === null ? task.phase : plan.tasks.get(task.parent)?.phase;
		if (lateDeployment === 'deployment' || task.progress.done === 10_000) continue;
		const last = schedule.records.get(plan.handles.get(aim.last) ?? -1);
		const before = last ? record.values[4] - last.values[4] : 0;
		schedule.records.set(handle, {
			...record,
			values: [...record.values.slice(0, 6), before + aim.window_float],
		});
	}
}
