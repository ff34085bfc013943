/** Nobody in, nothing out: the page reaches no network, and the program opens no connection. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import { Planner, until } from '../planner.mjs';

/** Sockets of the Internet families that a process or one of its children has open. */
function connections(pid) {
	const inodes = new Set();
	for (const child of family(pid)) {
		for (const handle of readdirSync(`/proc/${child}/fd`)) {
			const inode = /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${child}/fd/${handle}`))?.[1];
			if (inode) inodes.add(inode);
		}
	}
	return ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) =>
		readFileSync(`/proc/${pid}/net/${kind}`, 'utf8')
			.split('\n')
			.slice(1)
			.filter((line) => inodes.has(line.trim().split(/\s+/)[9]))
			.map((line) => `${kind} ${line.trim().split(/\s+/)[1]}`),
	);
}

function linkOf(path) {
	try {
		return readlinkSync(path);
	} catch {
		return '';
	}
}

function family(pid) {
	const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
	return [pid, ...(children === '' ? [] : children.split(' ').flatMap((child) => family(Number(child))))];
}

export default {
	async 'the page reaches nothing outside'(home) {
		const heard = [];
		const server = createServer((request, answer) => {
			heard.push(request.url);
			answer.setHeader('Access-Control-Allow-Origin', '*');
			answer.end('reached');
		});
		const port = await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server.address().port)));
		equal(await (await fetch(`http://127.0.0.1:${port}/control`)).text(), 'reached', 'the server can be reached');
		const planner = await Planner.start(home);
		const probes = await planner.page.runAsync(async (port) => {
			const at = (path) => `http://127.0.0.1:${port}/${path}`;
			const settled = (element, place) =>
				new Promise((done) => {
					element.onload = () => done('loaded');
					element.onerror = () => done('blocked');
					place.append(element);
				});
			const image = Object.assign(new Image(), { src: at('image') });
			const script = Object.assign(document.createElement('script'), { src: at('script') });
			const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: at('style') });
			return {
				fetch: await fetch(at('fetch')).then(() => 'loaded', () => 'blocked'),
				image: await settled(image, document.body),
				script: await settled(script, document.head),
				style: await settled(style, document.head),
				evaluated: (() => {
					try {
						return new Function('return "loaded"')();
					} catch {
						return 'blocked';
					}
				})(),
			};
		}, port);
		deepEqual(new Set(Object.values(probes)), new Set(['blocked']), JSON.stringify(probes));
		await planner.page.run((port) => {
			window.open(`http://127.0.0.1:${port}/window`);
			location.href = `http://127.0.0.1:${port}/navigation`;
		}, port);
		await planner.settled();
		ok((await planner.page.run(() => location.href)).startsWith('tauri://localhost'), 'it is still our page');
		deepEqual(heard, ['/control'], 'the server heard nobody but us');
		await planner.close();
		server.close();
	},

	async 'the program opens no connection'(home) {
		const planner = await Planner.start(home);
		ok(connections(planner.page.pid).length > 0, 'the control: a driven window listens for its driver');
		await planner.close();
		const child = spawn(Planner.binary, [], { env: home.environment(), stdio: 'ignore' });
		try {
			const lines = () => home.log().split('the page asks for the desk').length;
			const before = lines();
			await until('the page is there', () => lines() > before);
			deepEqual(connections(child.pid), [], 'not one socket of an Internet family');
		} finally {
			child.kill('SIGKILL');
		}
	},

	async 'the page may call nothing but our commands'(home) {
		const planner = await Planner.start(home);
		for (const foreign of ['plugin:window|close', 'plugin:event|emit', 'plugin:path|resolve_directory', 'plugin:app|version']) {
			const answer = await planner.invoke(foreign).then(() => 'allowed', (reason) => reason.message);
			ok(/not allowed|not found/.test(answer), `${foreign}: ${answer}`);
		}
		equal(await planner.page.run(() => typeof window.__TAURI__), 'undefined', 'there is no global door');
		await planner.close();
	},
};
