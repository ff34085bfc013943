/** What the window knows beside the plan: which file is open, recent files, the person's settings. */

import type { Failure } from './wire/Failure';
import type { Message } from './wire/Message';

export type Theme = 'system' | 'light' | 'dark';

/** The person's own settings; they belong to the machine, never to the file. */
export interface Settings {
	author: string;
	theme: Theme;
}

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
	/** Title of the open file; null shows the welcome page. */
	file: string | null;
	/** Folder of the open file, for people. */
	place: string | null;
	version: string;
	recent: Recent[];
	settings: Settings;
	/** Whether a test drives the window. */
	automation: boolean;
	/** How the file on a network drive stands to the work; null for one on this computer. */
	network: NetworkState | null;
	/** Why the file that the program was started with did not open; said once. */
	fault?: Failure | null;
}

/** What a chosen file would bring, before anything is created. */
export interface ImportOffer {
	name: string;
	tasks: number;
	dependencies: number;
	calendars: number;
	people: number;
	warnings: Message[];
	/** How many top-level summaries it has. */
	top_level: number;
}

export type ImportInto = 'one-release' | 'release-per-summary';
