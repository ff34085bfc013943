/** A move into a freeze that somebody permits: the move to the asked moment, and the permission it needs. */

import type { Barrier } from '../host/wire/Barrier';
import type { Command } from '../host/wire/Command';
import type { Permit } from '../host/wire/Permit';
import type { ShiftPolicy } from '../host/wire/ShiftPolicy';
import type { Gesture } from './gesture';
import { moveInside } from './intent';

export interface Waived {
	/** The task that is put there; the chip stands beside its bar. */
	task: string;
	barrier: Barrier;
	command: Command;
	permit: Permit;
}

/**
 * Returns the move into the freeze at which a gesture stopped; null for anything else: an outage or
 * somebody's booking is not a matter of permission. The task keeps the moment that was asked for and waits
 * behind the freeze until the waiver is given.
 */
export function waivedMove(gesture: Gesture, shift: ShiftPolicy): Waived | null {
	if (gesture.kind !== 'move' || gesture.stop === null) return null;
	const { barrier } = gesture.stop;
	const command = moveInside(gesture, shift);
	if (barrier.of.kind !== 'freeze' || !command) return null;
	const { task } = gesture.lead;
	return { task, barrier, command, permit: { kind: 'freeze', freeze: barrier.of.id, release: null, task } };
}
