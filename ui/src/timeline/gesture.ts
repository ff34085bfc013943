/** The gestures of the chart while they go on: what is dragged, where to, and what the engine says of it. */

import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Refusal } from '../host/wire/Refusal';
import type { Edge } from './drag';

/** A task that moves, with the place it comes from. */
export interface Mover {
	task: string;
	start: number;
	finish: number;
}

export type Gesture =
	| { kind: 'move'; lead: Mover; movers: Mover[]; to: number; byKeys: boolean }
	| { kind: 'resize'; lead: Mover; edge: Edge; to: number; byKeys: boolean }
	| { kind: 'progress'; lead: Mover; done: number }
	| {
			kind: 'link';
			from: string;
			edge: Edge;
			x: number;
			y: number;
			target: { task: string; edge: Edge } | null;
	  }
	| { kind: 'create'; release: string; from: number; to: number }
	| { kind: 'choose'; x0: number; y0: number; x: number; y: number }
	| { kind: 'pan'; x: number; y: number };

/** What the engine answered to the newest preview of the gesture. */
export type Verdict = { head: PreviewHead } | { refusal: Refusal } | null;
