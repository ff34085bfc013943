/** A row while it is edited: nothing changes in the plan before it is saved. */

import { untrack } from 'svelte';

/** What a row that is not in the plan yet is called; the document draws its own. */
export const NEW = '00000000-0000-0000-0000-000000000000';

export class RowDraft<R extends { id: string }> {
	readonly saved: R;
	now = $state.raw<R>() as R;

	/** Starts from a row. Its editor is made anew for each, so what it starts from never changes under it. */
	constructor(row: () => R) {
		this.saved = untrack(row);
		this.now = this.saved;
	}

	get isNew(): boolean {
		return this.saved.id === NEW;
	}

	get isChanged(): boolean {
		return this.isNew || JSON.stringify(this.now) !== JSON.stringify(this.saved);
	}

	change(part: Partial<R>): void {
		this.now = { ...this.now, ...part };
	}

	discard(): void {
		this.now = this.saved;
	}
}
