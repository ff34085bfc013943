/** A table of a spreadsheet, as it would be read. */

import type { ChosenFile, Headed, ReadFile, TableLook } from '../files';
import type { ColumnRole } from '../wire/ColumnRole';
import type { ColumnSample } from '../wire/ColumnSample';
import type { Mapping } from '../wire/Mapping';

export const TABLE: ChosenFile = { file: 'Rollout Q1.xlsx', bytes: 23_552, kind: 'table' };

const HEADINGS = ['Nr', 'Vorgangsname', 'Anfang', 'Ende', 'Dauer', 'Vorgänger', 'Wer', '% fertig', 'Kosten'];
const ROLES: readonly ColumnRole[] = [
	'number',
	'name',
	'start',
	'finish',
	'duration',
	'predecessors',
	'owner',
	'progress',
	'ignored',
];
const ROWS: readonly (readonly string[])[] = [
	['1', 'Vorbereitung', '01.02.2027', '05.02.2027', '5 Tage', '', 'Weber', '100', '1.200,00'],
	['2', 'Material wählen', '01.02.2027', '02.02.2027', '1,5 Tage', '', 'Weber; Nair', '100', '0'],
	['3', 'Material bestellen', '03.02.2027', '05.02.2027', '3 Tage', '2', 'Nair', '40', '840,50'],
	['4', 'Druck', '08.02.2027', '09.02.2027', 'bald', '3EA+2t', 'Fischer', '0', ''],
	['5', 'Versand', '10.02.2027', '31.02.2027', '5 Tage', '12FS+2d;14SS', '', '0', ''],
];

const MAPPING: Mapping = {
	sheet: 'Plan',
	heading_row: 3,
	columns: HEADINGS.map((heading, at) => ({ heading, role: ROLES[at] ?? 'ignored' })),
	date_order: 'day-first',
	decimal: 'comma',
	duration_unit: 'days',
	progress: 'percent',
	hierarchy: 'flat',
	references: 'number',
	separators: ';,',
	starts: 'hold',
};

const sheet = (name: string, mapping: Mapping, first: string[][]) => ({
	name,
	rows: 28,
	columns: HEADINGS.length,
	first,
	guess: {
		mapping,
		doubts: [
			{
				key: 'doubt-date-order',
				args: {
					column: { type: 'text' as const, value: 'Anfang' },
					sample: { type: 'text' as const, value: '01.02.2027' },
				},
			},
		],
	},
});

export function looked(headed: Headed | null): TableLook {
	const mapping = headed ? { ...MAPPING, heading_row: headed.row } : MAPPING;
	const first = [
		['Rollout Q1', '', '', '', '', 'Stand: 29.01.2027'],
		['', '', 'Termine', '', 'Aufwand'],
		HEADINGS,
		...ROWS,
	].map((row) => [...row]);
	return {
		sample: {
			sheets: [sheet('Plan', mapping, first), sheet('Altes', mapping, first.slice(2))],
			likeliest: 0,
			notes: [],
		},
		kept: [null, null],
	};
}

const UNREAD = new Set(['bald', '31.02.2027']);

function columnOf(role: ColumnRole, heading: string, at: number): ColumnSample {
	const cells = ROWS.map((row, place) => ({ row: place + 4, text: row[at] ?? '' })).filter(
		({ text }) => text !== '',
	);
	const read = (text: string) => {
		if (role === 'ignored') return text;
		if (UNREAD.has(text)) return null;
		if (role === 'start' || role === 'finish') return `${Number(text.slice(0, 2))} Feb 2027`;
		if (role === 'duration') return text.replace(' Tage', '\u00a0d').replace(',', '.');
		return role === 'progress' ? `${text}\u00a0%` : text;
	};
	const shown = cells.map((cell) => ({ ...cell, read: read(cell.text) }));
	return {
		letters: String.fromCharCode(65 + at),
		heading,
		role,
		filled: shown.length,
		unread: shown.filter((cell) => cell.read === null).length,
		cells: [...shown].sort((a, b) => Number(b.read === null) - Number(a.read === null)),
	};
}

export function mapped(mapping: Mapping): ReadFile {
	const columns = mapping.columns.map(({ role, heading }, at) => columnOf(role, heading, at));
	const hasNames = mapping.columns.some(({ role }) => role === 'name');
	if (!hasNames) return { offer: null, why: { key: 'unreadable-table-no-name', args: {} }, columns };
	const value = (text: string) => ({ type: 'text' as const, value: text });
	const row = (number: number) => ({ type: 'number' as const, value: number });
	return {
		offer: {
			name: 'Rollout Q1',
			counts: [
				{ what: 'products', n: 1 },
				{ what: 'releases', n: 1 },
				{ what: 'tasks', n: 5 },
				{ what: 'dependencies', n: 2 },
				{ what: 'people', n: 3 },
			],
			tree: [
				{ level: 1, name: 'Rollout Q1', kind: 'release', tasks: 5 },
				...ROWS.map((cells) => ({ level: 2, name: cells[1] ?? '', kind: 'task' as const, tasks: 0 })),
			],
			warnings: [
				{
					key: 'warning-table-value',
					args: { row: row(7), column: value('Dauer'), value: value('bald') },
				},
				{
					key: 'warning-table-value',
					args: { row: row(8), column: value('Ende'), value: value('31.02.2027') },
				},
				{
					key: 'warning-table-unknown-row',
					args: { row: row(8), column: value('Vorgänger'), value: value('12FS+2d') },
				},
			],
			top_level: 0,
			known: 0,
			failing: [7, 8],
		},
		why: null,
		columns,
	};
}
