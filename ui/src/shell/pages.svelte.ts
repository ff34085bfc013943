/**
 * The pages of the window, of which most are read in when they are shown first: somebody who plans needs none
 * but the plan.
 */

import type { Component } from 'svelte';
import type { Session, View } from '../plan/session.svelte';
import PlanPage from './PlanPage.svelte';

type Page = Component<Record<string, never>>;

const READ: Record<Exclude<View, 'plan'>, () => Promise<{ default: Page }>> = {
	overview: () => import('../overview/Overview.svelte'),
	calendar: () => import('../calendar/Calendar.svelte'),
	windows: () => import('../windows/Windows.svelte'),
	environments: () => import('../environments/Environments.svelte'),
	gates: () => import('../gates/Gates.svelte'),
	raid: () => import('../raid/Raid.svelte'),
	progress: () => import('../progress/Progress.svelte'),
	metrics: () => import('../metrics/Metrics.svelte'),
	templates: () => import('../templates/Templates.svelte'),
	calendars: () => import('../worktime/Calendars.svelte'),
	people: () => import('../people/People.svelte'),
	findings: () => import('../findings/Findings.svelte'),
	reports: () => import('../reports/Reports.svelte'),
	compare: () => import('../compare/Compare.svelte'),
	settings: () => import('../settings/Settings.svelte'),
};

/** Pages that have been read. */
const pages = new Map<View, Page>([['plan', PlanPage]]);

/** The page of the view that is chosen; until it has been read, the one before stays. */
export class ShownPage {
	component = $state.raw<Page>(PlanPage);

	readonly #session: Session;

	/** Called while a component is set up. */
	constructor(session: Session) {
		this.#session = session;
		$effect.pre(() => {
			const { view } = session;
			const page = pages.get(view);
			if (page) this.component = page;
			else if (view !== 'plan') void this.#read(view);
		});
	}

	async #read(view: Exclude<View, 'plan'>): Promise<void> {
		const { default: page } = await READ[view]();
		pages.set(view, page);
		if (this.#session.view === view) this.component = page;
	}
}
