/**
 * Rows that are dragged in the tree: pressed, carried past the threshold, dropped as one step. Escape and a
 * lost pointer leave everything as it was.
 */

import { failureOf } from '../host/host';
import { THRESHOLD } from '../timeline/drag';
import { effectText } from '../timeline/effectText';
import type { Planner } from '../timeline/planner.svelte';
import { sayFailure } from '../words/message';
import { type Drop, dropAt, INDENT, isThere, lineAt, rootsOf, type Shown } from './rowDrag';

/** What is carried, and where it would go. */
export interface Carried {
	roots: readonly string[];
	drop: Drop | null;
	/** Where the pointer is in the window. */
	x: number;
	y: number;
}

interface Press {
	key: string;
	x: number;
	y: number;
}

export class RowDrag {
	carried = $state.raw<Carried | null>(null);
	/** What the drop would bring, in words. */
	effect = $state.raw<{ text: string; isBad: boolean }>({ text: '', isBad: false });

	#planner: Planner;
	#press: Press | null = null;
	#asked = '';

	constructor(planner: Planner) {
		this.#planner = planner;
	}

	/** A row is pressed; only a task can be carried, and only where rows stand as in the plan. */
	press(key: string, x: number, y: number): void {
		const { mirror } = this.#planner.session;
		const { grouping, sort } = this.#planner.views.layout;
		if (grouping !== 'none' || sort !== null) return;
		if (!mirror.readOnly && mirror.task(key)) this.#press = { key, x, y };
	}

	/** The pointer is at a place in the window; `body` is where the rows are. */
	move(x: number, y: number, body: DOMRect): void {
		const press = this.#press;
		if (!press) return;
		if (!this.carried && Math.hypot(x - press.x, y - press.y) < THRESHOLD) return;
		const { mirror, selection } = this.#planner.session;
		const { viewport } = this.#planner;
		if (!this.carried && !selection.chosen.has(press.key)) selection.select(press.key);
		const roots = rootsOf(selection.tasks, (task) => mirror.task(task)?.parent ?? null);
		const line = lineAt(y - body.top + viewport.top, viewport.rowHeight, mirror.rows.length);
		const start = mirror.tree.byKey.get(press.key)?.level ?? 1;
		const level = start + Math.round((x - press.x) / (2 * INDENT));
		const drop = dropAt(this.#shown(), new Set(roots), line, level);
		this.carried = { roots, drop, x, y };
		this.#ask();
	}

	/** Drops what is carried; answers whether something was. */
	async drop(): Promise<boolean> {
		const { carried } = this;
		const isThereAlready = !carried?.drop || isThere(this.#shown(), carried.roots, carried.drop);
		this.#press = null;
		if (!carried) return false;
		const { session } = this.#planner;
		if (carried.drop && !isThereAlready) {
			const { place } = carried.drop;
			await session.perform({ do: 'place-tasks', tasks: [...carried.roots], place }, 'shown', true);
		}
		this.#end();
		this.#planner.focusCalls++;
		return true;
	}

	/** Leaves everything where it was; answers whether something was carried. */
	cancel(): boolean {
		const was = this.carried !== null;
		this.#press = null;
		if (was) this.#end();
		return was;
	}

	#end(): void {
		this.carried = null;
		this.#asked = '';
		this.effect = { text: '', isBad: false };
		this.#planner.session.dropPreview();
	}

	#ask(): void {
		const { carried } = this;
		const { session } = this.#planner;
		const place = carried?.drop?.place ?? null;
		const question = JSON.stringify(place);
		if (!carried || question === this.#asked) return;
		this.#asked = question;
		if (!carried.drop || !place || isThere(this.#shown(), carried.roots, carried.drop)) {
			this.effect = { text: '', isBad: false };
			session.dropPreview();
			return;
		}
		void session.preview({ do: 'place-tasks', tasks: [...carried.roots], place }).then((answer) => {
			if (this.#asked !== question) return;
			const failure = failureOf(answer);
			if (failure) {
				const isOver = failure.kind === 'fault';
				if (!isOver) this.effect = { text: sayFailure(failure), isBad: failure.what.code !== 'no-change' };
				return;
			}
			if ('kind' in answer) return;
			const { effect, isBad } = effectText(answer, session.mirror);
			this.effect = { text: effect, isBad };
		});
	}

	#shown(): Shown {
		const { mirror } = this.#planner.session;
		return {
			rows: mirror.rows,
			tasksUnder: (parent) => mirror.tree.tasksUnder(parent),
			isCollapsed: (key) => mirror.isCollapsed(key),
		};
	}
}
