/** Commands that change what is looked at, and nothing of the plan. */

import CalendarSearch from '@lucide/svelte/icons/calendar-search';
import Flask from '@lucide/svelte/icons/flask-conical';
import ChevronsDownUp from '@lucide/svelte/icons/fold-vertical';
import Keyboard from '@lucide/svelte/icons/keyboard';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Filter from '@lucide/svelte/icons/list-filter';
import Locate from '@lucide/svelte/icons/locate';
import Maximize from '@lucide/svelte/icons/maximize';
import Pin from '@lucide/svelte/icons/pin';
import History from '@lucide/svelte/icons/rotate-ccw-clock';
import Scan from '@lucide/svelte/icons/scan';
import Zoom from '@lucide/svelte/icons/search';
import ChevronsUpDown from '@lucide/svelte/icons/unfold-vertical';
import ZoomIn from '@lucide/svelte/icons/zoom-in';
import ZoomOut from '@lucide/svelte/icons/zoom-out';
import { lookBack } from '../history/lookBack.svelte';
import { focused } from '../outline/actions';
import { HOME_ZOOM, type Planner } from '../timeline/planner.svelte';
import { beginWhatIf } from '../whatif/ends';
import type { PlanCommand } from './command';

const hasChosen = ({ session }: Planner) => session.selection.chosen.size > 0;

/** The field that filters the rows, wherever the page has it. */
function filterField(): HTMLElement | null {
	return document.querySelector<HTMLElement>('[data-filter]');
}

function folds(planner: Planner, collapsed: boolean): boolean {
	const row = focused(planner);
	return row !== undefined && row.children > 0 && planner.session.mirror.isCollapsed(row.key) === collapsed;
}

function fold(planner: Planner, collapsed: boolean): void {
	const row = focused(planner);
	if (row) planner.session.mirror.collapse(row.key, collapsed);
}

export const VIEWING: readonly PlanCommand[] = [
	{
		id: 'unfold',
		icon: ChevronsUpDown,
		group: 'tree',
		on: ['task', 'release', 'product', 'portfolio'],
		edits: false,
		can: (planner) => folds(planner, true),
		act: (planner) => fold(planner, false),
	},
	{
		id: 'fold',
		icon: ChevronsDownUp,
		group: 'tree',
		on: ['task', 'release', 'product', 'portfolio'],
		edits: false,
		can: (planner) => folds(planner, false),
		act: (planner) => fold(planner, true),
	},
	{
		id: 'select-level',
		icon: ListChecks,
		group: 'view',
		keys: ['Ctrl A'],
		on: [],
		edits: false,
		act: ({ session }) => session.selection.selectLevel(),
	},
	{
		id: 'pin-card',
		icon: Pin,
		group: 'view',
		keys: ['Ctrl I'],
		on: ['task'],
		edits: false,
		can: ({ session }) => session.selection.task !== null,
		act: ({ card, session }) => card.pin(session.selection.task),
	},
	{
		id: 'fit-all',
		icon: Maximize,
		group: 'view',
		keys: ['Shift 1'],
		on: ['portfolio', 'ground'],
		edits: false,
		act: (planner) => planner.fit(),
	},
	{
		id: 'fit-selection',
		icon: Scan,
		group: 'view',
		keys: ['Shift 2'],
		on: ['task', 'release'],
		edits: false,
		can: (planner) => hasChosen(planner) || focused(planner)?.kind === 'release',
		act: (planner) => planner.fitSelection(),
	},
	{
		id: 'today',
		icon: Locate,
		group: 'view',
		keys: ['T'],
		on: ['ground'],
		edits: false,
		act: (planner) => planner.goToToday(),
	},
	{
		id: 'go-to',
		icon: CalendarSearch,
		group: 'view',
		keys: ['G'],
		on: ['ground'],
		edits: false,
		act: ({ quick }) => quick.open('go-to'),
	},
	{
		id: 'filter',
		icon: Filter,
		group: 'view',
		keys: ['/'],
		on: [],
		edits: false,
		can: () => filterField() !== null,
		act: () => filterField()?.focus(),
	},
	{
		id: 'zoom-in',
		icon: ZoomIn,
		group: 'view',
		keys: ['+'],
		on: [],
		edits: false,
		act: ({ viewport }) => viewport.zoomBy(1.4),
	},
	{
		id: 'zoom-out',
		icon: ZoomOut,
		group: 'view',
		keys: ['−'],
		on: [],
		edits: false,
		act: ({ viewport }) => viewport.zoomBy(1 / 1.4),
	},
	{
		id: 'zoom-home',
		icon: Zoom,
		group: 'view',
		keys: ['0'],
		on: [],
		edits: false,
		act: ({ viewport }) => viewport.setZoom(HOME_ZOOM),
	},
	{
		id: 'history',
		icon: History,
		group: 'view',
		keys: ['Ctrl H'],
		on: ['ground'],
		edits: false,
		act: ({ session }) => {
			session.isHistoryOpen = true;
		},
	},
	{
		id: 'look-back',
		icon: History,
		group: 'view',
		keys: ['Ctrl Shift H'],
		on: ['ground'],
		edits: false,
		can: ({ session }) => session.whatIf === null,
		act: lookBack,
	},
	{
		id: 'what-if',
		icon: Flask,
		group: 'view',
		keys: ['Ctrl Shift S'],
		on: ['ground'],
		edits: true,
		can: ({ session }) => session.whatIf === null,
		act: (planner) => {
			planner.back = null;
			beginWhatIf(planner.session);
		},
	},
	{
		id: 'shortcuts',
		icon: Keyboard,
		group: 'view',
		keys: ['?'],
		on: [],
		edits: false,
		act: (planner) => {
			planner.areShortcutsOpen = true;
		},
	},
];
