/** What the palette can run. Views and the shell bring their own; these work on every page. */

import AppWindow from '@lucide/svelte/icons/app-window';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import ChartGantt from '@lucide/svelte/icons/chart-gantt';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import Clock from '@lucide/svelte/icons/clock';
import Copy from '@lucide/svelte/icons/copy';
import Diamond from '@lucide/svelte/icons/diamond';
import Import from '@lucide/svelte/icons/file-input';
import Export from '@lucide/svelte/icons/file-output';
import FolderOpen from '@lucide/svelte/icons/folder-open';
import GitCompare from '@lucide/svelte/icons/git-compare';
import LayoutTemplate from '@lucide/svelte/icons/layout-template';
import LogOut from '@lucide/svelte/icons/log-out';
import Monitor from '@lucide/svelte/icons/monitor';
import Moon from '@lucide/svelte/icons/moon';
import Presentation from '@lucide/svelte/icons/presentation';
import Redo from '@lucide/svelte/icons/redo-2';
import Server from '@lucide/svelte/icons/server';
import Settings from '@lucide/svelte/icons/settings-2';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import SquareX from '@lucide/svelte/icons/square-x';
import Sun from '@lucide/svelte/icons/sun';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Undo from '@lucide/svelte/icons/undo-2';
import Users from '@lucide/svelte/icons/users';
import type { Theme } from '../host/desk';
import type { Icon } from '../parts/icon';
import type { Session, View } from '../plan/session.svelte';
import { sayMessage } from '../words/message';
import { say } from '../words/words';

export interface PaletteCommand {
	/** Names the command among all. */
	id: string;
	label: string;
	icon?: Icon;
	/** The keys that do the same, as they are written: "Ctrl Z". */
	keys?: string;
	act: () => unknown;
}

/** Returns the commands that need nothing but a session. */
export function sessionCommands(session: Session): PaletteCommand[] {
	const { host, mirror } = session;
	const { undo, redo } = mirror.overview;
	const steps: PaletteCommand[] = [];
	if (undo) {
		const label = `${say('command-undo')}: ${sayMessage(undo)}`;
		steps.push({ id: 'undo', label, icon: Undo, keys: 'Ctrl Z', act: () => session.undo() });
	}
	if (redo) {
		const label = `${say('command-redo')}: ${sayMessage(redo)}`;
		steps.push({ id: 'redo', label, icon: Redo, keys: 'Ctrl Shift Z', act: () => session.redo() });
	}
	return [
		...steps,
		view(session, 'plan', ChartGantt),
		view(session, 'calendar', CalendarDays),
		view(session, 'windows', CalendarClock),
		view(session, 'environments', Server),
		view(session, 'gates', Diamond),
		view(session, 'raid', ShieldAlert),
		view(session, 'progress', ClipboardCheck),
		view(session, 'templates', LayoutTemplate),
		view(session, 'calendars', Clock),
		view(session, 'people', Users),
		view(session, 'findings', TriangleAlert),
		view(session, 'reports', Presentation),
		view(session, 'metrics', ChartColumn),
		view(session, 'settings', Settings),
		theme(session, 'light', Sun),
		theme(session, 'dark', Moon),
		theme(session, 'system', Monitor),
		{
			id: 'new-window',
			label: say('command-new-window'),
			icon: AppWindow,
			keys: 'Ctrl Shift N',
			act: () => session.openWindow(),
		},
		{
			id: 'close-window',
			label: say('command-close-window'),
			icon: SquareX,
			keys: 'Ctrl Shift W',
			act: () => session.closeWindow(),
		},
		{
			id: 'import',
			label: say('command-import'),
			icon: Import,
			keys: 'Ctrl Shift I',
			act: () => session.chooseImport(),
		},
		{
			id: 'export',
			label: say('command-export'),
			icon: Export,
			keys: 'Ctrl Shift E',
			act: () => {
				session.isExporting = true;
			},
		},
		{
			id: 'compare',
			label: say('command-compare'),
			icon: GitCompare,
			act: () => session.compare(),
		},
		{
			id: 'save-copy',
			label: say('command-save-copy'),
			icon: Copy,
			act: () => ask(session, () => host.saveCopy(true)),
		},
		{
			id: 'show-folder',
			label: say('command-show-folder'),
			icon: FolderOpen,
			act: () => ask(session, () => host.showInFolder()),
		},
		{
			id: 'close',
			label: say('command-close'),
			icon: LogOut,
			act: () => session.arrange(() => host.closePortfolio()),
		},
	];
}

function view(session: Session, to: View, icon: Icon): PaletteCommand {
	return {
		id: `show-${to}`,
		label: say(`command-show-${to}`),
		icon,
		act: () => {
			session.view = to;
		},
	};
}

function theme(session: Session, to: Theme, icon: Icon): PaletteCommand {
	return {
		id: `theme-${to}`,
		label: say(`command-theme-${to}`),
		icon,
		act: () => session.keep({ theme: to }),
	};
}

/** Runs a request that leaves the desk as it is; its failure is shown by the shell. */
function ask(session: Session, request: () => Promise<unknown>): Promise<boolean> {
	return session.arrange(async () => {
		await request();
		return session.desk;
	});
}
