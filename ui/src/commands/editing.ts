/** Commands that change the plan. */

import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ResizeStart from '@lucide/svelte/icons/arrow-left-to-line';
import ResizeFinish from '@lucide/svelte/icons/arrow-right-to-line';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import BoxSelect from '@lucide/svelte/icons/box';
import Clipboard from '@lucide/svelte/icons/clipboard-paste';
import Copy from '@lucide/svelte/icons/copy';
import CopyPlus from '@lucide/svelte/icons/copy-plus';
import Under from '@lucide/svelte/icons/corner-down-right';
import Diamond from '@lucide/svelte/icons/diamond';
import Link from '@lucide/svelte/icons/link';
import IndentDecrease from '@lucide/svelte/icons/list-indent-decrease';
import IndentIncrease from '@lucide/svelte/icons/list-indent-increase';
import Move from '@lucide/svelte/icons/move-horizontal';
import Package from '@lucide/svelte/icons/package';
import PackagePlus from '@lucide/svelte/icons/package-plus';
import Pencil from '@lucide/svelte/icons/pencil';
import Percent from '@lucide/svelte/icons/percent';
import Plus from '@lucide/svelte/icons/plus';
import Scissors from '@lucide/svelte/icons/scissors';
import Server from '@lucide/svelte/icons/server';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Trash from '@lucide/svelte/icons/trash-2';
import Links from '@lucide/svelte/icons/waypoints';
import { copyChosen, cutChosen, duplicateChosen, pasteHere } from '../clipboard/actions';
import {
	addProduct,
	addTask,
	deleteChosen,
	focused,
	indent,
	openCell,
	reorder,
	startRelease,
} from '../outline/actions';
import type { Planner } from '../timeline/planner.svelte';
import type { PlanCommand } from './command';

const hasChosen = ({ session }: Planner) => session.selection.chosen.size > 0;
const hasTask = ({ session }: Planner) => session.selection.task !== null;
const hasLink = ({ session }: Planner) => session.selection.link !== null;

/** Whether the focused task has dates of its own, so that its bar can be moved and stretched. */
const hasBar = ({ session }: Planner) => {
	const { mirror, selection } = session;
	const dates = selection.task === null ? undefined : mirror.settledDatesOf(selection.task);
	return dates !== undefined && !dates.isSummary;
};

const canDelete = (planner: Planner) => {
	const kind = focused(planner)?.kind;
	return hasChosen(planner) || hasLink(planner) || kind === 'release' || kind === 'product';
};

