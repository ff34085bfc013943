/** Findings in the order in which people read them: by release, the worst release first. */

import type { Finding } from '../host/wire/Finding';
import type { ReleaseId } from '../host/wire/ReleaseId';
import type { Severity } from '../host/wire/Severity';
import type { Subject } from '../host/wire/Subject';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { say } from '../words/words';

export const SEVERITIES: readonly Severity[] = ['blocker', 'error', 'warning', 'hint'];

/** Findings of one release; without a release, those of the whole portfolio. */
/** What stands together. */
export type GroupBy = 'release' | 'cause' | 'owner';

export interface Group {
	/** A release, a code or a person; null for what has none. */
	key: string | null;
	findings: Finding[];
}

/** Returns how many findings of each severity there are. */
export function counted(findings: readonly Finding[]): Record<Severity, number> {
	const counts: Record<Severity, number> = { blocker: 0, error: 0, warning: 0, hint: 0 };
	for (const finding of findings) counts[finding.severity]++;
	return counts;
}

/** Returns the release that a subject belongs to, or null for one of none. */
export function releaseOf(subject: Subject | undefined, mirror: Mirror): ReleaseId | null {
	switch (subject?.kind) {
		case 'task':
			return mirror.task(subject.id)?.release ?? null;
		case 'dependency': {
			const successor = mirror.dependencies.get(subject.id)?.successor;
			return successor === undefined ? null : (mirror.task(successor)?.release ?? null);
		}
		case 'release':
			return subject.id;
		case 'gate':
			return mirror.gates.get(subject.id)?.release ?? null;
		case 'booking':
			return mirror.bookings.get(subject.id)?.release ?? null;
		case 'criterion':
			return releaseOfGate(mirror.criteria.get(subject.id)?.gate, mirror);
		case 'sign-off':
			return releaseOfGate(mirror.signOffs.get(subject.id)?.gate, mirror);
		case 'raid-item':
			return mirror.raidItems.get(subject.id)?.release ?? null;
		case 'report':
			return mirror.reports.find((report) => report.id === subject.id)?.release ?? null;
		case 'portfolio':
		case 'product':
		case 'calendar':
		case 'person':
		case 'baseline':
		case 'window':
		case 'freeze':
		case 'waiver':
		case 'environment':
		case 'external-event':
		case 'outage':
		case 'review':
		case 'template':
		case 'publication':
		case 'view':
		case undefined:
			return null;
	}
}

function releaseOfGate(gate: string | undefined, mirror: Mirror): ReleaseId | null {
	return gate === undefined ? null : (mirror.gates.get(gate)?.release ?? null);
}

/**
 * Returns the release under which a finding stands: that of its first subject, or the only one that it
 * is about at all. What concerns several releases at once stands with the whole portfolio.
 */
export function homeOf(finding: Finding, mirror: Mirror): ReleaseId | null {
	const first = releaseOf(finding.subjects[0], mirror);
	if (first !== null) return first;
	const homes = new Set(finding.subjects.flatMap((subject) => releaseOf(subject, mirror) ?? []));
	const [only] = homes;
	return homes.size === 1 && only !== undefined ? only : null;
}

/** Returns whether a subject has a row in the plan; the others have pages of their own. */
export function isInPlan(subject: Subject): boolean {
	switch (subject.kind) {
		case 'portfolio':
		case 'product':
		case 'release':
		case 'task':
		case 'dependency':
			return true;
		case 'gate':
		case 'criterion':
		case 'sign-off':
		case 'booking':
		case 'calendar':
		case 'person':
		case 'baseline':
		case 'window':
		case 'freeze':
		case 'waiver':
		case 'environment':
		case 'external-event':
		case 'outage':
		case 'review':
		case 'template':
		case 'publication':
		case 'view':
		case 'raid-item':
		case 'report':
			return false;
	}
}

