/**
 * Everything the window may ask of the outside. Two answers to it: `tauri.ts` in the product,
 * `recorded.ts` in a plain browser. A request that fails rejects with a wire `Failure`.
 */

import type { Desk, Settings } from './desk';
import type {
	Applied,
	ChosenFile,
	ExportChoice,
	ExportFormat,
	ExportOffer,
	Headed,
	ImportChoice,
	ImportTarget,
	ReadFile,
	ReturnedSheet,
	SheetChoice,
	TableLook,
	Written,
	WrittenReport,
} from './files';
import type { ReportChoice, ReportKinds, ReportView } from './reports';
import type { Agenda } from './wire/Agenda';
import type { AwaitedTask } from './wire/AwaitedTask';
import type { Barrier } from './wire/Barrier';
import type { BaselineId } from './wire/BaselineId';
import type { Command } from './wire/Command';
import type { ComparisonView } from './wire/ComparisonView';
import type { Decided } from './wire/Decided';
import type { EnvironmentBoard } from './wire/EnvironmentBoard';
import type { Explanation } from './wire/Explanation';
import type { Failure } from './wire/Failure';
import type { FindingChain } from './wire/FindingChain';
import type { FindingHistory } from './wire/FindingHistory';
import type { Fix } from './wire/Fix';
import type { FreeSlot } from './wire/FreeSlot';
import type { GateBoard } from './wire/GateBoard';
import type { Goal } from './wire/Goal';
import type { HistoryEntry } from './wire/HistoryEntry';
import type { KeptFile } from './wire/KeptFile';
import type { MergePreview } from './wire/MergePreview';
import type { MetricsView } from './wire/MetricsView';
import type { Outlook } from './wire/Outlook';
import type { PromiseRow } from './wire/PromiseRow';
import type { Prospect } from './wire/Prospect';
import type { Recurring } from './wire/Recurring';
import type { ReleaseId } from './wire/ReleaseId';
import type { Repair } from './wire/Repair';
import type { ReviewId } from './wire/ReviewId';
import type { Revision } from './wire/Revision';
import type { SearchProgress } from './wire/SearchProgress';
import type { StepBar } from './wire/StepBar';
import type { TaskId } from './wire/TaskId';
import type { Template } from './wire/Template';

export interface Host {
	/**
	 * Sends every delta frame from now on to `listener`, in revision order. In the same order `deskChanged` is
	 * told that another file is open, something was set, or a window came or went.
	 */
	subscribe(listener: (frame: ArrayBuffer) => void, deskChanged: () => void): Promise<void>;
	/** The whole plan as a frame. */
	snapshot(): Promise<ArrayBuffer>;
	perform(command: Command): Promise<Revision>;
	/** What `command` would do, as a frame of a `PreviewHead`. */
	/** What a command would do; of the tasks it would move, the dates of those with the handles in `seen`. */
	preview(command: Command, seen: readonly number[]): Promise<ArrayBuffer>;
	undo(): Promise<Revision>;
	redo(): Promise<Revision>;
	explain(task: TaskId): Promise<Explanation>;
	/** What closes time to a task, by start: a drag stops there. */
	barriers(task: TaskId): Promise<Barrier[]>;
	/** What it would take for a release to be out by a moment; `heard` is told how far the search is. */
	goal(release: ReleaseId, by: number, heard: (progress: SearchProgress) => void): Promise<Goal>;
	/** The search under way answers with what it has found. */
	stopGoal(): Promise<void>;
	fixes(fingerprint: string): Promise<Fix[]>;
	/** What stands behind a finding: a chain for each date that it rests on. */
	chains(fingerprint: string): Promise<FindingChain[]>;
	/** What a release that a command starts would be. */
	prospect(command: Command): Promise<Prospect>;
	/** Where the steps of a template lie when nothing but its own work stands in the way. */
	portrait(template: Template): Promise<StepBar[]>;
	/** Adds the starter templates that are not there by name. */
	addStarters(): Promise<Revision>;
	/** Every environment between two moments: as it is, or as it would be after a command. */
	environments(from: number, to: number, after: Command | null): Promise<EnvironmentBoard>;
	/** What a baseline promised of each task beside another one, or beside the plan as it is. */
	promises(one: BaselineId, other: BaselineId | null): Promise<PromiseRow[]>;
	/** The next stretch of so many working days in which each environment has room. */
	freeSlots(days: number): Promise<FreeSlot[]>;
	/** When a stretch of time comes next, as seen from the data date: starts and ends. */
	occurrences(at: Recurring, count: number): Promise<[number, number][]>;
	/**
	 * Packages that mend a finding, or without one the package for all that can be mended; looked for as a
	 * goal is, and stopped by `stopGoal`.
	 */
	repairs(fingerprint: string | null, heard: (progress: SearchProgress) => void): Promise<Repair[]>;
	/** The portfolio at a glance; what waits for whoever sits here, or for everybody. */
	outlook(mine: boolean): Promise<Outlook>;
	/** Since when findings are there, and how many there were. */
	findingHistory(): Promise<FindingHistory>;
	/** What everything costs: a frame of a `CostBoard` and a record of each task with money (document/src/costs.rs). */
	costs(): Promise<ArrayBuffer>;
	/** How all gates stand. */
	gates(): Promise<GateBoard>;
	/** What a readiness review is about. */
	agenda(review: ReviewId): Promise<Agenda>;
	/** Asks for a file in a dialog and keeps it in the portfolio; null when the person thought better. */
	attach(): Promise<KeptFile | null>;
	/** Saves a kept file where the person says; false when cancelled. */
	saveAttachment(hash: string, name: string): Promise<boolean>;
	/** Tasks that somebody changed since a moment. */
	changedSince(at: number): Promise<TaskId[]>;
	/** The journal, newest first. */
	history(): Promise<HistoryEntry[]>;
	/** A frame of how the plan stood right after an entry of the journal; 0 is before the first. */
	lookBack(seq: number): Promise<ArrayBuffer>;

