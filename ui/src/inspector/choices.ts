/** The choices that fields of the inspector offer, in the order in which they are shown. */

import type { ConstraintKind } from '../host/wire/ConstraintKind';
import type { DependencyKind } from '../host/wire/DependencyKind';
import type { PhaseKind } from '../host/wire/PhaseKind';
import type { ReleaseState } from '../host/wire/ReleaseState';
import type { RiskLevel } from '../host/wire/RiskLevel';
import type { Strategy } from '../host/wire/Strategy';
import type { TaskKind } from '../host/wire/TaskKind';

export const KINDS: readonly TaskKind[] = ['task', 'milestone', 'external'];

export const LINKS: readonly DependencyKind[] = ['FS', 'SS', 'FF', 'SF'];

export const CONSTRAINTS: readonly ConstraintKind[] = [
	'ASAP',
	'ALAP',
	'SNET',
	'SNLT',
	'FNET',
	'FNLT',
	'MSO',
	'MFO',
];

export const STATES: readonly ReleaseState[] = [
	'draft',
	'planned',
	'in-progress',
	'ready',
	'go',
	'deploying',
	'deployed',
	'hypercare',
	'closed',
	'cancelled',
	'backed-out',
];

export const PHASES: readonly PhaseKind[] = [
	'requirements',
	'design',
	'build',
	'integration-test',
	'system-test',
	'uat',
	'performance',
	'security',
	'staging',
	'deployment',
	'hypercare',
	'review',
];

/** From the most to the least important. */
export const PRIORITIES: readonly number[] = [1, 2, 3, 4, 5];

export const STRATEGIES: readonly Strategy[] = ['big-bang', 'phased', 'rolling', 'blue-green', 'canary'];

export const RISKS: readonly RiskLevel[] = ['low', 'medium', 'high'];