/** Returns what a finding is about, by name. */
export function nameOf(subject: Subject | undefined, mirror: Mirror): string {
	switch (subject?.kind) {
		case 'task':
			return mirror.task(subject.id)?.name ?? '';
		case 'dependency': {
			const link = mirror.dependencies.get(subject.id);
			const ends = link ? [mirror.task(link.predecessor), mirror.task(link.successor)] : [];
			return ends.map((task) => task?.name ?? '').join(' → ');
		}
		case 'release':
			return nameOfRelease(subject.id, mirror);
		case 'product':
			return mirror.product(subject.id)?.name ?? '';
		case 'calendar':
			return mirror.calendar(subject.id)?.name ?? '';
		case 'person':
			return mirror.person(subject.id)?.name ?? '';
		case 'baseline':
			return mirror.baselines.get(subject.id)?.name ?? '';
		case 'window':
			return mirror.windows.get(subject.id)?.name ?? '';
		case 'freeze':
			return mirror.freezes.get(subject.id)?.name ?? '';
		case 'waiver':
			return mirror.waivers.get(subject.id)?.reason ?? '';
		case 'environment':
			return mirror.environments.get(subject.id)?.name ?? '';
		case 'booking': {
			const booking = mirror.bookings.get(subject.id);
			return mirror.environments.get(booking?.environment ?? '')?.name ?? '';
		}
		case 'gate':
			return mirror.gates.get(subject.id)?.name ?? '';
		case 'external-event':
			return mirror.externalEvents.get(subject.id)?.name ?? '';
		case 'outage':
			return mirror.outages.get(subject.id)?.name ?? '';
		case 'criterion':
			return mirror.criteria.get(subject.id)?.text ?? '';
		case 'sign-off':
			return mirror.signOffs.get(subject.id)?.role ?? '';
		case 'review':
			return mirror.reviews.get(subject.id)?.name ?? '';
		case 'template':
			return mirror.templates.get(subject.id)?.name ?? '';
		case 'publication':
			return mirror.publications.get(subject.id)?.name ?? '';
		case 'view':
			return mirror.views.find((view) => view.id === subject.id)?.name ?? '';
		case 'raid-item':
			return mirror.raidItems.get(subject.id)?.title ?? '';
		case 'report':
			return mirror.reports.find((report) => report.id === subject.id)?.name ?? '';
		case 'portfolio':
			return mirror.portfolio?.name ?? '';
		case undefined:
			return '';
	}
}

/** Returns what a subject is called among several of its kind: of a booking, who has it too. */
export function fullNameOf(subject: Subject, mirror: Mirror): string {
	const booking = subject.kind === 'booking' ? mirror.bookings.get(subject.id) : undefined;
	const name = nameOf(subject, mirror);
	if (!booking) return name;
	return say('findings-booking', { environment: name, release: nameOfRelease(booking.release, mirror) });
}

/** Returns what a release is called. */
export function nameOfRelease(id: ReleaseId, mirror: Mirror): string {
	const release = mirror.release(id);
	return release ? releaseName(release) : '';
}

/** Returns who sees to a finding: the owner of what it is about, else of its release. */
function ownerOf(finding: Finding, mirror: Mirror): string | null {
	for (const subject of finding.subjects) {
		const owner =
			subject.kind === 'task'
				? mirror.task(subject.id)?.owner
				: subject.kind === 'criterion'
					? mirror.criteria.get(subject.id)?.owner
					: subject.kind === 'gate'
						? mirror.gates.get(subject.id)?.chair
						: null;
		if (owner) return owner;
	}
	const release = homeOf(finding, mirror);
	return release === null ? null : (mirror.release(release)?.owner ?? null);
}

/** Returns the key of the group in which a finding stands; null for that of all that has none. */
function groupOf(finding: Finding, by: GroupBy, mirror: Mirror): string | null {
	switch (by) {
		case 'release':
			return homeOf(finding, mirror);
		case 'cause':
			return finding.code;
		case 'owner':
			return ownerOf(finding, mirror);
	}
}

/** Returns findings of the wanted severities in groups, worst first within and among them. */
export function grouped(
	findings: readonly Finding[],
	wanted: ReadonlySet<Severity>,
	mirror: Mirror,
	by: GroupBy = 'release',
): Group[] {
	const groups = new Map<string | null, Finding[]>();
	for (const finding of findings) {
		if (!wanted.has(finding.severity)) continue;
		const key = groupOf(finding, by, mirror);
		const group = groups.get(key);
		if (group) group.push(finding);
		else groups.set(key, [finding]);
	}
	const rowOf = new Map(mirror.tree.rows.map((row, at) => [row.key, at]));
	const at = (finding: Finding) => rowOf.get(keyOf(finding.subjects[0], mirror)) ?? -1;
	const place = new Map<string | null, number>(mirror.releases.map((release, at) => [release.id, at]));
	const rank = (finding: Finding | undefined) => (finding ? SEVERITIES.indexOf(finding.severity) : 0);
	const result = [...groups].map(([key, all]) => ({
		key,
		findings: all.sort((a, b) => rank(a) - rank(b) || at(a) - at(b)),
	}));
	return result.sort((a, b) => {
		const worst = rank(a.findings[0]) - rank(b.findings[0]);
		return worst !== 0 ? worst : (place.get(a.key) ?? -1) - (place.get(b.key) ?? -1);
	});
}

/** Returns the key of the row on which a subject is shown. */
function keyOf(subject: Subject | undefined, mirror: Mirror): string {
	switch (subject?.kind) {
		case 'task':
		case 'release':
		case 'product':
			return subject.id;
		case 'dependency':
			return mirror.dependencies.get(subject.id)?.successor ?? '';
		case 'gate':
		case 'criterion':
		case 'raid-item':
		case 'report':
		case 'sign-off':
		case 'booking':
			return releaseOf(subject, mirror) ?? '';
		case 'portfolio':
		case 'calendar':
		case 'person':
		case 'baseline':
		case 'window':
		case 'freeze':
		case 'waiver':
		case 'environment':
		case 'external-event':
		case 'outage':
		case 'review':
		case 'template':
		case 'publication':
		case 'view':
		case undefined:
			return '';
	}
}
