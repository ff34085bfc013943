/** Which releases go out in which occurrence of a window, and how they stand to it. */

import { units } from '../format/units.svelte';
import type { BerthDates } from '../host/wire/BerthDates';
import type { Release } from '../host/wire/Release';
import { isMissed, windowTone } from '../plan/aims';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';

/** A release in a window: as it aims, aims with little left, misses, comes instead, or has gone out. */
export type Standing = 'planned' | 'risk' | 'misses' | 'next' | 'deployed';

export interface Berth {
	release: string;
	name: string;
	standing: Standing;
	/** How far it may slip before the window is missed; null where nothing says so. */
	float: number | null;
	/** Where a release that misses goes instead. */
	instead: number | null;
}

/** A deployment in no window. */
export interface Loose {
	release: Release;
	from: number;
	to: number;
	berth: Berth;
}

interface Stretch {
	from: number;
	to: number;
}

/** The key of a window's or freeze's occurrence. */
export function occurrenceKey(row: string, from: number): string {
	return `${row} ${from}`;
}

/** Whether a release has gone out, whatever is still done afterwards. */
export function isOut({ state }: Release): boolean {
	return state === 'deployed' || state === 'hypercare' || state === 'closed';
}

/** Returns how many places of an occurrence are taken: by what aims at it, and by what went out in it. */
export function taken(berths: readonly Berth[]): number {
	return berths.filter(({ standing }) => standing !== 'next').length;
}

/** Every deployment, by the occurrence of a window in which it lies. */
export class Berths {
	readonly loose: Loose[] = [];
	#in = new Map<string, Berth[]>();
	#mirror: Mirror;

	constructor(mirror: Mirror) {
		this.#mirror = mirror;
		const releases = mirror.releases.filter(({ state }) => state !== 'cancelled' && state !== 'backed-out');
		const byWindow = (release: Release) => {
			const aim = mirror.aimOf(release.id);
			return !isOut(release) && (aim?.target ?? aim?.berth ?? null) !== null;
		};
		const first = firstDeployments(
			mirror,
			new Set(releases.filter((each) => !byWindow(each)).map(({ id }) => id)),
		);
		for (const release of releases) {
			if (byWindow(release)) this.#aiming(release);
			else this.#without(release, first.get(release.id));
		}
	}

	/** Returns the releases in an occurrence: those that aim at it, then those that come there instead. */
	in(window: string, from: number): readonly Berth[] {
		const berths = this.#in.get(occurrenceKey(window, from)) ?? [];
		return berths.sort((a, b) => Number(a.standing === 'next') - Number(b.standing === 'next'));
	}

	#aiming(release: Release): void {
		const aim = this.#mirror.aimOf(release.id);
		if (!aim) return;
		const { target, berth, window_float: float } = aim;
		const misses = isMissed(aim);
		const isNear = float !== null && windowTone(float, units.minutesPerDay) !== 'plain';
		const standing = misses ? 'misses' : isNear ? 'risk' : 'planned';
		const at = target ?? berth;
		if (at)
			this.#add(at, { ...blank(release), standing, float, instead: misses ? (berth?.opens ?? null) : null });
		if (misses && target && berth && keyOf(berth) !== keyOf(target))
			this.#add(berth, { ...blank(release), standing: 'next' });
	}

	/** What has gone out, and what no window concerns. */
	#without(release: Release, dates: Stretch | undefined): void {
		const berth: Berth = { ...blank(release), standing: isOut(release) ? 'deployed' : 'planned' };
		const { target } = release;
		if (isOut(release)) {
			const within = dates && this.#windowAt(dates.from);
			if (within) {
				this.#add(within, berth);
				return;
			}
			if (!dates && target?.kind === 'occurrence')
				this.#add({ window: target.window, opens: target.start }, berth);
		}
		if (dates) this.loose.push({ release, ...dates, berth });
	}

	#windowAt(at: number): Pick<BerthDates, 'window' | 'opens'> | null {
		for (const { of, from, to } of this.#mirror.bands) {
			if (of.kind === 'window' && from <= at && at < to) return { window: of.id, opens: from };
		}
		return null;
	}

	#add(at: Pick<BerthDates, 'window' | 'opens'>, berth: Berth): void {
		const key = keyOf(at);
		const there = this.#in.get(key);
		if (there) there.push(berth);
		else this.#in.set(key, [berth]);
	}
}

function blank(release: Release): Omit<Berth, 'standing'> {
	return { release: release.id, name: releaseName(release), float: null, instead: null };
}

function keyOf({ window, opens }: Pick<BerthDates, 'window' | 'opens'>): string {
	return occurrenceKey(window, opens);
}

/** Returns the first piece of work of the deployment of each of these releases. */
function firstDeployments(mirror: Mirror, of: ReadonlySet<string>): Map<string, Stretch> {
	const first = new Map<string, Stretch>();
	if (of.size === 0) return first;
	const { tasks, tree } = mirror;
	for (const task of tasks.values()) {
		if (!of.has(task.release) || task.kind === 'milestone' || tree.tasksUnder(task.id).length > 0) continue;
		let phased = task;
		// A task is in the phase that it names, else in that of what it stands under.
		while (phased.phase === null && phased.parent !== null)
			phased = tasks.get(phased.parent) ?? { ...phased, parent: null };
		const dates = phased.phase === 'deployment' ? mirror.datesOf(task.id) : undefined;
		const known = first.get(task.release);
		if (dates && (!known || dates.start < known.from))
			first.set(task.release, { from: dates.start, to: dates.finish });
	}
	return first;
}
