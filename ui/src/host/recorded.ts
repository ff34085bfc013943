/**
 * The host in a plain browser: plays a generated plan, for work on the window without a Rust build and
 * for benchmarks. `?n=10000` makes a large plan, `?n=0` an empty one, `?file=none` shows the welcome page.
 */

import { HINTS } from '../hints/hints';
import { sourceOf } from '../words/catalogue';
import { type Desk, USUAL } from './desk';
import { encode, type TaskRecord } from './frame';
import type { Host } from './host';
import { bandsOf, floatToWindow, RecordedAims } from './recorded/aims';
import { around } from './recorded/around';
import { barriersOf } from './recorded/barriers';
import { comparisonOf, mergeCommand, wanted } from './recorded/comparison';
import { editsFor, Refused } from './recorded/edits';
import { environmentsOf, freeSlotsOf } from './recorded/environments';
import { findingsOf } from './recorded/findings';
import { decided } from './recorded/gateRows';
import { agendaOf, boardOf, decisionsDue } from './recorded/gates';
import { journal } from './recorded/history';
import { offered, PROJECT } from './recorded/incoming';
import { looked, mapped, TABLE } from './recorded/incomingTable';
import { FORMATS, offerOf } from './recorded/outgoing';
import { findingHistory, outlook } from './recorded/outlook';
import { deltaFrame, type Handles, placesOf, snapshotFrame } from './recorded/packing';
import { fixesOf, repairsOf } from './recorded/repairs';
import { composed, REPORT_KINDS } from './recorded/reports';
import { applyRow, coming, rowEdits } from './recorded/rows';
import { bank, many, nothing } from './recorded/sample';
import { type RecordedPlan, RecordedSchedule } from './recorded/schedule';
import { portraitOf, prospectOf, riskOf, startEdits, starters } from './recorded/start';
import { chainsOf, explained } from './recorded/why';
import { closedBetween, LONDON, worked } from './recorded/work';
import type { AimDates } from './wire/AimDates';
import type { Band } from './wire/Band';
import type { Barrier } from './wire/Barrier';
import type { Change } from './wire/Change';
import type { Command } from './wire/Command';
import type { ComparisonView } from './wire/ComparisonView';
import type { Decided } from './wire/Decided';
import type { EnvironmentBoard } from './wire/EnvironmentBoard';
import type { Failure } from './wire/Failure';
import type { Finding } from './wire/Finding';
import type { FindingChain } from './wire/FindingChain';
import type { Fix } from './wire/Fix';
import type { FreeSlot } from './wire/FreeSlot';
import type { LookBackHead } from './wire/LookBackHead';
import type { MergePreview } from './wire/MergePreview';
import type { Message } from './wire/Message';
import type { Outlook } from './wire/Outlook';
import type { Overview } from './wire/Overview';
import type { PreviewHead } from './wire/PreviewHead';
import type { Repair } from './wire/Repair';
import type { Rows } from './wire/Rows';

interface Step {
	label: Message;
	edits: Change[];
}

class Recording {
	readonly rows: Rows;
	plan: RecordedPlan;
	schedule: RecordedSchedule;
	revision = 0;
	done: Step[] = [];
	undone: Step[] = [];
	listeners: ((frame: ArrayBuffer) => void)[] = [];
	#nextHandle: number;
	/** Handles of dependencies, those that are gone included. */
	#links: Map<string, number>;
	#bands: Band[];
	#aims: RecordedAims;

