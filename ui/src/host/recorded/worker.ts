/** The recorded host in a thread of its own: answers the calls of `apart.ts`. */

import { connect } from '../recorded';
import type { Answer, Call } from './apart';

// What the page was asked for in its address, handed over as the thread's name.
const host = connect(self.name);

function tell(answer: Answer): void {
	const frames = [answer.frame, answer.value].filter((each) => each instanceof ArrayBuffer);
	self.postMessage(answer, { transfer: frames });
}

void host.subscribe(
	(frame) => tell({ frame }),
	() => {},
);

self.addEventListener('message', async ({ data }: MessageEvent<Call>) => {
	const { id, method, args } = data;
	try {
		const ask = host[method] as (...args: unknown[]) => Promise<unknown>;
		tell({ id, value: await ask(...args) });
	} catch (failure) {
		tell({ id, failure });
	}
});
