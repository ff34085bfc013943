/**
 * The order in which a plan is shown: portfolio, products, releases and their tasks. A product of one
 * release has no row of its own: its release stands for it. Each open release ends with an empty row
 * into which the next task is drawn.
 */

import type { Product } from '../host/wire/Product';
import type { Release } from '../host/wire/Release';
import { newRow, type Row, type RowKind } from './row';
import type { TaskRows } from './taskRows';

export type { Row, RowKind } from './row';

export interface TreeSource {
	portfolio: string;
	products: Iterable<Product>;
	releases: Iterable<Release>;
	tasks: TaskRows;
}

const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }) =>
	a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1;

function grouped<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}

const NONE: readonly number[] = [];

export class Tree {
	/** Every row, whether shown or not, in order. */
	readonly rows: Row[] = [];
	#source: TreeSource;
	#headings = new Map<string, Row>();
	#byHandle: Row[] = [];
	/** Handles of the tasks under each, in order. */
	#underTask: (number[] | undefined)[] = [];
	#underRelease = new Map<string, number[]>();

	constructor(source: TreeSource) {
		this.#source = source;
		this.#gather();
		const releases = grouped(source.releases, (release) => release.product);
		const products = [...source.products].sort(byOrder);
		const top = this.#heading('portfolio', source.portfolio, 1, null, null);
		top.children = products.length;
		products.forEach((product, place) => {
			const own = (releases.get(product.id) ?? []).sort(byOrder);
			if (own.length === 1) {
				this.#release(own[0], top, place + 1, products.length);
				return;
			}
			const row = this.#heading('product', product.id, 2, top, null, place + 1, products.length);
			row.children = own.length;
			own.forEach((release, at) => {
				this.#release(release, row, at + 1, own.length);
			});
		});
	}

	/** A row by its key. */
	row(key: string): Row | undefined {
		const handle = this.#source.tasks.handleOf(key);
		return handle < 0 ? this.#headings.get(key) : this.#byHandle[handle];
	}

	/** Ids of the tasks directly under a task or release, in order. */
	tasksUnder(parent: string): readonly string[] {
		const { tasks } = this.#source;
		const handle = tasks.handleOf(parent);
		const under = handle < 0 ? this.#underRelease.get(parent) : this.#underTask[handle];
		return (under ?? NONE).map((child) => tasks.idAt(child));
	}

	/** Handles of the tasks directly under a task, in order. */
	handlesUnder(task: number): readonly number[] {
		return this.#underTask[task] ?? NONE;
	}

	/** Finds who stands under whom. */
	#gather(): void {
		const { tasks } = this.#source;
		this.#underTask = new Array<number[] | undefined>(tasks.capacity).fill(undefined);
		tasks.eachHandle((handle) => {
			const parent = tasks.parentAt(handle);
			if (parent >= 0) {
				const group = this.#underTask[parent];
				if (group) group.push(handle);
				else this.#underTask[parent] = [handle];
				return;
			}
			const release = tasks.releaseAt(handle);
			const group = this.#underRelease.get(release);
			if (group) group.push(handle);
			else this.#underRelease.set(release, [handle]);
		});
		const inOrder = tasks.inOrder();
		for (const group of this.#underRelease.values()) group.sort(inOrder);
		for (const group of this.#underTask) if (group && group.length > 1) group.sort(inOrder);
	}

	#release(release: Release, parent: Row, place: number, siblings: number): void {
		const row = this.#heading('release', release.id, parent.level + 1, parent, release.id, place, siblings);
		this.#tasks(row, this.#underRelease.get(release.id) ?? NONE);
		const last = row.children + 1;
		this.#heading('new', `new:${release.id}`, row.level + 1, row, release.id, last, last);
	}

	#tasks(row: Row, handles: readonly number[]): void {
		row.children = handles.length;
		for (let at = 0; at < handles.length; at++) {
			const handle = handles[at];
			const child = newRow('task', this.#source.tasks.idAt(handle), row.level + 1, row);
			child.handle = handle;
			child.release = row.release;
			child.place = at + 1;
			child.siblings = handles.length;
			this.rows.push(child);
			this.#byHandle[handle] = child;
			this.#tasks(child, this.handlesUnder(handle));
		}
	}

	#heading(
		kind: RowKind,
		key: string,
		level: number,
		parent: Row | null,
		release: string | null,
		place = 1,
		siblings = 1,
	): Row {
		const row: Row = { ...newRow(kind, key, level, parent), release, place, siblings };
		this.rows.push(row);
		this.#headings.set(key, row);
		return row;
	}
}
