/** What a screen reader finds on the accessibility bus of the session. */

import { deepEqual, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Planner, until } from '../planner.mjs';

const READER = fileURLToPath(new URL('../reader.py', import.meta.url));

/** The parts of the plan that are on the bus. */
function heard() {
	const lines = execFileSync('/usr/bin/python3', [READER], { encoding: 'utf8', timeout: 60_000 });
	return lines
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));
}

export default {
	async 'a screen reader finds rows and cells by their names'(home) {
		home.hasReader = true;
		const planner = await Planner.start(home);
		await planner.click('welcome-sample');
		await planner.opened();
		const seen = await planner.page.run(() =>
			[...document.querySelectorAll('[role="row"][data-key]')].map((row) => ({
				name: row.querySelector('.name-text').textContent,
				duration: row.querySelector('[data-column="duration"]').textContent.trim(),
			})),
		);
		ok(seen.length > 10, 'the plan has rows');

		const parts = await until('every row is on the bus', () => {
			const parts = heard();
			const rows = parts.filter(({ role, name }) => role === 'table row' && name !== '');
			return rows.length === seen.length && parts;
		});
		const named = (role) => parts.filter((part) => part.role === role && part.name !== '');
		deepEqual(
			named('table row').map(({ name }) => name),
			seen.map(({ name }) => name),
			'rows are named in their order',
		);
		deepEqual(
			named('column header').map(({ name }) => name),
			['Name', 'Duration', 'Start', 'Finish', 'Float', 'Window float', 'Owner'],
		);
		for (const { name, duration } of seen) {
			const cells = named('table cell').flatMap((cell) => (cell.row === name ? [cell.name] : []));
			ok(cells.includes(name), `${name} is a cell of its row`);
			ok(duration === '' || cells.includes(duration), `${name}: its duration is a cell`);
		}
		await planner.close();
	},
};
