// The plan as it stands in the page: rows, links, the line of time, words. Nothing changes it.

const given = JSON.parse(document.getElementById('plan').textContent);

/** Minutes of a day. */
const DAY = 1440;

const KIND = { release: 0, summary: 1, task: 2, milestone: 3 };
const MARK = { critical: 1, late: 2, inactive: 4 };

const axis = given.axis;
const shows = given.shows;

/** Rows with names for what they are packed as; `parent` is the place of the row above, or -1. */
const rows = given.rows.map((row, place) => ({
	place,
	level: row[0],
	kind: row[1],
	name: row[2],
	start: row[3],
	finish: row[4],
	done: row[5],
	isCritical: (row[6] & MARK.critical) !== 0,
	isLate: (row[6] & MARK.late) !== 0,
	isInactive: (row[6] & MARK.inactive) !== 0,
	release: row[7],
	startDate: given.dates[row[8]],
	finishDate: given.dates[row[9]],
	duration: row[10],
	float: row[11],
	owner: given.people[row[12]],
	outline: row[13],
	parent: -1,
	hasChildren: false,
	/** Its place among the rows beside it, from 1, and how many these are. */
	among: 0,
	of: 0,
	more: given.more[place] ?? {},
}));

/** Links by the place of a row: those that come to it, and those that go from it. */
const before = new Map();
const after = new Map();

{
	const open = [];
	const beside = new Map();
	for (const row of rows) {
		while (open.length > 0 && open.at(-1).level >= row.level) open.pop();
		const above = open.at(-1);
		row.parent = above ? above.place : -1;
		if (above) above.hasChildren = true;
		const siblings = beside.get(row.parent) ?? [];
		if (siblings.length === 0) beside.set(row.parent, siblings);
		siblings.push(row);
		row.among = siblings.length;
		open.push(row);
	}
	for (const siblings of beside.values()) for (const row of siblings) row.of = siblings.length;
	const note = (map, place, link) => {
		if (map.has(place)) map.get(place).push(link);
		else map.set(place, [link]);
	};
	for (const link of given.links) {
		note(after, link[0], link);
		note(before, link[1], link);
	}
}

/** Says a word; what stands in its braces by number comes after. */
function say(key, ...parts) {
	return given.words[key].replace(/\{(\d)\}/g, (_, number) => parts[number]);
}

/** What is to be known of a row at a glance, in words. */
function statesOf(row) {
	const states = [];
	if (row.kind === KIND.milestone) states.push(say('state-milestone'));
	if (row.isInactive) states.push(say('state-inactive'));
	if (row.done >= 100) states.push(say('state-done'));
	if (row.isCritical) states.push(say('state-critical'));
	if (row.isLate) states.push(say('legend-late'));
	return states;
}
