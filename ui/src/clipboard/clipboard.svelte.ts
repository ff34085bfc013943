/**
 * The clipboard of the plan. Copying and pasting go through a field of its own, hidden from the eye: the
 * system gives and takes the clipboard where text can be edited, and nowhere else.
 */

import type { Branch } from '../host/wire/Branch';
import type { Command } from '../host/wire/Command';
import type { Place } from '../host/wire/Place';
import type { Planner } from '../timeline/planner.svelte';
import { linesOf } from './lines';
import { readTable, type Table } from './table';
import { BRANCH_TYPE, branchText, readBranch, tableText } from './text';

export class Clipboard {
	/** The field through which the clipboard comes and goes. */
	field: HTMLTextAreaElement | null = null;
	/** Rows of a spreadsheet that are looked at before they come in. */
	offered = $state.raw<{ table: Table; place: Place; text: string } | null>(null);

	#planner: Planner;
	#outgoing: { branch: Branch; table: string } | null = null;
	/** What was copied last here, for systems that do not carry a type of ours. */
	#last: { branch: Branch; table: string } | null = null;

	constructor(planner: Planner) {
		this.#planner = planner;
	}

	/** Puts a branch on the clipboard; false where the system does not let us. */
	write(branch: Branch): boolean {
		const { field } = this;
		if (!field) return false;
		const table = tableText(linesOf(this.#planner.session.mirror, branch));
		this.#outgoing = { branch, table };
		field.value = table;
		field.focus({ preventScroll: true });
		field.select();
		const isDone = document.execCommand('copy');
		field.value = '';
		this.#planner.focusCalls++;
		this.#last = { branch, table };
		this.#outgoing = null;
		return isDone;
	}

	/** The system asks what is to be copied. */
	oncopy(event: ClipboardEvent): void {
		if (!this.#outgoing || !event.clipboardData) return;
		event.preventDefault();
		event.clipboardData.setData('text/plain', this.#outgoing.table);
		event.clipboardData.setData(BRANCH_TYPE, branchText(this.#outgoing.branch));
	}

	/** Lets what the system pastes next come here. */
	await(): void {
		this.field?.focus({ preventScroll: true });
	}

	/** The system brings what is pasted. */
	onpaste(event: ClipboardEvent): void {
		event.preventDefault();
		const { clipboardData } = event;
		this.#planner.focusCalls++;
		this.take(clipboardData?.getData('text/plain') ?? '', clipboardData?.getData(BRANCH_TYPE) ?? '');
	}

	/** Pastes by a menu, where the system asks before it lets us read. */
	async paste(): Promise<void> {
		const text = await navigator.clipboard?.readText().catch(() => null);
		if (text === null || text === undefined) {
			if (this.#last) await this.#pasteBranch(this.#last.branch);
			return;
		}
		this.take(text, '');
	}

	/** Takes what is on the clipboard: a branch of ours, or whatever can be read as rows. */
	take(text: string, own: string): void {
		const branch = readBranch(own) ?? readBranch(text) ?? this.#same(text);
		if (branch) {
			void this.#pasteBranch(branch);
			return;
		}
		const table = readTable(text);
		if (!table) return;
		const place = this.#place();
		if (place && table.roles.includes('name')) this.offered = { table, place, text };
		else void this.read(text);
	}

	/** Takes rows as a table of any kind: the dialog of imports asks what its columns mean. */
	async read(text: string): Promise<void> {
		const { session } = this.#planner;
		await session.tell(async () => {
			session.importing = await session.host.pasteImport(text);
		});
	}

	/** The branch that was copied here, when its text is what comes back. */
	#same(text: string): Branch | null {
		const plain = (of: string) => of.replaceAll('\r', '').trim();
		return this.#last && plain(this.#last.table) === plain(text) ? this.#last.branch : null;
	}

	async #pasteBranch(branch: Branch): Promise<void> {
		const place = this.#place();
		if (place) await this.perform({ do: 'paste-tasks', place, branch });
	}

	/** Performs a command that brings rows, and chooses them; answers whether they came. */
	async perform(command: Command): Promise<boolean> {
		const { session } = this.#planner;
		const failure = await session.perform(command, 'shown', true);
		if (failure) return false;
		session.selection.take(session.last?.created ?? []);
		const { focus } = session.selection;
		if (focus !== null) this.#planner.show(focus);
		this.#planner.focusCalls++;
		return true;
	}

	/** Behind the focused task, or last in the focused release. */
	#place(): Place | null {
		const { mirror, selection } = this.#planner.session;
		const row = selection.focus === null ? undefined : mirror.tree.row(selection.focus);
		const task = row?.kind === 'task' ? mirror.task(row.key) : undefined;
		if (task) return { release: task.release, parent: task.parent, after: task.id };
		const release = row?.release ?? mirror.releases[0]?.id;
		if (release === undefined) return null;
		return { release, parent: null, after: mirror.tree.tasksUnder(release).at(-1) ?? null };
	}
}
