/**
 * A branch as text: JSON under a mark for another portfolio of ours, and lines with tabs between the cells
 * for spreadsheets.
 */

import type { Branch } from '../host/wire/Branch';

/** The type under which the clipboard holds a branch. */
export const BRANCH_TYPE = 'application/x-slipway-branch+json';
const MARK = 'slipway-branch';
const VERSION = 1;

export function branchText(branch: Branch): string {
	return JSON.stringify({ what: MARK, version: VERSION, branch });
}

/** Returns the branch that a text holds; null when it holds none that this version can read. */
export function readBranch(text: string): Branch | null {
	if (!text.startsWith(`{"what":"${MARK}"`)) return null;
	try {
		const read = JSON.parse(text) as { version?: unknown; branch?: unknown };
		return read.version === VERSION && isBranch(read.branch) ? read.branch : null;
	} catch {
		return null;
	}
}

/** The engine judges the rows; here it only has to be a branch at all. */
function isBranch(value: unknown): value is Branch {
	return typeof value === 'object' && value !== null && 'tasks' in value && Array.isArray(value.tasks);
}

/** What stands in the cells of one row. */
export interface Line {
	level: number;
	cells: readonly string[];
}

/** Lines as spreadsheets take them: names indented, cells with tabs between. */
export function tableText(lines: readonly Line[]): string {
	return lines
		.map(({ level, cells: [name = '', ...others] }) =>
			['  '.repeat(level) + name, ...others].map((cell) => cell.replaceAll(/[\t\r\n]+/g, ' ')).join('\t'),
		)
		.join('\n');
}