	desk(): Promise<Desk>;
	setSettings(settings: Settings): Promise<Desk>;
	/** The Fluent source of a language, all files joined. */
	words(language: string): Promise<string>;

	/** These four ask for a place or file in a dialog; null when the person thought better of it. */
	newPortfolio(name: string): Promise<Desk | null>;
	openPortfolio(): Promise<Desk | null>;
	openRecent(index: number): Promise<Desk | null>;
	openSample(): Promise<Desk | null>;
	closePortfolio(): Promise<Desk>;
	/** Opens another window on the same portfolio. */
	newWindow(): Promise<void>;
	/** Closes this window; with the last one the program ends. */
	closeWindow(): Promise<void>;

	/** Asks for a file of another tool and keeps it; null when cancelled. */
	chooseImport(): Promise<ChosenFile | null>;
	/** Keeps rows from the clipboard as if they were a file. */
	pasteImport(text: string): Promise<ChosenFile>;
	/** Says what the sheets of the chosen table are; where the headings are may be said. */
	lookAtImport(headed: Headed | null, heard: (far: number) => void): Promise<TableLook>;
	/** Reads the chosen file and says what it would bring; `heard` is told how far that is, from 0 to 1. */
	readImport(choice: ImportChoice, heard: (far: number) => void): Promise<ReadFile>;
	/** Lets go of the file that is being read. */
	stopImport(): Promise<void>;
	/** Brings what was read into a portfolio. */
	applyImport(target: ImportTarget): Promise<Applied>;
	/** Opens the portfolio that was dropped on the window. */
	openDropped(): Promise<Desk | null>;

	/** The kinds of file that can be written. */
	exportFormats(): Promise<ExportFormat[]>;
	/** What a file would hold and lose. */
	exportOffer(choice: ExportChoice): Promise<ExportOffer>;
	/** Asks where a file goes and writes it; `begun` is told when it is on its way. Null when cancelled. */
	exportPlan(choice: ExportChoice, begun: () => void): Promise<Written | null>;
	/** The file that is on its way is not written. */
	stopExport(): Promise<void>;
	/** Puts on the clipboard what a file of text would hold. */
	copyExport(choice: ExportChoice): Promise<void>;
	/** Shows in its folder what this window wrote last. */
	showExport(): Promise<void>;

	/** What reports can be made of. */
	reportKinds(): Promise<ReportKinds>;
	/** Composes a report; its pages may then be looked at and copied. */
	composeReport(choice: ReportChoice): Promise<ReportView>;
	/** Asks for the logo of a company and keeps it, made as large as pages need it, for the look of a report; null when
	 * the person thought better of it. */
	chooseLogo(): Promise<KeptFile | null>;
	/** Asks for the template of a company for slides and keeps it likewise. */
	chooseTemplate(): Promise<KeptFile | null>;
	/** Asks where a report goes and writes it, as `exportPlan` does; `stopExport` stops it. */
	writeReport(choice: ReportChoice, format: string, begun: () => void): Promise<WrittenReport | null>;
	/** Puts the picture of a page on the clipboard. */
	copyReportPage(edition: number, page: number): Promise<void>;

	/** How reliable planning has been, and how old conflicts are. */
	metrics(): Promise<MetricsView>;

	/** Which tasks somebody is asked about, and of which nothing was told for so many days. */
	awaited(days: number, quiet: number): Promise<AwaitedTask[]>;
	/** Asks where a sheet of progress goes and writes it; null when cancelled. */
	writeProgressSheet(choice: SheetChoice): Promise<Written | null>;
	/** Asks for a sheet that came back and says what it would change; null when cancelled. */
	chooseProgressSheet(): Promise<ReturnedSheet | null>;
	/** What the sheet of this window would change now. */
	progressSheet(): Promise<ReturnedSheet>;
	/** Takes what it says of some tasks, as one step. */
	takeProgress(tasks: readonly TaskId[]): Promise<Revision>;
	/** Lets go of the sheet. */
	leaveProgressSheet(): Promise<void>;

	/** Asks for a file and says how the plan differs from it; null when cancelled. */
	chooseComparison(): Promise<ComparisonView | null>;
	/** How the plan differs now from the file that this window compares it with. */
	comparison(): Promise<ComparisonView>;
	/** What comes of some decisions; nothing changes. */
	previewMerge(decided: Decided[]): Promise<MergePreview>;
	/** Takes over what is decided, as one step. */
	merge(decided: Decided[]): Promise<Revision>;
	/** How the plan differs from the file that was read for the import; it is compared with that from then on. */
	compareImport(): Promise<ComparisonView>;
	/** Lets go of the file. */
	endComparison(): Promise<void>;

	/** Saves a copy where the person says, with the journal or as it is now; null when cancelled. */
	saveCopy(withHistory: boolean): Promise<Written | null>;
	/** Keeps the portfolio beside the file that somebody else put on the network drive. */
	saveBeside(): Promise<Desk>;
	/** Takes that file, and keeps the own work as a backup. */
	giveWay(): Promise<Desk | null>;
	showInFolder(): Promise<void>;
	renamePortfolio(name: string): Promise<Revision>;
}

/** Returns what a host rejected with, or undefined when it was something else. */
export function failureOf(reason: unknown): Failure | undefined {
	if (typeof reason !== 'object' || reason === null || !('kind' in reason) || !('what' in reason))
		return undefined;
	return reason.kind === 'refusal' || reason.kind === 'fault' ? (reason as Failure) : undefined;
}
