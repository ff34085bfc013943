/**
 * `window.bench`: the same handles that the benchmark harness has on other components, on the product's
 * own grid, chart and overlays (ui.md, "Budgets"). Exists in the benchmark build only.
 */

import { decode, discard } from '../host/frame';
import type { SnapshotHead } from '../host/wire/SnapshotHead';
import type { Session } from '../plan/session.svelte';
import { DAY } from '../plan/zone';
import { type ChartProbe, getAutomation } from './automation';
import { type Handles, runsOf } from './benchRuns';

/** Pixels a day at which charts are compared. */
const ZOOM = 24;
/** Days that can be scrolled to sideways. */
const SPAN = 1150;

function chart(): ChartProbe {
	const probe = getAutomation()?.chart;
	if (!probe) throw new Error('the chart is not there yet');
	return probe;
}

export async function provideBench(session: Session): Promise<void> {
	const { mirror } = session;
	// Made before: how long the generated plan takes to be written is none of the page's time.
	const snapshot = await session.host.snapshot();
	const origin = () => mirror.extent?.from ?? 0;
	const first = () => mirror.rows.find((row) => row.kind === 'task' && row.children === 0);
	const startOfFirst = () => mirror.settledDatesOf(first()?.key ?? '')?.start;
	let before: number | undefined;
	const handles: Handles = {
		async setData(): Promise<void> {
			const host = chart().viewport;
			mirror.applySnapshot(decode<SnapshotHead>(snapshot));
			discard(snapshot);
			before = startOfFirst();
			host.scrollTo(0);
		},
		rendered: () => chart().picture()?.bars.length ?? 0,
		maxV: () => chart().viewport.maxTop,
		maxH: () => SPAN * chart().viewport.scale.zoom - chart().viewport.width,
		setV: (top: number) => chart().viewport.scrollTo(top),
		setH: (left: number) => chart().viewport.setLeft(origin() + (left / chart().viewport.scale.zoom) * DAY),
		getV: () => chart().viewport.top,
		getH: () => ((chart().viewport.scale.left - origin()) / DAY) * chart().viewport.scale.zoom,
		dragTarget() {
			const row = first();
			const box = row ? getAutomation()?.barRect(row.key) : null;
			if (!box) return null;
			return { x: box.x + box.width / 2, y: box.y + box.height / 2, dx: 2 * chart().viewport.scale.zoom };
		},
		/** Days by which the target has moved. */
		state() {
			const start = startOfFirst();
			return start === undefined || before === undefined ? null : Math.round((start - before) / DAY);
		},
		/** Previews of a move of the first task, one a frame: how long each takes from question to paint. */
		async ripple() {
			const row = first();
			if (!row || before === undefined) return null;
			const times: number[] = [];
			for (let step = 1; step <= 60; step++) {
				const begun = performance.now();
				await session.preview({ do: 'move-task', task: row.key, start: before + step * DAY, shift: 'push' });
				await new Promise((painted) => requestAnimationFrame(painted));
				times.push(performance.now() - begun);
			}
			session.dropPreview();
			times.sort((a, b) => a - b);
			return { moved: mirror.moved.length, median: times[30], worst: times[59] };
		},
	};
	Object.assign(window, { bench: { ...handles, ...runsOf(handles) } });
	chart().viewport.setZoom(ZOOM);
	document.title = 'ready';
}
