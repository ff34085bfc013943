/** Environments in the order in which they are listed: by stage, each before its parts. */

import type { Environment } from '../host/wire/Environment';
import type { Stage } from '../host/wire/Stage';

export const STAGES: readonly Stage[] = ['dev', 'sit', 'uat', 'perf', 'preprod', 'prod', 'dr'];

/** An environment, with how deep it stands within others and the stage under which it is listed. */
export interface Placed {
	row: Environment;
	level: number;
	stage: Stage;
}

/** Returns environments by the stage of the one at the top, each before its parts. */
export function inTree(environments: ReadonlyMap<string, Environment>): Placed[] {
	const all = [...environments.values()].sort(inOrder);
	const partsOf = (parent: string | null) => all.filter((each) => each.parent === parent);
	const under = (row: Environment, level: number, stage: Stage): Placed[] => [
		{ row, level, stage },
		...partsOf(row.id).flatMap((part) => under(part, level + 1, stage)),
	];
	return partsOf(null).flatMap((row) => under(row, 0, row.stage));
}

function inOrder(a: Environment, b: Environment): number {
	const stage = STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage);
	if (stage !== 0) return stage;
	return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1;
}