export const EDITING: readonly PlanCommand[] = [
	{
		id: 'edit-name',
		icon: Pencil,
		group: 'edit',
		keys: ['F2'],
		on: ['task', 'release', 'product', 'portfolio'],
		edits: true,
		can: ({ session }) => session.selection.focus !== null && session.selection.link === null,
		act: (planner) => openCell(planner, planner.cell ?? 'name', null),
	},
	{
		id: 'move-mode',
		icon: Move,
		group: 'edit',
		keys: ['M', 'Shift M'],
		on: ['task'],
		edits: true,
		can: hasBar,
		act: ({ gestures }) => gestures.moveByKeys(),
	},
	{
		id: 'place-inside',
		icon: ShieldCheck,
		group: 'edit',
		keys: ['Ctrl Enter'],
		on: [],
		edits: true,
		can: ({ gestures }) => gestures.offer !== null,
		act: ({ gestures }) => gestures.commitWithWaiver(),
	},
	{
		id: 'resize-start',
		icon: ResizeStart,
		group: 'edit',
		keys: ['Alt S'],
		on: [],
		edits: true,
		can: hasBar,
		act: ({ gestures }) => gestures.resizeByKeys('start'),
	},
	{
		id: 'resize-finish',
		icon: ResizeFinish,
		group: 'edit',
		keys: ['Alt E'],
		on: [],
		edits: true,
		can: hasBar,
		act: ({ gestures }) => gestures.resizeByKeys('finish'),
	},
	{
		id: 'progress',
		icon: Percent,
		group: 'edit',
		keys: ['P'],
		on: ['task'],
		edits: true,
		can: hasBar,
		act: ({ quick }) => quick.open('progress'),
	},
	{
		id: 'link',
		icon: Link,
		group: 'tie',
		keys: ['L'],
		on: ['task'],
		edits: true,
		can: hasTask,
		act: ({ quick }) => quick.open('link'),
	},
	{
		id: 'links',
		icon: Links,
		group: 'tie',
		keys: ['Shift L'],
		on: ['task', 'link'],
		edits: false,
		can: (planner) => hasTask(planner) || hasLink(planner),
		act: ({ quick }) => quick.open('links'),
	},
	{
		id: 'to-release',
		icon: Package,
		group: 'tie',
		keys: ['R'],
		on: ['task'],
		edits: true,
		can: hasChosen,
		act: ({ quick }) => quick.open('release'),
	},
	{
		id: 'to-environment',
		icon: Server,
		group: 'tie',
		keys: ['E'],
		on: ['task'],
		edits: true,
		can: hasTask,
		act: ({ quick }) => quick.open('environment'),
	},
	{
		id: 'cut',
		icon: Scissors,
		group: 'clipboard',
		keys: ['Ctrl X'],
		on: ['task'],
		edits: true,
		can: hasChosen,
		act: cutChosen,
	},
	{
		id: 'copy',
		icon: Copy,
		group: 'clipboard',
		keys: ['Ctrl C'],
		on: ['task'],
		edits: false,
		can: hasChosen,
		act: copyChosen,
	},
	{
		id: 'paste',
		icon: Clipboard,
		group: 'clipboard',
		keys: ['Ctrl V'],
		on: ['task', 'release', 'ground'],
		edits: true,
		isShared: true,
		act: pasteHere,
	},
	{
		id: 'duplicate',
		icon: CopyPlus,
		group: 'clipboard',
		keys: ['Ctrl D'],
		on: ['task'],
		edits: true,
		can: hasChosen,
		act: duplicateChosen,
	},
	{
		id: 'indent',
		icon: IndentIncrease,
		group: 'tree',
		keys: ['Alt Shift →'],
		on: ['task'],
		edits: true,
		can: hasChosen,
		act: (planner) => indent(planner, 'in'),
	},
	{
		id: 'outdent',
		icon: IndentDecrease,
		group: 'tree',
		keys: ['Alt Shift ←'],
		on: ['task'],
		edits: true,
		can: hasChosen,
		act: (planner) => indent(planner, 'out'),
	},
	{
		id: 'row-up',
		icon: ArrowUp,
		group: 'tree',
		keys: ['Alt ↑'],
		on: ['task'],
		edits: true,
		can: hasTask,
		act: (planner) => reorder(planner, 'up'),
	},
	{
		id: 'row-down',
		icon: ArrowDown,
		group: 'tree',
		keys: ['Alt ↓'],
		on: ['task'],
		edits: true,
		can: hasTask,
		act: (planner) => reorder(planner, 'down'),
	},
	{
		id: 'new-task',
		icon: Plus,
		group: 'add',
		keys: ['N', 'Insert'],
		on: ['task', 'release', 'ground'],
		edits: true,
		act: (planner) => addTask(planner, 'below'),
	},
	{
		id: 'new-child',
		icon: Under,
		group: 'add',
		keys: ['Shift N'],
		on: ['task'],
		edits: true,
		can: hasTask,
		act: (planner) => addTask(planner, 'under'),
	},
	{
		id: 'new-milestone',
		icon: Diamond,
		group: 'add',
		on: ['task', 'release', 'ground'],
		edits: true,
		act: (planner) => addTask(planner, 'below', 'milestone'),
	},
	{
		id: 'new-release',
		icon: PackagePlus,
		group: 'add',
		on: ['release', 'product', 'portfolio', 'ground'],
		edits: true,
		act: (planner) => startRelease(planner),
	},
	{
		id: 'new-product',
		icon: BoxSelect,
		group: 'add',
		on: ['product', 'portfolio', 'ground'],
		edits: true,
		act: (planner) => addProduct(planner),
	},
	{
		id: 'delete',
		icon: Trash,
		group: 'clipboard',
		keys: ['Del'],
		on: ['task', 'link', 'release', 'product'],
		edits: true,
		can: canDelete,
		isDanger: true,
		act: deleteChosen,
	},
];
