/** Which report somebody wants: what is kept of it, and how its sections are put in order. */

import { AUDIENCES, type Audience } from '../host/files';
import type { ReportChoice, ReportKind } from '../host/reports';
import type { Instant } from '../host/wire/Instant';
import type { ReleaseId } from '../host/wire/ReleaseId';
import type { ReportId } from '../host/wire/ReportId';
import type { ReportLook } from '../host/wire/ReportLook';
import { oneOf } from '../plan/kept';
import { LANGUAGES, type Language } from '../words/speak';
import { NO_LOOK, readLook } from './look';

/** What is chosen of a kind of report. */
export interface Recipe {
	kind: string;
	release: ReleaseId | null;
	audience: Audience;
	language: Language;
	sections: readonly string[];
	hidden: readonly string[];
	/** Sentences in the words of people, by what the report is about and its language, then by their keys. */
	wordings: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Where the period begins that it tells of; null when it goes on from when it was last made. */
	since: Instant | null;
	look: ReportLook;
}

/** A board reads reports before anybody else does. */
const USUAL_AUDIENCE: Audience = 'management';
const SPOKEN = Object.keys(LANGUAGES) as Language[];

/** The report of a kind as it usually is. */
export function usual(kind: ReportKind, language: string): Recipe {
	return {
		kind: kind.name,
		release: null,
		audience: USUAL_AUDIENCE,
		language: oneOf(language, SPOKEN, 'en'),
		sections: kind.sections,
		hidden: [],
		wordings: {},
		since: null,
		look: NO_LOOK,
	};
}

/** Returns a recipe that was kept, with what this version knows of it; sections that are new stand last. */
export function readRecipe(read: unknown, kind: ReportKind, language: string): Recipe {
	const plain = usual(kind, language);
	if (!isRecord(read)) return plain;
	const known = (list: unknown): string[] =>
		Array.isArray(list)
			? kind.sections.length > 0
				? unique(list.filter((each) => kind.sections.includes(each)))
				: []
			: [];
	const sections = known(read.sections);
	return {
		...plain,
		release: typeof read.release === 'string' ? read.release : null,
		audience: oneOf(read.audience, AUDIENCES, plain.audience),
		language: oneOf(read.language, SPOKEN, plain.language),
		sections: [...sections, ...kind.sections.filter((each) => !sections.includes(each))],
		hidden: known(read.hidden),
		wordings: readWordings(read.wordings),
		since: typeof read.since === 'number' ? read.since : null,
		look: readLook(read.look),
	};
}

function readWordings(read: unknown): Recipe['wordings'] {
	if (!isRecord(read)) return {};
	const texts = (of: unknown) =>
		isRecord(of)
			? Object.entries(of).filter((each): each is [string, string] => typeof each[1] === 'string')
			: [];
	return Object.fromEntries(
		Object.entries(read).map(([about, of]) => [about, Object.fromEntries(texts(of))]),
	);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unique(list: readonly string[]): string[] {
	return [...new Set(list)];
}

/** What sentences are about: those of one release make no sense in the report of another. */
function about({ release, language }: Recipe): string {
	return `${language}/${release ?? 'all'}`;
}

/** The sentences that are said in the words of people. */
export function wordingsOf(recipe: Recipe): Readonly<Record<string, string>> {
	return recipe.wordings[about(recipe)] ?? {};
}

/** Puts a sentence in the words of people; null gives it back. */
export function worded(recipe: Recipe, key: string, text: string | null): Recipe {
	const { [key]: _, ...others } = wordingsOf(recipe);
	const own = text === null ? others : { ...others, [key]: text };
	return { ...recipe, wordings: { ...recipe.wordings, [about(recipe)]: own } };
}

/** Moves a section so many places down, or up where that is less than nought. */
export function moved(recipe: Recipe, section: string, by: number): Recipe {
	const from = recipe.sections.indexOf(section);
	const to = Math.min(Math.max(from + by, 0), recipe.sections.length - 1);
	if (from < 0 || from === to) return recipe;
	const sections = recipe.sections.filter((each) => each !== section);
	return { ...recipe, sections: sections.toSpliced(to, 0, section) };
}

/** Puts a section before another one; null puts it behind all. */
export function placed(recipe: Recipe, section: string, before: string | null): Recipe {
	if (section === before) return recipe;
	const sections = recipe.sections.filter((each) => each !== section);
	const at = before === null ? sections.length : sections.indexOf(before);
	return { ...recipe, sections: sections.toSpliced(at, 0, section) };
}

/** Leaves a section out, or puts it in again. */
export function toggled(recipe: Recipe, section: string): Recipe {
	const { hidden } = recipe;
	const isHidden = hidden.includes(section);
	return { ...recipe, hidden: isHidden ? hidden.filter((each) => each !== section) : [...hidden, section] };
}

/** Whether sections stand as they usually do, all of them. */
export function isUsual({ sections, hidden }: Recipe, kind: ReportKind): boolean {
	return hidden.length === 0 && sections.every((each, at) => each === kind.sections[at]);
}

/** Returns a recipe as it is asked for; `saved` is the one of the plan that it was chosen from. */
export function choiceOf(recipe: Recipe, saved: ReportId | null): ReportChoice {
	return { ...recipe, saved, wordings: wordingsOf(recipe) };
}
