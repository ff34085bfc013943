/**
 * Rows of a spreadsheet: which column is what is guessed from the headings or, without them, from what
 * stands in the cells. What a duration or date means, the engine reads.
 */

import type { DependencyKind } from '../host/wire/DependencyKind';
import type { TypedLink } from '../host/wire/TypedLink';
import type { TypedRow } from '../host/wire/TypedRow';

export const ROLES = ['name', 'duration', 'start', 'owner', 'after', 'level', 'number', 'nothing'] as const;
export type Role = (typeof ROLES)[number];

export interface Table {
	/** Rows without headings, each with as many cells as the widest. */
	rows: readonly (readonly string[])[];
	/** The headings, where the first row has them. */
	headings: readonly string[] | null;
	/** What each column is taken for. */
	roles: readonly Role[];
}

/** Headings by which columns are known, in the languages in which tools write them. */
const HEADINGS: Readonly<Record<Exclude<Role, 'nothing'>, RegExp>> = {
	name: /^(task|task name|name|title|summary|activity|vorgang|vorgangsname|aufgabe|titel)$/i,
	duration: /^(duration|days|effort|dauer|tage)$/i,
	start: /^(start|start date|begin|from|anfang|beginn|von)$/i,
	owner: /^(owner|assignee|assigned to|resource|resources|resource names|verantwortlich|ressourcennamen)$/i,
	after: /^(predecessor|predecessors|depends on|after|vorgänger|nach)$/i,
	level: /^(level|outline level|wbs level|ebene|gliederungsebene)$/i,
	number: /^(id|nr|nr\.|no|no\.|#|number|row)$/i,
};
/** Headings of columns that are known and not wanted. */
const UNWANTED = /^(finish|end|finish date|due|to|ende|bis|cost|kosten|notes|notizen|% complete|% done)$/i;

/** A number and one word: the units have their names in each language, and the engine knows them. */
const DURATION = /^\d+([.,]\d+)?\s*\p{L}{1,8}\.?\??$/u;
const DATE =
	/^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./](\d{2,4})?|(\p{L}{2,10}[ ,.]+)?\d{1,2}\.?\s+\p{L}{3,}\.?(,?\s*\d{2,4})?)(\s+\d{1,2}:\d{2})?$/iu;
const AFTER =
	/^\d+\s*(FS|SS|FF|SF)?\s*([+\-−]\s*\d[^,;]*)?([,;]\s*\d+\s*(FS|SS|FF|SF)?\s*([+\-−]\s*\d[^,;]*)?)*$/i;

/** Returns the table that a text holds; null when it holds nothing. */
export function readTable(text: string): Table | null {
	const lines = outlined(cellsOf(text).filter((row) => row.some((cell) => cell.trim() !== '')));
	const width = Math.max(0, ...lines.map((row) => row.length));
	const rows = lines.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
	const [first] = rows;
	if (!first) return null;
	const named = first.map((cell) => roleOfHeading(cell.trim()));
	const hasHeadings = rows.length > 1 && named.filter((role) => role !== null).length >= Math.min(2, width);
	const body = hasHeadings ? rows.slice(1) : rows;
	const roles = hasHeadings ? named.map((role) => role ?? 'nothing') : guessed(body, width);
	return { rows: body, headings: hasHeadings ? first : null, roles: onceEach(roles) };
}

/** Returns the rows as the engine takes them; rows without a name are left out. */
export function typedRows({ rows, roles }: Table): TypedRow[] {
	const cell = (row: readonly string[], role: Role) => row[roles.indexOf(role)] ?? '';
	const named = rows.filter((row) => cell(row, 'name').trim() !== '');
	const places = new Map<string, number>();
	named.forEach((row, at) => {
		places.set(roles.includes('number') ? cell(row, 'number').trim() : String(rows.indexOf(row) + 1), at);
	});
	const levels = levelsOf(named.map((row) => [cell(row, 'name'), cell(row, 'level')]));
	return named.map((row, at) => ({
		level: levels[at] ?? 0,
		name: cell(row, 'name').trim(),
		duration: cell(row, 'duration').trim(),
		start: cell(row, 'start').trim(),
		owner: cell(row, 'owner').trim(),
		after: linksOf(cell(row, 'after'), places),
	}));
}

