// @vitest-environment happy-dom
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Mirror } from '../plan/mirror.svelte';
import type { Row } from '../plan/tree';
import { Pace } from './pace.svelte';

const ROWS = 12;
const rows = Array.from({ length: ROWS }, (_, handle) => ({ kind: 'task', handle }) as Row);
const head = { releases: [], aims: {}, durations: {} } as unknown as PreviewHead;

/** A mirror whose tasks all begin at the same moment. */
function mirrorAt(start: number, preview: PreviewHead | null) {
	const all = new Float64Array(ROWS).fill(start);
	return {
		preview,
		shown: { start: all, finish: all, totalFloat: all, windowFloat: all, flags: new Uint32Array(ROWS) },
	};
}

const mirror = mirrorAt(0, null);
let pace: Pace;

function show(start: number, preview: PreviewHead | null): void {
	Object.assign(mirror, mirrorAt(start, preview));
	pace.follow();
}

/** How many rows show tasks that begin at `start`. */
function showing(start: number): number {
	return rows.filter((row) => pace.of(row).startsWith(`${start},`)).length;
}

beforeEach(() => {
	vi.useFakeTimers();
	Object.assign(mirror, mirrorAt(0, null));
	pace = new Pace(mirror as unknown as Mirror, () => rows);
	expect(showing(0)).toBe(ROWS);
});

afterEach(() => {
	pace.stop();
	vi.useRealTimers();
});

test('no row changes while previews come one after another', () => {
	for (let start = 1; start < 40; start++) {
		show(start, head);
		vi.advanceTimersByTime(16);
		expect(showing(0)).toBe(ROWS);
	}
});

test('all rows catch up when the pointer rests', () => {
	show(1, head);
	expect(showing(1)).toBe(0);
	vi.advanceTimersByTime(100);
	expect(showing(1)).toBe(ROWS);
});

test('all rows are as they were as soon as the preview is taken back', () => {
	show(1, head);
	vi.advanceTimersByTime(100);
	show(0, null);
	expect(showing(0)).toBe(ROWS);
});

test('a cell that asks for a row as the first one hears when the row catches up', () => {
	const fresh = new Pace(mirror as unknown as Mirror, () => rows);
	let cell = '';
	const leave = $effect.root(() => {
		$effect(() => {
			cell = fresh.of(rows[0]);
		});
	});
	flushSync();
	show(1, head);
	fresh.follow();
	vi.advanceTimersByTime(100);
	flushSync();
	expect(cell.startsWith('1,')).toBe(true);
	leave();
	fresh.stop();
});
