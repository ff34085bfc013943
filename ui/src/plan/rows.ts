/**
 * The ground state as last heard: every row that people entered, by id; tables of many rows are packed.
 * Changed by deltas only.
 */

import type { PackedTable } from '../host/packed';
import type { Baseline } from '../host/wire/Baseline';
import type { Blanks } from '../host/wire/Blanks';
import type { Booking } from '../host/wire/Booking';
import type { Calendar } from '../host/wire/Calendar';
import type { Change } from '../host/wire/Change';
import type { Criterion } from '../host/wire/Criterion';
import type { Environment } from '../host/wire/Environment';
import type { ExternalEvent } from '../host/wire/ExternalEvent';
import type { Freeze } from '../host/wire/Freeze';
import type { Gate } from '../host/wire/Gate';
import type { Gone } from '../host/wire/Gone';
import type { Outage } from '../host/wire/Outage';
import type { Person } from '../host/wire/Person';
import type { Portfolio } from '../host/wire/Portfolio';
import type { Product } from '../host/wire/Product';
import type { Publication } from '../host/wire/Publication';
import type { RaidItem } from '../host/wire/RaidItem';
import type { Release } from '../host/wire/Release';
import type { Report } from '../host/wire/Report';
import type { Review } from '../host/wire/Review';
import type { Rows } from '../host/wire/Rows';
import type { SignOff } from '../host/wire/SignOff';
import type { Template } from '../host/wire/Template';
import type { View } from '../host/wire/View';
import type { Waiver } from '../host/wire/Waiver';
import type { Window as ReleaseWindow } from '../host/wire/Window';
import { LinkRows } from './linkRows';
import { Words } from './packedRows';
import { TaskRows } from './taskRows';
import { WorkRows } from './workRows';

function byId<R extends { id: string }>(rows: readonly R[]): Map<string, R> {
	return new Map(rows.map((row) => [row.id, row]));
}

function put<R extends { id: string }>(
	table: Map<string, R>,
	edit: { before: R | null; after: R | null },
): void {
	if (edit.after) table.set(edit.after.id, edit.after);
	else if (edit.before) table.delete(edit.before.id);
}

export class Ground {
	portfolio: Portfolio | null = null;
	products = new Map<string, Product>();
	releases = new Map<string, Release>();
	readonly tasks: TaskRows;
	readonly dependencies: LinkRows;
	readonly assignments: WorkRows;
	calendars = new Map<string, Calendar>();
	people = new Map<string, Person>();
	baselines = new Map<string, Baseline>();
	bookings = new Map<string, Booking>();
	environments = new Map<string, Environment>();
	externalEvents = new Map<string, ExternalEvent>();
	freezes = new Map<string, Freeze>();
	gates = new Map<string, Gate>();
	waivers = new Map<string, Waiver>();
	windows = new Map<string, ReleaseWindow>();
	outages = new Map<string, Outage>();
	criteria = new Map<string, Criterion>();
	signOffs = new Map<string, SignOff>();
	reviews = new Map<string, Review>();
	templates = new Map<string, Template>();
	publications = new Map<string, Publication>();
	views = new Map<string, View>();
	raidItems = new Map<string, RaidItem>();
	reports = new Map<string, Report>();

	readonly #words = new Words();

