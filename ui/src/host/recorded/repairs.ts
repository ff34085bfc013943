/** Packages of fixes for the recorded plan. A stand-in for the engine. */

import { NEW } from '../../parts/rowDraft.svelte';
import { releaseName } from '../../plan/names';
import type { AimDates } from '../wire/AimDates';
import type { Finding } from '../wire/Finding';
import type { Fix } from '../wire/Fix';
import type { Repair } from '../wire/Repair';
import type { Rows } from '../wire/Rows';

const DAY = 86_400;

export function repairsOf(
	rows: Rows,
	findings: readonly Finding[],
	aims: Record<string, AimDates>,
	now: number,
): Repair[] {
	const release = rows.releases.find((each) => aims[each.id] && aims[each.id]?.landed !== 'made');
	const aim = release && aims[release.id];
	if (!release || !aim) return [];
	const tasks = rows.tasks.filter((task) => task.release === release.id && task.kind === 'task').slice(0, 5);
	const count = Object.keys(aims).length;
	const text = (value: string) => ({ type: 'text' as const, value });
	const label = {
		key: 'fix-shorten',
		args: { task: text(tasks[0]?.name ?? ''), from: text('5 d'), to: text('3 d') },
	};
	const package_ = (edits: number, made: number, slip: number): Repair => ({
		edits: Array.from({ length: edits }, () => label),
		command: { do: 'batch', label, commands: [] },
		effect: {
			aiming: count,
			in_window_before: count - 1,
			in_window: made,
			open_before: 3,
			open: 3 - edits,
			slip,
			gain: 35 * DAY,
			moved: tasks.length,
			clears: findings.slice(0, 2).map((each) => each.fingerprint),
			brings: [],
			bars: tasks.map((task, at) => ({
				task: task.id,
				start_before: now + at * 4 * DAY,
				finish_before: now + (at * 4 + 4) * DAY,
				start: now + at * 3 * DAY,
				finish: now + (at * 3 + 3) * DAY,
			})),
			strips: [],
			outings: [
				{
					release: release.id,
					before: aim.berth?.to ?? now + 60 * DAY,
					after: aim.target?.to ?? now + 20 * DAY,
					makes_window: true,
				},
			],
		},
	});
	const moved = booked(rows, now);
	const packages = [package_(2, count, 0), package_(1, count - 1, 3 * DAY)];
	return moved ? [...packages, { ...moved, effect: { ...packages[1].effect, ...moved.effect } }] : packages;
}

/** A package that moves nothing but a booking: it comes a week later, behind its neighbour. */
function booked(
	rows: Rows,
	now: number,
): (Omit<Repair, 'effect'> & { effect: Partial<Repair['effect']> }) | null {
	const [own, other] = rows.bookings;
	const environment = rows.environments.find((each) => each.id === own?.environment);
	const release = rows.releases.find((each) => each.id === own?.release);
	if (!own || !other || !environment || !release) return null;
	const text = (value: string) => ({ type: 'text' as const, value });
	const label = {
		key: 'fix-booking-move',
		args: {
			environment: text(environment.name),
			release: text(releaseName(release)),
			date: { type: 'instant' as const, value: now + 7 * DAY },
		},
	};
	const at = (id: string, from: number, moves: boolean) => ({
		of: { kind: 'booking' as const, id },
		from: now + from * DAY,
		to: now + (from + 6) * DAY,
		moves,
	});
	const strip = {
		of: { kind: 'environment' as const, id: environment.id },
		before: [at(other.id, 0, false), at(own.id, 3, true)],
		after: [at(other.id, 0, false), at(own.id, 7, true)],
	};
	return {
		edits: [label],
		command: { do: 'batch', label, commands: [] },
		effect: { slip: 0, gain: 0, moved: 0, bars: [], outings: [], strips: [strip] },
	};
}

/** Another window for a release that misses its own, and a waiver. */
export function fixesOf(
	rows: Rows,
	findings: readonly Finding[],
	aims: Record<string, AimDates>,
	fingerprint: string,
	now: number,
): Fix[] {
	const finding = findings.find((each) => each.fingerprint === fingerprint);
	const [subject] = finding?.subjects ?? [];
	if (subject?.kind !== 'release') return [];
	const release = rows.releases.find((each) => each.id === subject.id);
	const berth = aims[subject.id]?.berth;
	const window = rows.windows.find((each) => each.id === berth?.window);
	if (!release || !berth || !window) return [];
	const waiver = {
		id: NEW,
		permits: { kind: 'finding' as const, fingerprint },
		reason: '',
		approver: '',
		given_at: now,
		expires_at: now + 30 * DAY,
	};
	return [
		{
			label: {
				key: 'fix-aim',
				args: {
					release: { type: 'text', value: releaseName(release) },
					window: { type: 'text', value: window.name },
					date: { type: 'instant', value: berth.opens },
				},
			},
			command: {
				do: 'set-release-target',
				release: release.id,
				target: { kind: 'occurrence', window: window.id, start: berth.opens },
			},
		},
		{ label: { key: 'fix-accept', args: {} }, command: { do: 'give-waiver', waiver } },
	];
}
