/**
 * The runs of the benchmark harness, on handles that every measured chart has: loading, scrolling at a
 * constant speed, a drag by a real pointer. What is measured is the time between frames and to the message
 * after a painting frame; the harness adds the CPU time of the process.
 */

export interface Handles {
	setData(): Promise<void>;
	/** Bars drawn. */
	rendered(): number;
	maxV(): number;
	maxH(): number;
	setV(top: number): void;
	setH(left: number): void;
	getV(): number;
	getH(): number;
	/** Where a pointer grabs the first bar, and how far two days are. */
	dragTarget(): { x: number; y: number; dx: number } | null;
	/** Days by which that bar has moved. */
	state(): number | null;
	ripple(): Promise<unknown>;
}

interface Spread {
	n: number;
	med: number;
	p95: number;
	max: number;
	over20: number;
	over50: number;
}

interface Drag {
	frames: number[];
	up: number | null;
	painted: number | null;
	isWatched: boolean;
}

/** Pixels a second. */
const SPEED = { v: 4_000, h: 2_500 };
/** Milliseconds after the drop for which frames are still counted. */
const AFTER = 400;
/** Milliseconds for the page to come to rest. */
const REST = 300;

const rounded = (value: number) => Math.round(value * 10) / 10;

function spread(times: readonly number[]): Spread {
	const sorted = [...times].sort((one, other) => one - other);
	const at = (share: number) =>
		rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
	return {
		n: sorted.length,
		med: at(0.5),
		p95: at(0.95),
		max: rounded(sorted[sorted.length - 1] ?? 0),
		over20: sorted.filter((time) => time > 20).length,
		over50: sorted.filter((time) => time > 50).length,
	};
}

const frame = () => new Promise<number>((came) => requestAnimationFrame(came));

const rest = (time: number) => new Promise((over) => setTimeout(over, time));

/** When the next frame has been painted. */
function painted(): Promise<number> {
	return new Promise((done) => {
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => done(performance.now());
			port2.postMessage(null);
		});
	});
}

/** Where a scroll is that goes to the end and back, over and over. */
function bounced(way: number, most: number): number {
	if (most <= 0) return 0;
	const place = way % (2 * most);
	return place > most ? 2 * most - place : place;
}

export function runsOf(handles: Handles) {
	let drag: Drag | null = null;

	async function scroll(axis: 'v' | 'h', length: number) {
		const most = axis === 'v' ? handles.maxV() : handles.maxH();
		const set = (place: number) => (axis === 'v' ? handles.setV(place) : handles.setH(place));
		set(0);
		await frame();
		await frame();
		await rest(REST);
		const begun = await frame();
		const frames: number[] = [];
		for (let last = begun, now = begun; now - begun < length; last = now) {
			set(bounced(((now - begun) / 1000) * SPEED[axis], most));
			now = await frame();
			frames.push(now - last);
		}
		const seconds = frames.reduce((sum, time) => sum + time, 0) / 1000;
		return {
			...spread(frames),
			secs: seconds,
			fps: rounded(frames.length / seconds),
			reached: Math.round(axis === 'v' ? handles.getV() : handles.getH()),
		};
	}

	return {
		async load() {
			await frame();
			await frame();
			const begun = performance.now();
			await handles.setData();
			const sync = performance.now() - begun;
			let done = await painted();
			while (handles.rendered() === 0) done = await painted();
			return {
				load: Math.round(done - begun),
				sync: Math.round(sync),
				bars: handles.rendered(),
				maxV: handles.maxV(),
				maxH: handles.maxH(),
				nodes: document.getElementsByTagName('*').length,
			};
		},

		vscroll: (length = 3_000) => scroll('v', length),
		hscroll: (length = 3_000) => scroll('h', length),

		async dragTarget() {
			handles.setV(0);
			handles.setH(0);
			await frame();
			await frame();
			await rest(REST);
			return handles.dragTarget();
		},

		/** Watches the drag that comes: its frames, and how long after the drop the next one is painted. */
		armDrag() {
			const watched: Drag = { frames: [], up: null, painted: null, isWatched: true };
			drag = watched;
			let last: number | null = null;
			const watch = (now: number) => {
				if (!watched.isWatched) return;
				if (last !== null) watched.frames.push(now - last);
				last = now;
				requestAnimationFrame(watch);
			};
			requestAnimationFrame(watch);
			const dropped = async () => {
				if (watched.up !== null) return;
				watched.up = performance.now();
				watched.painted = await painted();
				await rest(AFTER);
				watched.isWatched = false;
			};
			addEventListener('pointerup', dropped, { capture: true, once: true });
		},

		dragResult() {
			if (drag?.up == null || drag.painted === null) return { upToPaint: null, frames: null, state: null };
			return {
				upToPaint: rounded(drag.painted - drag.up),
				frames: spread(drag.frames),
				state: handles.state(),
			};
		},

		extra: () => null,
		ripple: () => handles.ripple(),
	};
}