	constructor(blank: Blanks) {
		this.tasks = new TaskRows(blank.task, this.#words);
		this.dependencies = new LinkRows(blank.dependency, this.#words, this.tasks);
		this.assignments = new WorkRows(blank.assignment, this.#words, this.tasks);
	}

	/** A whole plan: its small tables and the packed ones. */
	static of(rows: Rows, blank: Blanks, tables: readonly PackedTable[], words: readonly string[]): Ground {
		const ground = new Ground(blank);
		ground.#take(tables, words);
		ground.portfolio = rows.portfolio;
		ground.products = byId(rows.products);
		ground.releases = byId(rows.releases);
		ground.calendars = byId(rows.calendars);
		ground.people = byId(rows.people);
		ground.baselines = byId(rows.baselines);
		ground.bookings = byId(rows.bookings);
		ground.environments = byId(rows.environments);
		ground.externalEvents = byId(rows.external_events);
		ground.freezes = byId(rows.freezes);
		ground.gates = byId(rows.gates);
		ground.waivers = byId(rows.waivers);
		ground.windows = byId(rows.windows);
		ground.outages = byId(rows.outages);
		ground.criteria = byId(rows.criteria);
		ground.signOffs = byId(rows.sign_offs);
		ground.reviews = byId(rows.reviews);
		ground.templates = byId(rows.templates);
		ground.publications = byId(rows.publications);
		ground.views = byId(rows.views);
		ground.raidItems = byId(rows.raid_items);
		ground.reports = byId(rows.reports);
		return ground;
	}

	/** Takes over rows of the packed tables that are new, changed or gone; returns what they were and are. */
	exchange(tables: readonly PackedTable[], words: readonly string[], gone: Gone): Change[] {
		const [tasks, dependencies, assignments] = tables.map(({ numbers }) => numbers[0]);
		const exchanged = [
			{ table: 'task', rows: this.tasks, handles: [...(tasks ?? []), ...gone.tasks] },
			{
				table: 'dependency',
				rows: this.dependencies,
				handles: [...(dependencies ?? []), ...gone.dependencies],
			},
			{ table: 'assignment', rows: this.assignments, handles: [...(assignments ?? []), ...gone.assignments] },
		] as const;
		const before = exchanged.map(({ rows, handles }) => handles.map((handle) => rows.at(handle) ?? null));
		this.#drop(gone);
		this.#take(tables, words);
		return exchanged.flatMap(({ table, rows, handles }, at) =>
			handles.map((handle, place) => {
				const row = { before: before[at][place], after: rows.at(handle) ?? null };
				return { table, row } as Change;
			}),
		);
	}

	/** Takes over rows of the packed tables that are new or changed. */
	#take(tables: readonly PackedTable[], words: readonly string[]): void {
		const places = this.#words.take(words);
		[this.tasks, this.dependencies, this.assignments].forEach((rows, at) => {
			if (tables[at]) rows.take(tables[at], places);
		});
	}

	#drop(gone: Gone): void {
		for (const handle of gone.assignments) this.assignments.drop(handle);
		for (const handle of gone.dependencies) this.dependencies.drop(handle);
		for (const handle of gone.tasks) this.tasks.drop(handle);
	}

	/** Takes over one change of a small table. */
	apply(change: Change): void {
		switch (change.table) {
			case 'portfolio':
				this.portfolio = change.row.after ?? this.portfolio;
				return;
			case 'product':
				put(this.products, change.row);
				return;
			case 'release':
				put(this.releases, change.row);
				return;
			case 'task':
			case 'dependency':
			case 'assignment':
				return;
			case 'calendar':
				put(this.calendars, change.row);
				return;
			case 'person':
				put(this.people, change.row);
				return;
			case 'baseline':
				put(this.baselines, change.row);
				return;
			case 'booking':
				put(this.bookings, change.row);
				return;
			case 'environment':
				put(this.environments, change.row);
				return;
			case 'external-event':
				put(this.externalEvents, change.row);
				return;
			case 'freeze':
				put(this.freezes, change.row);
				return;
			case 'gate':
				put(this.gates, change.row);
				return;
			case 'waiver':
				put(this.waivers, change.row);
				return;
			case 'window':
				put(this.windows, change.row);
				return;
			case 'outage':
				put(this.outages, change.row);
				return;
			case 'criterion':
				put(this.criteria, change.row);
				return;
			case 'sign-off':
				put(this.signOffs, change.row);
				return;
			case 'review':
				put(this.reviews, change.row);
				return;
			case 'template':
				put(this.templates, change.row);
				return;
			case 'publication':
				put(this.publications, change.row);
				return;
			case 'view':
				put(this.views, change.row);
				return;
			case 'raid-item':
				put(this.raidItems, change.row);
				return;
			case 'report':
				put(this.reports, change.row);
				return;
		}
	}
}

/** What of the picture a change set touches, beside dates. */
export interface Touched {
	/** The order or number of rows. */
	tree: boolean;
	/** Which tasks are tied. */
	links: boolean;
	/** What was promised. */
	baselines: boolean;
}

/** Says what a change set touches, so that nothing else is computed again. */
export function touched(changes: readonly Change[]): Touched {
	const result: Touched = { tree: false, links: false, baselines: false };
	for (const change of changes) {
		if (change.table === 'dependency') result.links = true;
		if (change.table === 'baseline') result.baselines = true;
		if (change.table === 'product' || change.table === 'release' || change.table === 'task') {
			const { before, after } = change.row;
			if (!before || !after || before.order !== after.order) result.tree = true;
		}
		if (change.table === 'task') {
			const { before, after } = change.row;
			if (before?.parent !== after?.parent || before?.release !== after?.release) result.tree = true;
		}
	}
	return result;
}
