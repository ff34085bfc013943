/**
 * Which work a filter admits. Words are looked for along the tree: a task is found by its own name or by
 * that of something it is a part of, so that "payments uat" finds what is tested of Payments.
 */

import { flag } from '../host/frame';
import type { ViewFilter } from '../host/wire/ViewFilter';
import { releaseName } from '../plan/names';
import type { Row } from '../plan/row';
import { DAY } from '../plan/zone';
import { phaseOf, teamOf, type Work } from './work';

/** What a filter asks of the world beside the plan. */
export interface Around {
	/** Who looks; null where nobody of the plan does. */
	me: string | null;
	/** Tasks that were changed within the days that the filter asks for; null while nobody knows. */
	changed: ReadonlySet<string> | null;
}

const MOST_WORDS = 30;

export class Sieve {
	readonly filter: ViewFilter;
	/** Whether only words are asked for: then a product or release without work can be found too. */
	readonly #isWords: boolean;
	#work: Work;
	#tasks: Work['tasks'];
	#around: Around;
	#words: string[];
	#all: number;
	/** Words that each task holds, itself or above, by handle, as bits. */
	#held = new Int32Array(0);
	#headings = new Map<string, number>();
	#inConflict: ReadonlySet<string> | null = null;

	constructor(filter: ViewFilter, work: Work, around: Around) {
		this.filter = filter;
		this.#work = work;
		this.#tasks = work.tasks;
		this.#around = around;
		this.#words = wordsOf(filter.text);
		this.#all = 2 ** this.#words.length - 1;
		this.#isWords = isEmpty({ ...filter, text: '' });
		if (filter.is_in_conflict) this.#inConflict = conflicting(work);
		if (this.#words.length > 0) this.#look();
	}

	/** Whether a row is work, or heads work, that was asked for. */
	admits(row: Row): boolean {
		switch (row.kind) {
			case 'task':
				return this.admitsTask(row.handle);
			case 'portfolio':
			case 'product':
			case 'release':
				return this.#isWords && this.#words.length > 0 && (this.#headings.get(row.key) ?? 0) === this.#all;
			case 'new':
			case 'group':
			case 'lane':
				return false;
		}
	}

	/** Whether a task, by its handle, was asked for. */
	admitsTask(handle: number): boolean {
		const { filter } = this;
		if (this.#words.length > 0 && this.#held[handle] !== this.#all) return false;
		if (this.#isWords) return true;
		if (filter.is_critical && !this.#isCritical(handle)) return false;
		if (filter.is_unfinished && this.#work.isFinishedAt(handle)) return false;
		if (filter.owners.length > 0 || filter.is_mine) {
			const owner = this.#tasks.ownerAt(handle);
			if (owner === null) return false;
			if (filter.owners.length > 0 && !filter.owners.includes(owner)) return false;
			if (filter.is_mine && owner !== this.#around.me) return false;
		}
		if (filter.kinds.length > 0 && !filter.kinds.includes(this.#tasks.kindAt(handle))) return false;
		if (filter.float_below !== null && !this.#isShort(handle, filter.float_below)) return false;
		if (filter.within_days !== null && !this.#isNear(handle, filter.within_days)) return false;
		const id = this.#tasks.idAt(handle);
		if (filter.changed_days !== null && this.#around.changed?.has(id) === false) return false;
		if (this.#inConflict && !this.#inConflict.has(id)) return false;
		return this.#isOfGroups(handle);
	}

	#isOfGroups(handle: number): boolean {
		const { filter } = this;
		const work = this.#work;
		if (filter.teams.length > 0 && !filter.teams.includes(teamOf(work, handle))) return false;
		if (filter.products.length > 0 || filter.states.length > 0) {
			const release = work.release(this.#tasks.releaseAt(handle));
			if (!release) return false;
			if (filter.states.length > 0 && !filter.states.includes(release.state)) return false;
			const isOf = (product: string) => filter.products.includes(product);
			if (filter.products.length > 0 && !isOf(release.product) && !release.also.some(isOf)) return false;
		}
		if (filter.phases.length === 0) return true;
		const phase = phaseOf(work, handle);
		return phase !== null && filter.phases.includes(phase);
	}

	#isCritical(handle: number): boolean {
		return (this.#work.settled.flags[handle] & flag.critical) !== 0 && !this.#work.isFinishedAt(handle);
	}

	#isShort(handle: number, below: number): boolean {
		return this.#work.settled.windowFloat[handle] < below && !this.#work.isFinishedAt(handle);
	}

	/** What is finished needs nobody any more; what is overdue needs somebody now. */
	#isNear(handle: number, days: number): boolean {
		const { settled, portfolio } = this.#work;
		const until = (portfolio?.data_date ?? 0) + days * DAY;
		return settled.start[handle] < until && !this.#work.isFinishedAt(handle);
	}

	/** Looks for the words in all names, and hands them down the tree. */
	#look(): void {
		const { rows } = this.#work.tree;
		const held = new Int32Array(this.#tasks.capacity);
		this.#held = held;
		this.#words.forEach((word, at) => {
			this.#tasks.eachNamed(word, (handle) => {
				held[handle] |= 1 << at;
			});
		});
		for (const row of rows) {
			if (row.kind === 'new') continue;
			const above = row.parent === null ? 0 : this.#of(row.parent);
			if (row.kind === 'task') held[row.handle] |= above;
			else this.#headings.set(row.key, above | this.#bits(headingName(this.#work, row)));
		}
	}

	#of(row: Row): number {
		return row.kind === 'task' ? this.#held[row.handle] : (this.#headings.get(row.key) ?? 0);
	}

	#bits(name: string): number {
		let bits = 0;
		for (let at = 0; at < this.#words.length; at++) if (name.includes(this.#words[at])) bits |= 1 << at;
		return bits;
	}
}

/** The name of a row that is no task, as it is looked through. */
function headingName(work: Work, row: Row): string {
	if (row.kind === 'release') {
		const release = work.release(row.key);
		if (!release) return '';
		const product = work.product(release.product)?.name ?? '';
		return `${releaseName(release)} ${release.key} ${product}`.toLowerCase();
	}
	// The portfolio's own name would admit everything.
	return row.kind === 'product' ? (work.product(row.key)?.name ?? '').toLowerCase() : '';
}

function wordsOf(text: string): string[] {
	return text.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}

/** Tasks with a conflict about them, and all of a release with one about it. */
function conflicting(work: Work): ReadonlySet<string> {
	const found = new Set<string>();
	for (const finding of work.conflicts) {
		for (const subject of finding.subjects) if (subject.kind === 'task') found.add(subject.id);
	}
	return found;
}

/** The filter that admits everything. */
export const EVERYTHING: ViewFilter = {
	text: '',
	owners: [],
	is_mine: false,
	teams: [],
	products: [],
	states: [],
	phases: [],
	kinds: [],
	is_critical: false,
	float_below: null,
	is_in_conflict: false,
	within_days: null,
	changed_days: null,
	is_unfinished: false,
};

/** Whether a filter admits everything. */
export function isEmpty(filter: ViewFilter): boolean {
	return (
		filter.text.trim() === '' &&
		filter.owners.length === 0 &&
		filter.teams.length === 0 &&
		filter.products.length === 0 &&
		filter.states.length === 0 &&
		filter.phases.length === 0 &&
		filter.kinds.length === 0 &&
		filter.float_below === null &&
		filter.within_days === null &&
		filter.changed_days === null &&
		!filter.is_mine &&
		!filter.is_critical &&
		!filter.is_in_conflict &&
		!filter.is_unfinished
	);
}

/** Whether a change of a task's dates, or of what stands beside it, can change what a filter says of it. */
export function restsOnDates(filter: ViewFilter): boolean {
	return filter.is_critical || filter.float_below !== null || filter.within_days !== null;
}
