/** Two passes over the recorded plan, so that drags ripple in a plain browser. A stand-in for the engine. */

import { flag, type TaskRecord } from '../frame';
import type { Dependency } from '../wire/Dependency';
import type { SpanDates } from '../wire/SpanDates';
import type { Task } from '../wire/Task';
import { finishAt, startAt, worked } from './work';

export interface RecordedPlan {
	tasks: Map<string, Task>;
	dependencies: Map<string, Dependency>;
	handles: Map<string, number>;
	dataDate: number;
}

interface Node {
	task: Task;
	children: Node[];
	into: Dependency[];
	from: Dependency[];
	es: number;
	ef: number;
	ls: number;
	lf: number;
	free: number;
	seen: boolean;
	finish: number;
	start: number;
}

export class RecordedSchedule {
	readonly records = new Map<number, TaskRecord>();
	readonly releases: Record<string, SpanDates> = {};
	portfolio: SpanDates | null = null;
	#nodes = new Map<string, Node>();
	#order: Node[] = [];

	constructor(plan: RecordedPlan) {
		for (const task of plan.tasks.values()) {
			this.#nodes.set(task.id, {
				task,
				children: [],
				into: [],
				from: [],
				es: 0,
				ef: 0,
				ls: 0,
				lf: 0,
				free: 0,
				seen: false,
				finish: 0,
				start: 0,
			});
		}
		for (const node of this.#nodes.values()) {
			if (node.task.parent) this.#nodes.get(node.task.parent)?.children.push(node);
		}
		for (const link of plan.dependencies.values()) {
			this.#nodes.get(link.predecessor)?.from.push(link);
			this.#nodes.get(link.successor)?.into.push(link);
		}
		for (const node of this.#nodes.values()) this.#visit(node);
		this.#forward(plan.dataDate);
		this.#backward();
		this.#span(plan);
	}

	#visit(node: Node): void {
		if (node.seen) return;
		node.seen = true;
		for (const link of node.into) {
			const before = this.#nodes.get(link.predecessor);
			if (before) this.#visit(before);
		}
		if (node.children.length === 0) this.#order.push(node);
	}

	#forward(dataDate: number): void {
		const now = worked(dataDate);
		for (const node of this.#order) {
			const { task } = node;
			const length = task.duration.amount;
			let start = 0;
			if (task.constraint.date !== null) start = worked(task.constraint.date);
			for (const link of node.into) {
				const before = this.#nodes.get(link.predecessor);
				if (!before) continue;
				const lag = 'amount' in link.lag ? link.lag.amount : 0;
				const bound = { FS: before.ef, SS: before.es, FF: before.ef - length, SF: before.es - length }[
					link.kind
				];
				start = Math.max(start, bound + lag);
			}
			const begun = task.progress.actual_start;
			if (begun !== null) start = worked(begun);
			else if (task.progress.done === 0) start = Math.max(start, now);
			node.es = start;
			node.ef = start + length;
			node.finish = finishAt(node.ef);
			node.start = length === 0 ? node.finish : startAt(start);
		}
	}

	#backward(): void {
		const end = new Map<string, number>();
		for (const node of this.#order) {
			end.set(node.task.release, Math.max(end.get(node.task.release) ?? 0, node.ef));
		}
		for (const node of [...this.#order].reverse()) {
			const length = node.task.duration.amount;
			let latest = end.get(node.task.release) ?? node.ef;
			if (node.task.deadline !== null) latest = Math.min(latest, worked(node.task.deadline));
			let free = Number.POSITIVE_INFINITY;
			for (const link of node.from) {
				const after = this.#nodes.get(link.successor);
				if (!after || after.task.release !== node.task.release) continue;
				const lag = 'amount' in link.lag ? link.lag.amount : 0;
				const late = { FS: after.ls, SS: after.ls + length, FF: after.lf, SF: after.lf + length }[link.kind];
				const gap = {
					FS: after.es - node.ef,
					SS: after.es - node.es,
					FF: after.ef - node.ef,
					SF: after.ef - node.es,
				}[link.kind];
				latest = Math.min(latest, late - lag);
				free = Math.min(free, gap - lag);
			}
			node.lf = latest;
			node.ls = latest - length;
			node.free = Number.isFinite(free) ? free : latest - node.ef;
		}
	}

	#span(plan: RecordedPlan): void {
		for (const node of this.#nodes.values()) {
			if (node.task.parent === null) this.#record(plan, node);
		}
		for (const node of this.#order) {
			const { release } = node.task;
			const float = node.task.progress.done === 10_000 ? null : node.lf - node.ef;
			this.releases[release] = widened(this.releases[release], node, float);
			this.portfolio = widened(this.portfolio ?? undefined, node, null);
		}
	}

	#record(plan: RecordedPlan, node: Node): void {
		for (const child of node.children) this.#record(plan, child);
		const done = node.task.progress.done === 10_000;
		const float = node.lf - node.ef;
		let flags = done ? flag.noFloat : float <= 0 ? flag.critical : float <= 8 * 3600 ? flag.nearCritical : 0;
		if (node.children.length > 0) {
			flags = flag.summary;
			node.start = Math.min(...node.children.map((each) => each.start));
			node.finish = Math.max(...node.children.map((each) => each.finish));
			node.es = Math.min(...node.children.map((each) => each.es));
			node.ef = Math.max(...node.children.map((each) => each.ef));
			node.lf = Math.max(...node.children.map((each) => each.lf));
			node.free = Math.min(...node.children.map((each) => each.free));
			if (
				node.children.some(
					(each) => (this.records.get(plan.handles.get(each.task.id) ?? -1)?.flags ?? 0) & flag.critical,
				)
			)
				flags |= flag.critical;
			node.lf = node.ef + Math.min(...node.children.map((each) => each.lf - each.ef));
		}
		if (node.task.deadline !== null && node.finish > node.task.deadline) flags |= flag.deadlineMissed;
		const handle = plan.handles.get(node.task.id) ?? 0;
		this.records.set(handle, {
			handle,
			flags,
			values: [node.start, node.finish, startAt(node.ls), finishAt(node.lf), node.lf - node.ef, node.free],
		});
	}
}

function widened(span: SpanDates | undefined, node: Node, float: number | null): SpanDates {
	const start = Math.min(span?.start ?? node.start, node.start);
	const finish = Math.max(span?.finish ?? node.finish, node.finish);
	const least = float === null ? (span?.total_float ?? null) : Math.min(span?.total_float ?? float, float);
	const done = Math.min(span?.done ?? 10_000, node.task.progress.done);
	return { start, finish, duration: worked(finish) - worked(start), total_float: least, done };
}
