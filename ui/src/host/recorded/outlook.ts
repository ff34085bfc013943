/** How recorded releases stand. A stand-in for the engine, with the same rule in small. */

import type { AimDates } from '../wire/AimDates';
import type { Finding } from '../wire/Finding';
import type { FindingHistory } from '../wire/FindingHistory';
import type { Outlook } from '../wire/Outlook';
import type { ReleaseStatus } from '../wire/ReleaseStatus';
import type { Rows } from '../wire/Rows';

const DAY = 86_400;

export function outlook(
	rows: Rows,
	findings: readonly Finding[],
	aims: Record<string, AimDates>,
	now: number,
): Outlook {
	const open = findings.filter((each) => each.waiver === null && each.severity !== 'hint');
	const releases = rows.releases.map((release): ReleaseStatus => {
		const aim = aims[release.id];
		const worst = open.find((finding) =>
			finding.subjects.some(
				(one) =>
					(one.kind === 'release' && one.id === release.id) ||
					(one.kind === 'task' && rows.tasks.find((task) => task.id === one.id)?.release === release.id),
			),
		);
		const missed = aim !== undefined && aim.landed !== 'made';
		const gate = rows.gates.find((each) => each.release === release.id && each.date !== null);
		const criteria = rows.criteria.filter(
			(each) => rows.gates.find((one) => one.id === each.gate)?.release === release.id,
		);
		return {
			release: release.id,
			rag: missed ? 'red' : worst ? 'amber' : 'green',
			reason: worst?.message ?? {
				key: missed ? 'status-misses' : 'status-in-window',
				args: { float: { type: 'work', value: aim?.window_float ?? 0 } },
			},
			goes_out: aim?.berth?.to ?? (release.start ?? now) + 60 * DAY,
			aims_at: aim?.target?.opens ?? null,
			makes_window: aim ? !missed : null,
			window_float: aim?.window_float ?? null,
			cliff: aim?.cliff ?? null,
			criteria_passed: criteria.filter((each) => each.state === 'met').length,
			criteria: criteria.length,
			next_gate: gate?.date ? { gate: gate.id, at: gate.date } : null,
			top: worst?.fingerprint ?? null,
		};
	});
	return {
		releases,
		agenda: rows.gates
			.flatMap(({ id, date, release }) =>
				date === null || date < now || date >= now + 14 * DAY
					? []
					: [{ at: date, kind: 'gate' as const, subject: { kind: 'gate' as const, id }, release }],
			)
			.sort((a, b) => a.at - b.at),
		needs: open.map((finding) => ({
			kind: 'conflict' as const,
			subject: finding.subjects[0] ?? { kind: 'portfolio' as const },
			release: null,
			due: null,
			finding: finding.fingerprint,
		})),
		me: rows.people[0]?.id ?? null,
		next_week: now + 7 * DAY,
	};
}

export function findingHistory(findings: readonly Finding[], now: number): FindingHistory {
	return {
		ages: findings.map((finding, at) => ({
			fingerprint: finding.fingerprint,
			since: now - at * DAY,
			is_new: at === 0,
		})),
		days: Array.from({ length: 56 }, (_, at) => ({
			at: now - (55 - at) * DAY,
			conflicts: Math.round(2 + 2 * Math.sin(at / 6)),
			warnings: 4 + (at % 5),
		})),
	};
}
