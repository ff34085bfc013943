/** What people entered, as last heard, table by table. Reading is reactive to the plan. */

import type { Baseline } from '../host/wire/Baseline';
import type { Booking } from '../host/wire/Booking';
import type { Calendar } from '../host/wire/Calendar';
import type { Criterion } from '../host/wire/Criterion';
import type { Environment } from '../host/wire/Environment';
import type { ExternalEvent } from '../host/wire/ExternalEvent';
import type { Freeze } from '../host/wire/Freeze';
import type { Gate } from '../host/wire/Gate';
import type { Outage } from '../host/wire/Outage';
import type { Person } from '../host/wire/Person';
import type { Portfolio } from '../host/wire/Portfolio';
import type { Product } from '../host/wire/Product';
import type { Publication } from '../host/wire/Publication';
import type { RaidItem } from '../host/wire/RaidItem';
import type { Release } from '../host/wire/Release';
import type { Report } from '../host/wire/Report';
import type { Review } from '../host/wire/Review';
import type { SignOff } from '../host/wire/SignOff';
import type { Task } from '../host/wire/Task';
import type { Template } from '../host/wire/Template';
import type { View } from '../host/wire/View';
import type { Waiver } from '../host/wire/Waiver';
import type { Window as ReleaseWindow } from '../host/wire/Window';
import { BLANKS } from './blank';
import type { LinkRows } from './linkRows';
import { Ground } from './rows';
import type { TaskRows } from './taskRows';
import type { WorkRows } from './workRows';

export class Tables {
	/** Counts states of the plan. */
	version = $state(0);
	protected ground = new Ground(BLANKS);

	get portfolio(): Portfolio | null {
		this.version;
		return this.ground.portfolio;
	}

	get products(): Product[] {
		this.version;
		return [...this.ground.products.values()].sort(inOrder);
	}

	get releases(): Release[] {
		this.version;
		return [...this.ground.releases.values()].sort(inOrder);
	}

	get people(): Person[] {
		this.version;
		return [...this.ground.people.values()].sort(inOrder);
	}

	get calendars(): Calendar[] {
		this.version;
		return [...this.ground.calendars.values()].sort((a, b) => a.name.localeCompare(b.name));
	}

	get tasks(): TaskRows {
		this.version;
		return this.ground.tasks;
	}

	get baselines(): ReadonlyMap<string, Baseline> {
		this.version;
		return this.ground.baselines;
	}

	get assignments(): WorkRows {
		this.version;
		return this.ground.assignments;
	}

	get bookings(): ReadonlyMap<string, Booking> {
		this.version;
		return this.ground.bookings;
	}

	get environments(): ReadonlyMap<string, Environment> {
		this.version;
		return this.ground.environments;
	}

	get externalEvents(): ReadonlyMap<string, ExternalEvent> {
		this.version;
		return this.ground.externalEvents;
	}

	get freezes(): ReadonlyMap<string, Freeze> {
		this.version;
		return this.ground.freezes;
	}

	get gates(): ReadonlyMap<string, Gate> {
		this.version;
		return this.ground.gates;
	}

	get waivers(): ReadonlyMap<string, Waiver> {
		this.version;
		return this.ground.waivers;
	}

	get windows(): ReadonlyMap<string, ReleaseWindow> {
		this.version;
		return this.ground.windows;
	}

	get outages(): ReadonlyMap<string, Outage> {
		this.version;
		return this.ground.outages;
	}

	get criteria(): ReadonlyMap<string, Criterion> {
		this.version;
		return this.ground.criteria;
	}

	get signOffs(): ReadonlyMap<string, SignOff> {
		this.version;
		return this.ground.signOffs;
	}

	get reviews(): ReadonlyMap<string, Review> {
		this.version;
		return this.ground.reviews;
	}

	get templates(): ReadonlyMap<string, Template> {
		this.version;
		return this.ground.templates;
	}

	get views(): View[] {
		this.version;
		return [...this.ground.views.values()].sort(inOrder);
	}

	get raidItems(): ReadonlyMap<string, RaidItem> {
		this.version;
		return this.ground.raidItems;
	}

	get reports(): Report[] {
		this.version;
		return [...this.ground.reports.values()].sort(inOrder);
	}

	get publications(): ReadonlyMap<string, Publication> {
		this.version;
		return this.ground.publications;
	}

	get dependencies(): LinkRows {
		this.version;
		return this.ground.dependencies;
	}

	task(id: string): Task | undefined {
		this.version;
		return this.ground.tasks.get(id);
	}

	product(id: string): Product | undefined {
		this.version;
		return this.ground.products.get(id);
	}

	release(id: string): Release | undefined {
		this.version;
		return this.ground.releases.get(id);
	}

	person(id: string | null): Person | undefined {
		this.version;
		return id === null ? undefined : this.ground.people.get(id);
	}

	calendar(id: string | null): Calendar | undefined {
		this.version;
		return id === null ? undefined : this.ground.calendars.get(id);
	}
}

function inOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
	return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1;
}