	constructor(rows: Rows) {
		this.rows = rows;
		this.plan = {
			tasks: new Map(rows.tasks.map((task) => [task.id, task])),
			dependencies: new Map(rows.dependencies.map((link) => [link.id, link])),
			handles: new Map(rows.tasks.map((task, at) => [task.id, at])),
			dataDate: rows.portfolio?.data_date ?? 0,
		};
		this.#nextHandle = rows.tasks.length;
		this.#links = placesOf(rows.dependencies);
		this.schedule = new RecordedSchedule(this.plan);
		this.#bands = bandsOf(rows, this.plan.dataDate);
		this.#aims = new RecordedAims(rows, this.#bands, this.plan, this.schedule);
		floatToWindow(this.plan, this.schedule, this.#aims.of(this.plan, this.schedule));
		this.#promise();
	}

	/** Tasks that were changed since the page was opened, and a few that were before. */
	changed(): string[] {
		const before = this.rows.tasks.filter((task) => task.progress.done === 5000).map((task) => task.id);
		const since = this.done.flatMap((step) =>
			step.edits.flatMap((change) =>
				change.table === 'task' && change.row.after ? [change.row.after.id] : [],
			),
		);
		return [...new Set([...before, ...since])];
	}

	findings(): Finding[] {
		return findingsOf(this.rows, this.plan, this.#aims.of(this.plan, this.schedule), this.#bands);
	}

	/** One package that pulls three tasks of a release that misses its window. */
	repairs(): Repair[] {
		return repairsOf(this.rows, this.findings(), this.#aims.of(this.plan, this.schedule), this.plan.dataDate);
	}

	fixes(fingerprint: string): Fix[] {
		const aims = this.#aims.of(this.plan, this.schedule);
		return fixesOf(this.rows, this.findings(), aims, fingerprint, this.plan.dataDate);
	}

	chains(fingerprint: string): FindingChain[] {
		const finding = this.findings().find((each) => each.fingerprint === fingerprint);
		return chainsOf(this.rows, this.plan, this.schedule, this.aims, finding);
	}

	outlook(): Outlook {
		const aims = this.#aims.of(this.plan, this.schedule);
		return outlook(this.rows, this.findings(), aims, this.plan.dataDate);
	}

	barriers(task: string): Barrier[] {
		return barriersOf(this.rows, this.plan, this.#bands, task);
	}

	/** How releases stand to their windows. */
	get aims(): Record<string, AimDates> {
		return this.#aims.of(this.plan, this.schedule);
	}

	/** Nothing stood elsewhere: what was done to the recorded plan is not kept. */
	lookBack(): ArrayBuffer {
		const head: LookBackHead = { on: this.revision, elsewhere: 0, new: 0, releases: [] };
		return encode(head, []);
	}

	snapshot(): ArrayBuffer {
		const portfolio = this.schedule.portfolio;
		const head = {
			revision: this.revision,
			rows: {
				...this.rows,
				tasks: [...this.plan.tasks.values()],
				dependencies: [...this.plan.dependencies.values()],
			},
			zone: LONDON,
			closed: portfolio ? closedBetween(portfolio.start - 60 * 86_400, portfolio.finish + 400 * 86_400) : [],
			bands: this.#bands,
			findings: this.findings(),
			overview: this.#overview(),
			set_aside: [],
			read_only: false,
		};
		return snapshotFrame(head, [...this.schedule.records.values()], this.#handles);
	}

	preview(command: Command, seen: readonly number[]): ArrayBuffer {
		const { head, changed } = this.#head(command);
		const asked = new Set(seen);
		return encode(
			head,
			changed.filter((record) => asked.has(record.handle)),
		);
	}

	#head(command: Command): { head: PreviewHead; changed: TaskRecord[] } {
		const edits = this.#edits(command);
		const candidate = this.#with(edits);
		const schedule = this.#scheduled(candidate);
		const aims = this.#aims.of(candidate, schedule);
		const standing = this.#aims.of(this.plan, this.schedule);
		const changed = this.#changed(schedule);
		const own =
			'task' in command && typeof command.task === 'string' ? this.plan.handles.get(command.task) : undefined;
		const head: PreviewHead = {
			on: this.revision,
			moved: changed.filter((record) => (record.flags & 1) === 0).length,
			shift:
				own === undefined
					? null
					: worked(schedule.records.get(own)?.values[0] ?? 0) - worked(this.#startOf(own)),
			releases: Object.entries(schedule.releases)
				.map(([release, span]) => {
					const before = this.schedule.releases[release]?.finish ?? span.finish;
					return { release, before, after: span.finish, slip: worked(span.finish) - worked(before) };
				})
				.filter((each) => each.slip !== 0)
				.sort((a, b) => b.slip - a.slip),
			aims: Object.fromEntries(
				Object.entries(aims).filter(([id, aim]) => JSON.stringify(aim) !== JSON.stringify(standing[id])),
			),
			spans: {
				releases: Object.fromEntries(
					Object.entries(schedule.releases).filter(
						([id, span]) => JSON.stringify(span) !== JSON.stringify(this.schedule.releases[id]),
					),
				),
				products: {},
				portfolio: schedule.portfolio,
			},
			durations: Object.fromEntries(
				edits.flatMap((change) => {
					if (change.table !== 'task' || !change.row.after) return [];
					const { id, duration } = change.row.after;
					const now = this.plan.tasks.get(id)?.duration;
					return now && (now.amount !== duration.amount || now.unit !== duration.unit)
						? [[id, duration]]
						: [];
				}),
			),
			findings_added: [],
			findings_removed: [],
		};
		return { head, changed };
	}

	environments(from: number, to: number, after: Command | null): EnvironmentBoard {
		const edits = after === null ? [] : this.#edits(after);
		const rows: Rows = { ...this.rows, bookings: [...this.rows.bookings] };
		for (const change of edits) applyRow(rows, change);
		return environmentsOf({ rows, dates: (task) => this.#datesOf(task), bands: this.#bands }, from, to);
	}

	freeSlots(days: number): FreeSlot[] {
		return freeSlotsOf(
			{ rows: this.rows, dates: (task) => this.#datesOf(task), bands: this.#bands },
			this.plan.dataDate,
			days,
		);
	}

	compare(): ComparisonView {
		return comparisonOf(this.rows, this.plan, this.revision);
	}

	previewMerge(given: readonly Decided[]): MergePreview {
		const view = this.compare();
		const sides = view.rows.flatMap(({ row, items }) => items.map((item) => wanted(given, row.id, item)));
		const taken = sides.filter((side) => side === 'theirs');
		const open = sides.filter((side) => side === null);
		const command = mergeCommand(view, given);
		const effect = this.schedule.portfolio ? this.#head(command).head : null;
		return { open: open.length, taken: taken.length, rows: taken.length, left_out: [], effect };
	}

	merge(given: readonly Decided[]): number {
		return this.perform(mergeCommand(this.compare(), given));
	}

	perform(command: Command): number {
		const edits = this.#edits(command);
		const step = { label: labelOf(command, this.plan), edits };
		this.done.push(step);
		this.undone = [];
		return this.#advance(step.label, edits);
	}

	turn(from: Step[], to: Step[], back: boolean): number {
		const step = from.pop();
		if (!step)
			throw { kind: 'fault', what: { code: back ? 'nothing-to-undo' : 'nothing-to-redo', args: {} } };
		to.push(step);
		const edits = back ? step.edits.map(inverted).reverse() : step.edits;
		return this.#advance(step.label, edits);
	}

	#advance(label: Message, edits: Change[]): number {
		const before = this.#handles;
		const next = this.#with(edits);
		for (const change of edits) {
			if (change.row.before || !change.row.after) continue;
			if (change.table === 'task') next.handles.set(change.row.after.id, this.#nextHandle++);
			if (change.table === 'dependency') this.#links.set(change.row.after.id, this.#links.size);
		}
		const schedule = this.#scheduled(next);
		const changed = this.#changed(schedule);
		this.plan = next;
		this.schedule = schedule;
		for (const change of edits) applyRow(this.rows, change);
		const isMoved = edits.some(({ table }) => table === 'window' || table === 'freeze');
		if (isMoved) this.#bands = bandsOf(this.rows, this.plan.dataDate);
		const head = {
			from: this.revision,
			to: this.revision + 1,
			label,
			edits,
			zone: null,
			closed: null,
			bands: isMoved ? this.#bands : null,
			findings_added: [],
			findings_removed: [],
			overview: this.#overview(),
		};
		this.revision += 1;
		const frame = deltaFrame(head, changed, before, this.#handles);
		for (const listener of this.listeners) queueMicrotask(() => listener(frame));
		return this.revision;
	}

	get #handles(): Handles {
		return { tasks: this.plan.handles, links: this.#links };
	}

	#scheduled(plan: RecordedPlan): RecordedSchedule {
		const schedule = new RecordedSchedule(plan);
		floatToWindow(plan, schedule, this.#aims.of(plan, schedule));
		return schedule;
	}

	#edits(command: Command): Change[] {
		if (command.do === 'batch') return command.commands.flatMap((each) => this.#edits(each));
		if (command.do === 'start-release')
			return startEdits(this.rows, command, this.plan.tasks.values().next().value);
		const own = rowEdits(this.rows, command);
		if (own) return own;
		return editsFor(this.plan, command, (task) => this.#startOf(this.plan.handles.get(task) ?? -1));
	}

	#datesOf(task: string): [number, number] | null {
		const values = this.schedule.records.get(this.plan.handles.get(task) ?? -1)?.values;
		return values ? [values[0], values[1]] : null;
	}

	#startOf(handle: number): number {
		return this.schedule.records.get(handle)?.values[0] ?? 0;
	}

	#with(edits: Change[]): RecordedPlan {
		const tasks = new Map(this.plan.tasks);
		const dependencies = new Map(this.plan.dependencies);
		for (const change of edits) {
			if (change.table === 'task') put(tasks, change.row);
			if (change.table === 'dependency') put(dependencies, change.row);
		}
		return { ...this.plan, tasks, dependencies, handles: new Map(this.plan.handles) };
	}

	#changed(schedule: RecordedSchedule): TaskRecord[] {
		return [...schedule.records.values()].filter((record) => {
			const old = this.schedule.records.get(record.handle);
			return (
				!old || old.flags !== record.flags || old.values.some((value, at) => value !== record.values[at])
			);
		});
	}

	#overview(): Overview {
		return {
			releases: this.schedule.releases,
			aims: this.#aims.of(this.plan, this.schedule),
			products: {},
			risks: Object.fromEntries(this.rows.releases.map((row) => [row.id, riskOf(row)])),
			portfolio: this.schedule.portfolio,
			decisions_due: decisionsDue(this.rows, this.plan, this.schedule, this.aims),
			undo: this.done.at(-1)?.label ?? null,
			redo: this.undone.at(-1)?.label ?? null,
		};
	}

	#promise(): void {
		const baseline = this.rows.baselines[0];
		if (!baseline) return;
		for (const [id, handle] of this.plan.handles) {
			const values = this.schedule.records.get(handle)?.values;
			if (!values || this.plan.tasks.get(id)?.phase) continue;
			const early = (handle % 5) * 8 * 3600;
			baseline.tasks[id] = {
				start: values[0] - early * 3,
				finish: values[1] - early * 3,
				duration: null,
				work: null,
				cost: null,
			};
		}
	}
}

function put<R extends { id: string }>(
	table: Map<string, R>,
	edit: { before: R | null; after: R | null },
): void {
	if (edit.after) table.set(edit.after.id, edit.after);
	else if (edit.before) table.delete(edit.before.id);
}

function inverted(change: Change): Change {
	return { table: change.table, row: { before: change.row.after, after: change.row.before } } as Change;
}

function labelOf(command: Command, plan: RecordedPlan): Message {
	const task =
		'task' in command && typeof command.task === 'string' ? plan.tasks.get(command.task) : undefined;
	const name = { type: 'text', value: task?.name ?? '' } as const;
	switch (command.do) {
		case 'move-task':
			return { key: 'label-move', args: { name, date: { type: 'instant', value: command.start } } };
		case 'resize-finish':
			return { key: 'label-resize-finish', args: { name, date: { type: 'instant', value: command.finish } } };
		case 'enter-cell':
			return { key: 'label-rename', args: { name, to: { type: 'text', value: command.text } } };
		case 'create-task':
			return { key: 'label-create-task', args: { name: { type: 'text', value: command.name } } };
		case 'decide-gate':
			return {
				key: 'label-decide-gate',
				args: {
					decision: { type: 'text', value: command.decision },
					name: { type: 'text', value: 'the gate' },
				},
			};
		case 'delete-tasks':
			return { key: 'label-delete-tasks', args: { count: { type: 'number', value: command.tasks.length } } };
		case 'batch':
			return command.label;
		case 'place-tasks':
			return { key: 'label-place-many', args: { count: { type: 'number', value: command.tasks.length } } };
		case 'paste-tasks':
			return {
				key: 'label-paste-many',
				args: { count: { type: 'number', value: command.branch.tasks.length } },
			};
		case 'enter-rows':
			return { key: 'label-paste-many', args: { count: { type: 'number', value: command.rows.length } } };
		case 'set-progress':
			return {
				key: 'label-set-progress',
				args: { name, done: { type: 'percent', value: command.update.done ?? 0 } },
			};
		default:
			return { key: 'label-edit-portfolio', args: {} };
	}
}

/** Answers as the app does: failures are values of `Failure`. */
async function answer<T>(work: () => T): Promise<T> {
	try {
		return work();
	} catch (reason) {
		if (!(reason instanceof Refused)) throw reason;
		const failure: Failure = { kind: 'refusal', what: reason.refusal };
		throw failure;
	}
}

export function connect(search = location.search): Host {
	const query = new URLSearchParams(search);
	const count = query.has('n') ? Number(query.get('n')) : null;
	const rows = count === null ? bank() : count > 0 ? many(count) : nothing();
	rows.templates.push(...starters());
	if (count !== 0) around(rows, (rows.portfolio?.start ?? 0) - 9 * 3600);
	const recording = new Recording(rows);
	decided(rows, recording.plan, recording.schedule, recording.aims);
	const theme = query.get('theme');
	let desk: Desk = {
		title: 'Slipway',
		is_first: true,
		opening: query.get('file') === 'none' ? null : 1,
		revision: query.get('file') === 'none' ? null : recording.revision,
		file: query.get('file') === 'none' ? null : (recording.rows.portfolio?.name ?? ''),
		place: '~/Plans',
		version: '0.1.0',
		recent: [],
		settings: {
			...USUAL,
			author: 'Elena Duarte',
			theme: theme === 'dark' || theme === 'light' ? theme : 'system',
			language: query.get('language') === 'de' ? 'de' : 'en',
			hints_seen: query.has('hints') ? [] : [...HINTS],
		},
		is_sample: true,
		automation: true,
		dropping: query.has('drag') ? { state: 'over' } : { state: 'nothing' },
		network: (query.get('network') as Desk['network']) ?? null,
	};
	const opened = async () => {
		const { revision, rows } = recording;
		desk = { ...desk, file: rows.portfolio?.name ?? '', opening: 1, revision };
		return desk;
	};
	return {
		subscribe: async (listener) => void recording.listeners.push(listener),
		snapshot: async () => recording.snapshot(),
		perform: (command) => answer(() => recording.perform(command)),
		preview: (command, seen) => answer(() => recording.preview(command, seen)),
		undo: async () => recording.turn(recording.done, recording.undone, true),
		redo: async () => recording.turn(recording.undone, recording.done, false),
		explain: async (task) => explained(recording.rows, recording.plan, recording.schedule, task),
		barriers: async (task) => recording.barriers(task),
		goal: async () => ({ out: 0, ways: [], binding: null, is_stopped: false }),
		stopGoal: async () => undefined,
		fixes: async (fingerprint) => recording.fixes(fingerprint),
		chains: async (fingerprint) => recording.chains(fingerprint),
		prospect: (command) => answer(() => prospectOf(recording.rows, command, recording.plan.dataDate)),
		portrait: (template) => answer(() => portraitOf(template)),
		addStarters: () =>
			answer(() => {
				for (const template of starters()) recording.perform({ do: 'add-template', template });
				return recording.revision;
			}),
		environments: (from, to, after) => answer(() => recording.environments(from, to, after)),
		promises: async () => [],
		freeSlots: async (days) => recording.freeSlots(days),
		occurrences: async (at, count) => coming(at, recording.plan.dataDate, count),
		repairs: async () => recording.repairs(),
		outlook: async () => recording.outlook(),
		findingHistory: async () => findingHistory(recording.findings(), recording.plan.dataDate),
		// The recorded plan knows no prices.
		costs: async () => encode({ baseline: null, portfolio: {}, releases: {} }, []),
		gates: async () => boardOf(recording.rows, recording.plan, recording.schedule, recording.aims),
		agenda: async (review) =>
			agendaOf(recording.rows, recording.plan, recording.schedule, recording.aims, review),
		attach: async () => ({ name: 'Test report.pdf', hash: '0a'.repeat(32), size: 1_284_000 }),
		saveAttachment: async () => true,
		changedSince: async () => recording.changed(),
		history: async () => journal(recording.done, recording.undone),
		lookBack: async () => recording.lookBack(),
		desk: async () => desk,
		setSettings: async (settings) => {
			desk = { ...desk, settings };
			return desk;
		},
		words: async (language) => sourceOf(language),
		newPortfolio: opened,
		openPortfolio: opened,
		openRecent: opened,
		openSample: opened,
		closePortfolio: async () => {
			desk = { ...desk, file: null, opening: null, revision: null };
			return desk;
		},
		newWindow: async () => void open(location.href),
		closeWindow: async () => close(),
		chooseImport: async () => (query.has('table') ? TABLE : PROJECT),
		pasteImport: async () => TABLE,
		lookAtImport: async (headed) => looked(headed),
		readImport: async (choice) => (choice.mapping ? mapped(choice.mapping) : offered(choice)),
		stopImport: async () => undefined,
		applyImport: async () => ({ is_done: true, desk: await opened() }),
		openDropped: opened,
		exportFormats: async () => [...FORMATS],
		exportOffer: async (choice) => offerOf(recording.rows, choice),
		exportPlan: async (choice) => ({ file: `plan.${choice.format}`, bytes: 48_213 }),
		stopExport: async () => undefined,
		copyExport: async () => undefined,
		showExport: async () => undefined,
		reportKinds: async () => REPORT_KINDS,
		chooseLogo: async () => ({ name: 'Retail Bank.png', hash: '0b'.repeat(32), size: 8_210 }),
		chooseTemplate: async () => ({ name: 'Retail Bank.potx', hash: '0c'.repeat(32), size: 91_204 }),
		composeReport: async (choice) => composed(recording.rows, choice),
		writeReport: async (choice, format) => ({
			file: `${choice.kind}.${format}`,
			bytes: 61_440,
			forgotten: null,
		}),
		copyReportPage: async () => undefined,
		metrics: async () => ({ metrics: { aims: [], moved: [], lead_times: [], stability: [] }, ages: [] }),
		// The recorded plan is asked about by nobody.
		awaited: async () => [],
		writeProgressSheet: async ({ format }) => ({ file: `progress.${format}`, bytes: 9_216 }),
		chooseProgressSheet: async () => null,
		progressSheet: async () => Promise.reject(new Error('there is no sheet')),
		takeProgress: async () => Promise.reject(new Error('there is no sheet')),
		leaveProgressSheet: async () => undefined,
		chooseComparison: async () => recording.compare(),
		comparison: async () => recording.compare(),
		previewMerge: (given) => answer(() => recording.previewMerge(given)),
		merge: (given) => answer(() => recording.merge(given)),
		endComparison: async () => {},
		compareImport: async () => recording.compare(),
		saveCopy: async () => ({ file: 'plan.slipway', bytes: 412_000 }),
		saveBeside: async () => {
			desk = { ...desk, network: 'published' };
			return desk;
		},
		giveWay: opened,
		showInFolder: async () => undefined,
		renamePortfolio: async () => recording.revision,
	};
}
