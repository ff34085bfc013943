/** What part of the plan is on the screen: one vertical model for grid and chart, one scale of time. */

import { DAY } from '../plan/zone';
import { DENSITY, type Density, type RowMetrics } from './metrics';
import { fitting, type Scale, zoomed } from './scale';

/** Free time that can be scrolled to on both sides of the plan. */
const MARGIN = 2 * 365 * DAY;

/** How long the way to another part of the plan takes, in milliseconds. */
const EASE = 150;

export class Viewport {
	scale = $state.raw<Scale>({ left: 0, zoom: 9 });
	/** Pixels above the first row shown. */
	top = $state(0);
	width = $state(0);
	/** Height of the rows, without the ruler. */
	height = $state(0);
	rowCount = $state(0);
	density = $state<Density>('default');
	/** First and last instant of the plan; scrolling goes a little further. */
	extent = $state.raw<{ from: number; to: number } | null>(null);

	#easing = 0;

	get metrics(): RowMetrics {
		return DENSITY[this.density];
	}

	get rowHeight(): number {
		return this.metrics.row;
	}

	get maxTop(): number {
		return Math.max(0, this.rowCount * this.rowHeight - this.height);
	}

	/** Index of the first row that can be seen. */
	get first(): number {
		return Math.floor(this.top / this.rowHeight);
	}

	/** Index behind the last row that can be seen. */
	get end(): number {
		return Math.min(this.rowCount, Math.ceil((this.top + this.height) / this.rowHeight));
	}

	scrollTo(top: number): void {
		this.top = Math.min(Math.max(top, 0), this.maxTop);
	}

	scrollBy(pixels: number): void {
		this.scrollTo(this.top + pixels);
	}

	panBy(pixels: number): void {
		this.setLeft(this.scale.left + (pixels / this.scale.zoom) * DAY);
	}

	setLeft(left: number): void {
		this.#stopEasing();
		this.#look({ ...this.scale, left });
	}

	zoomBy(factor: number, x = this.width / 2): void {
		this.#stopEasing();
		this.#look(zoomed(this.scale, factor, x));
	}

	setZoom(zoom: number): void {
		this.zoomBy(zoom / this.scale.zoom);
	}

	/** Shows a span of time as large as it fits. */
	fit(from: number, to: number): void {
		this.#ease(fitting(from, to, this.width));
	}

	/** Puts an instant at a share of the width. */
	center(instant: number, share = 0.4): void {
		this.#ease({ ...this.scale, left: instant - ((this.width * share) / this.scale.zoom) * DAY });
	}

	/** Scrolls as little as needed to show a row. */
	showRow(place: number): void {
		const top = place * this.rowHeight;
		if (top < this.top) this.scrollTo(top);
		else if (top + this.rowHeight > this.top + this.height) this.scrollTo(top + this.rowHeight - this.height);
	}

	/** Scrolls in time until a span can be seen; its start matters more than its end. */
	showSpan(from: number, to: number): void {
		const days = this.width / this.scale.zoom;
		const right = this.scale.left + days * DAY;
		const margin = Math.min(days * 0.1, 5) * DAY;
		if (from >= this.scale.left && to <= right) return;
		if (from < this.scale.left || to - from > days * DAY * 0.8)
			this.#ease({ ...this.scale, left: from - margin });
		else this.#ease({ ...this.scale, left: to + margin - days * DAY });
	}

	#look(scale: Scale): void {
		if (!this.extent) {
			this.scale = scale;
			return;
		}
		const days = this.width / scale.zoom;
		const least = this.extent.from - MARGIN - days * DAY * 0.5;
		const most = Math.max(this.extent.to + MARGIN - days * DAY * 0.5, least);
		this.scale = { zoom: scale.zoom, left: Math.min(Math.max(scale.left, least), most) };
	}

	/** Goes to another scale within a moment, at once where motion is unwanted. */
	#ease(to: Scale): void {
		this.#stopEasing();
		const from = this.scale;
		if (this.width === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) {
			this.#look(to);
			return;
		}
		const began = performance.now();
		const step = (now: number) => {
			const share = Math.min(Math.max((now - began) / EASE, 0), 1);
			const eased = 1 - (1 - share) ** 3;
			const zoom = from.zoom * (to.zoom / from.zoom) ** eased;
			const middle = (scale: Scale) => scale.left + (this.width / 2 / scale.zoom) * DAY;
			const at = middle(from) + (middle(to) - middle(from)) * eased;
			this.#look(share === 1 ? to : { zoom, left: at - (this.width / 2 / zoom) * DAY });
			this.#easing = share < 1 ? requestAnimationFrame(step) : 0;
		};
		this.#easing = requestAnimationFrame(step);
	}

	get isEasing(): boolean {
		return this.#easing !== 0;
	}

	#stopEasing(): void {
		cancelAnimationFrame(this.#easing);
		this.#easing = 0;
	}
}
