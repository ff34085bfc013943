/** Which row has the focus and which tasks are chosen. View state: never saved, never undone. */

import type { Mirror } from './mirror.svelte';
import { tasksOn } from './row';

export type Choose = 'only' | 'toggle' | 'range';

export class Selection {
	/** Key of the row that has the focus. */
	focus = $state<string | null>(null);
	/** Ids of chosen tasks; replaced, never changed in place. */
	chosen = $state.raw<ReadonlySet<string>>(new Set());
	/** Id of the chosen dependency, when one is chosen instead of tasks. */
	link = $state<string | null>(null);

	#mirror: Mirror;
	#anchor: string | null = null;

	constructor(mirror: Mirror) {
		this.#mirror = mirror;
	}

	/** The task that has the focus. */
	get task(): string | null {
		return this.focus !== null && this.#mirror.task(this.focus) ? this.focus : null;
	}

	/** Chosen tasks in the order in which they are shown. */
	get tasks(): string[] {
		return [...this.chosen].sort((a, b) => this.#mirror.placeOf(a) - this.#mirror.placeOf(b));
	}

	select(key: string | null, how: Choose = 'only'): void {
		this.link = null;
		const isTask = key !== null && this.#mirror.task(key) !== undefined;
		switch (how) {
			case 'only':
				this.chosen = new Set(isTask ? [key] : []);
				this.#anchor = key;
				break;
			case 'toggle': {
				const chosen = new Set(this.chosen);
				if (isTask && !chosen.delete(key)) chosen.add(key);
				this.chosen = chosen;
				this.#anchor = key;
				break;
			}
			case 'range':
				this.chosen = new Set(this.#between(this.#anchor ?? this.focus, key));
				break;
		}
		this.focus = key;
	}

	selectLink(dependency: string): void {
		this.chosen = new Set();
		this.link = dependency;
	}

	/** Chooses rows that have come back, the first with the focus; nothing changes where none has. */
	take(keys: readonly string[]): void {
		const rows = keys.flatMap((key) => this.#mirror.tree.row(key) ?? []);
		// What came with another is chosen with it.
		const tops = rows.filter((row) => !keys.includes(row.parent?.key ?? ''));
		const [first] = tops;
		if (!first) return;
		this.link = null;
		this.chosen = new Set(tops.filter(({ kind }) => kind === 'task').map(({ key }) => key));
		this.focus = first.key;
		this.#anchor = first.key;
		this.#mirror.reveal(first.key);
	}

	/** Chooses every task on the level of the focused row, under the same parent. */
	selectLevel(): void {
		const row = this.focus === null ? undefined : this.#mirror.rowOf(this.focus);
		if (!row) return;
		const { parent } = row.parent?.kind === 'lane' ? row.parent : row;
		const level = parent?.kind === 'group' ? parent.tasks : this.#mirror.arranged.rows;
		const tasks = level.filter(
			(each) => each.kind === 'task' && (each.parent === parent || level === parent?.tasks),
		);
		this.chosen = new Set(tasks.map((each) => each.key));
	}

	/** Lets go of what is gone, and keeps the focus near where it was. */
	mend(place: number): void {
		const chosen = [...this.chosen].filter((task) => this.#mirror.task(task));
		if (chosen.length !== this.chosen.size) this.chosen = new Set(chosen);
		if (this.link !== null && !this.#mirror.dependencies.has(this.link)) this.link = null;
		if (
			this.focus === null ||
			this.#mirror.rowOf(this.focus) ||
			this.#mirror.tree.row(this.focus) !== undefined
		)
			return;
		const { rows } = this.#mirror;
		const near = Math.min(Math.max(place, 0), rows.length - 1);
		const row = rows[near]?.kind === 'new' ? rows[near - 1] : rows[near];
		this.select(row?.key ?? null);
	}

	#between(from: string | null, to: string | null): string[] {
		const a = from === null ? -1 : this.#mirror.placeOf(from);
		const b = to === null ? -1 : this.#mirror.placeOf(to);
		const rows = this.#mirror.rows.slice(Math.max(Math.min(a, b), 0), Math.max(a, b) + 1);
		return rows.flatMap(tasksOn).map((row) => row.key);
	}
}
