/** One request and what came of it, so that a refusal is shown where the request was made. */

import { asFailure, sayFailure } from '../words/message';

export class Attempt {
	/** Why the last request failed, in words; null when it did not. */
	problem = $state<string | null>(null);
	/** Whether a request is under way. */
	busy = $state(false);

	/** Runs a request; answers whether it went well. A request that changes nothing went well. */
	async run(request: () => Promise<unknown>): Promise<boolean> {
		this.busy = true;
		this.problem = null;
		try {
			await request();
			return true;
		} catch (thrown) {
			const failure = asFailure(thrown);
			if (failure.kind === 'refusal' && failure.what.code === 'no-change') return true;
			this.problem = sayFailure(failure);
			return false;
		} finally {
			this.busy = false;
		}
	}
}
