import { expect, test } from 'vitest';
import type { Failure } from '../host/wire/Failure';
import { isLoss, presentationOf } from './failures';

const fault = (code: string): Failure => ({ kind: 'fault', what: { code, args: {} } });
const refusal = (code: string): Failure => ({ kind: 'refusal', what: { code, args: {} } }) as Failure;

test('only what a person must act on stands before everything else', () => {
	expect(presentationOf(fault('disk-full'))).toBe('dialog');
	expect(presentationOf(fault('nothing-to-undo'))).toBe('toast');
	expect(presentationOf(fault('other'))).toBe('toast');
	expect(presentationOf(fault('superseded'))).toBe('silent');
	expect(presentationOf(refusal('would-cycle'))).toBe('toast');
	expect(presentationOf(refusal('no-change'))).toBe('silent');
});

test('a change is lost by a fault, unless there was nothing to do', () => {
	expect(isLoss(fault('disk-full'))).toBe(true);
	expect(isLoss(fault('other'))).toBe(true);
	expect(isLoss(fault('nothing-to-redo'))).toBe(false);
	expect(isLoss(fault('cancelled'))).toBe(false);
	expect(isLoss(refusal('would-cycle'))).toBe(false);
});
