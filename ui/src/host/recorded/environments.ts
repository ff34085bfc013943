/** The board of environments of the recorded plan. A stand-in for the engine: enough to look and feel. */

import { inTree } from '../../environments/tree';
import { DAY, Zone } from '../../plan/zone';
import type { Band } from '../wire/Band';
import type { Booked } from '../wire/Booked';
import type { Booking } from '../wire/Booking';
import type { Clash } from '../wire/Clash';
import type { Closure } from '../wire/Closure';
import type { DayLoad } from '../wire/DayLoad';
import type { Environment } from '../wire/Environment';
import type { EnvironmentBoard } from '../wire/EnvironmentBoard';
import type { EnvironmentLane } from '../wire/EnvironmentLane';
import type { FreeSlot } from '../wire/FreeSlot';
import type { Rows } from '../wire/Rows';
import type { WindowOpening } from '../wire/WindowOpening';
import { coming } from './rows';
import { finishAt, LONDON, startAt, WORK_DAY, worked } from './work';

export interface Stand {
	rows: Rows;
	dates: (task: string) => [number, number] | null;
	bands: readonly Band[];
}

const zone = new Zone(LONDON);
/** Days over which a free slot is looked for. */
const AHEAD = 400;

export function environmentsOf(stand: Stand, from: number, to: number): EnvironmentBoard {
	const days: [number, number][] = [];
	for (let day = zone.dayStart(from); day < to; ) {
		const next = zone.dayStart(day + 1.5 * DAY);
		days.push([day, next]);
		day = next;
	}
	const placed = inTree(new Map(stand.rows.environments.map((row) => [row.id, row])));
	return {
		from: days[0]?.[0] ?? from,
		to: days.at(-1)?.[1] ?? from,
		lanes: placed.map(({ row, level }) => laneOf(stand, row, level, days)),
	};
}

export function freeSlotsOf(stand: Stand, dataDate: number, length: number): FreeSlot[] {
	return stand.rows.environments.flatMap((environment) => {
		const all = [...bookedIn(stand, environment.id), ...closuresOf(stand, environment)];
		let from = startAt(worked(dataDate));
		for (let day = 0; day < AHEAD; day++) {
			const enough = finishAt(worked(from) + length * WORK_DAY);
			const next = all.find((each) => each.from < enough && each.to > from);
			if (!next) {
				const later = all.filter((each) => each.from >= enough).map((each) => each.from);
				const until = later.length > 0 ? Math.min(...later) : null;
				return [{ environment: environment.id, from, enough, until, places: environment.capacity }];
			}
			from = startAt(worked(next.to));
		}
		return [];
	});
}

function laneOf(
	stand: Stand,
	environment: Environment,
	level: number,
	days: readonly [number, number][],
): EnvironmentLane {
	const from = days[0]?.[0] ?? 0;
	const to = days.at(-1)?.[1] ?? 0;
	const inView = (each: { from: number; to: number }) => each.from < to && each.to > from;
	const bookings = stacked(bookedIn(stand, environment.id).filter(inView));
	const row = (booked: Booked) => stand.rows.bookings.find((each) => each.id === booked.booking);
	const closed = closuresOf(stand, environment).filter(inView);
	const windows = openingsOf(stand, environment);
	const loadOf = (counted: readonly Booked[]) =>
		days.map(([begin, end]): DayLoad => {
			const there = counted.filter((each) => each.from < end && each.to > begin);
			const places = there.map((each) => (row(each)?.sharing === 'exclusive' ? environment.capacity : 1));
			const used = places.reduce((sum, each) => sum + each, 0);
			return { from: begin, to: end, used, is_working: worked(end) > worked(begin) };
		});
	const load = loadOf(bookings);
	const open = loadOf(bookings.filter((each) => row(each)?.status === 'approved')).filter(
		(day) => day.is_working && !closed.some((each) => each.from < day.to && each.to > day.from),
	);
	const used = open.reduce((sum, day) => sum + Math.min(day.used, environment.capacity), 0);
	return {
		environment: environment.id,
		level,
		rows: Math.max(1, ...bookings.map((each) => each.row + 1)),
		bookings,
		clashes: clashesOf(bookings, row),
		closed,
		windows: windows.filter(inView),
		next_window: windows.find((each) => each.to > from) ?? null,
		load,
		utilisation:
			open.length === 0 ? null : Math.round((used * 10_000) / (open.length * environment.capacity)),
	};
}

function bookedIn(stand: Stand, environment: string): Booked[] {
	return stand.rows.bookings.flatMap((booking) => {
		if (booking.environment !== environment) return [];
		if (booking.status === 'rejected' || booking.status === 'cancelled') return [];
		const own = booking.start !== null && booking.finish !== null;
		const dates = own || booking.task === null ? [booking.start, booking.finish] : stand.dates(booking.task);
		const [from, to] = dates ?? [null, null];
		if (from === null || to === null || from >= to) return [];
		return [
			{
				booking: booking.id,
				from,
				to,
				ready_from: from - booking.set_up,
				cleared_by: to + booking.tear_down,
				row: 0,
			},
		];
	});
}

function stacked(booked: Booked[]): Booked[] {
	const ends: number[] = [];
	return [...booked]
		.sort((a, b) => a.ready_from - b.ready_from || (a.booking < b.booking ? -1 : 1))
		.map((each) => {
			const free = ends.findIndex((end) => end <= each.ready_from);
			const row = free < 0 ? ends.length : free;
			ends[row] = each.cleared_by;
			return { ...each, row };
		});
}

function clashesOf(bookings: readonly Booked[], row: (booked: Booked) => Booking | undefined): Clash[] {
	const alone = bookings.filter((each) => row(each)?.sharing === 'exclusive');
	return alone.flatMap((one, at) =>
		alone.slice(at + 1).flatMap((other): Clash[] => {
			const from = Math.max(one.from, other.from);
			const to = Math.min(one.to, other.to);
			if (from >= to) return [];
			return [
				{
					fingerprint: 'e01-sit-2',
					code: 'R04',
					severity: 'error',
					bookings: [one.booking, other.booking],
					from,
					to,
					work: worked(to) - worked(from),
				},
			];
		}),
	);
}

function above(stand: Stand, environment: Environment): string[] {
	const parent = stand.rows.environments.find((each) => each.id === environment.parent);
	return [environment.id, ...(parent ? above(stand, parent) : [])];
}

function closuresOf(stand: Stand, environment: Environment): Closure[] {
	const ids = above(stand, environment);
	const outages = stand.rows.outages
		.filter((outage) => ids.includes(outage.environment))
		.flatMap((outage) =>
			coming(outage.at, 0, 40).map(
				([from, to]): Closure => ({ by: { kind: 'outage', id: outage.id }, from, to }),
			),
		);
	const freezes = stand.bands.flatMap((band): Closure[] => {
		const { of } = band;
		if (of.kind !== 'freeze') return [];
		const scope = stand.rows.freezes.find((each) => each.id === of.id)?.scope;
		if (scope?.kind !== 'environment' || !ids.includes(scope.id)) return [];
		return [{ by: of, from: band.from, to: band.to }];
	});
	return [...outages, ...freezes].sort((a, b) => a.from - b.from);
}

function openingsOf(stand: Stand, environment: Environment): WindowOpening[] {
	if (environment.stage !== 'prod') return [];
	const windows = stand.bands.flatMap((band): WindowOpening[] =>
		band.of.kind === 'window' ? [{ window: band.of.id, from: band.from, to: band.to, releases: [] }] : [],
	);
	return windows.sort((a, b) => a.from - b.from);
}
