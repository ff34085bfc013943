/** Reads from the planner what lies over the chart in this frame. Looks at the screen, never at the whole plan. */

import { formatDate } from '../format/dates';
import { fresh, isConflict } from '../parts/effect';
import { bandsComplainedOf, brokenLinks } from './conflicts';
import { pullOf } from './edges';
import { endNamed } from './ends';
import { Since } from './fade';
import type { Gesture, Verdict } from './gesture';
import { barrierText, daysText, snapText, spanText } from './guideText';
import { isFixed } from './hit';
import { ghostsOf, type Overlay } from './overlay';
import { bandOf, type LitBand } from './paintBands';
import type { Picture } from './picture';
import type { Planner } from './planner.svelte';
import type { Scene } from './scene';
import type { Theme } from './theme';

const NONE: ReadonlySet<string> = new Set();

/** What an answer of the engine lights up; worked out once for each answer. */
interface Lit {
	bands: readonly LitBand[];
	broken: ReadonlySet<string>;
	isBad: boolean;
}
const DARK: Lit = { bands: [], broken: NONE, isBad: false };

export class Overlaid {
	#planner: Planner;
	#hover = new Since<string>();
	#bands = new Since<string>();
	#verdict: Verdict = null;
	#lit: Lit = DARK;

	constructor(planner: Planner) {
		this.#planner = planner;
	}

	now(scene: Scene, picture: Picture, theme: Theme, hasFocusRing: boolean): Overlay {
		const { gestures, session, card } = this.#planner;
		const { mirror, selection } = session;
		const now = performance.now();
		const { current, hover, verdict } = gestures;
		const placeOf = (key: string) => mirror.placeOf(key);
		const ends = (key: string) => endNamed(scene, key);
		// What cannot be changed has nothing to take hold of.
		const end = hover.on === 'bar' && !mirror.readOnly ? ends(hover.row.key) : null;
		const age = this.#hover.age(hover.on === 'bar' ? hover.row.key : '', now);
		const focusEnd = hasFocusRing && selection.focus !== null ? ends(selection.focus) : null;
		const lit = this.#litBy(verdict);
		const stopped = this.#stopped(current);
		const bands = stopped ? [stopped, ...lit.bands] : lit.bands;
		return {
			scene,
			picture,
			theme,
			gesture: current,
			placeOf,
			ghosts: current || mirror.preview ? ghostsOf(scene, new Set(mirror.moved), mirror.settled) : [],
			hovered:
				hover.on === 'bar' && end ? { row: hover.row, end, isFixed: isFixed(scene, hover.row), age } : null,
			focused: focusEnd ? { end: focusEnd } : null,
			chain: card.chain,
			linkEnds: (id) => {
				const link = mirror.dependencies.get(id);
				return link ? [link.predecessor, link.successor] : null;
			},
			span: this.#span(current),
			snapLabel:
				(current?.kind === 'move' || current?.kind === 'resize') && current.snap
					? snapText(current.snap)
					: '',
			bands,
			bandsAge: this.#bands.age(bands.map(({ label }) => label).join(), now),
			broken: lit.broken,
			pull: pullOf(this.#planner),
			isRefused: verdict !== null && 'refusal' in verdict,
			isBad: lit.isBad,
		};
	}

	#litBy(verdict: Verdict): Lit {
		if (verdict === this.#verdict) return this.#lit;
		this.#verdict = verdict;
		if (!verdict || 'refusal' in verdict) {
			this.#lit = DARK;
			return DARK;
		}
		const added = fresh(verdict.head, this.#planner.session.mirror.findings);
		const bands = bandsComplainedOf(added.filter(isConflict), this.#planner.occurrences).map((each) => ({
			from: each.from,
			to: each.to,
			rows: each.rows,
			isOutage: false,
			label: `${each.name} ${formatDate(each.from)}`,
		}));
		this.#lit = { bands, broken: brokenLinks(added), isBad: added.some(isConflict) };
		return this.#lit;
	}

	/** The band at which the bar stopped; after the drop, as long as it can still be put inside. */
	#stopped(gesture: Gesture | null): LitBand | null {
		const { gestures, occurrences, session } = this.#planner;
		const at =
			gesture?.kind === 'move' || gesture?.kind === 'resize'
				? gesture.stop && { barrier: gesture.stop.barrier, task: gesture.lead.task }
				: gestures.offer;
		return at && bandOf(at.barrier, occurrences, at.task, barrierText(at.barrier, session.mirror));
	}

	#span(gesture: Gesture | null): Overlay['span'] {
		const { gestures, session } = this.#planner;
		if (gesture?.kind === 'create') {
			const { start, finish } = gestures.drawn(gesture.from, gesture.to);
			return { start, finish, label: daysText(start, finish) };
		}
		if (gesture?.kind !== 'move' && gesture?.kind !== 'resize') return null;
		const dates = session.mirror.datesOf(gesture.lead.task);
		return dates ? { ...dates, label: spanText(dates.start, dates.finish) } : null;
	}
}
