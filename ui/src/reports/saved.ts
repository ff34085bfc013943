/**
 * Recipes that are saved with the plan: a row read as what is chosen, and what is chosen written as a row.
 *
 * `texts` of a row has what people wrote, each under its language, what the report is about and the key of
 * the sentence (`de/all/roadmap.title`), and under `language` the language in which it is composed. Sections
 * and texts that this version does not know stay as they are.
 */

import type { ReportKind } from '../host/reports';
import type { Report } from '../host/wire/Report';
import type { ReportSection } from '../host/wire/ReportSection';
import { NO_LOOK } from './look';
import { type Recipe, readRecipe } from './recipe';

/** The id of a row that gets its own when it is added. */
const NO_ID = '00000000-0000-0000-0000-000000000000';
/** Under which key of `texts` the language is. */
const LANGUAGE = 'language';

/** Returns a row as what is chosen, as far as this version knows it. */
export function recipeOf(row: Report, kind: ReportKind, language: string): Recipe {
	const wordings: Record<string, Record<string, string>> = {};
	for (const [key, text] of Object.entries(row.texts)) {
		const place = placeOf(key);
		if (place) wordings[place.about] = { ...wordings[place.about], [place.key]: text };
	}
	const read = {
		release: row.release,
		audience: row.audience,
		language: row.texts[LANGUAGE],
		sections: row.sections.map(({ section }) => section),
		hidden: row.sections.filter(({ is_shown }) => !is_shown).map(({ section }) => section),
		wordings,
		since: row.since,
		look: row.look,
	};
	return readRecipe(read, kind, language);
}

/** Returns a row with what is chosen in it; a new one where there is none yet. */
export function rowOf(recipe: Recipe, kind: ReportKind, row: Report | null): Report {
	const before = row ?? newRow(recipe.kind as Report['kind']);
	const others = Object.entries(before.texts).filter(([key]) => key !== LANGUAGE && !placeOf(key));
	const own = Object.entries(recipe.wordings).flatMap(([about, texts]) =>
		Object.entries(texts).map(([key, text]) => [`${about}/${key}`, text] as const),
	);
	return {
		...before,
		audience: recipe.audience,
		release: recipe.release,
		sections: sectionsOf(recipe, kind, before.sections),
		texts: Object.fromEntries([...others, ...own, [LANGUAGE, recipe.language]].sort()),
		since: recipe.since,
		look: recipe.look,
	};
}

/** Whether what is chosen differs from what is saved. */
export function differs(recipe: Recipe, kind: ReportKind, row: Report): boolean {
	const saved = recipeOf(row, kind, recipe.language);
	return JSON.stringify(rowOf(recipe, kind, row)) !== JSON.stringify(rowOf(saved, kind, row));
}

function newRow(kind: Report['kind']): Report {
	return {
		id: NO_ID,
		order: '',
		name: '',
		kind,
		audience: 'management',
		release: null,
		sections: [],
		texts: {},
		since: null,
		last_run: null,
		look: NO_LOOK,
	};
}

/** Where a text belongs; null for one that is no sentence of a page. */
function placeOf(key: string): { about: string; key: string } | null {
	const parts = /^([^/]+\/[^/]+)\/(.+)$/.exec(key);
	return parts?.[1] && parts[2] ? { about: parts[1], key: parts[2] } : null;
}

/** Sections as they are chosen; one that this version does not know stays behind the one it stood behind. */
function sectionsOf(
	{ sections, hidden }: Recipe,
	kind: ReportKind,
	before: readonly ReportSection[],
): ReportSection[] {
	const known = sections.map((section) => ({ section, is_shown: !hidden.includes(section) }));
	let at = 0;
	for (const one of before) {
		const place = known.findIndex(({ section }) => section === one.section);
		if (place >= 0) at = place + 1;
		else if (!kind.sections.includes(one.section)) {
			known.splice(at, 0, one);
			at += 1;
		}
	}
	return known;
}
