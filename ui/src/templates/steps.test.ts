import { describe, expect, it } from 'vitest';
import type { Template } from '../host/wire/Template';
import { blankTemplate } from '../plan/blank';
import { addLink, addStep, dropStep, indentStep, levelOf, moveStep, removeStep, waitable } from './steps';

/** A template from an outline: `Build: code done | Test: run`. */
function outline(text: string): Template {
	let template = blankTemplate('t', 'T');
	for (const part of text.split('|')) {
		const [phase, names] = part.split(':');
		const name = (phase ?? '').trim();
		let last: string | null = template.steps.at(-1)?.key ?? null;
		if (names !== undefined) {
			const made = addStep(template, last, 'phase', name);
			template = made.template;
			last = made.key;
		}
		for (const task of (names ?? name).trim().split(' ').filter(Boolean)) {
			const made = addStep(template, last, 'task', task);
			template = made.template;
			last = made.key;
		}
	}
	return template;
}

function told(template: Template): string {
	return template.steps.map((step) => '>'.repeat(levelOf(template.steps, step)) + step.name).join(' ');
}

function key(template: Template, name: string): string {
	return template.steps.find((step) => step.name === name)?.key ?? '';
}

describe('steps of a template', () => {
	const plan = outline('Build: code review | Test: run');

	it('stand under their phases, a phase behind the whole of another', () => {
		expect(told(plan)).toBe('Build >code >review Test >run');
		expect(told(addStep(plan, key(plan, 'code'), 'phase', 'Design').template)).toBe(
			'Build >code >review Design Test >run',
		);
		expect(told(addStep(plan, key(plan, 'Build'), 'milestone', 'done').template)).toBe(
			'Build >code >review >done Test >run',
		);
	});

	it('are moved past each other, and from phase to phase', () => {
		expect(told(moveStep(plan, key(plan, 'review'), 'up'))).toBe('Build >review >code Test >run');
		expect(told(moveStep(plan, key(plan, 'code'), 'down'))).toBe('Build >review >code Test >run');
		expect(told(moveStep(plan, key(plan, 'review'), 'down'))).toBe('Build >code Test >review >run');
		expect(told(moveStep(plan, key(plan, 'run'), 'up'))).toBe('Build >code >review >run Test');
		expect(told(moveStep(plan, key(plan, 'Test'), 'up'))).toBe('Test >run Build >code >review');
		expect(told(moveStep(plan, key(plan, 'Build'), 'up')), 'the first stays').toBe(told(plan));
	});

	it('are indented under the phase before, and back', () => {
		const out = indentStep(plan, key(plan, 'code'), 'out');
		expect(told(out)).toBe('Build >review code Test >run');
		expect(told(indentStep(out, key(out, 'code'), 'in'))).toBe('Build >review >code Test >run');
		expect(told(indentStep(plan, key(plan, 'Build'), 'in')), 'there is none').toBe(told(plan));
	});

	it('are dropped before another, never into themselves', () => {
		expect(told(dropStep(plan, key(plan, 'run'), key(plan, 'code')))).toBe('Build >run >code >review Test');
		expect(told(dropStep(plan, key(plan, 'Test'), key(plan, 'Build')))).toBe('Test >run Build >code >review');
		expect(told(dropStep(plan, key(plan, 'Build'), key(plan, 'review')))).toBe(told(plan));
		expect(told(dropStep(plan, key(plan, 'Build'), null))).toBe('Test >run Build >code >review');
	});

	it('wait for what comes before, but not for their own phase', () => {
		const run = plan.steps[4];
		expect(waitable(plan.steps, run).map((step) => step.name)).toEqual(['Build', 'code', 'review']);
		const linked = addLink(plan, run.key);
		expect(linked.steps[4].after.map((link) => link.after)).toEqual([key(plan, 'review')]);
	});

	it('are forgotten by whatever names them', () => {
		const linked = addLink(plan, key(plan, 'run'));
		const gated: Template = {
			...linked,
			gates: [
				{
					name: 'Go',
					kind: 'readiness',
					milestone: key(plan, 'review'),
					quorum: null,
					sign_offs: [],
					criteria: [
						{
							text: 'Reviewed',
							kind: { kind: 'step-finished', step: key(plan, 'review') },
							is_mandatory: true,
							lead: 0,
						},
					],
				},
			],
		};
		const without = removeStep(gated, key(plan, 'Build'));
		expect(told(without)).toBe('Test >run');
		expect(without.steps[1].after).toEqual([]);
		expect(without.gates[0].milestone).toBeNull();
		expect(without.gates[0].criteria[0].kind).toEqual({ kind: 'manual' });
	});
});
