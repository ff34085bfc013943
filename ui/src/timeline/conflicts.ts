/** Where on the chart the conflicts lie that a drag would make: bands of windows and freezes, broken links. */

import type { Finding } from '../host/wire/Finding';
import type { Occurrence } from '../plan/occurrences';

/** Links that would not hold. */
export function brokenLinks(findings: readonly Finding[]): Set<string> {
	const broken = new Set<string>();
	for (const { code, subjects } of findings) {
		if (code !== 'L03') continue;
		for (const subject of subjects) if (subject.kind === 'dependency') broken.add(subject.id);
	}
	return broken;
}

/** Occurrences of the windows and freezes that are complained of, at the moments of the complaint. */
export function bandsComplainedOf(
	findings: readonly Finding[],
	occurrences: readonly Occurrence[],
): Occurrence[] {
	return findings.flatMap(({ subjects, message }) => {
		const ids = new Set(
			subjects.flatMap((each) => (each.kind === 'window' || each.kind === 'freeze' ? [each.id] : [])),
		);
		if (ids.size === 0) return [];
		const moments = Object.values(message.args).flatMap((arg) =>
			arg?.type === 'instant' ? [arg.value] : [],
		);
		return occurrences.filter(
			({ id, from, to }) => ids.has(id) && moments.some((moment) => from <= moment && moment <= to),
		);
	});
}
