/**
 * The planner as a scenario sees it: a real window on folders of its own, driven by pointer and
 * keyboard. What is looked at comes from the page and from `window.__slipway`, which the page has
 * only while a test drives it.
 */

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { rowsOf } from './packed.mjs';
import { keepScreen } from './screen.mjs';
import { KEY, Session, until } from './webdriver.mjs';

export { KEY, until };

/** Hints over the sample portfolio; those that a scenario does not ask for would lie in its way. */
const HINTS = ['drag', 'why', 'window', 'findings', 'undo'];

/** How far one task follows the other when nothing is said. */
const NO_LAG = { unit: 'working', amount: 0 };

/** An environment to start from, for which the program draws an id. */
export const ENVIRONMENT = {
	id: '00000000-0000-0000-0000-000000000000',
	order: 'V',
	name: 'SIT',
	stage: 'sit',
	parent: null,
	product: null,
	notes: '',
	external: [],
	group: '',
	capacity: 1,
	owner: null,
	refresh_lead: 0,
	versions: [],
};

/** A hard freeze of everything, for which only the time is missing. */
export const FREEZE = {
	id: '00000000-0000-0000-0000-000000000000',
	name: 'Stocktaking',
	kind: 'business',
	scope: { kind: 'portfolio' },
	hardness: 'hard',
	applies_to: { phases: [], releases: [] },
	reason: '',
	owner: null,
	notes: '',
	external: [],
};

/** Folders of one person; several windows may follow each other on them. */
export class Home {
	constructor() {
		this.pages = [];
		/** A folder that counts as a network drive, where a scenario has one. */
		this.drive = null;
		/** Whether a screen reader may listen. */
		this.hasReader = false;
		this.root = mkdtempSync(join(tmpdir(), 'slipway-e2e-'));
		mkdirSync(join(this.root, 'run'), { mode: 0o700 });
		this.settings({});
	}

	/** A path under it. */
	path(name) {
		return join(this.root, name);
	}

	/** What a program sees of the machine when this person runs it. */
	environment(picks = []) {
		return {
			PATH: process.env.PATH,
			DISPLAY: process.env.DISPLAY,
			DBUS_SESSION_BUS_ADDRESS: process.env.DBUS_SESSION_BUS_ADDRESS ?? '',
			GDK_BACKEND: 'x11',
			LANG: 'C.UTF-8',
			TZ: 'Europe/Berlin',
			...(this.hasReader ? {} : { NO_AT_BRIDGE: '1' }),
			HOME: this.root,
			XDG_RUNTIME_DIR: join(this.root, 'run'),
			SLIPWAY_SIZE: process.env.SLIPWAY_SIZE ?? '1440x900',
			SLIPWAY_PICK: picks.map((name) => (name.startsWith('/') ? name : this.path(name))).join(delimiter),
			...(this.drive === null ? {} : { SLIPWAY_NETWORK_FOLDER: this.drive }),
		};
	}

	/** Writes the person's settings before the first window: of somebody who has seen all hints. */
	settings(settings) {
		const folder = join(this.root, '.config/slipway');
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		const text = JSON.stringify({ hints_seen: HINTS, ...settings });
		writeFileSync(join(folder, 'settings.json'), text, { mode: 0o600 });
	}

	/** What the program has logged. */
	log() {
		return readFileSync(join(this.root, '.local/state/slipway/slipway.log'), 'utf8');
	}

	/** Removes the sockets by which open portfolios answer. */
	forgetSockets() {
		rmSync(join(this.root, 'run/slipway'), { recursive: true, force: true });
	}

	/** Ends what a failed scenario left running. */
	endAll() {
		return Promise.all(this.pages.map((page) => page.end()));
	}

	/** Removes everything; where processes of the page still write while they end, from the beginning. */
	remove() {
		return until('the folder of the scenario is removed', () => {
			rmSync(this.root, { recursive: true, force: true });
			return true;
		});
	}
}

/** A running planner. */
export class Planner {
	static binary = '';

	/** Starts one for `home`; `picks` answer its file dialogs in turn, `file` opens at once. */
	static async start(home, { picks = [], file } = {}) {
		const planner = new Planner();
		const args = file ? [file.startsWith('/') ? file : home.path(file)] : [];
		planner.home = home;
		planner.page = await Session.start(Planner.binary, args, home.environment(picks));
		home.pages.push(planner.page);
		await planner.settled();
		return planner;
	}

	/** Starts one and makes a new portfolio in it, from the welcome page. */
	static async startNew(home, name = 'quarter') {
		const planner = await Planner.start(home, { picks: [`${name}.slipway`] });
		await planner.click('welcome-new');
		await planner.page.fill('[data-testid="new-name"]', 'The quarter');
		await planner.click('new-create');
		await planner.opened();
		return planner;
	}

