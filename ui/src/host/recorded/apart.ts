/**
 * The recorded host in a process of its own, as the product's is: what the page takes is then measured
 * without the plan and its schedule that the host holds. `served.ts` answers.
 */

import type { Host } from '../host';

/** What a call is answered with, unless it is a frame. */
export interface Answer {
	value?: unknown;
	failure?: unknown;
}

/** Nothing that can be said to another process: who only listens there hears nothing. */
const sayable = (argument: unknown) => (typeof argument === 'function' ? null : argument);

export function connect(): Host {
	const page = crypto.randomUUID();
	const placeOf = (what: string) => `host/${page}/${what}${location.search}`;

	async function ask(method: string, args: unknown[]): Promise<unknown> {
		const body = JSON.stringify(args.map(sayable));
		const answer = await fetch(placeOf(method), { method: 'POST', body });
		if (answer.headers.get('Content-Type') === 'application/octet-stream') return answer.arrayBuffer();
		const { value, failure }: Answer = await answer.json();
		if (failure !== undefined) throw failure;
		return value;
	}

	/** Frames that come by themselves: each waits for somebody to ask for it. */
	async function listen(heard: (frame: ArrayBuffer) => void): Promise<void> {
		for (;;) {
			const frame = await fetch(placeOf('frame'));
			heard(await frame.arrayBuffer());
		}
	}

	const own: Pick<Host, 'subscribe'> = {
		async subscribe(heard) {
			void listen(heard);
		},
	};
	return new Proxy(own as Host, {
		get(host, method: keyof Host | 'then') {
			if (method === 'then') return undefined; // Awaiting a host does not ask it anything.
			return method in own ? host[method] : (...args: unknown[]) => ask(method, args);
		},
	});
}
