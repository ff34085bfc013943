/** Rows of the packed tables, as src-tauri/document/src/packed.rs writes them. */

const NONE = 0xffff_ffff;

/** Takes the tables of a frame apart: columns of numbers, then columns of texts. */
function tables(bytes) {
	const found = [];
	let at = 0;
	const number = () => {
		at += 4;
		return bytes.readUInt32LE(at - 4);
	};
	while (at < bytes.length) {
		const [count, numbers, texts] = [number(), number(), number()];
		const column = () => Array.from({ length: count }, number);
		const table = { numbers: Array.from({ length: numbers }, column), texts: [] };
		for (const ends of Array.from({ length: texts }, column)) {
			const from = at;
			table.texts.push(ends.map((end, row) => bytes.toString('utf8', from + (ends[row - 1] ?? 0), from + end)));
			at += ends.at(-1) ?? 0;
		}
		at = Math.ceil(at / 4) * 4;
		found.push(table);
	}
	return found;
}

/** Every row of a snapshot: those that its head says whole, and those of the packed tables. */
export function rowsOf({ rows, words, blanks }, packed) {
	const [tasks, dependencies, assignments] = tables(packed);
	const word = (place) => (place === NONE ? null : words[place]);
	const ids = new Map(tasks.numbers[0].map((handle, row) => [handle, tasks.texts[0][row]]));
	const each = ({ numbers, texts }, blank, columns) =>
		texts[0].map((id, row) => {
			const own = columns((column) => numbers[column][row], (column) => texts[column][row]);
			return { ...blank, id, ...own, ...JSON.parse(texts.at(-1)[row] || '{}') };
		});
	return {
		...rows,
		tasks: each(tasks, blanks.task, (number, text) => ({
			parent: ids.get(number(1)) ?? null,
			release: word(number(2)),
			owner: word(number(3)),
			kind: word(number(4)),
			phase: word(number(5)),
			calendar: word(number(6)),
			...(number(8) === NONE ? {} : { duration: { amount: number(8), unit: 'working' } }),
			name: text(1),
			order: text(2),
		})),
		dependencies: each(dependencies, blanks.dependency, (number) => ({
			predecessor: ids.get(number(1)),
			successor: ids.get(number(2)),
			kind: word(number(3)),
		})),
		assignments: each(assignments, blanks.assignment, (number) => ({
			task: ids.get(number(1)),
			person: word(number(2)),
		})),
	};
}
