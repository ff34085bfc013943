/** A sign for each section of a report; one that nobody drew a sign for is a page. */

import Changes from '@lucide/svelte/icons/arrow-right-left';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import CalendarRange from '@lucide/svelte/icons/calendar-range';
import ChartGantt from '@lucide/svelte/icons/chart-gantt';
import Trend from '@lucide/svelte/icons/chart-line';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import Promised from '@lucide/svelte/icons/file-chart-column';
import FileText from '@lucide/svelte/icons/file-text';
import Grid from '@lucide/svelte/icons/grid-2x2';
import Newspaper from '@lucide/svelte/icons/newspaper';
import Server from '@lucide/svelte/icons/server';
import Shield from '@lucide/svelte/icons/shield';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import Table from '@lucide/svelte/icons/table';
import type { Icon } from '../parts/icon';

const ICONS: Readonly<Record<string, Icon>> = {
	'one-pager': Newspaper,
	standing: Table,
	roadmap: ChartGantt,
	promised: Promised,
	trend: Trend,
	coming: CalendarDays,
	calendar: CalendarRange,
	obstacles: Shield,
	risks: ShieldAlert,
	dependencies: Grid,
	capacity: Server,
	decisions: CircleCheck,
	changes: Changes,
};

export function iconOf(section: string): Icon {
	return ICONS[section] ?? FileText;
}
