import { describe, expect, it } from 'vitest';
import type { Finding } from '../host/wire/Finding';
import type { Severity } from '../host/wire/Severity';
import { changed, effectOf, fresh, toneOf } from '../parts/effect';
import type { Mirror } from '../plan/mirror.svelte';
import { counted, grouped, homeOf, isInPlan, SEVERITIES } from './groups';

/** As much of a mirror as grouping asks of: two releases, three tasks in the order of the rows. */
const mirror = {
	releases: [{ id: 'r1' }, { id: 'r2' }],
	dependencies: new Map([['d1', { successor: 't3' }]]),
	task: (id: string) => ({ t1: { release: 'r1' }, t2: { release: 'r1' }, t3: { release: 'r2' } })[id],
	tree: { rows: ['r1', 't2', 't1', 'r2', 't3'].map((key) => ({ key })) },
} as unknown as Mirror;

function finding(fingerprint: string, severity: Severity, subject: Finding['subjects'][number]): Finding {
	return {
		fingerprint,
		code: 'L05',
		severity,
		subjects: [subject],
		message: { key: '', args: {} },
		waiver: null,
	};
}

const findings = [
	finding('a', 'warning', { kind: 'task', id: 't1' }),
	finding('b', 'warning', { kind: 'task', id: 't2' }),
	finding('c', 'error', { kind: 'dependency', id: 'd1' }),
	finding('d', 'hint', { kind: 'calendar', id: 'c1' }),
];

describe('findings', () => {
	it('stand under their releases, the worst release first, rows in their order', () => {
		const groups = grouped(findings, new Set(SEVERITIES), mirror);
		expect(groups.map((group) => group.key)).toEqual(['r2', 'r1', null]);
		expect(groups[1]?.findings.map((each) => each.fingerprint)).toEqual(['b', 'a']);
	});

	it('stand together by cause when somebody wants that', () => {
		const groups = grouped(findings, new Set(SEVERITIES), mirror, 'cause');
		expect(groups.map((group) => [group.key, group.findings.length])).toEqual([['L05', 4]]);
	});

	it('of severities that are not wanted are left out', () => {
		const groups = grouped(findings, new Set<Severity>(['error']), mirror);
		expect(groups.flatMap((group) => group.findings)).toHaveLength(1);
	});

	it('are counted by severity', () => {
		expect(counted(findings)).toEqual({ blocker: 0, error: 1, warning: 2, hint: 1 });
	});
});

describe('the home of a finding', () => {
	const about = (...subjects: Finding['subjects']) =>
		homeOf({ ...finding('x', 'error', { kind: 'portfolio' }), subjects }, mirror);

	it('is the release of its first subject, or the only one that it is about', () => {
		expect(about({ kind: 'task', id: 't1' }, { kind: 'release', id: 'r2' })).toBe('r1');
		expect(about({ kind: 'freeze', id: 'f' }, { kind: 'task', id: 't3' })).toBe('r2');
	});

	it('is the portfolio when it concerns several releases, or none', () => {
		expect(
			about({ kind: 'window', id: 'w' }, { kind: 'release', id: 'r1' }, { kind: 'release', id: 'r2' }),
		).toBeNull();
		expect(about({ kind: 'window', id: 'w' }, { kind: 'freeze', id: 'f' })).toBeNull();
	});

	it('is in the plan where the subject has a row there', () => {
		expect([isInPlan({ kind: 'task', id: 't1' }), isInPlan({ kind: 'freeze', id: 'f' })]).toEqual([
			true,
			false,
		]);
	});
});

describe('the effect of a fix', () => {
	it('is the worst slip, or the best gain when none slips', () => {
		const slip = (seconds: number) => ({ release: 'r1', before: 0, after: 0, slip: seconds });
		const head = {
			on: 1,
			moved: 3,
			shift: null,
			aims: {},
			spans: { releases: {}, products: {}, portfolio: null },
			durations: {},
			findings_added: [],
			findings_removed: ['x'],
		};
		expect(effectOf({ ...head, releases: [slip(-28_800), slip(57_600)] }, []).tone).toBe('later');
		expect(effectOf({ ...head, releases: [slip(-28_800)] }, []).tone).toBe('sooner');
		expect(toneOf(30), 'less than a minute is neither').toBe('');
	});

	it('tells new findings from those that only change', () => {
		const [there, other] = findings as [Finding, Finding];
		const head = {
			on: 1,
			moved: 0,
			shift: null,
			releases: [],
			aims: {},
			spans: { releases: {}, products: {}, portfolio: null },
			durations: {},
			findings_added: [there, other],
			findings_removed: [],
		};
		expect(fresh(head, [there])).toEqual([other]);
		expect(changed(head, [there])).toEqual([there]);
		expect(effectOf(head, [there]).adds).toBe(1);
	});
});
