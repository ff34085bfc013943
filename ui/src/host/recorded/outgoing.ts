/** What a file of the recorded plan would hold and lose. */

import type { ExportChoice, ExportFormat, ExportOffer } from '../files';
import type { Message } from '../wire/Message';
import type { Rows } from '../wire/Rows';

const format = (name: string, extension: string, part: Partial<ExportFormat> = {}): ExportFormat => ({
	name,
	extension,
	is_whole: false,
	is_text: false,
	is_picture: false,
	is_printed: false,
	sizes: [],
	...part,
});

export const FORMATS: readonly ExportFormat[] = [
	format('json', 'json', { is_whole: true }),
	format('ms-project', 'xml'),
	format('mermaid', 'mmd', { is_text: true }),
	format('html', 'html'),
	format('pdf', 'pdf', { is_printed: true, sizes: ['a3', 'a4', 'letter', 'poster'] }),
	format('png', 'png', { is_printed: true, is_picture: true }),
	format('markdown', 'md', { is_text: true }),
	format('mail', 'txt', { is_text: true }),
];

function lost(key: string, count: number): Message[] {
	return count > 0 ? [{ key, args: { count: { type: 'number', value: count } } }] : [];
}

export function offerOf(rows: Rows, { format, part }: ExportChoice): ExportOffer {
	const releases = new Set(part.kind === 'releases' ? part.ids : rows.releases.map(({ id }) => id));
	const named = part.kind === 'tasks' ? new Set(part.ids) : null;
	const tasks = rows.tasks.filter((task) => releases.has(task.release) && (named?.has(task.id) ?? true));
	const isProject = format === 'ms-project';
	return {
		releases: new Set(named ? tasks.map(({ release }) => release) : releases).size,
		tasks: tasks.length,
		losses: isProject
			? [
					...lost('loss-windows', rows.windows.length),
					...lost('loss-freezes', rows.freezes.length),
					...lost('loss-environments', rows.environments.length),
					...lost('loss-bookings', rows.bookings.length),
					...lost('loss-gates', rows.gates.length),
				]
			: [],
		stamp: null,
		sheets: format === 'pdf' ? [2, 1] : null,
	};
}
