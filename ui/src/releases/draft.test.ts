import { describe, expect, it } from 'vitest';
import type { ReleaseKind } from '../host/wire/ReleaseKind';
import type { Template } from '../host/wire/Template';
import { blankTemplate } from '../plan/blank';
import { aimAt, commandOf, type Draft, isAim, templateOf, templatesFor, toneOf } from './draft';

function template(id: string, kinds: ReleaseKind[], order: string): Template {
	return { ...blankTemplate(id, id), kinds, order };
}

const TEMPLATES = [
	template('any', [], 'A'),
	template('small', ['minor', 'patch'], 'B'),
	template('large', ['major', 'minor'], 'C'),
];

const DRAFT: Draft = {
	product: 'p',
	kind: 'minor',
	template: undefined,
	name: '',
	version: ' 2.0 ',
	target: undefined,
	owner: '',
};

const OPENING = {
	berth: { window: 'w', opens: 100, from: 100, to: 200, ready_by: 50 },
	window_float: 3600,
};

describe('a release that is about to be started', () => {
	it('is offered the templates for its kind, those that name it first', () => {
		expect(templatesFor(TEMPLATES, 'minor').map((row) => row.id)).toEqual(['small', 'large', 'any']);
		expect(templatesFor(TEMPLATES, 'hotfix').map((row) => row.id)).toEqual(['any']);
	});

	it('takes the first of them until one is chosen, and again when the kind is another', () => {
		expect(templateOf(DRAFT, TEMPLATES)).toBe('small');
		expect(templateOf({ ...DRAFT, template: 'large' }, TEMPLATES)).toBe('large');
		expect(templateOf({ ...DRAFT, template: 'large', kind: 'patch' }, TEMPLATES)).toBe('small');
		expect(templateOf({ ...DRAFT, template: null }, TEMPLATES)).toBeNull();
		expect(templateOf(DRAFT, [])).toBeNull();
	});

	it('is called as its product when no name was typed, and aims at the next window there is', () => {
		const command = commandOf(DRAFT, TEMPLATES, 'Ledger', true);
		expect(command).toMatchObject({
			name: 'Ledger',
			version: '2.0',
			template: 'small',
			target: { kind: 'next-admitting' },
			owner: null,
		});
		expect(commandOf(DRAFT, TEMPLATES, 'Ledger', false).target, 'there is no window').toBeNull();
		expect(commandOf({ ...DRAFT, target: null }, TEMPLATES, 'Ledger', true).target).toBeNull();
	});

	it('knows which opening it aims at, and whether that can be made', () => {
		expect(isAim(aimAt(OPENING), OPENING)).toBe(true);
		expect(isAim({ kind: 'next-admitting' }, OPENING)).toBe(false);
		expect(toneOf(OPENING)).toBe('good');
		expect(toneOf({ ...OPENING, window_float: -60 })).toBe('missed');
		expect(toneOf({ ...OPENING, window_float: null })).toBe('');
	});
});
