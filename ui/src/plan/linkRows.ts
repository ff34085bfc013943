/** The dependencies of a plan, packed, and which of them each task ties. */

import { DEPENDENCY, type PackedTable } from '../host/packed';
import type { Dependency } from '../host/wire/Dependency';
import { Chains } from './chains';
import { PackedRows, type Words } from './packedRows';
import type { TaskRows } from './taskRows';

export class LinkRows extends PackedRows<Dependency> {
	readonly #blank: Dependency;
	readonly #words: Words;
	readonly #tasks: TaskRows;
	readonly #into = new Chains();
	readonly #outOf = new Chains();
	/** Handles by id, once somebody asks for one. */
	#handles: Map<string, number> | null = null;

	constructor(blank: Dependency, words: Words, tasks: TaskRows) {
		super(4, 2, [DEPENDENCY.kind]);
		this.#blank = blank;
		this.#words = words;
		this.#tasks = tasks;
	}

	/** The task that comes first, by handle. */
	predecessorAt(handle: number): number {
		return this.numbers[DEPENDENCY.predecessor][handle];
	}

	/** The task that waits, by handle. */
	successorAt(handle: number): number {
		return this.numbers[DEPENDENCY.successor][handle];
	}

	/** Those that lead to a task. */
	into(task: number): Dependency[] {
		return this.#rows(this.#into.of(task));
	}

	/** Those that lead away from a task. */
	outOf(task: number): Dependency[] {
		return this.#rows(this.#outOf.of(task));
	}

	/** How many lead to a task. */
	countInto(task: number): number {
		return this.#into.of(task).length;
	}

	handleOf(id: string): number {
		this.#handles ??= this.#byId();
		return this.#handles.get(id) ?? -1;
	}

	has(id: string): boolean {
		return this.handleOf(id) >= 0;
	}

	get(id: string): Dependency | undefined {
		return this.at(this.handleOf(id));
	}

	*values(): Generator<Dependency> {
		for (let handle = 0; handle < this.capacity; handle++) if (this.holds(handle)) yield this.read(handle);
	}

	protected read(handle: number): Dependency {
		return {
			...this.#blank,
			id: this.text(0, handle),
			predecessor: this.#tasks.idAt(this.predecessorAt(handle)),
			successor: this.#tasks.idAt(this.successorAt(handle)),
			kind: this.#words.at(this.numbers[DEPENDENCY.kind][handle]) as Dependency['kind'],
			...this.rest(DEPENDENCY.rest, handle),
		};
	}

	protected taken(table: PackedTable): void {
		const [handles] = table.numbers;
		const ids = this.#handles ? this.textsOf(table, 0) : null;
		for (let row = 0; row < table.count; row++) {
			const handle = handles[row];
			this.#into.put(this.successorAt(handle), handle);
			this.#outOf.put(this.predecessorAt(handle), handle);
			if (ids) this.#handles?.set(ids[row], handle);
		}
	}

	protected dropped(handle: number): void {
		this.#into.take(this.successorAt(handle), handle);
		this.#outOf.take(this.predecessorAt(handle), handle);
		this.#handles?.delete(this.text(0, handle));
	}

	#rows(handles: readonly number[]): Dependency[] {
		return handles.flatMap((handle) => this.at(handle) ?? []);
	}

	#byId(): Map<string, number> {
		const handles = new Map<string, number>();
		this.eachText(0, (handle, id) => handles.set(id, handle));
		return handles;
	}
}
