/** Who works on what: the assignments of a plan, packed. */

import { ASSIGNMENT, type PackedTable } from '../host/packed';
import type { Assignment } from '../host/wire/Assignment';
import { Chains } from './chains';
import { PackedRows, type Words } from './packedRows';
import type { TaskRows } from './taskRows';

export class WorkRows extends PackedRows<Assignment> {
	readonly #blank: Assignment;
	readonly #words: Words;
	readonly #tasks: TaskRows;
	readonly #on = new Chains();

	constructor(blank: Assignment, words: Words, tasks: TaskRows) {
		super(3, 2, [ASSIGNMENT.person]);
		this.#blank = blank;
		this.#words = words;
		this.#tasks = tasks;
	}

	/** The work on a task. */
	on(task: number): Assignment[] {
		return this.#on.of(task).flatMap((handle) => this.at(handle) ?? []);
	}

	*values(): Generator<Assignment> {
		for (let handle = 0; handle < this.capacity; handle++) if (this.holds(handle)) yield this.read(handle);
	}

	protected read(handle: number): Assignment {
		return {
			...this.#blank,
			id: this.text(0, handle),
			task: this.#tasks.idAt(this.numbers[ASSIGNMENT.task][handle]),
			person: this.#words.at(this.numbers[ASSIGNMENT.person][handle]) ?? '',
			...this.rest(ASSIGNMENT.rest, handle),
		};
	}

	protected taken(table: PackedTable): void {
		for (const handle of table.numbers[0]) this.#on.put(this.numbers[ASSIGNMENT.task][handle], handle);
	}

	protected dropped(handle: number): void {
		this.#on.take(this.numbers[ASSIGNMENT.task][handle], handle);
	}
}
