import { expect, test, vi } from 'vitest';
import type { Failure } from '../host/wire/Failure';
import type { Session } from '../plan/session.svelte';
import { sayFailure } from '../words/message';
import { Intake } from './intake.svelte';

const FULL: Failure = { kind: 'fault', what: { code: 'disk-full', args: {} } };

function intake(settle: Session['settle']): Intake {
	const host = { applyImport: async () => ({ is_done: true, desk: null }), readImport: async () => ({}) };
	const session = { host, settle, mirror: { portfolio: { zone: 'UTC' } }, desk: { file: {} } };
	return new Intake(session as unknown as Session, { file: 'plan.xml', bytes: 1, kind: 'project' });
}

test('why a plan did not come in is said in the dialog, until the file is read again', async () => {
	const coming = intake(async () => FULL);
	expect(await coming.apply()).toBe(false);
	expect(coming.refusal).toBe(sayFailure(FULL));
	expect(coming.isComingIn).toBe(false);
	await coming.read();
	expect(coming.refusal).toBeNull();
});

test('a plan that came in has nothing to say', async () => {
	const settle = vi.fn(async (request: () => Promise<unknown>) => {
		await request();
		return null;
	});
	const coming = intake(settle as Session['settle']);
	expect(await coming.apply()).toBe(true);
	expect(coming.refusal).toBeNull();
	expect(settle).toHaveBeenCalledOnce();
});
