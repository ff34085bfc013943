/**
 * The order in which a plan is shown: portfolio, products, releases and their tasks. A product of one
 * release has no row of its own: its release stands for it. Each open release ends with an empty row
 * into which the next task is drawn.
 */

import type { Product } from '../host/wire/Product';
import type { Release } from '../host/wire/Release';
import type { Task } from '../host/wire/Task';
import { newRow, type Row, type RowKind } from './row';

export type { Row, RowKind } from './row';

export interface TreeSource {
	portfolio: string;
	products: Iterable<Product>;
	releases: Iterable<Release>;
	tasks: Iterable<Task>;
	handleOf(task: string): number;
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

export class Tree {
	/** Every row, whether shown or not, in order. */
	readonly rows: Row[] = [];
	readonly byKey = new Map<string, Row>();
	#source: TreeSource;
	#under = new Map<string, string[]>();

	constructor(source: TreeSource) {
		this.#source = source;
		const tasks = grouped(source.tasks, (task) => task.parent ?? task.release);
		for (const [parent, group] of tasks) {
			this.#under.set(
				parent,
				group.sort(byOrder).map((task) => task.id),
			);
		}
		const releases = grouped(source.releases, (release) => release.product);
		const products = [...source.products].sort(byOrder);
		const top = this.#add('portfolio', source.portfolio, 1, null, null);
		top.children = products.length;
		products.forEach((product, place) => {
			const own = (releases.get(product.id) ?? []).sort(byOrder);
			if (own.length === 1) {
				this.#release(own[0], top, place + 1, products.length);
				return;
			}
			const row = this.#add('product', product.id, 2, top, null, place + 1, products.length);
			row.children = own.length;
			own.forEach((release, at) => {
				this.#release(release, row, at + 1, own.length);
			});
		});
	}

	/** Ids of the tasks directly under a task or release, in order. */
	tasksUnder(parent: string): readonly string[] {
		return this.#under.get(parent) ?? [];
	}

	#release(release: Release, parent: Row, place: number, siblings: number): void {
		const row = this.#add('release', release.id, parent.level + 1, parent, release.id, place, siblings);
		this.#tasks(row, release.id, release.id);
		this.#add('new', `new:${release.id}`, row.level + 1, row, release.id, row.children + 1, row.children + 1);
	}

	#tasks(row: Row, key: string, release: string): void {
		const tasks = this.tasksUnder(key);
		row.children = tasks.length;
		tasks.forEach((task, at) => {
			const child = this.#add('task', task, row.level + 1, row, release, at + 1, tasks.length);
			child.handle = this.#source.handleOf(task);
			this.#tasks(child, task, release);
		});
	}

	#add(
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
		this.byKey.set(key, row);
		return row;
	}
}
