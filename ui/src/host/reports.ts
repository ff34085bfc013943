/** What the host says and is told about reports. */

import type { Audience } from './files';
import type { Instant } from './wire/Instant';
import type { ReleaseId } from './wire/ReleaseId';
import type { ReportId } from './wire/ReportId';
import type { ReportLook } from './wire/ReportLook';

/** What reports can be made of. */
export interface ReportKinds {
	kinds: readonly ReportKind[];
	formats: readonly ReportFormat[];
	audiences: readonly Audience[];
}

/** A kind of report with its sections, in the order in which that is usually told. */
export interface ReportKind {
	name: string;
	sections: readonly string[];
	/** Whether it tells what changed since an earlier report. */
	tells_changes: boolean;
}

/** A kind of file that a report is written as. */
export interface ReportFormat {
	name: string;
	/** How its files end. */
	extension: string;
}

/** Which report a person wants. */
export interface ReportChoice {
	/** The saved recipe that it was chosen from: a file that is written counts as its last run. */
	saved: ReportId | null;
	kind: string;
	/** The release that it is about; null for all. */
	release: ReleaseId | null;
	sections: readonly string[];
	/** Those of them that are left out. */
	hidden: readonly string[];
	/** Sentences in the words of people, by their keys. */
	wordings: Readonly<Record<string, string>>;
	/** Where the period begins that it tells of; null when it goes on from the last run. */
	since: Instant | null;
	audience: Audience;
	language: string;
	/** What it has of its company. */
	look: ReportLook;
}

/** A report as it is looked at. */
export interface ReportView {
	/** Another number for each time that a report was composed. */
	edition: number;
	title: string;
	pages: readonly ReportPage[];
	wordings: readonly Wording[];
	/** Letters that no face has. */
	missing: string;
	/** What stands on its pages of the last publication; null where nothing was published. */
	stamp: string | null;
}

export interface ReportPage {
	/** Stays when the plan changes: `roadmap`, `roadmap-2`. */
	name: string;
	section: string;
	title: string;
	/** In pixels of 1/96 inch. */
	width: number;
	height: number;
	/** Where its picture is; behind it comes how many dots a pixel has, 1 or 2. */
	address: string;
	/** What it says under its title, line by line. */
	lines: readonly string[];
	checks: PageChecks;
}

export interface PageChecks {
	/** The smallest letters, in points. */
	smallest: number;
	/** Shapes, charts and rows that say what they mean. */
	meant: number;
	/** Connectors, and how many of them hold on to a shape at both ends. */
	links: number;
	glued: number;
}

/** A sentence that people may put in their own words. */
export interface Wording {
	/** `roadmap.title`: the name of its page and what it is there. */
	key: string;
	automatic: string;
	own: string | null;
}
