/** What the host says and is told about files of other tools, on their way out and in. */

import type { Desk } from './desk';
import type { ColumnSample } from './wire/ColumnSample';
import type { Failure } from './wire/Failure';
import type { Mapping } from './wire/Mapping';
import type { Message } from './wire/Message';
import type { PersonId } from './wire/PersonId';
import type { ReleaseId } from './wire/ReleaseId';
import type { SheetReview } from './wire/SheetReview';
import type { TaskId } from './wire/TaskId';
import type { WorkbookSample } from './wire/WorkbookSample';

/** Whose progress a sheet asks about. */
export type SheetLead =
	| { kind: 'everybody' }
	| { kind: 'person'; id: PersonId }
	| { kind: 'team'; name: string };

/** The files that a sheet of progress can be. */
export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** Which sheet of progress is wanted. */
export interface SheetChoice {
	lead: SheetLead;
	/** Work that begins within so many days of the data date is asked about too. */
	days: number;
	format: SheetFormat;
}

/** A sheet of progress that came back, beside the plan. */
export interface ReturnedSheet {
	file: string;
	/** The state of the plan that it was laid beside. */
	on: number;
	review: SheetReview;
}

/** A kind of file that can be written. */
export interface ExportFormat {
	name: string;
	/** How its files end. */
	extension: string;
	/** Whether it holds the whole plan for everybody, whatever part is asked for. */
	is_whole: boolean;
	/** Whether people paste it into what they write. */
	is_text: boolean;
	/** Whether it is a picture as the clipboard takes it. */
	is_picture: boolean;
	/** Whether it shows the schedule as it is printed. */
	is_printed: boolean;
	/** On which sizes of paper; none where it has its own. */
	sizes: readonly string[];
}

/** Who reads a file: the team sees everything, others less. */
export const AUDIENCES = ['team', 'management', 'vendor'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The part of the plan that a file is to hold. */
export type ExportPart =
	| { kind: 'everything' }
	| { kind: 'releases'; ids: readonly ReleaseId[] }
	| { kind: 'tasks'; ids: readonly TaskId[] };

/** What a person wants written. */
export interface ExportChoice {
	format: string;
	part: ExportPart;
	audience: Audience;
	language: string;
	paper: Paper;
}

/** What a schedule is printed on, and how much of it goes on a sheet; null where that is left to the printer. */
export interface Paper {
	size: string;
	/** Over how many sheets the time goes. */
	across: number | null;
	/** How many rows a sheet has at most. */
	rows: number | null;
	/** The first day and the last, as `YYYY-MM-DD`. */
	from: string | null;
	to: string | null;
	has_legend: boolean;
}

/** What a file would hold and lose, before it is written. */
export interface ExportOffer {
	releases: number;
	tasks: number;
	losses: Message[];
	/** What it says of the last publication; null where nothing was published. */
	stamp: string | null;
	/** On how many sheets it goes, below and beside each other; null where it is not printed. */
	sheets: [down: number, across: number] | null;
}

/** What was written. */
export interface Written {
	file: string;
	bytes: number;
}

/** A report that was written, with why its recipe does not remember that, where it does not. */
export interface WrittenReport extends Written {
	forgotten: Failure | null;
}

/** A file that was chosen to be brought in; nothing is read of it yet. */
export interface ChosenFile {
	/** Its name with its ending. */
	file: string;
	bytes: number;
	/** What it is, as far as it matters to people: a project of Microsoft's, of another tool, ours, or a table. */
	kind: 'ms-project' | 'project' | 'json' | 'table';
}

/** A file that is dragged over the window or was dropped on it. */
export type Dropping =
	| { state: 'nothing' }
	| { state: 'over' }
	| { state: 'dropped'; what: ChosenFile }
	| { state: 'portfolio' }
	| { state: 'failed'; what: Failure };

export type ImportInto = 'one-release' | 'release-per-summary';

/** How a chosen file is to be read. */
export interface ImportChoice {
	into: ImportInto;
	zone: string;
	target: ImportTarget;
	/** What the columns of a table mean; null reads a table as it is guessed. */
	mapping: Mapping | null;
}

/** Where the headings of a sheet are: the row, from 1; null when there are none. */
export interface Headed {
	sheet: string;
	row: number | null;
}

/** The sheets of a table, each with a guess of what it means. */
export interface TableLook {
	sample: WorkbookSample;
	/** What the last file with the headings of a sheet was taken for, where there was one. */
	kept: readonly (Mapping | null)[];
}

/** What became of reading a file. */
export interface ReadFile {
	/** What it would bring; null for a table of which nothing could be made as it is mapped. */
	offer: ImportOffer | null;
	/** Why, then. */
	why: Message | null;
	/** The columns of a table as its mapping reads them. */
	columns: readonly ColumnSample[];
}

/** A line of what stands in a file; releases at level 1. */
export interface TreeLine {
	level: number;
	name: string;
	kind: 'release' | 'summary' | 'task' | 'milestone';
	/** How many tasks stand under it, at any depth. */
	tasks: number;
}

/** What a chosen file would bring, before anything is created. */
export interface ImportOffer {
	name: string;
	/** How many rows come into each table, where any do. */
	counts: readonly { what: string; n: number }[];
	tree: readonly TreeLine[];
	warnings: readonly Message[];
	/** How many summaries stand at the top. */
	top_level: number;
	/** How many of its releases and tasks the portfolio into which it goes has already. */
	known: number;
	/** Rows of a table, from 1, that are left out or of which a value is. */
	failing: readonly number[];
}

/** Where what was read goes. */
export type ImportTarget = 'open' | 'new';

export interface Applied {
	/** Whether it is in a portfolio now; else the person thought better of it. */
	is_done: boolean;
	/** How the desk looks then; null when the portfolio opened in a window of its own. */
	desk: Desk | null;
}
