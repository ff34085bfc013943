// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../host/recorded';
import { Session } from '../plan/session.svelte';
import { PATIENCE } from './card.svelte';
import { Planner } from './planner.svelte';

let planner: Planner;
let pointed: string;
let focused: string;

beforeEach(async () => {
	const session = new Session(connect(''));
	await session.start();
	planner = new Planner(session);
	[pointed, focused] = [...session.mirror.tasks.keys()];
	session.selection.select(focused);
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

test('paths follow the bar that is pointed at, and go back to the row that has the focus', () => {
	expect(planner.pathTask, 'paths are not shown').toBeNull();
	planner.toggle('path');
	expect(planner.pathTask).toBe(focused);
	planner.card.point(pointed);
	expect(planner.pathTask, 'a bar that is only passed changes nothing').toBe(focused);
	vi.advanceTimersByTime(PATIENCE);
	expect(planner.pathTask).toBe(pointed);
	planner.card.point(null);
	expect(planner.pathTask).toBe(focused);
});
