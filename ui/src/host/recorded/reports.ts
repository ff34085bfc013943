/** Reports of the recorded plan: a sketch of each page, for looking at the composer in a plain browser. */

import { AUDIENCES } from '../files';
import type { ReportChoice, ReportKinds, ReportPage, ReportView, Wording } from '../reports';
import type { Rows } from '../wire/Rows';

const WIDTH = 1280;
const HEIGHT = 720;

export const REPORT_KINDS: ReportKinds = {
	kinds: [
		{ name: 'weekly', sections: ['one-pager'], tells_changes: true },
		{
			name: 'monthly',
			sections: [
				'standing',
				'roadmap',
				'promised',
				'trend',
				'coming',
				'obstacles',
				'dependencies',
				'decisions',
			],
			tells_changes: false,
		},
	],
	formats: [
		{ name: 'pptx', extension: 'pptx' },
		{ name: 'pdf', extension: 'pdf' },
		{ name: 'markdown', extension: 'md' },
	],
	audiences: AUDIENCES,
};

/** What pages say by themselves. */
const TITLES: Readonly<Record<string, string>> = {
	'one-pager': 'Payments 4.2 misses its window of 5 Dec by 1 d 4 h; the next one is 35 days later',
	standing: 'One of 8 releases is red, 3 are amber',
	roadmap: 'Payments 4.2 misses its window of 5 Dec by 1 d 4 h; the next one is 35 days later',
	promised: 'Payments 4.2 is 10 d late; 2 of 8 releases are later than promised',
	trend: 'Payments 4.2 has slipped 10 d since it was first told',
	coming: 'In the next 30 days 2 windows open and 4 gates are decided',
	obstacles: '3 errors are open, and 4 warnings',
	dependencies: 'Releases wait for each other in 6 places',
	decisions: '2 decisions are needed',
};

let edition = 0;

export function composed(rows: Rows, choice: ReportChoice): ReportView {
	const shown = choice.sections.filter((section) => !choice.hidden.includes(section));
	const wordings: Wording[] = [];
	const worded = (key: string, automatic: string): string => {
		const own = choice.wordings[key] ?? null;
		wordings.push({ key, automatic, own });
		return own ?? automatic;
	};
	const releases = rows.releases.map(({ name, version }) => `${name} ${version}`);
	const pages = shown.map((section, at): ReportPage => {
		const title = worded(`${section}.title`, TITLES[section] ?? section);
		if (section === 'one-pager') worded('one-pager.reason', 'The HSM certificate arrived a week late.');
		worded(`${section}.notes`, `${releases[0]} is what to talk about.`);
		return {
			name: section,
			section,
			title,
			width: WIDTH,
			height: HEIGHT,
			address: `${picture(title, releases, `${at + 1} / ${shown.length}`)}#`,
			lines: releases,
			checks: { smallest: 9, meant: 40 + at, links: section === 'roadmap' ? 2 : 0, glued: 2 },
		};
	});
	edition += 1;
	return { edition, title: choice.kind, pages, wordings, missing: '', stamp: null };
}

function picture(title: string, names: readonly string[], number: string): string {
	const row = (name: string, at: number) =>
		`<text x="48" y="${166 + at * 58}" font-size="17" font-weight="600">${escaped(name)}</text>` +
		`<rect x="${300 + at * 40}" y="${148 + at * 58}" width="360" height="26" rx="4" fill="#a8d0f7"/>` +
		`<rect x="${560 + at * 40}" y="${148 + at * 58}" width="160" height="26" rx="4" fill="#6aaeef"/>`;
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Inter, sans-serif" fill="#12161d">` +
		`<rect width="100%" height="100%" fill="#fff"/><text x="48" y="54" font-size="27" font-weight="700">${escaped(title)}</text>` +
		`${names.slice(0, 8).map(row).join('')}<path d="M48 686H1232" stroke="#d9dee6"/>` +
		`<text x="1232" y="706" font-size="12" text-anchor="end" fill="#4a5463">${number}</text></svg>`;
	return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function escaped(text: string): string {
	return text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
