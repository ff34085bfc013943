import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { preferences } from '../format/preferences.svelte';
import { units } from '../format/units.svelte';
import { USUAL } from '../host/desk';
import { UTC } from '../plan/zone';
import { SPOKEN, sourceOf } from '../words/catalogue';
import { setWords } from '../words/words';
import { rulerOf } from './ruler';
import { labelsOf, type RulerLabel } from './rulerLabels';
import { rulerText } from './rulerText';
import { LEAST_ZOOM, MOST_ZOOM } from './scale';

const WIDTH = 1280;
const LEFT = Date.UTC(2026, 10, 9, 13, 20) / 1000;
/** Wider than Inter at 11 pixels draws the widest of these signs. */
const measure = (text: string) => text.length * 6.6;

/** Every zoom from thirty years to minutes, 3 % apart. */
function zooms(): number[] {
	const all: number[] = [];
	for (let zoom = LEAST_ZOOM; zoom <= MOST_ZOOM; zoom *= 1.03) all.push(zoom);
	return all;
}

function labelsAt(zoom: number, fiscalMonth: number): RulerLabel[] {
	const counting = { weekStart: preferences.weekStart, fiscalMonth };
	return labelsOf(rulerOf({ left: LEFT, zoom }, UTC, WIDTH, counting), rulerText, measure);
}

function overlaps(labels: readonly RulerLabel[]): string[] {
	const found: string[] = [];
	for (const level of ['upper', 'lower'] as const) {
		const row = labels.filter((label) => label.level === level).sort((a, b) => a.x - b.x);
		row.forEach((label, at) => {
			const before = row[at - 1];
			if (before && before.x + before.width > label.x) found.push(`${before.text} | ${label.text}`);
		});
	}
	return found;
}

describe.each(SPOKEN)('the ruler in %s', (language) => {
	beforeEach(() => {
		setWords(language, sourceOf(language));
		preferences.follow(USUAL);
		units.follow(UTC, 480, LEFT, 3);
	});
	afterAll(() => setWords('en', sourceOf('en')));

	const manners = [
		USUAL,
		{ ...USUAL, twelve_hours: true },
		{ ...USUAL, date_format: 'iso' as const, first_day: 'sunday' as const },
		{ ...USUAL, date_format: 'slashes' as const, week_numbers: false },
	];

	it.each(manners)('has no two names that overlap, at any zoom (manner %#)', (manner) => {
		preferences.follow(manner);
		for (const zoom of zooms()) expect(overlaps(labelsAt(zoom, 3)), `${zoom} pixels a day`).toEqual([]);
	});

	it.each(manners)('names both levels at every zoom (manner %#)', (manner) => {
		preferences.follow(manner);
		for (const zoom of zooms()) {
			const labels = labelsAt(zoom, 3);
			const count = (level: string) => labels.filter((label) => label.level === level).length;
			expect(count('upper'), `upper at ${zoom} pixels a day`).toBeGreaterThan(0);
			expect(count('lower'), `lower at ${zoom} pixels a day`).toBeGreaterThan(3);
		}
	});

	it('says weeks, days and fiscal quarters in its own words', () => {
		const said = (zoom: number) => labelsAt(zoom, 3).map(({ text }) => text);
		const words = {
			en: { week: 'W46', day: 'Mon', quarter: 'Q3', year: 'FY 2026/27' },
			de: { week: 'KW46', day: 'Mo', quarter: 'Q3', year: 'GJ 2026/27' },
		}[language];
		expect(said(9)).toContain(words.week);
		expect(said(60)).toContain(words.day);
		expect(said(0.6)).toEqual(expect.arrayContaining([words.quarter, words.year]));
		preferences.follow({ ...USUAL, week_numbers: false });
		expect(said(9)).not.toContain(words.week);
	});
});