	/** Opens another window on the same portfolio by its keys, and returns it once its plan is drawn. */
	async openWindow() {
		const before = await this.page.handles();
		await this.page.press(KEY.Control, KEY.Shift, 'n');
		const handle = await until('another window is there', async () =>
			(await this.page.handles()).find((each) => !before.includes(each)),
		);
		const planner = new Planner();
		planner.home = this.home;
		planner.page = this.page.window(handle);
		await planner.opened();
		return planner;
	}

	/** Closes this window by its keys and leaves the others. */
	async closeWindow() {
		const { handle } = this.page;
		// The window may be gone before the driver has let go of its keys.
		await this.page.press(KEY.Control, KEY.Shift, 'w').catch((reason) => {
			if (!reason.message.includes('no such window')) throw reason;
		});
		await until('the window is gone', async () => !(await this.page.handles()).includes(handle));
		// The driver would hold its keys down still, and send them without their modifiers to the next window.
		for (const left of await this.page.handles()) await this.page.window(left).letGoOfAll();
	}

	/** What stands in the title of the window. */
	title() {
		return this.page.run(() => document.title);
	}

	/** Waits until the page has drawn what it knows and waits for nothing. */
	settled() {
		return until('the page is idle', () => this.page.run(() => window.__slipway?.idle() === true));
	}

	/** Waits until a portfolio is open and drawn. */
	async opened() {
		await until('a portfolio is open', () => this.page.isShown('[role="treegrid"]'));
		await this.settled();
	}

	/** Waits until the file that was chosen is read, and it is shown what it would bring. */
	offered() {
		return until('the file is read', () =>
			this.page.isShown('[data-testid="import-dialog"][data-ready="true"]'),
		);
	}

	/** Asks one of the page's hooks. */
	ask(hook, ...args) {
		return this.page.run((hook, args) => window.__slipway[hook](...args), hook, args);
	}

	revision() {
		return this.ask('revision');
	}

	/** Does something that changes the plan, and waits until the change is drawn. */
	async change(what, act) {
		const before = await this.revision();
		await act();
		await until(`${what} is done`, async () => (await this.revision()) > before);
		await this.settled();
	}

	/** Asks the program behind the page, as the page does. */
	invoke(command, args = {}) {
		const call = (command, args) => window.__TAURI_INTERNALS__.invoke(command, args);
		return this.page.runAsync(call, command, args);
	}

