/** The gates of a template; every change returns a new template. */

import type { GateKind } from '../host/wire/GateKind';
import type { Template } from '../host/wire/Template';
import type { TemplateCriterion } from '../host/wire/TemplateCriterion';
import type { TemplateCriterionKind } from '../host/wire/TemplateCriterionKind';
import type { TemplateGate } from '../host/wire/TemplateGate';

export type Decider = TemplateCriterionKind['kind'];

export const GATE_KINDS: readonly GateKind[] = [
	'entry',
	'readiness',
	'milestone',
	'technical-go-no-go',
	'business-go-no-go',
	'post-release',
];

export const DECIDERS: readonly Decider[] = ['manual', 'step-finished', 'metric', 'document'];

/** Adds a gate at the last milestone that has none. */
export function addGate(template: Template, name: string): Template {
	const taken = new Set(template.gates.map((gate) => gate.milestone));
	const milestone = template.steps.findLast((step) => step.kind === 'milestone' && !taken.has(step.key));
	const gate: TemplateGate = {
		name,
		kind: 'milestone',
		milestone: milestone?.key ?? null,
		quorum: null,
		sign_offs: [],
		criteria: [],
	};
	return { ...template, gates: [...template.gates, gate] };
}

export function changeGate(template: Template, at: number, part: Partial<TemplateGate>): Template {
	return { ...template, gates: template.gates.with(at, { ...template.gates[at], ...part }) };
}

export function removeGate(template: Template, at: number): Template {
	return { ...template, gates: template.gates.toSpliced(at, 1) };
}

export function addCriterion(template: Template, at: number, text: string): Template {
	const criterion: TemplateCriterion = { text, kind: { kind: 'manual' }, is_mandatory: true, lead: 0 };
	return changeGate(template, at, { criteria: [...template.gates[at].criteria, criterion] });
}

export function changeCriterion(
	template: Template,
	at: number,
	of: number,
	part: Partial<TemplateCriterion>,
): Template {
	const { criteria } = template.gates[at];
	return changeGate(template, at, { criteria: criteria.with(of, { ...criteria[of], ...part }) });
}

export function removeCriterion(template: Template, at: number, of: number): Template {
	return changeGate(template, at, { criteria: template.gates[at].criteria.toSpliced(of, 1) });
}

/** Returns what decides anew: about the gate's milestone, or the last step, when a step is to. */
export function deciderOf(template: Template, at: number, kind: Decider): TemplateCriterionKind | null {
	switch (kind) {
		case 'manual':
		case 'document':
			return { kind };
		case 'metric':
			return { kind, unit: '%', comparison: 'at-least', threshold: 95_000 };
		case 'step-finished': {
			const milestone = template.steps.findIndex((step) => step.key === template.gates[at].milestone);
			const before = milestone < 0 ? template.steps : template.steps.slice(0, milestone);
			const step = before.findLast((each) => each.phase === null) ?? template.steps[0];
			return step ? { kind, step: step.key } : null;
		}
	}
}
