/** A table on its way in: its sheets, and what people say that its columns mean. */

import type { Headed, TableLook } from '../../host/files';
import type { ColumnRole } from '../../host/wire/ColumnRole';
import type { Mapping } from '../../host/wire/Mapping';
import type { WorkbookSample } from '../../host/wire/WorkbookSample';

export const STEPS = ['rows', 'columns', 'result'] as const;
export type Step = (typeof STEPS)[number];

/** Every role, those that people look for most first. */
export const ROLES: readonly ColumnRole[] = [
	'ignored',
	'name',
	'start',
	'finish',
	'duration',
	'predecessors',
	'successors',
	'owner',
	'progress',
	'milestone',
	'number',
	'outline-number',
	'level',
	'parent',
	'key',
	'kind',
	'release',
	'version',
	'product',
	'deadline',
	'not-before',
	'constraint',
	'constraint-date',
	'actual-start',
	'actual-finish',
	'effort',
	'notes',
	'field',
];

/** Roles that several columns may have: each adds to the others. */
const REPEATING: ReadonlySet<ColumnRole> = new Set([
	'ignored',
	'field',
	'notes',
	'owner',
	'predecessors',
	'successors',
]);

/** How values are written, each with what it may be. */
export const MANNERS = [
	{ name: 'date_order', values: ['day-first', 'month-first', 'year-first'] },
	{ name: 'decimal', values: ['point', 'comma'] },
	{ name: 'duration_unit', values: ['minutes', 'hours', 'days', 'weeks', 'months'] },
	{ name: 'progress', values: ['percent', 'share'] },
	{ name: 'hierarchy', values: ['flat', 'outline-number', 'level', 'indentation', 'parent'] },
	{ name: 'references', values: ['number', 'sheet-row', 'outline-number', 'key', 'name'] },
	{ name: 'starts', values: ['hold', 'pin', 'leave'] },
] as const satisfies readonly { name: keyof Mapping; values: readonly string[] }[];

export class TableIntake {
	sample = $state.raw<WorkbookSample>({ sheets: [], likeliest: 0, notes: [] });
	sheet = $state(0);
	mapping = $state.raw<Mapping>(NOTHING);
	step = $state<Step>('columns');
	/** Whether the mapping is that of an earlier file of the same source. */
	isKept = $state(false);
	/** Whether somebody has said how the table is to be read, so that doubts about the guess are settled. */
	#isTouched = $state(false);
	#kept: readonly (Mapping | null)[];
	readonly #headIn: (headed: Headed) => void;

	/** `headIn` has a sheet guessed anew whose headings stand elsewhere. */
	constructor(look: TableLook, headIn: (headed: Headed) => void) {
		this.sample = look.sample;
		this.#kept = look.kept;
		this.#headIn = headIn;
		this.chooseSheet(Math.min(look.sample.likeliest, look.sample.sheets.length - 1));
	}

	/** What about the guess can be read in two ways, until somebody has said how. */
	readonly doubts = $derived(
		this.isKept || this.#isTouched ? [] : (this.sample.sheets[this.sheet]?.guess.doubts ?? []),
	);

	/** Takes another sheet, as it is guessed to be meant or was the last time. */
	chooseSheet(at: number): void {
		this.sheet = at;
		const kept = this.#kept[at] ?? null;
		this.#take(kept);
	}

	/** Takes a look at the same table whose headings stand elsewhere. */
	see(look: TableLook): void {
		this.sample = look.sample;
		this.#kept = look.kept;
		this.#take(null);
	}

	/** Says in which row the headings are: what the columns hold is guessed anew. */
	headIn(row: number | null): void {
		const sheet = this.sample.sheets[this.sheet];
		if (sheet && row !== this.mapping.heading_row) this.#headIn({ sheet: sheet.name, row });
	}

	/** A column gets a role, and whichever had it loses it where one column has it alone. */
	take(column: number, role: ColumnRole): void {
		const columns = this.mapping.columns.map((each, at) => {
			if (at === column) return { ...each, role };
			return each.role === role && !REPEATING.has(role) ? { ...each, role: 'ignored' as const } : each;
		});
		this.set({ columns });
	}

	set(change: Partial<Mapping>): void {
		this.#isTouched = true;
		this.mapping = { ...this.mapping, ...change };
	}

	/** Forgets what the last file of the same source was taken for. */
	guessAnew(): void {
		this.#take(null);
	}

	#take(kept: Mapping | null): void {
		this.isKept = kept !== null;
		this.#isTouched = false;
		this.mapping = kept ?? this.sample.sheets[this.sheet]?.guess.mapping ?? NOTHING;
	}
}

/** A table without columns. */
const NOTHING: Mapping = {
	sheet: '',
	heading_row: null,
	columns: [],
	date_order: 'day-first',
	decimal: 'point',
	duration_unit: 'days',
	progress: 'percent',
	hierarchy: 'flat',
	references: 'number',
	separators: ';,',
	starts: 'hold',
};
