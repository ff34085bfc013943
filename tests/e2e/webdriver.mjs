/**
 * The small part of WebDriver that the scenarios need, spoken to WebKitWebDriver directly.
 * Every wait is for a condition, never for time.
 */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';

/** Milliseconds. Long, since a machine may be busy with something else: only what fails waits for it. */
const PATIENCE = 60_000;
const PAUSE = 15;
/** By what name the protocol returns an element of the page. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Named keys as WebDriver writes them. */
export const KEY = {
	Control: '\uE009',
	Shift: '\uE008',
	Alt: '\uE00A',
	Enter: '\uE007',
	Escape: '\uE00C',
	Tab: '\uE004',
	Delete: '\uE017',
	Backspace: '\uE003',
	F2: '\uE032',
	F10: '\uE03A',
	PageUp: '\uE00E',
	PageDown: '\uE00F',
	Up: '\uE013',
	Down: '\uE015',
	Left: '\uE012',
	Right: '\uE014',
	Home: '\uE011',
	End: '\uE010',
};

/** Asks again until `ask` answers something true, and returns that. */
export async function until(what, ask, patience = PATIENCE) {
	const begun = performance.now();
	let last;
	for (;;) {
		try {
			const answer = await ask();
			if (answer) return answer;
			last = undefined;
		} catch (reason) {
			last = reason;
		}
		if (performance.now() - begun > patience) {
			throw new Error(`${what}: not within ${patience / 1000} s${last ? ` (${last.message})` : ''}`);
		}
		await new Promise((again) => setTimeout(again, PAUSE));
	}
}

function freePort() {
	return new Promise((found, failed) => {
		const server = createServer();
		server.once('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => found(port));
		});
	});
}

/** A window that a test drives. */
export class Session {
	#driver;
	#base;
	#pid = 0;
	/** Which window it is of, and the window that the driver looks at. */
	#handle = null;
	#looks = { at: null };

