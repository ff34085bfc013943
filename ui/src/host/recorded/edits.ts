/** What the commonest commands do to the recorded plan. A stand-in for the engine: enough to look and feel. */

import { DAY, HOUR } from '../../plan/zone';
import type { Change } from '../wire/Change';
import type { Command } from '../wire/Command';
import type { Refusal } from '../wire/Refusal';
import type { Task } from '../wire/Task';
import type { RecordedPlan } from './schedule';
import { isAboutTree, treeEdits } from './tree';
import { WORK_DAY, worked } from './work';

export class Refused extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal) {
		super(refusal.code);
		this.refusal = refusal;
	}
}

/** Where a task stands now, which some commands need. */
export type StartOf = (task: string) => number;

let drawn = 0;

/** Returns row edits of a command. */
export function editsFor(plan: RecordedPlan, command: Command, startOf: StartOf): Change[] {
	const task = (id: string): Task => {
		const found = plan.tasks.get(id);
		if (!found) throw new Refused({ code: 'unknown', subject: { kind: 'task', id } });
		return found;
	};
	const edit = (id: string, change: Partial<Task>): Change => {
		const before = task(id);
		return { table: 'task', row: { before, after: { ...before, ...change } } };
	};
	if (isAboutTree(command)) return treeEdits(plan, command);
	switch (command.do) {
		case 'move-task':
			return [edit(command.task, { constraint: { kind: 'SNET', date: command.start } })];
		case 'resize-finish': {
			const length = worked(command.finish) - worked(startOf(command.task));
			return [edit(command.task, { duration: { amount: Math.max(HOUR, length), unit: 'working' } })];
		}
		case 'resize-start': {
			const finish = worked(startOf(command.task)) + task(command.task).duration.amount;
			const amount = Math.max(HOUR, finish - worked(command.start));
			return [
				edit(command.task, {
					constraint: { kind: 'SNET', date: command.start },
					duration: { amount, unit: 'working' },
				}),
			];
		}
		case 'set-duration':
			return [edit(command.task, { duration: command.duration })];
		case 'set-owner':
			return [edit(command.task, { owner: command.owner })];
		case 'set-notes':
			return [edit(command.task, { notes: command.notes })];
		case 'set-progress':
			return [
				edit(command.task, {
					progress: {
						...task(command.task).progress,
						done: command.update.done ?? 0,
						actual_start: task(command.task).progress.actual_start ?? startOf(command.task),
					},
				}),
			];
		case 'rename':
			return command.subject.kind === 'task' ? [edit(command.subject.id, { name: command.name })] : [];
		case 'enter-cell':
			return [cell(command.cell, command.text, edit, command.task)];
		case 'link-tasks': {
			const path = loop(plan, command.predecessor, command.successor);
			if (path) throw new Refused({ code: 'would-cycle', path, names: path.map((id) => task(id).name) });
			drawn += 1;
			const after = {
				id: `link-${drawn}`,
				predecessor: command.predecessor,
				successor: command.successor,
				kind: command.kind,
				lag: command.lag,
				strength: 'hard' as const,
				reason: '',
				external: [],
			};
			return [{ table: 'dependency', row: { before: null, after } }];
		}
		case 'unlink':
			return command.dependencies.map((id) => ({
				table: 'dependency',
				row: { before: plan.dependencies.get(id) ?? null, after: null },
			}));
		case 'edit-dependency': {
			const before = plan.dependencies.get(command.dependency);
			if (!before)
				throw new Refused({ code: 'unknown', subject: { kind: 'dependency', id: command.dependency } });
			const { kind, lag, strength } = command;
			return [{ table: 'dependency', row: { before, after: { ...before, kind, lag, strength } } }];
		}
		case 'create-task': {
			drawn += 1;
			const model = [...plan.tasks.values()][0];
			const siblings = [...plan.tasks.values()].filter(
				(each) => each.release === command.place.release && each.parent === command.place.parent,
			);
			const order =
				command.place.after === null
					? '0'
					: `${plan.tasks.get(command.place.after)?.order ?? siblings.at(-1)?.order ?? ''}V`;
			const after: Task = {
				...model,
				id: `task-${drawn}`,
				release: command.place.release,
				parent: command.place.parent,
				order,
				name: command.name,
				kind: command.kind,
				phase: command.phase,
				duration: command.duration,
				deadline: null,
				notes: '',
				owner: null,
				constraint:
					command.start === null ? { kind: 'ASAP', date: null } : { kind: 'SNET', date: command.start },
				progress: { ...model.progress, done: 0, actual_start: null },
			};
			return [{ table: 'task', row: { before: null, after } }];
		}
		case 'delete-tasks': {
			const gone = new Set(command.tasks);
			for (const each of plan.tasks.values())
				if (each.parent !== null && gone.has(each.parent)) gone.add(each.id);
			const links: Change[] = [...plan.dependencies.values()]
				.filter((link) => gone.has(link.predecessor) || gone.has(link.successor))
				.map((link) => ({ table: 'dependency', row: { before: link, after: null } }));
			return [
				...links,
				...[...gone].map((id): Change => ({ table: 'task', row: { before: task(id), after: null } })),
			];
		}
		case 'batch':
			return command.commands.flatMap((each) => editsFor(plan, each, startOf));
		default:
			throw new Refused({ code: 'no-change' });
	}
}

function cell(
	which: string,
	text: string,
	edit: (id: string, change: Partial<Task>) => Change,
	task: string,
): Change {
	const unreadable = (expected: string) => new Refused({ code: 'unreadable', text, expected });
	switch (which) {
		case 'name':
			if (text.trim() === '') throw new Refused({ code: 'empty-name' });
			return edit(task, { name: text.trim() });
		case 'duration': {
			const match = /^(\d+(?:\.\d+)?)\s*(d|w|h)?$/.exec(text.trim());
			if (!match) throw unreadable('expected-duration');
			const unit = { d: WORK_DAY, w: 5 * WORK_DAY, h: HOUR }[match[2] ?? 'd'] ?? WORK_DAY;
			return edit(task, { duration: { amount: Number(match[1]) * unit, unit: 'working' } });
		}
		default: {
			const at = Date.parse(`${text} UTC`);
			if (Number.isNaN(at)) throw unreadable('expected-date');
			return edit(task, { constraint: { kind: 'SNET', date: at / 1000 + DAY * 0.375 } });
		}
	}
}

/** The way from a task's successors back to its predecessor, when there is one. */
function loop(plan: RecordedPlan, predecessor: string, successor: string): string[] | null {
	const onWay = new Map<string, string>([[successor, '']]);
	const waiting = [successor];
	for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
		if (at === predecessor) {
			const path: string[] = [];
			for (let step: string = at; step !== ''; step = onWay.get(step) ?? '') path.unshift(step);
			return path;
		}
		for (const link of plan.dependencies.values()) {
			if (link.predecessor === at && !onWay.has(link.successor)) {
				onWay.set(link.successor, at);
				waiting.push(link.successor);
			}
		}
	}
	return null;
}
