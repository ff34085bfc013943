/** Packed dates of all tasks, by handle; the shape in which the engine answers. */

import { field, flag, RECORD } from '../host/frame';

/** One task's dates, for a view that shows a single task. Seconds; NaN where there is none. */
export interface TaskDates {
	start: number;
	finish: number;
	lateStart: number;
	lateFinish: number;
	totalFloat: number;
	freeFloat: number;
	windowFloat: number;
	isSummary: boolean;
	isCritical: boolean;
	isNearCritical: boolean;
	isOnLongestPath: boolean;
	hasFloat: boolean;
	isDeadlineMissed: boolean;
	isOverdue: boolean;
}

export class Dates {
	start = new Float64Array(0);
	finish = new Float64Array(0);
	lateStart = new Float64Array(0);
	lateFinish = new Float64Array(0);
	totalFloat = new Float64Array(0);
	freeFloat = new Float64Array(0);
	windowFloat = new Float64Array(0);
	flags = new Uint32Array(0);

	get capacity(): number {
		return this.flags.length;
	}

	/** Makes room for handles below `count`; what is there stays. */
	reserve(count: number): void {
		if (count <= this.capacity) return;
		const size = Math.max(count, this.capacity * 2, 64);
		const grown = (old: Float64Array) => {
			const array = new Float64Array(size).fill(Number.NaN);
			array.set(old);
			return array;
		};
		this.start = grown(this.start);
		this.finish = grown(this.finish);
		this.lateStart = grown(this.lateStart);
		this.lateFinish = grown(this.lateFinish);
		this.totalFloat = grown(this.totalFloat);
		this.freeFloat = grown(this.freeFloat);
		this.windowFloat = grown(this.windowFloat);
		const flags = new Uint32Array(size);
		flags.set(this.flags);
		this.flags = flags;
	}

	/** Takes over the record at `place` of a frame and returns its handle. */
	read(dates: Float64Array, words: Uint32Array, place: number): number {
		const at = place * RECORD;
		const handle = words[at * 2];
		this.reserve(handle + 1);
		this.flags[handle] = words[at * 2 + 1];
		this.start[handle] = dates[at + field.start];
		this.finish[handle] = dates[at + field.finish];
		this.lateStart[handle] = dates[at + field.lateStart];
		this.lateFinish[handle] = dates[at + field.lateFinish];
		this.totalFloat[handle] = dates[at + field.totalFloat];
		this.freeFloat[handle] = dates[at + field.freeFloat];
		this.windowFloat[handle] = dates[at + field.windowFloat];
		return handle;
	}

	/** Counts records of a frame that give a task which is here, and is no summary, another place in time. */
	shifted(dates: Float64Array, words: Uint32Array, count: number): number {
		let shifted = 0;
		for (let place = 0; place < count; place++) {
			const at = place * RECORD;
			const handle = words[at * 2];
			if (handle >= this.capacity || words[at * 2 + 1] & flag.summary) continue;
			const [start, finish] = [this.start[handle], this.finish[handle]];
			if (Number.isNaN(start) || Number.isNaN(finish)) continue;
			if (start !== dates[at + field.start] || finish !== dates[at + field.finish]) shifted++;
		}
		return shifted;
	}

	/** Copies one task's dates from another set. */
	copy(from: Dates, handle: number): void {
		this.reserve(handle + 1);
		this.flags[handle] = from.flags[handle];
		this.start[handle] = from.start[handle];
		this.finish[handle] = from.finish[handle];
		this.lateStart[handle] = from.lateStart[handle];
		this.lateFinish[handle] = from.lateFinish[handle];
		this.totalFloat[handle] = from.totalFloat[handle];
		this.freeFloat[handle] = from.freeFloat[handle];
		this.windowFloat[handle] = from.windowFloat[handle];
	}

	of(handle: number): TaskDates {
		const flags = this.flags[handle];
		return {
			start: this.start[handle],
			finish: this.finish[handle],
			lateStart: this.lateStart[handle],
			lateFinish: this.lateFinish[handle],
			totalFloat: this.totalFloat[handle],
			freeFloat: this.freeFloat[handle],
			windowFloat: this.windowFloat[handle],
			isSummary: (flags & flag.summary) !== 0,
			isCritical: (flags & flag.critical) !== 0,
			isNearCritical: (flags & flag.nearCritical) !== 0,
			isOnLongestPath: (flags & flag.longestPath) !== 0,
			hasFloat: (flags & flag.noFloat) === 0,
			isDeadlineMissed: (flags & flag.deadlineMissed) !== 0,
			isOverdue: (flags & flag.overdue) !== 0,
		};
	}
}
