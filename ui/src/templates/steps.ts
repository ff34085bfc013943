/**
 * The steps of a template as an outline: a flat list in which a phase stands before what is within it.
 * Every change returns a new template; nothing here knows the plan.
 */

import type { Template } from '../host/wire/Template';
import type { TemplateLink } from '../host/wire/TemplateLink';
import type { TemplateStep } from '../host/wire/TemplateStep';

export type StepKind = 'phase' | 'task' | 'milestone';

const DAY = 8 * 3600;

export function kindOf(step: TemplateStep): StepKind {
	if (step.phase !== null) return 'phase';
	return step.kind === 'milestone' ? 'milestone' : 'task';
}

/** Returns how far in a step stands: 0 at the top. */
export function levelOf(steps: readonly TemplateStep[], step: TemplateStep): number {
	let level = 0;
	for (let at: string | null = step.within; at !== null && level < steps.length; level++)
		at = steps.find((each) => each.key === at)?.within ?? null;
	return level;
}

/** Returns a key that no step has. */
export function freshKey(steps: readonly TemplateStep[]): string {
	const known = new Set(steps.map((step) => step.key));
	let n = steps.length + 1;
	while (known.has(`step-${n}`)) n++;
	return `step-${n}`;
}

/** Adds a step behind another, with all that is within that; within it when it is a phase. */
export function addStep(
	template: Template,
	behind: string | null,
	kind: StepKind,
	name: string,
): { template: Template; key: string } {
	const { steps } = template;
	const key = freshKey(steps);
	const before = steps.find((step) => step.key === behind);
	const isInside = kind !== 'phase' && before !== undefined && before.phase !== null;
	const step: TemplateStep = {
		key,
		within: kind === 'phase' ? null : isInside ? before.key : (before?.within ?? null),
		name,
		kind: kind === 'milestone' ? 'milestone' : 'task',
		phase: kind === 'phase' ? 'build' : null,
		duration: { amount: kind === 'task' ? DAY : 0, unit: 'working' },
		after: [],
		role: '',
		booking: null,
	};
	const outer = kind === 'phase' ? topOf(steps, before) : before;
	const at = outer === undefined ? steps.length : blockOf(steps, outer.key).end;
	return { template: { ...template, steps: steps.toSpliced(at, 0, step) }, key };
}

/** Changes one step. */
export function changeStep(template: Template, key: string, part: Partial<TemplateStep>): Template {
	return {
		...template,
		steps: template.steps.map((step) => (step.key === key ? { ...step, ...part } : step)),
	};
}

/** Takes a step out with all that is within it, and whatever names them: links, milestones, criteria. */
export function removeStep(template: Template, key: string): Template {
	const { begin, end } = blockOf(template.steps, key);
	const gone = new Set(template.steps.slice(begin, end).map((step) => step.key));
	return {
		...template,
		steps: template.steps
			.filter((step) => !gone.has(step.key))
			.map((step) => ({ ...step, after: step.after.filter((link) => !gone.has(link.after)) })),
		gates: template.gates.map((gate) => ({
			...gate,
			milestone: gate.milestone !== null && gone.has(gate.milestone) ? null : gate.milestone,
			criteria: gate.criteria.map((criterion) =>
				criterion.kind.kind === 'step-finished' && gone.has(criterion.kind.step)
					? { ...criterion, kind: { kind: 'manual' as const } }
					: criterion,
			),
		})),
	};
}

/** Moves a step past its neighbour; out of its phase into the next one at its end. */
export function moveStep(template: Template, key: string, way: 'up' | 'down'): Template {
	const { steps } = template;
	const step = steps.find((each) => each.key === key);
	if (!step) return template;
	const siblings = steps.filter((each) => each.within === step.within);
	const at = siblings.indexOf(step);
	const other = siblings[way === 'up' ? at - 1 : at + 1];
	if (other) {
		const { end } = blockOf(steps, way === 'up' ? step.key : other.key);
		return way === 'up'
			? placed(template, key, other.key, step.within)
			: placedAt(template, key, end, step.within);
	}
	const phase = steps.find((each) => each.key === step.within);
	if (!phase || step.phase !== null) return template;
	const phases = steps.filter((each) => each.phase !== null && each.within === phase.within);
	const next = phases[phases.indexOf(phase) + (way === 'up' ? -1 : 1)];
	if (!next) return template;
	const block = blockOf(steps, next.key);
	return placedAt(template, key, way === 'up' ? block.end : block.begin + 1, next.key);
}

