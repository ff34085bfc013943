/** Starts the window: connects the host, loads the words, mounts the shell. */

import '@fontsource-variable/inter';
import './styles/index.css';
import { mount } from 'svelte';
import type { Host } from './host/host';
import { Session } from './plan/session.svelte';
import Window from './shell/Window.svelte';
import { provideAutomation } from './timeline/automation';

/** The product speaks to Tauri; a plain browser and the benchmark play a generated plan. */
async function connect(): Promise<Host> {
	if (import.meta.env.MODE === 'bench') return (await import('./host/recorded/apart')).connect();
	const inProduct = import.meta.env.MODE === 'production' || 'isTauri' in window;
	return inProduct ? (await import('./host/tauri')).connect() : (await import('./host/recorded')).connect();
}

async function start(): Promise<void> {
	const target = document.getElementById('app');
	if (!target) return;
	const host = await connect();
	const session = new Session(host);
	await Promise.all([session.start(), document.fonts.load('13px "Inter Variable"')]);
	if (session.desk?.automation) provideAutomation(session);
	mount(Window, { target, props: { session } });
	if (import.meta.env.MODE === 'bench') await (await import('./timeline/bench')).provideBench(session);
}

void start();
