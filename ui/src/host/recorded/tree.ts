/** What commands about places in the tree do to the recorded plan. */

import { HOUR } from '../../plan/zone';
import type { Branch } from '../wire/Branch';
import type { Change } from '../wire/Change';
import type { Command } from '../wire/Command';
import type { Place } from '../wire/Place';
import type { Task } from '../wire/Task';
import type { TypedRow } from '../wire/TypedRow';
import type { RecordedPlan } from './schedule';

type TreeCommand = Extract<
	Command,
	{ do: 'place-tasks' | 'indent-tasks' | 'outdent-tasks' | 'paste-tasks' | 'enter-rows' }
>;

let drawn = 0;

export function isAboutTree(command: Command): command is TreeCommand {
	return ['place-tasks', 'indent-tasks', 'outdent-tasks', 'paste-tasks', 'enter-rows'].includes(command.do);
}

export function treeEdits(plan: RecordedPlan, command: TreeCommand): Change[] {
	switch (command.do) {
		case 'place-tasks':
			return placed(plan, command.tasks, command.place);
		case 'indent-tasks':
			return command.tasks.flatMap((id) => {
				const task = plan.tasks.get(id);
				const siblings = task ? under(plan, task.release, task.parent) : [];
				const summary = siblings[siblings.findIndex((each) => each.id === id) - 1];
				if (!task || !summary) return [];
				const last = under(plan, task.release, summary.id).at(-1)?.id ?? null;
				return placed(plan, [id], { release: task.release, parent: summary.id, after: last });
			});
		case 'outdent-tasks':
			return command.tasks.flatMap((id) => {
				const task = plan.tasks.get(id);
				const summary = task?.parent ? plan.tasks.get(task.parent) : undefined;
				if (!task || !summary) return [];
				return placed(plan, [id], { release: task.release, parent: summary.parent, after: summary.id });
			});
		case 'paste-tasks':
			return pasted(plan, command.branch, command.place);
		case 'enter-rows':
			return pasted(plan, typedBranch(plan, command.rows, command.place), command.place);
	}
}

function under(plan: RecordedPlan, release: string, parent: string | null): Task[] {
	return [...plan.tasks.values()]
		.filter((task) => task.release === release && task.parent === parent)
		.sort((a, b) => (a.order < b.order ? -1 : 1));
}

/** Keys behind a sibling and before the next: what follows a key and a V comes directly behind it. */
function orders(plan: RecordedPlan, place: Place, count: number): string[] {
	const siblings = under(plan, place.release, place.parent);
	const base =
		place.after === null
			? `${siblings[0]?.order ?? 'V'}0`.slice(0, -2) || '0'
			: (plan.tasks.get(place.after)?.order ?? 'V');
	return Array.from({ length: count }, (_, at) => `${base}V${String(at).padStart(4, '0')}`);
}

function placed(plan: RecordedPlan, ids: readonly string[], place: Place): Change[] {
	const keys = orders(plan, place, ids.length);
	const changes: Change[] = [];
	const move = (id: string, change: Partial<Task>) => {
		const before = plan.tasks.get(id);
		if (!before) return;
		changes.push({ table: 'task', row: { before, after: { ...before, release: place.release, ...change } } });
		for (const each of plan.tasks.values()) if (each.parent === id) move(each.id, {});
	};
	ids.forEach((id, at) => {
		move(id, { parent: place.parent, order: keys[at] ?? 'V' });
	});
	return changes;
}

function pasted(plan: RecordedPlan, branch: Branch, place: Place): Change[] {
	const ids = new Map(branch.tasks.map(({ id }) => [id, `pasted-${++drawn}`]));
	const tops = branch.tasks.filter((task) => task.parent === null || !ids.has(task.parent));
	const keys = orders(plan, place, tops.length);
	const tasks = branch.tasks.map((task): Change => {
		const top = tops.indexOf(task);
		const after = {
			...task,
			id: ids.get(task.id) ?? task.id,
			release: place.release,
			parent: top < 0 ? (ids.get(task.parent ?? '') ?? null) : place.parent,
			order: top < 0 ? task.order : (keys[top] ?? 'V'),
		};
		return { table: 'task', row: { before: null, after } };
	});
	const links = branch.dependencies.map((link): Change => {
		const after = {
			...link,
			id: `pasted-${++drawn}`,
			predecessor: ids.get(link.predecessor) ?? '',
			successor: ids.get(link.successor) ?? '',
		};
		return { table: 'dependency', row: { before: null, after } };
	});
	return [...tasks, ...links];
}

function typedBranch(plan: RecordedPlan, rows: readonly TypedRow[], place: Place): Branch {
	const [model] = plan.tasks.values();
	const open: { level: number; id: string }[] = [];
	const tasks = rows.map((row, at): Task => {
		while (open.length > 0 && (open.at(-1)?.level ?? 0) >= row.level) open.pop();
		const parent = open.at(-1)?.id ?? null;
		const id = `typed-${at}`;
		open.push({ level: row.level, id });
		const days = Number.parseFloat(row.duration) || 1;
		return {
			...model,
			id,
			release: place.release,
			parent,
			order: `V${String(at).padStart(4, '0')}`,
			name: row.name,
			kind: 'task',
			phase: null,
			owner: null,
			duration: { amount: days * 8 * HOUR, unit: 'working' },
			constraint: { kind: 'ASAP', date: null },
			progress: { ...model.progress, done: 0, actual_start: null },
		};
	});
	const dependencies = rows.flatMap((row, at) =>
		row.after.map((link) => ({
			id: '',
			predecessor: `typed-${link.row}`,
			successor: `typed-${at}`,
			kind: link.kind,
			lag: { unit: 'working' as const, amount: 0 },
			strength: 'hard' as const,
			reason: '',
			external: [],
		})),
	);
	return { tasks, dependencies, assignments: [], bookings: [], people: [], calendars: [], environments: [] };
}
