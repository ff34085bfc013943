import { describe, expect, it } from 'vitest';
import type { Environment } from '../host/wire/Environment';
import type { Stage } from '../host/wire/Stage';
import { blankEnvironment } from '../plan/blank';
import { inTree } from './tree';

function environment(id: string, stage: Stage, parent: string | null = null): Environment {
	return { ...blankEnvironment(id, id, stage), order: id, parent };
}

describe('the tree of environments', () => {
	it('stands in the order of stages, parts under what they are a part of', () => {
		const rows = [
			environment('a-live', 'prod'),
			environment('b-site', 'dr', 'a-live'),
			environment('c-test', 'sit'),
			environment('d-rack', 'prod', 'b-site'),
			environment('e-test', 'sit'),
		];
		const told = inTree(new Map(rows.map((row) => [row.id, row]))).map(
			({ row, level, stage }) => `${stage} ${'-'.repeat(level)}${row.id}`,
		);
		expect(told).toEqual(['sit c-test', 'sit e-test', 'prod a-live', 'prod -b-site', 'prod --d-rack']);
	});
});