/** Tabs between cells, line ends between rows; a cell in quotes may hold both. */
function cellsOf(text: string): string[][] {
	const rows: string[][] = [[]];
	let cell = '';
	let isQuoted = false;
	const end = () => {
		rows.at(-1)?.push(cell);
		cell = '';
	};
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? '';
		if (isQuoted) {
			if (sign !== '"') cell += sign === '\n' ? ' ' : sign;
			else if (text[at + 1] === '"') cell += text[++at];
			else isQuoted = false;
		} else if (sign === '"' && cell === '') isQuoted = true;
		else if (sign === '\t') end();
		else if (sign === '\n') {
			end();
			rows.push([]);
		} else if (sign !== '\r') cell += sign;
	}
	end();
	return rows;
}

/** Where every row has one cell only, the tabs before it indent it. */
function outlined(rows: string[][]): string[][] {
	const at = rows.map((row) => row.findIndex((cell) => cell.trim() !== ''));
	const isOutline = rows.every((row, place) =>
		row.slice((at[place] ?? 0) + 1).every((cell) => cell.trim() === ''),
	);
	return isOutline ? rows.map((row, place) => ['\t'.repeat(at[place] ?? 0) + row[at[place] ?? 0]]) : rows;
}

function roleOfHeading(text: string): Role | null {
	for (const role of ROLES) {
		if (role !== 'nothing' && HEADINGS[role].test(text)) return role;
	}
	return UNWANTED.test(text) ? 'nothing' : null;
}

function guessed(rows: readonly (readonly string[])[], width: number): Role[] {
	const columns = Array.from({ length: width }, (_, at) =>
		rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== ''),
	);
	const most = (cells: readonly string[], fits: (cell: string, at: number) => boolean) =>
		cells.length > 0 && cells.filter(fits).length >= cells.length * 0.8;
	const roles = columns.map((cells, at): Role => {
		const rises = (cell: string, place: number) =>
			/^\d+$/.test(cell) && (place === 0 || Number(cell) > Number(cells[place - 1]));
		if (cells.length === 0) return 'nothing';
		if (at === 0 && cells.length === rows.length && rows.length > 1 && most(cells, rises)) return 'number';
		if (most(cells, (cell) => DURATION.test(cell))) return 'duration';
		if (most(cells, (cell) => DATE.test(cell))) return 'start';
		if (most(cells, (cell) => AFTER.test(cell))) return 'after';
		return 'name';
	});
	// Of several columns of text the first is the name.
	let hasName = false;
	return roles.map((role) => {
		if (role !== 'name') return role;
		const isFirst = !hasName;
		hasName = true;
		return isFirst ? 'name' : 'nothing';
	});
}

/** Of two columns for one thing the first counts: a second date is a finish. */
function onceEach(roles: readonly Role[]): Role[] {
	return roles.map((role, at) => (role !== 'nothing' && roles.indexOf(role) !== at ? 'nothing' : role));
}

/** Levels from their column, or from how far names are indented; the least is 0. */
function levelsOf(rows: readonly [name: string, level: string][]): number[] {
	const told = rows.map(([, level]) => (/^\s*\d+\s*$/.test(level) ? Number(level) : null));
	if (told.some((level) => level !== null)) {
		const least = Math.min(...told.map((level) => level ?? 99));
		return told.map((level) => Math.min(Math.max((level ?? least) - least, 0), 99));
	}
	const widths = rows.map(([name]) => (/^[ \t\u00a0]*/.exec(name)?.[0] ?? '').replaceAll('\t', '  ').length);
	const steps = [...new Set(widths)].sort((a, b) => a - b);
	return widths.map((width) => steps.indexOf(width));
}

function linksOf(text: string, places: ReadonlyMap<string, number>): TypedLink[] {
	return text.split(/[,;]/).flatMap((part) => {
		const found = /^\s*(\d+)\s*(FS|SS|FF|SF)?\s*(.*?)\s*$/i.exec(part);
		const row = found ? places.get(found[1] ?? '') : undefined;
		if (!found || row === undefined) return [];
		const kind = (found[2]?.toUpperCase() ?? 'FS') as DependencyKind;
		return [{ row, kind, lag: found[3] ?? '' }];
	});
}
