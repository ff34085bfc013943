/**
 * Rows that are dragged in the tree: pressed, carried past the threshold, dropped as one step. Escape and a
 * lost pointer leave everything as it was.
 */

import { failureOf } from '../host/host';
import type { Command } from '../host/wire/Command';
import { THRESHOLD } from '../timeline/drag';
import { effectText } from '../timeline/effectText';
import type { Planner } from '../timeline/planner.svelte';
import { type Into, intoGroup } from '../views/intoGroup';
import { sayFailure } from '../words/message';
import { say } from '../words/words';
import { type Drop, dropAt, INDENT, isThere, lineAt, rootsOf, type Shown } from './rowDrag';

/** What is carried, and where it would go. */
export interface Carried {
	roots: readonly string[];
	drop: Drop | null;
	/** The group that they would go into, where rows are grouped. */
	into: Into | null;
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
	/** Where the rows were on the page at the last move. */
	#body = new DOMRect();
	#asked = '';

	constructor(planner: Planner) {
		this.#planner = planner;
	}

	/** A row is pressed; only a task can be carried. */
	press(key: string, x: number, y: number): void {
		const { mirror } = this.#planner.session;
		if (!mirror.readOnly && mirror.task(key)) this.#press = { key, x, y };
	}

	/** The pointer is at a place in the window; `body` is where the rows are. */
	move(x: number, y: number, body: DOMRect): void {
		const press = this.#press;
		if (!press) return;
		this.#body = body;
		if (!this.carried && Math.hypot(x - press.x, y - press.y) < THRESHOLD) return;
		const { mirror, selection } = this.#planner.session;
		const { viewport } = this.#planner;
		if (!this.carried && !selection.chosen.has(press.key)) selection.select(press.key);
		const roots = rootsOf(selection.tasks, (task) => mirror.task(task)?.parent ?? null);
		const { grouping, sort } = this.#planner.views.layout;
		if (grouping !== 'none') {
			this.#over(roots, x, y, body);
			return;
		}
		if (sort !== null) {
			this.carried = { roots, drop: null, into: null, x, y };
			this.effect = { text: say('grid-carried-sorted'), isBad: true };
			return;
		}
		const line = lineAt(y - body.top + viewport.top, viewport.rowHeight, mirror.rows.length);
		const start = mirror.tree.row(press.key)?.level ?? 1;
		const level = start + Math.round((x - press.x) / (2 * INDENT));
		const drop = dropAt(this.#shown(), new Set(roots), line, level);
		this.carried = { roots, drop, into: null, x, y };
		this.#ask();
	}

	/** Where rows are grouped they go into a group, not to a place in it. */
	#over(roots: readonly string[], x: number, y: number, body: DOMRect): void {
		const { mirror } = this.#planner.session;
		const { viewport } = this.#planner;
		const into = intoGroup(mirror, Math.floor((y - body.top + viewport.top) / viewport.rowHeight), roots);
		this.carried = { roots, drop: null, into: into?.refused ? null : into, x, y };
		this.#ask();
		if (into?.refused) this.effect = { text: say(`regroup-${into.refused}`), isBad: true };
	}

	/** Drops what is carried; answers whether something was. */
	async drop(): Promise<boolean> {
		const { carried } = this;
		const command = this.#command();
		this.#press = null;
		if (!carried) return false;
		if (command) await this.#planner.session.perform(command, 'shown', true);
		this.#end();
		this.#planner.focusCalls++;
		return true;
	}

	/** Takes the plan as another window left it; where the row is gone that was pressed, so is the drag. */
	rebase(): void {
		const { session } = this.#planner;
		if (!this.carried || !this.#press) return;
		if (!session.mirror.task(this.#press.key)) {
			this.cancel();
			session.letGo();
			return;
		}
		this.#asked = '';
		this.move(this.carried.x, this.carried.y, this.#body);
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

	/** What the drop would do; null where that is nothing. */
	#command(): Command | null {
		const { carried } = this;
		if (carried?.into) return carried.into.command;
		if (!carried?.drop || isThere(this.#shown(), carried.roots, carried.drop)) return null;
		return { do: 'place-tasks', tasks: [...carried.roots], place: carried.drop.place };
	}

	#ask(): void {
		const { session } = this.#planner;
		const command = this.#command();
		const question = JSON.stringify(command);
		if (question === this.#asked) return;
		this.#asked = question;
		if (!command) {
			this.effect = { text: '', isBad: false };
			session.dropPreview();
			return;
		}
		void session.preview(command).then((answer) => {
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
