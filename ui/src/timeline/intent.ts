/** What a gesture would do if it ended here: one command, or nothing. */

import type { Command } from '../host/wire/Command';
import type { ShiftPolicy } from '../host/wire/ShiftPolicy';
import { linkKind, moveCommand } from './drag';
import type { Gesture, Move, Resize } from './gesture';

/** What a new task needs beside the gesture that draws it. */
export interface Drawing {
	name: string;
	/** Working seconds within a drawn span; those of a day where it holds none. */
	lengthOf(start: number, finish: number): number;
	/** The drawn span in whole cells of the snap. */
	spanOf(from: number, to: number): { start: number; finish: number };
}

export function commandOf(gesture: Gesture, shift: ShiftPolicy, drawing: Drawing): Command | null {
	switch (gesture.kind) {
		case 'move':
			return moved(gesture, gesture.to, shift);
		case 'resize':
			return resized(gesture);
		case 'assign':
			if (gesture.into) return gesture.into.command;
			return gesture.place && { do: 'place-tasks', tasks: [...gesture.tasks], place: gesture.place };
		case 'progress':
			return {
				do: 'set-progress',
				task: gesture.lead.task,
				update: { done: gesture.done, actual_start: null, actual_finish: null, remaining: null },
			};
		case 'link':
			return gesture.target && gesture.target.task !== gesture.from
				? {
						do: 'link-tasks',
						predecessor: gesture.from,
						successor: gesture.target.task,
						kind: linkKind(gesture.edge, gesture.target.edge),
						lag: { unit: 'working', amount: 0 },
					}
				: null;
		case 'create': {
			const { start, finish } = drawing.spanOf(gesture.from, gesture.to);
			return {
				do: 'create-task',
				place: gesture.place,
				name: drawing.name,
				kind: 'task',
				phase: null,
				duration: { amount: drawing.lengthOf(start, finish), unit: 'working' },
				start,
			};
		}
		case 'choose':
		case 'pan':
			return null;
	}
}

/** The move to the moment that was asked for, which a barrier keeps the task from. */
export function moveInside(gesture: Move, shift: ShiftPolicy): Command | null {
	return gesture.stop && moved(gesture, gesture.stop.asked, shift);
}

function moved(gesture: Move, to: number, shift: ShiftPolicy): Command | null {
	const by = to - gesture.lead.start;
	if (by === 0) return null;
	return moveCommand(
		gesture.movers.map((mover) => ({
			task: mover.task,
			start: mover === gesture.lead ? to : mover.start + by,
		})),
		shift,
	);
}

function resized({ lead, edge, to }: Resize): Command | null {
	const { task } = lead;
	if (to === (edge === 'start' ? lead.start : lead.finish)) return null;
	return edge === 'start'
		? { do: 'resize-start', task, start: to }
		: { do: 'resize-finish', task, finish: to };
}
