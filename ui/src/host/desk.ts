/** What the window knows beside the plan: which file is open, recent files, the person's settings. */

import type { Dropping } from './files';
import type { Failure } from './wire/Failure';

export type Theme = 'system' | 'light' | 'dark';

/** How dates are written: as the system does, "2 Dec 2026", "2026-12-02", "2.12.2026", "12/2/2026". */
export type DateFormat = 'system' | 'words' | 'iso' | 'points' | 'slashes';

/** The day with which weeks begin. */
export type FirstDay = 'system' | 'monday' | 'saturday' | 'sunday';

/** The person's own settings; they belong to the machine, never to the file. */
export interface Settings {
	author: string;
	theme: Theme;
	language: 'system' | 'en' | 'de';
	date_format: DateFormat;
	first_day: FirstDay;
	/** Whether times of day are written with AM and PM. */
	twelve_hours: boolean;
	/** Whether the ruler and calendars number the weeks. */
	week_numbers: boolean;
	/** Hints that were dismissed: they are never shown again. */
	hints_seen: string[];
}

/** The settings of somebody who has set nothing. */
export const USUAL: Settings = {
	author: '',
	theme: 'system',
	language: 'system',
	date_format: 'words',
	first_day: 'monday',
	twelve_hours: false,
	week_numbers: true,
	hints_seen: [],
};

/** Whether the file on a network drive goes as far as the work, and what stands in the way. */
export type NetworkState = 'published' | 'waiting' | 'out-of-reach' | 'conflict';

/** A portfolio that was open before. */
export interface Recent {
	index: number;
	name: string;
	place: string;
	/** Seconds UTC. */
	opened_at: number;
	/** Whether the file is no longer where it was. */
	missing: boolean;
}

export interface Desk {
	/** What stands in the title of the window. */
	title: string;
	/** Whether it is the first of the windows that are open: how it looks at the plan is kept. */
	is_first: boolean;
	/** Title of the open file; null shows the welcome page. */
	file: string | null;
	/** Counts the times that a portfolio was opened: another number means another plan. */
	opening: number | null;
	/** How far the open portfolio is. */
	revision: number | null;
	/** Folder of the open file, for people. */
	place: string | null;
	version: string;
	recent: Recent[];
	settings: Settings;
	/** Whether the open file is the sample portfolio. */
	is_sample: boolean;
	/** Whether a test drives the window. */
	automation: boolean;
	/** How the file on a network drive stands to the work; null for one on this computer. */
	network: NetworkState | null;
	/** A file that is dragged over the window or was dropped on it. */
	dropping: Dropping;
	/** Why the file that the program was started with did not open; said once. */
	fault?: Failure | null;
}
