import { describe, expect, it } from 'vitest';
import type { Booked } from '../host/wire/Booked';
import type { EnvironmentLane } from '../host/wire/EnvironmentLane';
import { DAY, HOUR } from '../plan/zone';
import { BAR, layOut, PITCH, type Shown } from './layout';

/** A hundred pixels a day, from 0. */
const SCALE = { left: 0, zoom: 100 };
const WIDTH = 1000;
const ALL: Shown = { load: true, outages: true, freezes: true };

function booked(booking: string, from: number, to: number, row = 0): Booked {
	return { booking, from, to, ready_from: from, cleared_by: to, row };
}

function lane(part: Partial<EnvironmentLane>): EnvironmentLane {
	const bookings = part.bookings ?? [];
	return {
		environment: 'sit',
		level: 0,
		rows: Math.max(1, ...bookings.map((each) => each.row + 1)),
		bookings,
		clashes: [],
		closed: [],
		windows: [],
		next_window: null,
		load: [],
		utilisation: 0,
		...part,
	};
}

describe('the board', () => {
	it('puts lanes under each other, each as high as its rows', () => {
		const two = lane({ bookings: [booked('a', 0, DAY), booked('b', 0, DAY, 1)] });
		const [first, second] = layOut([two, lane({})], SCALE, WIDTH, ALL);
		expect(second.top).toBe(first.height);
		expect(first.height - second.height).toBe(PITCH);
		expect(first.bars.map((bar) => bar.y)).toEqual([first.bars[0].y, first.bars[0].y + PITCH]);
	});

	it('cuts bars at its ends and draws none too thin to be hit', () => {
		const [{ bars }] = layOut(
			[lane({ bookings: [booked('a', -5 * DAY, DAY), booked('b', 2 * DAY, 2 * DAY + 60)] })],
			SCALE,
			WIDTH,
			ALL,
		);
		expect(bars[0].x + bars[0].width).toBe(100);
		expect(bars[0].x).toBeLessThanOrEqual(0);
		expect(bars[1].width).toBe(6);
	});

	it('gives the text of a short bar the room up to the next one in its row', () => {
		const bookings = [
			booked('long', 0, DAY),
			booked('short', 2 * DAY, 2 * DAY + 15 * HOUR),
			booked('tight', 3 * DAY, 3 * DAY + 15 * HOUR),
			booked('next', 4 * DAY, 5 * DAY),
		];
		const [{ bars }] = layOut([lane({ bookings })], SCALE, WIDTH, ALL);
		expect(bars.map((bar) => bar.text)).toEqual(['whole', 'key', 'key', 'whole']);
		expect(bars.map((bar) => bar.beside)).toEqual([0, 0, 0, 0]);
		const [far] = layOut([lane({ bookings: [bookings[1]] })], SCALE, WIDTH, ALL);
		expect(far.bars[0].beside).toBe(WIDTH - 262.5 - 10);
	});

	it('shows the time in which the environment is made ready and cleared', () => {
		const one = { ...booked('a', 2 * DAY, 4 * DAY), ready_from: DAY, cleared_by: 5 * DAY };
		const [{ bars }] = layOut([lane({ bookings: [one] })], SCALE, WIDTH, ALL);
		expect(bars[0].before).toBe(100);
		expect(bars[0].behind).toBeGreaterThan(90);
	});

	it('frames a clash over the bars that it is about', () => {
		const clash = {
			fingerprint: 'e01',
			code: 'R04' as const,
			severity: 'error' as const,
			bookings: ['a', 'b'],
			from: DAY,
			to: 2 * DAY,
			work: 8 * HOUR,
		};
		const bookings = [booked('a', 0, 2 * DAY), booked('b', DAY, 3 * DAY, 1)];
		const more = { ...clash, fingerprint: 'e05', bookings: ['a'] };
		const hint = { ...clash, fingerprint: 'e09', severity: 'hint' as const };
		const row = lane({ bookings, clashes: [clash, more, hint] });
		const [{ clashes, bars }] = layOut([row], SCALE, WIDTH, ALL);
		expect(clashes[0]).toMatchObject({ x: 100, width: 100 });
		expect(clashes[0].y).toBeLessThan(bars[0].y);
		expect(clashes[0].y + clashes[0].height).toBeGreaterThan(bars[1].y + BAR);
		expect(clashes.map((box) => box.clash.fingerprint)).toEqual(['e01', 'e05']);
		expect(clashes[1].chip.y - clashes[0].chip.y).toBe(25);
	});

	it('leaves out what is switched off, and names what is closed where no bar stands', () => {
		const closed = [
			{ by: { kind: 'outage' as const, id: 'o' }, from: 0, to: DAY },
			{ by: { kind: 'freeze' as const, id: 'f' }, from: 3 * DAY, to: 6 * DAY },
		];
		const row = lane({ closed, bookings: [booked('a', 3 * DAY, 4 * DAY)] });
		const [all] = layOut([row], SCALE, WIDTH, ALL);
		expect(all.closed.map((box) => box.name)).toEqual([
			{ x: 0, y: 0 },
			{ x: 104, y: 9 },
		]);
		const [less] = layOut([row], SCALE, WIDTH, { ...ALL, outages: false, load: false });
		expect(less.closed.map((box) => box.closure.by.kind)).toEqual(['freeze']);
		expect(less.height).toBeLessThan(all.height);
	});

	it('keeps the first row for windows', () => {
		const opening = { window: 'w', from: 0, to: 6 * HOUR, releases: [] };
		const [{ bars, windows }] = layOut(
			[lane({ windows: [opening], bookings: [booked('a', 0, DAY)] })],
			SCALE,
			WIDTH,
			ALL,
		);
		expect(bars[0].y - windows[0].y).toBe(PITCH);
	});

	it('gives a window the room of its words, unless the next opens before that', () => {
		const opening = (hour: number) => ({
			window: 'w',
			from: hour * HOUR,
			to: (hour + 2) * HOUR,
			releases: [],
		});
		const [{ windows }] = layOut(
			[lane({ windows: [opening(0), opening(6), opening(48)] })],
			SCALE,
			WIDTH,
			ALL,
		);
		expect(windows.map(({ isTold }) => isTold)).toEqual([false, true, true]);
		expect(windows[0].x + windows[0].width).toBeLessThan(windows[1].x);
		expect(windows[1].width).toBe(46);
	});
});
