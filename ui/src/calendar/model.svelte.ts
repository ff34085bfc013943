/** The calendar's own state, which outlives its page while the window is open, and what follows from it. */

import { getContext, setContext } from 'svelte';
import type { Mirror } from '../plan/mirror.svelte';
import type { Session } from '../plan/session.svelte';
import { type Day, dayOf, daysOf, type Period, periodAround, stepped, type Zoom } from './days';
import { stepTo } from './edits';
import { concerning, countsOf, type Filter, ofKinds, USUAL } from './filter';
import type { Kind } from './fresh';
import { CalendarGestures } from './gestures.svelte';
import { type Item, itemsOf, type WindowItem } from './items';
import { keepLooked, looked } from './looked';

/** What people look at. */
class Look {
	zoom = $state<Zoom>('quarter');
	/** The day round which the period lies. */
	anchor = $state<Day>(0);
	/** The day that the keys are on. */
	focus = $state<Day>(0);
	filter = $state.raw<Filter>(USUAL);
	/** The key of the item in the panel. */
	chosen = $state<string | null>(null);
	portfolio = '';
}

const looks = new WeakMap<Session, Look>();

function lookOf(session: Session): Look {
	const look = looks.get(session) ?? new Look();
	looks.set(session, look);
	return look;
}

export class CalendarModel {
	readonly session: Session;
	readonly mirror: Mirror;
	readonly look: Look;
	readonly gestures: CalendarGestures;

	/** A day whose card is open. */
	opened = $state<Day | null>(null);
	/** Something new, before it is added. */
	fresh = $state.raw<{ kind: Kind; from: Day; to: Day } | null>(null);

	readonly period: Period = $derived.by(() => periodAround(this.look.zoom, this.look.anchor));
	readonly dataDay: Day = $derived.by(() => this.day(this.mirror.portfolio?.data_date ?? 0));
	/** Everything there is; what aims where follows previews. */
	readonly #items: Item[] = $derived.by(() => {
		void this.mirror.previewed;
		return itemsOf(this.mirror);
	});
	readonly #byKey = $derived.by(() => new Map(this.#items.map((item) => [item.key, item])));
	/** What the period holds of the chosen product and environment, of any type. */
	readonly #concerning: Item[] = $derived.by(() => {
		const { first, last } = this.period;
		const near = this.#items.filter((item) => {
			const days = daysOf(item.from, item.to, this.mirror.zone);
			return days.first <= last && days.last >= first;
		});
		return concerning(near, this.look.filter);
	});
	readonly counts = $derived.by(() => countsOf(this.#concerning));
	/** What is drawn: what is dragged stands where it would go. */
	readonly shown: Item[] = $derived.by(() => {
		const gesture = this.gestures.current;
		const items = ofKinds(this.#concerning, this.look.filter.kinds);
		if (gesture?.kind !== 'step') return items;
		const { item, step } = gesture;
		const next = stepTo(item, step, this.mirror.zone);
		if (!next) return items;
		return [...items.filter(({ key }) => key !== item.key), { ...item, ...next } as Item];
	});
	/** Occurrences of windows in which a release may go out, the first to open first. */
	readonly windows: WindowItem[] = $derived.by(() =>
		this.#items.filter((item): item is WindowItem => item.kind === 'window' && !item.isSwallowed),
	);
	readonly chosen: Item | null = $derived.by(() =>
		this.look.chosen === null ? null : (this.#byKey.get(this.look.chosen) ?? null),
	);

	constructor(session: Session) {
		this.session = session;
		this.mirror = session.mirror;
		this.look = lookOf(session);
		this.gestures = new CalendarGestures(session);
	}

	/** Starts at the data date in a portfolio that was not looked at yet, with what was shown last time. */
	arrive(portfolio: string): void {
		if (this.look.portfolio === portfolio) return;
		this.look.portfolio = portfolio;
		const { zoom, filter } = looked(portfolio, this.mirror);
		this.look.zoom = zoom;
		this.look.filter = filter;
		this.look.chosen = null;
		this.home();
	}

	/** Keeps what is shown for the next time. */
	keep(): void {
		const { portfolio, zoom, filter } = this.look;
		if (portfolio !== '') keepLooked(portfolio, { zoom, filter });
	}

	day(at: number): Day {
		return dayOf(at, this.mirror.zone);
	}

	/** Days of an item. */
	daysOf(item: Item): Period {
		return daysOf(item.from, item.to, this.mirror.zone);
	}

	/** Returns what lies on a day, as shown. */
	on(day: Day): Item[] {
		return this.shown.filter((item) => {
			const { first, last } = this.daysOf(item);
			return first <= day && day <= last;
		});
	}

	item(key: string): Item | undefined {
		return this.#byKey.get(key);
	}

	home(): void {
		this.look.anchor = this.dataDay;
		this.look.focus = this.dataDay;
	}

	setZoom(zoom: Zoom): void {
		this.look.zoom = zoom;
		this.look.anchor = this.look.focus;
	}

	/** Turns to the period before or after; the focused day goes along. */
	turn(by: 1 | -1): void {
		const { look } = this;
		const focus = look.focus + stepped(look.zoom, look.anchor, by) - look.anchor;
		look.anchor = stepped(look.zoom, look.anchor, by);
		const { first, last } = this.period;
		look.focus = Math.min(Math.max(focus, first), last);
	}

	/** Puts the keys on a day and brings it into view. */
	go(day: Day): void {
		const { look } = this;
		look.focus = day;
		while (day < this.period.first) look.anchor = stepped(look.zoom, look.anchor, -1);
		while (day > this.period.last) look.anchor = stepped(look.zoom, look.anchor, 1);
	}

	choose(key: string | null): void {
		this.look.chosen = key;
		this.fresh = null;
	}

	/** Opens the card of a day. */
	open(day: Day): void {
		this.opened = day;
	}

	/** Begins something new on the days that were drawn. */
	start(kind: Kind, from: Day, to: Day): void {
		this.gestures.drawn = null;
		this.opened = null;
		this.fresh = { kind, from, to };
	}
}

const KEY = Symbol('calendar');

export function provideCalendar(model: CalendarModel): CalendarModel {
	return setContext(KEY, model);
}

export function getCalendar(): CalendarModel {
	return getContext<CalendarModel>(KEY);
}
