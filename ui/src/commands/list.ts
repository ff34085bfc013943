/** Every command of the plan, in the order in which they are offered. */

import type { PlanCommand } from './command';
import { EDITING } from './editing';
import { VIEWING } from './viewing';

export const COMMANDS: readonly PlanCommand[] = [...EDITING, ...VIEWING];
