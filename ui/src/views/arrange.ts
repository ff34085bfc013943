/**
 * From a plan and a layout to the rows that are shown. Two steps, because people type letter by letter:
 * first what is put together and sorted, kept as long as neither changes, then what a filter leaves of it.
 */

import type { Change } from '../host/wire/Change';
import type { ViewLayout } from '../host/wire/ViewLayout';
import { Arrangement } from '../plan/arrangement';
import type { Row } from '../plan/row';
import type { Tree } from '../plan/tree';
import { groupRows } from './groups';
import { lanesOf } from './lanes';
import { countThrough, narrowed } from './narrow';
import { type Around, isEmpty, restsOnDates, Sieve } from './sieve';
import { rowValues, sorted, sortedTree } from './sorting';
import type { Work } from './work';

/** What of a layout says which rows there are. */
export type Order = Pick<ViewLayout, 'grouping' | 'is_packed' | 'sort' | 'filter' | 'baseline'>;

export class Arranger {
	#order: Order;
	#around: Around;
	/** Rows put together and sorted, and the tree that they were made of. */
	#base: { rows: readonly Row[]; of: Tree } | null = null;
	/** What each task was admitted and sorted by, so that only what an edit touches is asked again. */
	#sieve: Sieve | null = null;
	#admitted: Uint8Array = new Uint8Array(0);
	/** The conflicts by which rows were admitted; another list where any of them came or went. */
	#conflicts: Work['conflicts'] = [];

	constructor(order: Order, around: Around) {
		this.#order = order;
		this.#around = around;
	}

	/** Whether the plan's tree is shown as it stands. */
	get isPlain(): boolean {
		const { grouping, sort, filter } = this.#order;
		return grouping === 'none' && sort === null && isEmpty(filter);
	}

	/** Takes another layout; what the two have in common is kept. */
	set(order: Order, around: Around): void {
		const old = this.#order;
		const isSame =
			order.grouping === old.grouping &&
			order.is_packed === old.is_packed &&
			order.baseline === old.baseline &&
			order.sort?.by === old.sort?.by &&
			order.sort?.is_descending === old.sort?.is_descending;
		if (!isSame) this.#base = null;
		this.#order = order;
		this.#around = around;
	}