	/** Starts `binary` with `args` in `environment` and attaches to its window. */
	static async start(binary, args, environment) {
		const session = new Session();
		const port = await freePort();
		session.#driver = spawn('WebKitWebDriver', [`--port=${port}`], {
			env: { ...environment, TAURI_AUTOMATION: 'true', TAURI_WEBVIEW_AUTOMATION: 'true' },
			stdio: ['ignore', 'ignore', process.env.SLIPWAY_E2E_LOUD ? 'inherit' : 'ignore'],
		});
		const server = `http://127.0.0.1:${port}`;
		await until('the driver answers', () => request(server, 'GET', '/status'));
		const answer = await request(server, 'POST', '/session', {
			capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } },
		});
		session.#pid = Number(
			readFileSync(`/proc/${session.#driver.pid}/task/${session.#driver.pid}/children`, 'utf8'),
		);
		session.#base = `${server}/session/${answer.sessionId}`;
		session.#handle = await request(session.#base, 'GET', '/window');
		session.#looks.at = session.#handle;
		await session.call('POST', '/timeouts', { script: PATIENCE });
		return session;
	}

	/** Handles of the windows of the program. */
	handles() {
		return request(this.#base, 'GET', '/window/handles');
	}

	/** Another window of the same program, driven by the same driver. */
	window(handle) {
		const session = new Session();
		session.#driver = this.#driver;
		session.#base = this.#base;
		session.#pid = this.#pid;
		session.#looks = this.#looks;
		session.#handle = handle;
		return session;
	}

	get handle() {
		return this.#handle;
	}

	/** The process of the window: the driver starts one, and the program keeps its id when it starts itself again. */
	get pid() {
		return this.#pid;
	}

	/** Sends a command of the protocol to this window. */
	async call(method, path, body) {
		if (this.#looks.at !== this.#handle) {
			await request(this.#base, 'POST', '/window', { handle: this.#handle });
			this.#looks.at = this.#handle;
		}
		return request(this.#base, method, path, body);
	}

	/** Runs a function in the page with plain arguments and returns what it returns. */
	run(body, ...args) {
		const script = typeof body === 'function' ? `return (${body})(...arguments)` : body;
		return this.call('POST', '/execute/sync', { script, args });
	}

	/** Runs an async function in the page and returns what it settles to. */
	async runAsync(body, ...args) {
		const script = `const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);
			(${body})(...given).then((value) => done({ value }), (reason) => done({ reason: String(reason?.message ?? JSON.stringify(reason)) }));`;
		const answer = await this.call('POST', '/execute/async', { script, args });
		if ('reason' in answer) throw new Error(answer.reason);
		return answer.value;
	}

	/** Whether something that fits the selector is there and can be seen. */
	isShown(selector) {
		return this.run((selector) => {
			const found = document.querySelector(selector);
			return Boolean(found && found.getClientRects().length > 0);
		}, selector);
	}

	/** Waits until something that fits the selector can be seen, then clicks it. */
	async click(selector) {
		await until(`${selector} is shown`, () => this.isShown(selector));
		const at = await this.#resting(selector);
		await this.pointer([{ to: at }, { down: true }, { up: true }]);
	}

	/** Clicks an element twice, as fast as a double click. */
	async doubleClick(selector) {
		const at = await this.#resting(selector);
		await this.pointer([{ to: at }, { down: true }, { up: true }, { down: true }, { up: true }]);
	}

	/** Waits until its centre is twice at the same place, and returns that: what stands above it may still come in. */
	#resting(selector) {
		let last = null;
		return until(`${selector} rests`, async () => {
			const [at, before] = [await this.#centre(selector), last];
			last = at;
			return at && at.x === before?.x && at.y === before.y ? at : null;
		});
	}

	/** Where its centre is, when it is in view and nothing lies over it. */
	#centre(selector) {
		return this.run((selector) => {
			const element = document.querySelector(selector);
			element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
			const box = element?.getBoundingClientRect();
			if (!box) return null;
			const at = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
			const hit = document.elementFromPoint(at.x, at.y);
			return hit && (element.contains(hit) || hit.contains(element)) ? at : null;
		}, selector);
	}

	/** Clicks an element, then replaces what is written in it. */
	async fill(selector, text) {
		await this.click(selector);
		await this.press(KEY.Control, 'a');
		await this.type(text);
	}

	/** Chooses from a list of the page by what the choice is called, as a person does from its popup. */
	async choose(selector, label) {
		const option = await until(`${selector} offers ${label}`, () =>
			this.run(
				(selector, label) =>
					[...(document.querySelector(selector)?.options ?? [])].find(
						(each) => each.label === label && !each.disabled,
					),
				selector,
				label,
			),
		);
		await this.call('POST', `/element/${option[ELEMENT]}/click`, {});
	}

	/** Types text into whatever has the focus. */
	async type(text) {
		const actions = [...text].flatMap((value) => [
			{ type: 'keyDown', value },
			{ type: 'keyUp', value },
		]);
		await this.#act([{ type: 'key', id: 'keyboard', actions }]);
	}

	/** Presses keys together: the first ones are held while the last one is struck. */
	async press(...keys) {
		const actions = [
			...keys.map((value) => ({ type: 'keyDown', value })),
			...keys.reverse().map((value) => ({ type: 'keyUp', value })),
		];
		await this.#act([{ type: 'key', id: 'keyboard', actions }]);
	}

	/** Clicks an element with the right button. */
	async rightClick(selector) {
		await until(`${selector} is shown`, () => this.isShown(selector));
		const at = await this.#resting(selector);
		await this.pointer([{ to: at }, { down: true, button: 2 }, { up: true, button: 2 }]);
	}

	/** Keeps keys down until they are let go, while the pointer does something. */
	hold(...keys) {
		return this.#act([{ type: 'key', id: 'keyboard', actions: keys.map((value) => ({ type: 'keyDown', value })) }]);
	}

	letGo(...keys) {
		return this.#act([{ type: 'key', id: 'keyboard', actions: keys.map((value) => ({ type: 'keyUp', value })) }]);
	}

	/** Lets go of whatever the driver takes for held down. */
	letGoOfAll() {
		return this.call('DELETE', '/actions');
	}

	/**
	 * Moves the pointer: `{to}`, `{down}`, `{up}`, in order; a step `{to, within}` takes so many milliseconds,
	 * and `{down, button: 1}` presses the middle button, `button: 2` the right one.
	 */
	async pointer(steps) {
		const actions = steps.map((step) => {
			if (step.to) {
				const { x, y } = step.to;
				return { type: 'pointerMove', duration: step.within ?? 0, x: Math.round(x), y: Math.round(y) };
			}
			return { type: step.down ? 'pointerDown' : 'pointerUp', button: step.button ?? 0 };
		});
		await this.#act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
	}

	#act(actions) {
		return this.call('POST', '/actions', { actions });
	}

	/** Ends the window and its driver at once; back when both are gone. */
	async end() {
		if (this.#driver.signalCode !== null) return;
		const gone = new Promise((ended) => this.#driver.once('exit', ended));
		for (const pid of [this.#pid, this.#driver.pid]) {
			try {
				process.kill(pid, 'SIGKILL');
			} catch {
				// It was gone already.
			}
		}
		await gone;
		await until('the window is gone', () => !runs(this.#pid));
	}
}

/** Whether a process is there and not only waits to be counted out. */
function runs(pid) {
	try {
		return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
	} catch {
		return false;
	}
}

/** Every request has a connection of its own: the driver drops idle ones while the next is on its way. */
function request(base, method, path, body) {
	return new Promise((answered, failed) => {
		const sent = send(`${base}${path}`, {
			method,
			agent: false,
			headers: { 'content-type': 'application/json' },
		});
		sent.once('error', failed);
		sent.once('response', async (response) => {
			try {
				const { value } = JSON.parse(await text(response));
				if (response.statusCode === 200) answered(value);
				else failed(new Error(`${method} ${path}: ${value.error}: ${value.message}`));
			} catch (reason) {
				failed(reason);
			}
		});
		sent.end(body === undefined ? undefined : JSON.stringify(body));
	});
}
