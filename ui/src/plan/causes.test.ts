import { expect, it } from 'vitest';
import { type Cause, Causes } from './causes';

const own: Cause = { way: 'perform', offersUndo: true };

function listening(): { causes: Causes; told: string[]; hear(revision: number): void } {
	const causes = new Causes();
	const told: string[] = [];
	const hear = (revision: number) => causes.heard(revision, (cause) => told.push(`${revision} ${cause.way}`));
	return { causes, told, hear };
}

it('a change that nobody here asked for was made elsewhere', () => {
	const { told, hear } = listening();
	hear(1);
	expect(told).toEqual(['1 elsewhere']);
});

it('of two changes that come before the answer, the answered one is ours', () => {
	const { causes, told, hear } = listening();
	causes.asked();
	hear(4);
	hear(5);
	expect(told, 'nobody knows yet').toEqual([]);
	causes.answered(5, own);
	expect(told).toEqual(['4 elsewhere', '5 perform']);
});

it('an answer may come before its change', () => {
	const { causes, told, hear } = listening();
	causes.asked();
	causes.answered(2, own);
	hear(1);
	hear(2);
	expect(told).toEqual(['1 elsewhere', '2 perform']);
});

it('what is answered is told although more is asked', () => {
	const { causes, told, hear } = listening();
	causes.asked();
	causes.asked();
	hear(1);
	causes.answered(1, own);
	expect(told).toEqual(['1 perform']);
});

it('a request that failed leaves what was heard to others', () => {
	const { causes, told, hear } = listening();
	causes.asked();
	hear(3);
	causes.answered(null, own);
	expect(told).toEqual(['3 elsewhere']);
});

it('a new plan forgets what was said of the one before', () => {
	const { causes, told, hear } = listening();
	causes.asked();
	causes.answered(2, own);
	causes.clear();
	hear(2);
	expect(told).toEqual(['2 elsewhere']);
});
