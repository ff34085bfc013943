/** Keys that work on every page of an open portfolio. What the focused view takes never arrives here. */

import { isChord } from '../commands/chord';
import { PAGE, pressed } from '../commands/command';
import { COMMANDS } from '../commands/list';
import type { Session } from '../plan/session.svelte';
import { closeLink } from '../timeline/openLink';
import type { Planner } from '../timeline/planner.svelte';
import { enterWhatIf, escapeWhatIf } from '../whatif/ends';
import { say } from '../words/words';

export interface Shell {
	session: Session;
	planner: Planner;
	openPalette(): void;
}

/** How far the chart is panned by one key press, in pixels. */
const PAN = 96;

/** Whether a person is typing, so that letters are text. */
function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable ||
			target instanceof HTMLInputElement ||
			target instanceof HTMLTextAreaElement ||
			target instanceof HTMLSelectElement)
	);
}

/** Whether Enter presses what has the focus. */
function isPressed(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('button, a, summary, [role^="menuitem"]') !== null;
}

/** Answers whether the key was taken. */
export function shellKey(shell: Shell, event: KeyboardEvent): boolean {
	if (event.defaultPrevented) return false;
	const { session, planner } = shell;
	if (isChord('Ctrl K', event)) {
		shell.openPalette();
		return true;
	}
	if (isChord('Ctrl Shift N', event)) {
		void session.openWindow();
		return true;
	}
	if (isChord('Ctrl Shift W', event)) {
		void session.closeWindow();
		return true;
	}
	if (isChord('Ctrl Shift E', event) && !document.querySelector('dialog[open]')) {
		session.isExporting = true;
		return true;
	}
	if (isChord('Ctrl Shift I', event) && !document.querySelector('dialog[open]')) {
		void session.chooseImport();
		return true;
	}
	if (isTyping(event.target)) return false;
	if (isChord('Ctrl Z', event)) {
		void session.undo();
		return true;
	}
	if (isChord('Ctrl Shift Z', event) || isChord('Ctrl Y', event)) {
		void session.redo();
		return true;
	}
	if (isChord('Ctrl S', event)) {
		tellSaved(session);
		return true;
	}
	if (document.querySelector('dialog[open]')) return false;
	if (event.key === 'Escape' && (takeBack(planner) || escapeWhatIf(session))) return true;
	if (isChord('?', event)) {
		planner.areShortcutsOpen = true;
		return true;
	}
	return session.view === PAGE && planKey(planner, event);
}

/** Whoever saves out of habit hears how it stands. */
function tellSaved(session: Session): void {
	const state = session.isUnsaved
		? 'status-not-saved'
		: session.mirror.readOnly
			? 'status-read-only'
			: 'shell-saved';
	session.notice = { text: say(state) };
}

/** Lets go of what is under way or lies open over the chart; answers whether there was anything. */
function takeBack(planner: Planner): boolean {
	return planner.gestures.cancel() || closeLink(planner) || planner.card.dismiss();
}

/** Keys that go through rows. */
const GOING = /^(Arrow(Up|Down|Left|Right)|Home|End|Page(Up|Down)|Enter)$/;

function planKey(planner: Planner, event: KeyboardEvent): boolean {
	if (event.key === 'Enter' && !isPressed(event.target) && enterWhatIf(planner.session)) return true;
	// Where nothing has the focus any more, the rows take it up where they left it.
	if (document.activeElement === document.body && GOING.test(event.key) && !event.ctrlKey) {
		planner.focusCalls++;
		return true;
	}
	if (panKey(planner, event)) return true;
	if (isChord('Menu', event) || isChord('Shift F10', event)) {
		planner.menu.onFocus();
		return true;
	}
	const command = pressed(COMMANDS, planner, event);
	if (!command) return false;
	command.act(planner, 'keys');
	return !command.isShared;
}

function panKey({ viewport }: Planner, event: KeyboardEvent): boolean {
	if (!(event.ctrlKey || event.metaKey) || !event.altKey) return false;
	switch (event.key) {
		case 'ArrowLeft':
			viewport.panBy(-PAN);
			return true;
		case 'ArrowRight':
			viewport.panBy(PAN);
			return true;
		case 'ArrowUp':
			viewport.scrollBy(-viewport.rowHeight * 3);
			return true;
		case 'ArrowDown':
			viewport.scrollBy(viewport.rowHeight * 3);
			return true;
		default:
			return false;
	}
}
