/** The gestures of the chart while they go on: what is dragged, where to, and what the engine says of it. */

import type { Place } from '../host/wire/Place';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Refusal } from '../host/wire/Refusal';
import type { Into } from '../views/intoGroup';
import type { Stop } from './barriers';
import type { Edge } from './drag';
import type { SnapPoint } from './snap';

/** A task that moves, with the place it comes from. */
export interface Mover {
	task: string;
	start: number;
	finish: number;
}

/** Where a dragged edge came to rest beside a whole day. */
interface Rest {
	/** The point that it snapped to. */
	snap: SnapPoint | null;
	/** The barrier at which it stopped. */
	stop: Stop | null;
}

export type Move = { kind: 'move'; lead: Mover; movers: Mover[]; to: number; byKeys: boolean } & Rest;
export type Resize = { kind: 'resize'; lead: Mover; edge: Edge; to: number; byKeys: boolean } & Rest;

/** Tasks that are carried to another release, or into another group. */
export interface Assign {
	kind: 'assign';
	lead: Mover;
	tasks: readonly string[];
	/** The pointer, and where on the bar it took hold. */
	x: number;
	y: number;
	grip: { x: number; y: number };
	/** Where they would stand; null over rows of their own release, and where rows are grouped otherwise. */
	place: Place | null;
	/** The group over which they are, where rows are grouped. */
	into: Into | null;
	/** Place of the row under the pointer. */
	over: number;
}

export type Gesture =
	| Move
	| Resize
	| Assign
	| { kind: 'progress'; lead: Mover; done: number }
	| {
			kind: 'link';
			from: string;
			edge: Edge;
			x: number;
			y: number;
			target: { task: string; edge: Edge } | null;
			/** Tasks that cannot be the target, as far as the links say. */
			barred: ReadonlySet<string>;
	  }
	| { kind: 'create'; row: string; place: Place; from: number; to: number }
	| { kind: 'choose'; x0: number; y0: number; x: number; y: number }
	| { kind: 'pan'; x: number; y: number };

/** What the engine answered to the newest preview of the gesture. */
export type Verdict = { head: PreviewHead } | { refusal: Refusal } | null;

/** Whether a gesture changes the plan when it ends. */
export function changes(gesture: Gesture | null): boolean {
	return gesture !== null && gesture.kind !== 'choose' && gesture.kind !== 'pan';
}
