/**
 * The recorded host in a thread of its own, as the product's is in a process of its own: what the page
 * takes is then measured without the schedule.
 */

import type { Host } from '../host';

export interface Call {
	id: number;
	method: keyof Host;
	args: unknown[];
}

export interface Answer {
	/** The call that is answered; none when a frame comes by itself. */
	id?: number;
	value?: unknown;
	failure?: unknown;
	frame?: ArrayBuffer;
}

interface Waiting {
	resolve(value: unknown): void;
	reject(failure: unknown): void;
}

/** Nothing that can be said to another thread: who only listens there hears nothing. */
const sayable = (argument: unknown) => (typeof argument === 'function' ? null : argument);

export function connect(): Host {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), {
		type: 'module',
		name: location.search,
	});
	const waiting = new Map<number, Waiting>();
	let listener: (frame: ArrayBuffer) => void = () => {};
	worker.onmessage = ({ data }: MessageEvent<Answer>) => {
		if (data.frame) listener(data.frame);
		if (data.id === undefined) return;
		const call = waiting.get(data.id);
		waiting.delete(data.id);
		if (data.failure !== undefined) call?.reject(data.failure);
		else call?.resolve(data.value);
	};
	let calls = 0;
	const ask = (method: keyof Host, args: unknown[]) =>
		new Promise<unknown>((resolve, reject) => {
			calls += 1;
			waiting.set(calls, { resolve, reject });
			worker.postMessage({ id: calls, method, args: args.map(sayable) } satisfies Call);
		});
	const own: Pick<Host, 'subscribe'> = {
		async subscribe(heard) {
			listener = heard;
		},
	};
	return new Proxy(own as Host, {
		get(host, method: keyof Host | 'then') {
			if (method === 'then') return undefined; // Awaiting a host does not ask it anything.
			return method in own ? host[method] : (...args: unknown[]) => ask(method, args);
		},
	});
}
