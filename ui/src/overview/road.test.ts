import { describe, expect, it } from 'vitest';
import type { ReleaseStatus } from '../host/wire/ReleaseStatus';
import type { Occurrence } from '../plan/occurrences';
import { DAY, UTC } from '../plan/zone';
import { road, roadScale } from './road';

const NOW = 100 * DAY;
const WIDTH = 1000;

function release(id: string, out: number, change: Partial<ReleaseStatus> = {}): ReleaseStatus {
	return {
		release: id,
		rag: 'green',
		reason: { key: 'status-on-plan', args: {} },
		goes_out: NOW + out * DAY,
		aims_at: null,
		makes_window: null,
		window_float: null,
		cliff: null,
		criteria_passed: 0,
		criteria: 0,
		next_gate: null,
		top: null,
		...change,
	};
}

function window(day: number, kind: Occurrence['kind'] = 'window', days = 1): Occurrence {
	const from = NOW + day * DAY;
	return {
		id: `${kind} ${day}`,
		kind,
		name: kind,
		from,
		to: from + days * DAY,
		rows: null,
		isSwallowed: false,
	};
}

function laid(releases: ReleaseStatus[], occurrences: Occurrence[]) {
	return road(releases, occurrences, roadScale(releases, NOW, WIDTH), UTC, WIDTH, NOW);
}

describe('the road ahead', () => {
	it('shows windows in which something goes out or at which something aims, and every freeze', () => {
		const releases = [release('a', 10.5), release('b', 30, { aims_at: NOW + 20 * DAY, makes_window: false })];
		const { bands } = laid(releases, [window(10), window(15), window(20), window(40, 'freeze', 9)]);
		expect(bands.map((band) => [band.key.split(' ')[1], band.taken])).toEqual([
			['10', 1],
			['20', 0],
			['40', 0],
		]);
	});

	it('gives releases that lie on each other lanes of their own, and a lane again where there is room', () => {
		const { chips, lanes } = laid([release('a', 5), release('b', 6), release('c', 80)], []);
		expect(chips.map((chip) => [chip.release, chip.lane])).toEqual([
			['a', 0],
			['b', 1],
			['c', 0],
		]);
		expect(lanes).toBe(2);
	});

	it('draws the way from a missed window to where a release goes out', () => {
		const miss = { aims_at: NOW + 20 * DAY, makes_window: false };
		const { chips } = laid([release('a', 55, miss), release('b', 10)], []);
		const missed = chips.find((chip) => chip.release === 'a');
		expect(missed?.missedX).toBeLessThan(missed?.x ?? 0);
		expect(chips.find((chip) => chip.release === 'b')?.missedX).toBeNull();
	});

	it('leaves out words for which there is no room', () => {
		const releases = [release('a', 10.5), release('b', 12.5), release('c', 80)];
		const { bands } = laid(releases, [
			window(10),
			window(12),
			window(30, 'freeze', 1),
			window(40, 'freeze', 20),
		]);
		expect(bands.map((band) => band.isTold)).toEqual([true, false, false, true]);
	});
});
