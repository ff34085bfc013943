/** Which pointer the chart shows. */

import type { Gesture } from './gesture';
import type { Hit } from './hit';

export type Cursor =
	| 'default'
	| 'grab'
	| 'grabbing'
	| 'pointer'
	| 'crosshair'
	| 'ew-resize'
	| 'col-resize'
	| 'not-allowed';

interface Tools {
	/** Space is held: a drag pans. */
	pans: boolean;
	isDrawing: boolean;
}

export function cursorFor(
	target: Hit,
	gesture: Gesture | null,
	{ pans, isDrawing }: Tools,
	isFixed: boolean,
): Cursor {
	switch (gesture?.kind) {
		case 'move':
		case 'pan':
			return 'grabbing';
		case 'assign':
			return gesture.place || gesture.into?.command ? 'grabbing' : 'not-allowed';
		case 'resize':
			return 'ew-resize';
		case 'progress':
			return 'col-resize';
		case 'link':
		case 'create':
			return 'crosshair';
		case 'choose':
			return 'default';
		case undefined:
			break;
	}
	if (pans) return 'grab';
	switch (target.on) {
		case 'link':
			return 'pointer';
		case 'row':
			return target.row.kind === 'new' || isDrawing ? 'crosshair' : 'default';
		case 'nothing':
			return 'default';
		case 'bar':
			switch (target.part) {
				case 'start':
				case 'finish':
					return 'ew-resize';
				case 'link-start':
				case 'link-finish':
					return 'crosshair';
				case 'progress':
					return 'col-resize';
				case 'body':
					return isFixed ? 'default' : 'grab';
			}
	}
}
