/** Pointer and keys on the board: choosing, dragging, resizing, drawing a request. */

import type { Booking } from '../host/wire/Booking';
import type { Session } from '../plan/session.svelte';
import type { BoardView } from './board.svelte';
import {
	type Drag,
	EDGE,
	isBound,
	moved,
	type Part,
	resized,
	type Step,
	spanned,
	stepsIn,
	THRESHOLD,
} from './drag';

/** What lies under a pointer. */
export interface Hit {
	environment: string | null;
	/** Instant under the pointer. */
	at: number;
}

interface Press {
	x: number;
	y: number;
	at: number;
	environment: string;
	/** The booking that was pressed, with its interval on the board. */
	grip: { booking: Booking; from: number; to: number; part: Part } | null;
}

export class Gestures {
	#view: BoardView;
	#session: Session;
	#press: Press | null = null;
	/** The lane and time under a point of the window. */
	hit: (x: number, y: number) => Hit = () => ({ environment: null, at: 0 });

	constructor(view: BoardView, session: Session) {
		this.#view = view;
		this.#session = session;
	}

	get isDragging(): boolean {
		return this.#view.drag !== null;
	}

	/** Whether the last press became a drag, so that the click that follows it means nothing. */
	wasDrag = false;

	press(event: PointerEvent, environment: string, grip: Press['grip']): void {
		if (event.button !== 0 || this.#session.mirror.readOnly || this.isDragging) return;
		const { at } = this.hit(event.clientX, event.clientY);
		this.#press = { x: event.clientX, y: event.clientY, at, environment, grip };
		this.wasDrag = false;
	}

	move(event: PointerEvent): void {
		const press = this.#press;
		if (!press) return;
		const far = Math.hypot(event.clientX - press.x, event.clientY - press.y);
		if (!this.isDragging && far < THRESHOLD) return;
		if (!this.wasDrag && event.currentTarget instanceof Element) {
			event.currentTarget.setPointerCapture(event.pointerId);
		}
		this.wasDrag = true;
		if (press.grip && isBound(press.grip.booking)) {
			this.#refuse(press.grip.booking);
			return;
		}
		const drag = this.#draggedTo(press, event);
		if (drag) this.#take(drag);
	}

	async release(): Promise<void> {
		this.#press = null;
		const { drag } = this.#view;
		if (!drag || (drag.kind !== 'create' && drag.byKeys)) return;
		if (drag.kind !== 'create') {
			await this.#view.drop();
			return;
		}
		this.#view.drag = null;
		this.#view.request(drag.environment, drag);
	}

	/** Restores everything; answers whether there was something to restore. */
	cancel(): boolean {
		const was = this.isDragging || this.#press !== null;
		this.#press = null;
		if (this.isDragging) this.#view.cancel();
		return was;
	}

	/** Takes the plan as another window left it; where what is dragged is gone, the drag ends with a word. */
	rebase(): void {
		const { drag } = this.#view;
		if (!drag || this.#view.isDropping) return;
		const { bookings, environments } = this.#session.mirror;
		const booking = drag.kind === 'create' ? null : bookings.get(drag.booking.id);
		if (booking === undefined || (booking && isBound(booking)) || !environments.has(drag.environment)) {
			this.cancel();
			this.#session.letGo();
			return;
		}
		if (drag.kind === 'create' || booking === null) return;
		if (this.#press?.grip) this.#press = { ...this.#press, grip: { ...this.#press.grip, booking } };
		this.#view.dragTo({ ...drag, booking });
	}

	/** Begins moving a booking by keys; one that moves with its task says so. */
	grab(booking: Booking, from: number, to: number): void {
		if (this.#session.mirror.readOnly) return;
		if (isBound(booking)) {
			this.#refuse(booking);
			return;
		}
		this.#view.dragTo({
			kind: 'move',
			booking,
			from,
			to,
			environment: booking.environment,
			byKeys: true,
		});
	}

	/** A key while a booking is moved by keys; answers whether it was taken. */
	key(event: KeyboardEvent): boolean {
		const { drag } = this.#view;
		if (!drag || drag.kind === 'create' || !drag.byKeys) return false;
		const step: Step = event.altKey ? 'hour' : 'day';
		switch (event.key) {
			case 'ArrowLeft':
			case 'ArrowRight':
				this.#nudge(drag, event.key === 'ArrowLeft' ? -1 : 1, step, event.shiftKey);
				return true;
			case 'ArrowUp':
			case 'ArrowDown':
				this.#toLane(drag, event.key === 'ArrowUp' ? -1 : 1);
				return true;
			case 'Enter':
			case ' ':
				void this.#view.drop();
				return true;
			default:
				return false;
		}
	}

	#draggedTo(press: Press, event: PointerEvent): Drag | null {
		const { zone, closed } = this.#session.mirror;
		const { at, environment } = this.hit(event.clientX, event.clientY);
		const { grip } = press;
		if (grip === null) {
			const span = spanned(zone, closed, press.at, at);
			return { kind: 'create', ...span, environment: press.environment, byKeys: false };
		}
		const step: Step = event.altKey ? 'hour' : 'day';
		const steps = stepsIn(at - press.at, step);
		const { booking, part } = grip;
		if (part === 'whole') {
			const place = environment ?? booking.environment;
			return { kind: 'move', booking, ...moved(zone, grip, steps, step), environment: place, byKeys: false };
		}
		const ends = resized(zone, grip, part, steps, step);
		return { kind: 'resize', part, booking, ...ends, environment: booking.environment, byKeys: false };
	}

	#take(drag: Drag): void {
		const now = this.#view.drag;
		const same =
			now !== null && now.from === drag.from && now.to === drag.to && now.environment === drag.environment;
		if (!same) this.#view.dragTo(drag);
	}

	#nudge(drag: Exclude<Drag, { kind: 'create' }>, steps: number, step: Step, isResize: boolean): void {
		const { zone } = this.#session.mirror;
		const at = isResize ? resized(zone, drag, 'finish', steps, step) : moved(zone, drag, steps, step);
		this.#view.show(isResize ? at.to : at.from);
		this.#view.dragTo({ ...drag, ...at });
	}

	#toLane(drag: Exclude<Drag, { kind: 'create' }>, steps: number): void {
		const lanes = this.#view.lanes;
		const place = lanes.findIndex((lane) => lane.environment === drag.environment);
		const next = lanes[place + steps];
		if (next) this.#view.dragTo({ ...drag, environment: next.environment });
	}

	#refuse(booking: Booking): void {
		this.#press = null;
		this.#view.choose({ kind: 'booking', id: booking.id });
		this.#view.bound = booking.id;
	}
}

/** Which part of a bar a pointer is over. */
export function partAt(x: number, bar: { left: number; right: number }): Part {
	if (bar.right - bar.left < 3 * EDGE) return 'whole';
	if (x - bar.left <= EDGE) return 'start';
	return bar.right - x <= EDGE ? 'finish' : 'whole';
}