	/** Everything that the page is told when it opens a portfolio, but for the packed dates. */
	async snapshot() {
		const { head, packed } = await this.page.runAsync(async () => {
			const frame = await window.__TAURI_INTERNALS__.invoke('snapshot');
			const [length, tables] = new Uint32Array(frame, 0, 2);
			const bytes = new Uint8Array(frame, Math.ceil((8 + length) / 8) * 8, tables);
			return {
				head: JSON.parse(new TextDecoder().decode(new Uint8Array(frame, 8, length))),
				packed: Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''),
			};
		});
		return { ...head, rows: rowsOf(head, Buffer.from(packed, 'latin1')) };
	}

	/** Every row that people entered. */
	async rows() {
		return (await this.snapshot()).rows;
	}

	/** Changes the plan by a command, for what a scenario starts from. */
	async perform(command) {
		await this.change(command.do, () => this.invoke('perform', { command }));
	}

	/** The ids of three tasks one after the other in a release, made for a scenario to start from. */
	async threeTasks() {
		await this.perform({ do: 'create-product', name: 'Payments', kind: 'service' });
		const product = (await this.rows()).products[0].id;
		await this.perform({ do: 'create-release', product, name: 'Payments', version: '4.2', start: null });
		const release = (await this.rows()).releases[0].id;
		const names = ['Build', 'Test', 'Deploy'];
		const ids = [];
		for (const name of names) {
			const place = { release, parent: null, after: ids.at(-1) ?? null };
			const duration = { amount: 3 * 8 * 3600, unit: 'working' };
			await this.perform({
				do: 'create-task',
				place,
				name,
				kind: 'task',
				phase: null,
				duration,
				start: null,
			});
			ids.push(await this.task(name));
		}
		for (const [at, successor] of ids.slice(1).entries()) {
			await this.perform({ do: 'link-tasks', predecessor: ids[at], successor, kind: 'FS', lag: NO_LAG });
		}
		return ids;
	}

	/** The id of the task with this name. */
	async task(name) {
		const [id] = await until(`a task called ${name}`, async () => {
			const ids = await this.ask('tasksNamed', name);
			return ids.length > 0 && ids;
		});
		return id;
	}

	/** The middle of a task's bar on the page. */
	async bar(id) {
		const box = await until('the bar is in view', () => this.ask('barRect', id));
		return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
	}

	dates(id) {
		return this.ask('datesOf', id);
	}

	/** Presses on `from`, moves over `through` in order, and lets go at the last unless `held`. */
	async drag(from, through, { held = false } = {}) {
		const moves = through.map((to) => ({ to }));
		await this.page.pointer([{ to: from }, { down: true }, ...moves, ...(held ? [] : [{ up: true }])]);
	}

	/** Drags sideways by `pixels`, in steps as a hand does. */
	dragBy(from, pixels, options) {
		const steps = [0.1, 0.3, 0.6, 0.9, 1].map((share) => ({ x: from.x + pixels * share, y: from.y }));
		return this.drag(from, steps, options);
	}

	/** Draws a link from an end of one bar to one of another, else from finish to start; `before` is done before the drop. */
	async drawLink(from, to, before, ends = ['finish', 'start']) {
		const [source, target] = [await this.bar(from), await this.bar(to)];
		await this.page.pointer([{ to: source.middle }]);
		await this.cursor('grab');
		const [leaves, enters] = ends;
		const inside = Math.min(8, target.width / 4);
		const handle = {
			x: leaves === 'finish' ? source.x + source.width + 10 : source.x - 10,
			y: source.middle.y,
		};
		const aim = { x: target.x + (enters === 'start' ? inside : target.width - inside), y: target.middle.y };
		const half = { x: (handle.x + aim.x) / 2, y: (handle.y + aim.y) / 2 };
		await this.page.pointer([{ to: handle }]);
		await this.cursor('crosshair');
		await this.drag(handle, [half, aim, { x: aim.x + 1, y: aim.y }], { held: true });
		await before?.();
		await this.settled();
		await this.release();
	}

	/** Waits until the chart shows what the pointer would do. */
	cursor(kind) {
		return until(`the pointer is a ${kind}`, () =>
			this.page.isShown(`[data-testid="chart"][data-cursor="${kind}"]`),
		);
	}

	/** What the chip beside the pointer says; empty while there is none. */
	chip() {
		return this.page.run(() => document.querySelector('[data-testid="drag-chip"]')?.textContent ?? '');
	}

	/** The first task in view that has nothing under it. */
	shownTask() {
		return this.page.run(() => document.querySelector('[data-task]:not([aria-expanded])').dataset.task);
	}

	/** Clicks the name of a task. */
	async focusRow(id) {
		await this.page.click(`[data-task="${id}"] [data-column="name"]`);
		await this.settled();
	}

	/** Opens a cell of a task for typing. */
	async openCell(id, column) {
		const selector = `[data-task="${id}"] [data-column="${column}"]`;
		await this.page.click(selector);
		await this.page.doubleClick(selector);
		await until('the cell is open', () => this.page.isShown('[data-testid="cell-editor"]'));
	}

	release() {
		return this.page.pointer([{ up: true }]);
	}

	async click(testid) {
		await this.page.click(`[data-testid="${testid}"]`);
	}

	/** Opens a view from the rail and waits until it is drawn. */
	async show(view, sign = `[data-testid="${view}"]`) {
		await this.click(`view-${view}`);
		await until(`${view} is shown`, () => this.page.isShown(sign));
		await this.settled();
	}

	/** Writes into a field and leaves it by Tab, which takes what was written. */
	async enter(testid, text) {
		await this.page.fill(`[data-testid="${testid}"]`, text);
		await this.page.press(KEY.Tab);
	}

	/** Chooses from a list by what the choice is called. */
	choose(testid, label) {
		return this.page.choose(`select[data-testid="${testid}"]`, label);
	}

	/** Chooses an entry of the menu that is open. */
	async chooseFromMenu(label) {
		const place = await until(`the menu offers ${label}`, () =>
			this.page.run((label) => {
				const entries = [...document.querySelectorAll('[role="menu"]:popover-open [role^="menuitem"]')];
				return entries.findIndex((each) => each.textContent.trim() === label) + 1;
			}, label),
		);
		await this.page.click(`[role="menu"]:popover-open > [role^="menuitem"]:nth-of-type(${place})`);
	}

	/** Keeps a picture of the window once it is drawn. */
	async picture(name) {
		await this.settled();
		keepScreen(name);
	}

	async undo() {
		await this.change('undo', () => this.page.press(KEY.Control, 'z'));
	}

	async redo() {
		await this.change('redo', () => this.page.press(KEY.Control, KEY.Shift, 'z'));
	}

	/** Runs axe-core over the page and returns what it finds, in words; colours on their way are nobody's. */
	async accessibility(axe) {
		await until('nothing changes its looks', () =>
			this.page.run(() =>
				document.getAnimations().every(({ playState, effect }) => {
					return playState !== 'running' || effect.getComputedTiming().iterations === Infinity;
				}),
			),
		);
		await this.page.run(`${axe}; return true;`);
		return this.page.runAsync(async () => {
			const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
			return violations.map(
				(found) => `${found.id}: ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`,
			);
		});
	}

	/** Ends it as a crash would: nothing it does at the end is relied upon, in any scenario. */
	kill() {
		return this.page.end();
	}

	/** Closes its portfolio, then ends it. */
	async close() {
		await this.invoke('close_portfolio');
		await this.page.end();
	}
}

/** Starts the program without a driver and waits until it ends by itself. */
export function runAlone(home, args) {
	return new Promise((ended, failed) => {
		const child = spawn(Planner.binary, args, { env: home.environment(), stdio: 'ignore' });
		child.once('error', failed);
		child.once('exit', (code) => ended(code));
	});
}
