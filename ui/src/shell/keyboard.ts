/** Keys that work on every page of an open portfolio. What the focused view takes never arrives here. */

import type { Session } from '../plan/session.svelte';
import { HOME_ZOOM, type Planner } from '../timeline/planner.svelte';

export interface Shell {
	session: Session;
	planner: Planner;
	openPalette(): void;
	openShortcuts(): void;
}

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

/** Answers whether the key was taken. */
export function shellKey(shell: Shell, event: KeyboardEvent): boolean {
	if (event.defaultPrevented) return false;
	const { session } = shell;
	if (event.ctrlKey || event.metaKey) {
		switch (event.key.toLowerCase()) {
			case 'k':
				shell.openPalette();
				return true;
			case 'z':
				if (isTyping(event.target)) return false;
				void (event.shiftKey ? session.redo() : session.undo());
				return true;
			case 'y':
				if (isTyping(event.target)) return false;
				void session.redo();
				return true;
			default:
				return false;
		}
	}
	if (isTyping(event.target) || event.altKey || document.querySelector('dialog[open]')) return false;
	if (event.key === '?') {
		shell.openShortcuts();
		return true;
	}
	if (event.key === 'Escape' && (shell.planner.gestures.cancel() || shell.planner.card.dismiss()))
		return true;
	return session.view === 'plan' && planKey(shell.planner, event);
}

function planKey(planner: Planner, event: KeyboardEvent): boolean {
	const { viewport } = planner;
	switch (event.key) {
		case '+':
		case '=':
			viewport.zoomBy(1.4);
			return true;
		case '-':
			viewport.zoomBy(1 / 1.4);
			return true;
		case '0':
			viewport.setZoom(HOME_ZOOM);
			return true;
		case '!':
			planner.fit();
			return true;
		case '@':
		case '"':
			planner.fitSelection();
			return true;
		case 't':
		case 'T':
			planner.goToToday();
			return true;
		default:
			return false;
	}
}