/** Makes a step a part of the phase before it, or of what its phase is a part of. */
export function indentStep(template: Template, key: string, way: 'in' | 'out'): Template {
	const { steps } = template;
	const step = steps.find((each) => each.key === key);
	if (!step) return template;
	if (way === 'out') {
		const phase = steps.find((each) => each.key === step.within);
		if (!phase) return template;
		return placedAt(template, key, blockOf(steps, phase.key).end, phase.within);
	}
	const siblings = steps.filter((each) => each.within === step.within);
	const phase = siblings.slice(0, siblings.indexOf(step)).findLast((each) => each.phase !== null);
	return phase ? placedAt(template, key, blockOf(steps, phase.key).end, phase.key) : template;
}

/** Puts a step before another, beside it; at the end of all without one. */
export function dropStep(template: Template, key: string, before: string | null): Template {
	const { steps } = template;
	if (before === null) return placedAt(template, key, steps.length, null);
	const { begin, end } = blockOf(steps, key);
	const at = steps.findIndex((step) => step.key === before);
	// Nothing is put into itself.
	if (at >= begin && at < end) return template;
	return placed(template, key, before, steps[at]?.within ?? null);
}

/** Returns the steps that another may wait for: not itself, nor what it is within or holds. */
export function waitable(steps: readonly TemplateStep[], of: TemplateStep): TemplateStep[] {
	const { begin, end } = blockOf(steps, of.key);
	const own = new Set(steps.slice(begin, end).map((step) => step.key));
	for (let at = of.within; at !== null && !own.has(at); ) {
		own.add(at);
		at = steps.find((step) => step.key === at)?.within ?? null;
	}
	return steps.filter((step) => !own.has(step.key));
}

/** Lets a step wait for another; the one right before it unless said otherwise. */
export function addLink(template: Template, key: string, after?: string): Template {
	const step = template.steps.find((each) => each.key === key);
	if (!step) return template;
	const known = new Set(step.after.map((link) => link.after));
	const free = waitable(template.steps, step).filter((each) => !known.has(each.key));
	const at = template.steps.indexOf(step);
	const near = free.findLast((each) => each.phase === null && template.steps.indexOf(each) < at);
	const target = after ?? (near ?? free[0])?.key;
	if (target === undefined) return template;
	const link: TemplateLink = { after: target, kind: 'FS', lag: { unit: 'working', amount: 0 } };
	return changeStep(template, key, { after: [...step.after, link] });
}

/** Where a step and all that is within it stand. */
function blockOf(steps: readonly TemplateStep[], key: string): { begin: number; end: number } {
	const begin = steps.findIndex((step) => step.key === key);
	const inside = new Set([key]);
	let end = begin + 1;
	while (end < steps.length) {
		const { within, key: own } = steps[end];
		if (within === null || !inside.has(within)) break;
		inside.add(own);
		end++;
	}
	return { begin, end };
}

function topOf(steps: readonly TemplateStep[], of: TemplateStep | undefined): TemplateStep | undefined {
	let at = of;
	while (at && at.within !== null) {
		const { within } = at;
		at = steps.find((step) => step.key === within);
	}
	return at;
}

function placed(template: Template, key: string, before: string, within: string | null): Template {
	const at = template.steps.findIndex((step) => step.key === before);
	return placedAt(template, key, at, within);
}

/** Moves a block so that it stands at an index of the list as it is, within a phase. */
function placedAt(template: Template, key: string, at: number, within: string | null): Template {
	const { steps } = template;
	const { begin, end } = blockOf(steps, key);
	const block = steps.slice(begin, end).map((step) => (step.key === key ? { ...step, within } : step));
	const target = at > begin ? Math.max(begin, at - (end - begin)) : at;
	const rest = steps.toSpliced(begin, end - begin);
	return { ...template, steps: rest.toSpliced(target, 0, ...block) };
}
