import { expect, test } from 'vitest';
import { pathOf } from './path';
import { bankMirror } from './testing';

test('a path is what a task waits for and what waits for it, all the way', () => {
	const mirror = bankMirror();
	const payments = mirror.releases[1].id;
	const named = (name: string) =>
		[...mirror.tasks.values()].find((task) => task.release === payments && task.name === name)?.id ?? '';
	const path = pathOf(mirror, named('UAT round 1'));
	const has = (name: string) => path.tasks.has(mirror.handleOf(named(name)));
	expect([has('UAT round 1'), has('Requirements workshop'), has('Hypercare')]).toEqual([true, true, true]);
	const others = [...path.tasks].map((handle) => mirror.taskAt(handle)?.release);
	expect(new Set(others).size, 'what waits in another release is on it too').toBe(2);
	for (const id of path.links) {
		const link = mirror.dependencies.get(id);
		expect(link && path.tasks.has(mirror.handleOf(link.predecessor))).toBe(true);
		expect(link && path.tasks.has(mirror.handleOf(link.successor))).toBe(true);
	}
});

test('the chain that drives a task is what leaves no open time before it', () => {
	const mirror = bankMirror();
	const [link] = mirror.dependencies.values();
	const [before, after] = [mirror.handleOf(link.predecessor), mirror.handleOf(link.successor)];
	mirror.settled.start[after] = mirror.settled.finish[before];
	expect([...pathOf(mirror, link.successor).driving]).toContain(link.id);
	mirror.settled.start[after] = mirror.settled.finish[before] + 1;
	expect(pathOf(mirror, link.successor).driving.size).toBe(0);
});
