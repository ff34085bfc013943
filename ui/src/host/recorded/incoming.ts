/** A file of another tool, as it would be read. */

import type { ChosenFile, ImportChoice, ReadFile, TreeLine } from '../files';
import type { Message } from '../wire/Message';

export const PROJECT: ChosenFile = { file: 'Card reissue.xml', bytes: 184_320, kind: 'ms-project' };

const warned = (key: string, args: Record<string, string | number>): Message => ({
	key,
	args: Object.fromEntries(
		Object.entries(args).map(([name, value]) => [
			name,
			typeof value === 'number' ? { type: 'number', value } : { type: 'text', value },
		]),
	),
});

const line = (level: number, name: string, kind: TreeLine['kind'], tasks = 0): TreeLine => ({
	level,
	name,
	kind,
	tasks,
});

const WORK = [
	line(2, 'Preparation', 'summary', 3),
	line(3, 'Choose the stock', 'task'),
	line(3, 'Order the stock', 'task'),
	line(3, 'Print the letters', 'task'),
	line(2, 'Roll-out', 'summary', 2),
	line(3, 'Send the cards', 'task'),
	line(3, 'Old cards closed', 'milestone'),
	line(2, 'Tell the branches', 'task'),
];

export function offered({ into }: ImportChoice): ReadFile {
	const isOne = into === 'one-release';
	const tree = isOne
		? [line(1, 'Card reissue', 'release', 8), ...WORK]
		: WORK.map((each) =>
				each.kind === 'summary' ? { ...each, level: 1, kind: 'release' as const } : each,
			).map((each) => (each.level > 1 ? { ...each, level: 2 } : each));
	const offer = {
		name: 'Card reissue',
		counts: [
			{ what: 'products', n: 1 },
			{ what: 'releases', n: isOne ? 1 : 3 },
			{ what: 'tasks', n: 8 },
			{ what: 'dependencies', n: 4 },
			{ what: 'people', n: 3 },
			{ what: 'calendars', n: 2 },
		],
		tree,
		warnings: [
			warned('warning-unknown-predecessor', { row: 6, task: 'Send the cards', uid: '44' }),
			warned('warning-costs', {}),
			warned('warning-overtime', { count: 2 }),
		],
		top_level: 2,
		known: 0,
		failing: [],
	};
	return { offer, why: null, columns: [] };
}
