import { describe, expect, it } from 'vitest';
import { blankTemplate } from '../plan/blank';
import { addCriterion, addGate, changeCriterion, deciderOf, removeCriterion, removeGate } from './gates';
import { addStep } from './steps';

describe('gates of a template', () => {
	const code = addStep(blankTemplate('t', 'T'), null, 'task', 'code');
	const go = addStep(code.template, code.key, 'milestone', 'go');
	const gated = addGate(go.template, 'Go');

	it('stand at a milestone that has none yet', () => {
		expect(gated.gates[0].milestone).toBe(go.key);
		expect(addGate(gated, 'Again').gates[1].milestone, 'there is no other').toBeNull();
		expect(removeGate(gated, 0).gates).toEqual([]);
	});

	it('have criteria that are decided by the work before them', () => {
		const asked = addCriterion(gated, 0, 'Built');
		expect(asked.gates[0].criteria[0]).toMatchObject({ text: 'Built', is_mandatory: true });
		const kind = deciderOf(asked, 0, 'step-finished');
		expect(kind).toEqual({ kind: 'step-finished', step: code.key });
		const lead = changeCriterion(asked, 0, 0, { lead: 86_400 });
		expect(lead.gates[0].criteria[0].lead).toBe(86_400);
		expect(removeCriterion(lead, 0, 0).gates[0].criteria).toEqual([]);
		expect(deciderOf(addGate(blankTemplate('t', 'T'), 'Go'), 0, 'step-finished'), 'no work').toBeNull();
	});
});
