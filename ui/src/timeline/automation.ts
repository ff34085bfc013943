/**
 * Hooks for tests that drive the window: where bars are, which revision is shown, how long previews take.
 * They exist only when the desk says that a test drives it.
 */

import type { Session } from '../plan/session.svelte';
import { endOf } from './ends';
import { RULER } from './metrics';
import type { Picture } from './picture';
import type { Scene } from './scene';
import type { Viewport } from './viewport.svelte';

interface Rect {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** What tests see of the chart. */
export interface ChartProbe {
	viewport: Viewport;
	scene(): Scene | undefined;
	picture(): Picture | undefined;
	host(): HTMLElement | undefined;
	isDrawn(): boolean;
}

export interface Automation {
	/** A bar in client pixels; null while its row is hidden. It may lie outside the window. */
	barRect(task: string): Rect | null;
	/** A row of the grid in client pixels; null while it is not drawn. */
	rowRect(task: string): Rect | null;
	/** A place on the way of a drawn link in client pixels; null while it is not drawn. */
	linkPoint(dependency: string): { x: number; y: number } | null;
	linkCount(): number;
	revision(): number;
	/** Nothing is asked, computed, eased or drawn. */
	idle(): boolean;
	datesOf(task: string): { start: number; finish: number } | null;
	/** Milliseconds from the pointer's event to the message after the painting frame. */
	previewTimes(): number[];
	/** Ids of the tasks with this name. */
	tasksNamed(name: string): string[];
}

export class Hooks implements Automation {
	#session: Session;
	#times: number[] = [];
	#chart: ChartProbe | null = null;

	constructor(session: Session) {
		this.#session = session;
	}

	/** The chart tells how to look at it. */
	look(chart: ChartProbe): void {
		this.#chart = chart;
	}

	get chart(): ChartProbe | null {
		return this.#chart;
	}

	/** Measures until the frame that shows a preview has been painted. */
	painted(stamp: number): void {
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => this.#times.push(performance.now() - stamp);
			port2.postMessage(null);
		});
	}

	barRect(task: string): Rect | null {
		const scene = this.#chart?.scene();
		const place = this.#session.mirror.placeOf(task);
		const box = this.#chart?.host()?.getBoundingClientRect();
		if (!scene || !box || place < 0) return null;
		const row = this.#session.mirror.rowOf(task);
		const end = row ? endOf(scene, row, place) : null;
		if (!end) return null;
		const { bar } = scene.metrics;
		return {
			x: box.left + end.start,
			y: box.top + RULER.height + end.y - bar / 2,
			width: end.finish - end.start,
			height: bar,
		};
	}

	rowRect(task: string): Rect | null {
		const row = document.querySelector(`[data-task="${CSS.escape(task)}"]`);
		if (!row) return null;
		const { x, y, width, height } = row.getBoundingClientRect();
		return { x, y, width, height };
	}

	linkPoint(dependency: string): { x: number; y: number } | null {
		const link = this.#chart?.picture()?.links.find((each) => each.id === dependency);
		const box = this.#chart?.host()?.getBoundingClientRect();
		if (!link || !box) return null;
		// The longest stretch is the least likely to be hidden by a bar.
		let [longest, x, y] = [0, 0, 0];
		for (let at = 0; at + 3 < link.points.length; at += 2) {
			const [ax, ay, bx, by] = link.points.slice(at, at + 4);
			const length = Math.hypot(bx - ax, by - ay);
			if (length > longest) [longest, x, y] = [length, (ax + bx) / 2, (ay + by) / 2];
		}
		return { x: box.left + x, y: box.top + RULER.height + y };
	}

	linkCount(): number {
		return this.#session.mirror.dependencies.size;
	}

	/** Links drawn in the picture. */
	linksDrawn(): number {
		return this.#chart?.picture()?.links.length ?? 0;
	}

	revision(): number {
		return this.#session.mirror.revision;
	}

	idle(): boolean {
		return this.#session.pending === 0 && this.#session.previews.isIdle && (this.#chart?.isDrawn() ?? true);
	}

	datesOf(task: string): { start: number; finish: number } | null {
		const dates = this.#session.mirror.datesOf(task);
		return dates ? { start: dates.start, finish: dates.finish } : null;
	}

	previewTimes(): number[] {
		return [...this.#times];
	}

	tasksNamed(name: string): string[] {
		return [...this.#session.mirror.tasks.values()]
			.filter((task) => task.name === name)
			.map((task) => task.id);
	}
}

let hooks: Hooks | null = null;

export function getAutomation(): Hooks | null {
	return hooks;
}

/** Puts the hooks on the window. */
export function provideAutomation(session: Session): void {
	hooks = new Hooks(session);
	Object.assign(window, { __slipway: hooks });
}
