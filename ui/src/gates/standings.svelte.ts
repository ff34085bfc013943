/** How all gates stand, asked anew after each change of the plan. */

import { getContext, setContext } from 'svelte';
import type { GateBoard } from '../host/wire/GateBoard';
import type { GateStanding } from '../host/wire/GateStanding';
import { hear } from '../parts/asked';
import type { Session } from '../plan/session.svelte';

const NOTHING: GateBoard = { gates: [], releases: [] };

export class Standings {
	board = $state.raw<GateBoard>(NOTHING);
	/** Whether the backend has answered yet. */
	isKnown = $state(false);
	readonly #byGate = $derived(new Map(this.board.gates.map((each) => [each.gate, each])));

	/** Follows a session from now on; called while a component is set up. */
	follow(session: Session): void {
		$effect(() => {
			session.mirror.revision;
			return hear(
				session.host.gates(),
				(board) => {
					this.board = board;
					this.isKnown = true;
				},
				// The portfolio was closed meanwhile.
				() => undefined,
			);
		});
	}

	of(gate: string | null): GateStanding | undefined {
		return gate === null ? undefined : this.#byGate.get(gate);
	}
}

const KEY = Symbol('standings');

export function provideStandings(standings: Standings): Standings {
	return setContext(KEY, standings);
}

export function getStandings(): Standings {
	return getContext<Standings>(KEY);
}
