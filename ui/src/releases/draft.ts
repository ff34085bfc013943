/** A release that is about to be started: what is asked, what follows from the answers, and the command. */

import type { Command } from '../host/wire/Command';
import type { Opening } from '../host/wire/Opening';
import type { ReleaseKind } from '../host/wire/ReleaseKind';
import type { Target } from '../host/wire/Target';
import type { Template } from '../host/wire/Template';

export type StartRelease = Extract<Command, { do: 'start-release' }>;

export interface Draft {
	product: string;
	kind: ReleaseKind;
	/** The template that was chosen; undefined follows the kind, null is none. */
	template: string | null | undefined;
	name: string;
	version: string;
	/** Undefined follows the windows: the next that admits it, where there are any. */
	target: Target | null | undefined;
	owner: string;
}

/** Returns the templates for a kind: those that name it first, then those for every kind. */
export function templatesFor(templates: Iterable<Template>, kind: ReleaseKind): Template[] {
	const place = (row: Template) => {
		const at = row.kinds.indexOf(kind);
		return at >= 0 ? 0 : 1;
	};
	return [...templates]
		.filter((row) => row.kinds.length === 0 || row.kinds.includes(kind))
		.sort(
			(a, b) =>
				place(a) - place(b) ||
				(a.order === b.order ? 0 : a.order < b.order ? -1 : 1) ||
				a.name.localeCompare(b.name),
		);
}

/** Returns the template that is meant: the chosen one while it is for the kind, else the first that is. */
export function templateOf(draft: Draft, templates: Iterable<Template>): string | null {
	if (draft.template === null) return null;
	const fitting = templatesFor(templates, draft.kind);
	return (fitting.find((row) => row.id === draft.template) ?? fitting[0])?.id ?? null;
}

/** Returns the command that starts it; the name is that of its product when none was typed. */
export function commandOf(
	draft: Draft,
	templates: Iterable<Template>,
	productName: string,
	hasWindows: boolean,
): StartRelease {
	return {
		do: 'start-release',
		product: draft.product,
		template: templateOf(draft, templates),
		name: draft.name.trim() || productName,
		version: draft.version.trim(),
		kind: draft.kind,
		target: draft.target === undefined ? (hasWindows ? { kind: 'next-admitting' } : null) : draft.target,
		owner: draft.owner || null,
		start: null,
	};
}

/** Returns the aim at one opening. */
export function aimAt(opening: Opening): Target {
	return { kind: 'occurrence', window: opening.berth.window, start: opening.berth.opens };
}

/** Says whether an aim is one opening. */
export function isAim(target: Target | null, opening: Opening): boolean {
	return (
		target?.kind === 'occurrence' &&
		target.window === opening.berth.window &&
		target.start === opening.berth.opens
	);
}

/** Whether an opening can be made, how it is shown. */
export function toneOf(opening: Opening): 'good' | 'missed' | '' {
	if (opening.window_float === null) return '';
	return opening.window_float < 0 ? 'missed' : 'good';
}
