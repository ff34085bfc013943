/** What a preview would bring, in a few numbers. */

import { formatSigned } from '../format/duration';
import type { Finding } from '../host/wire/Finding';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Seconds } from '../host/wire/Seconds';

/** Whether something comes later, sooner, or by less than a minute at another time. */
export type Tone = 'later' | 'sooner' | '';

export interface EffectNumbers {
	/** Tasks that would have other dates. */
	moved: number;
	/** The worst slip of a release, or the best gain when none slips; signed. */
	slip: string;
	tone: Tone;
	clears: number;
	adds: number;
}

/** Returns the numbers of a preview on a plan with these findings. */
export function effectOf(head: PreviewHead, known: readonly Finding[]): EffectNumbers {
	const worst = head.releases.reduce((slip, each) => Math.max(slip, each.slip), 0);
	const gain = head.releases.reduce((slip, each) => Math.min(slip, each.slip), 0);
	const slip = worst > 0 ? worst : gain;
	return {
		moved: head.moved,
		slip: formatSigned(slip),
		tone: toneOf(slip),
		clears: head.findings_removed.length,
		adds: fresh(head, known).length,
	};
}

/** Returns the tone of a slip. */
export function toneOf(slip: Seconds): Tone {
	if (Math.abs(slip) < 60) return '';
	return slip > 0 ? 'later' : 'sooner';
}

/** Returns findings that a preview would bring; those that are there already only change their numbers. */
export function fresh(head: PreviewHead, known: readonly Finding[]): Finding[] {
	const there = byFingerprint(known);
	return head.findings_added.filter((finding) => !there.has(finding.fingerprint));
}

/** Returns findings that stay with other numbers. */
export function changed(head: PreviewHead, known: readonly Finding[]): Finding[] {
	const there = byFingerprint(known);
	return head.findings_added.filter((finding) => there.has(finding.fingerprint));
}

/** Returns how many conflicts a preview would bring, and how many it would end. */
export function conflictsOf(head: PreviewHead, known: readonly Finding[]): { added: number; ended: number } {
	const there = byFingerprint(known);
	return {
		added: fresh(head, known).filter(isConflict).length,
		ended: head.findings_removed.filter((fingerprint) => {
			const finding = there.get(fingerprint);
			return finding !== undefined && isConflict(finding);
		}).length,
	};
}

/** A conflict is a blocker or an error that nobody has accepted. */
export function isConflict({ severity, waiver }: Finding): boolean {
	return waiver === null && (severity === 'blocker' || severity === 'error');
}

const kept = new WeakMap<readonly Finding[], ReadonlyMap<string, Finding>>();

/** Kept with the list: a drag asks in every step, and a large plan has thousands. */
function byFingerprint(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
	const known = kept.get(findings) ?? new Map(findings.map((finding) => [finding.fingerprint, finding]));
	kept.set(findings, known);
	return known;
}
