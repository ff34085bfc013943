// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../host/wire/Failure';
import { englishSource } from '../words/catalogue';
import { setWords } from '../words/words';
import TextField from './TextField.svelte';

beforeAll(() => setWords('en', englishSource()));
afterEach(cleanup);

function shown(act: (text: string) => Promise<unknown>): HTMLInputElement {
	render(TextField, { value: 'Build', label: 'Name', act });
	return screen.getByLabelText('Name');
}

describe('a text field', () => {
	it('takes what was typed on Enter', async () => {
		const act = vi.fn(async () => undefined);
		const field = shown(act);
		await fireEvent.input(field, { target: { value: 'Test' } });
		await fireEvent.keyDown(field, { key: 'Enter' });
		expect(act).toHaveBeenCalledExactlyOnceWith('Test');
	});

	it('asks for nothing when nothing was changed', async () => {
		const act = vi.fn(async () => undefined);
		const field = shown(act);
		await fireEvent.keyDown(field, { key: 'Enter' });
		await fireEvent.blur(field);
		expect(act).not.toHaveBeenCalled();
	});

	it('puts the old value back on Escape', async () => {
		const act = vi.fn(async () => undefined);
		const field = shown(act);
		await fireEvent.input(field, { target: { value: 'Test' } });
		await fireEvent.keyDown(field, { key: 'Escape' });
		expect(field.value).toBe('Build');
		expect(act).not.toHaveBeenCalled();
	});

	it('says under it why a value was refused', async () => {
		const refusal: Failure = { kind: 'refusal', what: { code: 'empty-name' } };
		const field = shown(() => Promise.reject(refusal));
		await fireEvent.input(field, { target: { value: ' ' } });
		await fireEvent.keyDown(field, { key: 'Enter' });
		const problem = await screen.findByRole('alert');
		expect(problem.textContent).toBe('A name is needed.');
		expect(field.getAttribute('aria-describedby')).toBe(problem.id);
	});
});