	/** Arranges a plan; rows whose keys are in `kept` are there even where the filter says otherwise. */
	arrange(work: Work, kept: ReadonlySet<string>): Arrangement {
		if (this.isPlain) {
			this.#sieve = null;
			this.#base = null;
			return new Arrangement(work.tree.rows);
		}
		if (this.#base?.of !== work.tree) this.#base = { rows: this.#together(work), of: work.tree };
		const { filter, grouping } = this.#order;
		let { rows } = this.#base;
		let count = null;
		if (isEmpty(filter)) this.#sieve = null;
		else {
			const sieve = new Sieve(filter, work, this.#around);
			this.#sieve = sieve;
			this.#conflicts = work.conflicts;
			this.#admitted = new Uint8Array(work.tasks.capacity);
			const tally = { shown: 0, of: 0 };
			rows = narrowed(rows, (row) => {
				const isAdmitted = sieve.admits(row);
				if (row.kind === 'task') {
					this.#admitted[row.handle] = isAdmitted ? 1 : 0;
					if (row.children === 0) {
						tally.of++;
						if (isAdmitted) tally.shown++;
					}
				}
				return isAdmitted || kept.has(row.key);
			});
			count = tally;
		}
		if (grouping !== 'none') rows = headed(rows, this.#order.is_packed ? work : null);
		return new Arrangement(rows, count);
	}

	/**
	 * Whether rows come, go or change places by an edit: only the tasks that it touched are asked. The
	 * tree of the plan is another one, or is not: then this is not called.
	 */
	isChangedBy(work: Work, changes: readonly Change[], handles: readonly number[]): boolean {
		if (this.isPlain) return false;
		const { filter, grouping, sort, is_packed } = this.#order;
		const touched = new Set(handles);
		for (const change of changes) {
			if (change.table === 'task') {
				const id = change.row.after?.id;
				if (id !== undefined) touched.add(work.handleOf(id));
				// Its name is that of everything under it too.
				if (filter.text !== '' && change.row.before?.name !== change.row.after?.name) return this.#forget();
				continue;
			}
			if (this.#asksOf(change)) return this.#forget();
		}
		if (filter.is_in_conflict && work.conflicts !== this.#conflicts) return true;
		if (touched.size === 0) return false;
		const isByDates = is_packed || (sort !== null && sort.by !== 'name');
		const isRegrouped = grouping !== 'none' && changes.some(isElsewhere);
		if (isByDates || isRegrouped || sort !== null) return this.#forget();
		return this.#sieve !== null && this.#isOtherwise(work, touched, changes);
	}

	#isOtherwise(work: Work, touched: ReadonlySet<number>, changes: readonly Change[]): boolean {
		const sieve = this.#sieve;
		if (!sieve) return false;
		if (changes.length === 0 && !restsOnDates(sieve.filter)) return false;
		for (const handle of touched) {
			const isThere = work.tasks.holds(handle);
			if (isThere && sieve.admitsTask(handle) !== (this.#admitted[handle] === 1)) return true;
		}
		return false;
	}

	/** Whether a row that is no task says what is grouped, sorted or filtered by. */
	#asksOf(change: Change): boolean {
		const { filter, grouping, sort } = this.#order;
		switch (change.table) {
			case 'product':
				return filter.text !== '' || sort?.by === 'product';
			case 'release':
				return (
					filter.text !== '' ||
					filter.states.length > 0 ||
					filter.products.length > 0 ||
					grouping === 'status' ||
					grouping === 'product' ||
					sort !== null
				);
			case 'person':
				return grouping === 'team' || grouping === 'owner' || filter.teams.length > 0 || sort !== null;
			case 'environment':
			case 'booking':
				return grouping === 'environment' || sort?.by === 'environments';
			case 'portfolio':
				return filter.within_days !== null;
			case 'dependency':
				return sort?.by === 'predecessors';
			case 'baseline':
				return sort?.by === 'baseline-variance';
			default:
				return false;
		}
	}

	/** Puts the rows in order anew the next time: what they are sorted by has come. */
	forget(): void {
		this.#base = null;
	}

	#forget(): true {
		this.#base = null;
		return true;
	}

	/** Groups with their tasks one after another, each group sorted; or the sorted tree. */
	#together(work: Work): readonly Row[] {
		const { grouping, sort, baseline } = this.#order;
		if (grouping === 'none') {
			return sort ? sortedTree(work, sort, baseline) : work.tree.rows;
		}
		const groups = groupRows(work, grouping);
		const value = sort ? rowValues(work, sort.by, baseline) : null;
		const rows: Row[] = [];
		for (const group of groups) {
			rows.push(group);
			const tasks = value && sort ? sorted(group.tasks, value, sort.is_descending) : group.tasks;
			for (const task of tasks) rows.push(task);
		}
		return rows;
	}
}

/** Whether a change of a task can put it into another group. */
function isElsewhere(change: Change): boolean {
	if (change.table !== 'task') return false;
	const { before, after } = change.row;
	return (
		before?.owner !== after?.owner ||
		before?.phase !== after?.phase ||
		before?.uses.join() !== after?.uses.join()
	);
}

/** Tells each group which tasks it has now; packs them into lanes where that is wanted. */
function headed(rows: readonly Row[], packed: Work | null): Row[] {
	const result: Row[] = [];
	let at = 0;
	while (at < rows.length) {
		const group: Row = { ...rows[at++] };
		const tasks: Row[] = [];
		while (at < rows.length && rows[at].kind === 'task') tasks.push({ ...rows[at++], parent: group });
		group.tasks = tasks;
		result.push(group);
		const under = packed ? lanesOf(group, packed.settled) : tasks;
		group.children = under.length;
		under.forEach((row, place) => {
			row.place = place + 1;
			result.push(row);
		});
	}
	countThrough(result);
	return result;
}
