/** The tasks of a plan, packed. Reads like a map from ids to rows; many are looked through by columns. */

import { NONE, type PackedTable, TASK } from '../host/packed';
import type { Task } from '../host/wire/Task';
import { PackedRows, type Words } from './packedRows';

/** What of a task is in its columns: enough to look through all of them. */
export type TaskLine = Pick<
	Task,
	'id' | 'name' | 'release' | 'parent' | 'kind' | 'phase' | 'owner' | 'calendar'
>;

export class TaskRows extends PackedRows<Task> {
	readonly #blank: Task;
	readonly #words: Words;
	readonly #ids: string[] = [];
	readonly #handles = new Map<string, number>();

	constructor(blank: Task, words: Words) {
		super(9, 4, [TASK.release, TASK.owner, TASK.kind, TASK.phase, TASK.calendar], [TASK.id]);
		this.#blank = blank;
		this.#words = words;
	}

	/** -1 for a task that is not there. */
	handleOf(id: string): number {
		return this.#handles.get(id) ?? -1;
	}

	has(id: string): boolean {
		return this.#handles.has(id);
	}

	get(id: string): Task | undefined {
		const handle = this.#handles.get(id);
		return handle === undefined ? undefined : this.at(handle);
	}

	keys(): IterableIterator<string> {
		return this.#handles.keys();
	}

	/** What the columns say of every task. */
	*values(): Generator<TaskLine> {
		for (let handle = 0; handle < this.capacity; handle++) if (this.holds(handle)) yield this.line(handle);
	}

	line(handle: number): TaskLine {
		return {
			id: this.#ids[handle],
			name: this.nameAt(handle),
			release: this.releaseAt(handle),
			parent: this.parentIdAt(handle),
			kind: this.kindAt(handle),
			phase: this.phaseAt(handle),
			owner: this.ownerAt(handle),
			calendar: this.calendarAt(handle),
		};
	}

	idAt(handle: number): string {
		return this.#ids[handle];
	}

	nameAt(handle: number): string {
		return this.text(TASK.name, handle);
	}

	/** The handle of the summary that it stands under; -1 at the top of its release. */
	parentAt(handle: number): number {
		const parent = this.numbers[TASK.parent][handle];
		return parent === NONE ? -1 : parent;
	}

	parentIdAt(handle: number): string | null {
		const parent = this.parentAt(handle);
		return parent < 0 ? null : this.#ids[parent];
	}

	releaseAt(handle: number): string {
		return this.#words.at(this.numbers[TASK.release][handle]) ?? '';
	}

	ownerAt(handle: number): string | null {
		return this.#words.at(this.numbers[TASK.owner][handle]);
	}

	kindAt(handle: number): Task['kind'] {
		return this.#words.at(this.numbers[TASK.kind][handle]) as Task['kind'];
	}

	isMilestoneAt(handle: number): boolean {
		return this.kindAt(handle) === 'milestone';
	}

	phaseAt(handle: number): Task['phase'] {
		return this.#words.at(this.numbers[TASK.phase][handle]) as Task['phase'];
	}

	calendarAt(handle: number): string | null {
		return this.#words.at(this.numbers[TASK.calendar][handle]);
	}

	/** Done, in basis points. */
	doneAt(handle: number): number {
		return this.numbers[TASK.done][handle];
	}

	/** Nothing where the column cannot say it: then it stands with the rest of the row. */
	#durationAt(handle: number): Pick<Task, 'duration'> | null {
		const amount = this.numbers[TASK.duration][handle];
		return amount === NONE ? null : { duration: { amount, unit: 'working' } };
	}

	/** Hears each task whose name holds a word in lower case. */
	eachNamed(word: string, hear: (handle: number) => void): void {
		this.eachHolding(TASK.name, word, hear);
	}

	/** All names in lower case, by handle: for as long as somebody sorts by them. */
	lowerNames(): readonly string[] {
		const names: string[] = [];
		this.eachText(TASK.name, (handle, name) => {
			names[handle] = name.toLowerCase();
		});
		return names;
	}

	/** Says which of two siblings comes first. */
	inOrder(): (one: number, other: number) => number {
		// Strings only for as long as somebody sorts: comparing them is what engines do fast.
		const orders: string[] = [];
		this.eachText(TASK.order, (handle, order) => {
			orders[handle] = order;
		});
		const ids = this.#ids;
		return (one, other) => {
			const [mine, yours] =
				orders[one] === orders[other] ? [ids[one], ids[other]] : [orders[one], orders[other]];
			return mine < yours ? -1 : mine > yours ? 1 : 0;
		};
	}

	protected read(handle: number): Task {
		return {
			...this.#blank,
			...this.line(handle),
			order: this.text(TASK.order, handle),
			...this.#durationAt(handle),
			...this.rest(TASK.rest, handle),
		};
	}

	protected taken(table: PackedTable): void {
		const [handles] = table.numbers;
		const ids = this.textsOf(table, TASK.id);
		for (let row = 0; row < table.count; row++) {
			this.#ids[handles[row]] = ids[row];
			this.#handles.set(ids[row], handles[row]);
		}
	}

	protected dropped(handle: number): void {
		this.#handles.delete(this.#ids[handle]);
	}
}
