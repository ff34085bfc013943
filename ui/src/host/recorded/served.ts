/**
 * The recorded host in the process that serves the benchmark build: answers the calls of `apart.ts`. Every
 * page has a host of its own, from its first call until nobody waits for frames any more.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from '../host';
import { connect } from '../recorded';
import type { Answer } from './apart';

/** What a page shows until the harness loads the plan that is measured, which then is there once. */
const BEFORE = '?n=250';

class Page {
	readonly host: Host;
	/** Frames that came by themselves and were not asked for yet. */
	#frames: ArrayBuffer[] = [];
	#waiting: ServerResponse | null = null;

	constructor(search: string) {
		const { snapshot } = connect(BEFORE);
		const host = connect(search);
		let isFirst = true;
		this.host = {
			...host,
			snapshot() {
				const plan = isFirst ? snapshot() : host.snapshot();
				isFirst = false;
				return plan;
			},
		};
		void this.host.subscribe(
			(frame) => {
				this.#frames.push(frame);
				this.#send();
			},
			() => {},
		);
	}

	/** Answers with the next frame, when there is one. */
	wait(response: ServerResponse): void {
		this.#waiting = response;
		this.#send();
	}

	#send(): void {
		const response = this.#waiting;
		const frame = response ? this.#frames.shift() : undefined;
		if (!response || !frame) return;
		this.#waiting = null;
		sendFrame(response, frame);
	}
}

const pages = new Map<string, Page>();

/** Answers a request at `/host/`; says whether it was one. */
export async function answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
	const [path, search] = (request.url ?? '').split('?', 2);
	const [, place, id, what] = path.split('/');
	if (place !== 'host') return false;
	const page = pages.get(id) ?? new Page(`?${search ?? ''}`);
	pages.set(id, page);
	if (request.method === 'POST') await call(page.host, what as keyof Host, request, response);
	else {
		response.on('close', () => {
			if (!response.writableFinished) pages.delete(id);
		});
		page.wait(response);
	}
	return true;
}

async function call(
	host: Host,
	method: keyof Host,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	try {
		const ask = host[method] as (...args: unknown[]) => Promise<unknown>;
		const value = await ask(...JSON.parse(await textOf(request)));
		if (value instanceof ArrayBuffer) sendFrame(response, value);
		else sendAnswer(response, { value });
	} catch (failure) {
		sendAnswer(response, { failure: failure instanceof Error ? failure.message : failure });
	}
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = '';
	for await (const chunk of request.setEncoding('utf8')) text += chunk;
	return text;
}

function sendFrame(response: ServerResponse, frame: ArrayBuffer): void {
	response.setHeader('Content-Type', 'application/octet-stream');
	response.setHeader('Content-Length', frame.byteLength);
	response.end(new Uint8Array(frame));
}

function sendAnswer(response: ServerResponse, answer: Answer): void {
	response.setHeader('Content-Type', 'application/json');
	response.end(JSON.stringify(answer));
}
