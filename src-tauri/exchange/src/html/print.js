// The schedule on paper: a table whose head comes again on each page and whose rows stay whole, made
// when somebody prints and gone afterwards. What is folded away or filtered out is not printed.

const paper = document.getElementById('paper');
const SVG = 'http://www.w3.org/2000/svg';
const PAPER_WIDTH = 520;

addEventListener('beforeprint', () => {
	if (rows.length > 0) paper.replaceChildren(printed());
});
addEventListener('afterprint', () => paper.replaceChildren());

function printed() {
	const table = make('table');
	const kept = columns.filter(({ key }) => ['name', 'start', 'finish', 'done', 'owner'].includes(key));
	const group = make('colgroup');
	for (const { key } of kept) group.append(make('col', { class: key }));
	group.append(make('col', { class: 'bars' }));
	table.append(group, printedHead(kept));
	const body = make('tbody');
	for (const row of tree.shown) body.append(printedRow(row, kept));
	table.append(body);
	return table;
}

function printedHead(kept) {
	const head = make('thead');
	const title = make('tr');
	const told = [document.querySelector('h1'), document.querySelector('.title p'), document.querySelector('.stamp')];
	const text = told.flatMap((element) => (element ? [element.textContent.trim()] : [])).join(' · ');
	title.append(make('th', { colspan: kept.length + 1, class: 'sheet-title' }, text));
	const names = make('tr');
	for (const column of kept) names.append(make('th', { class: column.isNumber ? 'number' : '' }, say(column.word)));
	const bars = make('th', { class: 'bars' });
	bars.append(printedRuler());
	names.append(bars);
	head.append(title, names);
	return head;
}

/** Draws with the plan's line of time as wide as the paper. */
function onPaper(act) {
	const kept = scale.perDay;
	scale.perDay = PAPER_WIDTH / axis.days;
	const made = act();
	scale.perDay = kept;
	return made;
}

function share(minute) {
	return `${((minute / DAY / axis.days) * 100).toFixed(3)}%`;
}

function shape(name, attributes) {
	const element = document.createElementNS(SVG, name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	return element;
}

function printedRuler() {
	const ruler = onPaper(() => scale.ruler());
	const picture = shape('svg', { class: 'ruler', height: 28, width: '100%' });
	[ruler.upper, ruler.lower].forEach((list, line) => {
		for (const { from, to, name } of list) {
			const begin = Math.max(from, 0);
			const room = ((to - begin) / axis.days) * PAPER_WIDTH;
			picture.append(shape('line', { x1: share(begin * DAY), x2: share(begin * DAY), y1: line * 14, y2: line * 14 + 14 }));
			if (room < name.length * 5 + 4) continue;
			const text = shape('text', { x: share(begin * DAY), dx: 3, y: line * 14 + 10 });
			text.textContent = name;
			picture.append(text);
		}
	});
	return picture;
}

function printedRow(row, kept) {
	const line = make('tr', { class: ['release', 'summary', 'task', 'milestone'][row.kind] });
	kept.forEach((column, at) => {
		const cell = make(at === 0 ? 'th' : 'td', { class: column.isNumber ? 'number' : column.isDate ? 'date' : '' });
		if (at === 0) cell.style.paddingInlineStart = `${4 + (row.level - 1) * 10}px`;
		const states = at === 0 ? statesOf(row).filter((state) => [say('state-critical'), say('legend-late')].includes(state)) : [];
		cell.append(make('bdi', {}, column.text(row)));
		if (states.length > 0) cell.append(make('small', {}, ` ${states.join(', ')}`));
		line.append(cell);
	});
	const bars = make('td', { class: 'bars' });
	bars.append(printedBar(row));
	line.append(bars);
	return line;
}

function printedBar(row) {
	const picture = shape('svg', { height: 16, width: '100%' });
	for (const band of given.bands) {
		if (!band.counts) continue;
		const from = Math.max(band.from, 0);
		const to = Math.min(band.to, axis.days * DAY);
		const width = `${Math.max(((to - from) / DAY / axis.days) * 100, 0.15).toFixed(3)}%`;
		picture.append(shape('rect', { class: band.kind, x: share(from), y: 0, width, height: 16 }));
	}
	picture.append(shape('line', { class: 'now', x1: share(given.now), x2: share(given.now), y1: 0, y2: 16 }));
	if (row.start === null) return picture;
	if (row.kind === KIND.milestone) {
		const place = shape('svg', { x: share(row.start), y: 8, overflow: 'visible', width: 1, height: 1 });
		place.append(shape('path', { class: barClass(row), d: 'M-5 0 0-5 5 0 0 5Z' }));
		picture.append(place);
		return picture;
	}
	const isBracket = row.kind !== KIND.task;
	const days = (row.finish - row.start) / DAY;
	const [y, height] = isBracket ? [5.5, 4] : [3, 10];
	const width = (part) => `${Math.max((days / axis.days) * 100 * part, 0.4).toFixed(3)}%`;
	picture.append(shape('rect', { class: barClass(row), x: share(row.start), y, width: width(1), height, rx: isBracket ? 1 : 2 }));
	if (!isBracket && row.done > 0 && row.done < 100) {
		picture.append(shape('rect', { class: 'done-part', x: share(row.start), y, width: width(row.done / 100), height, rx: 2 }));
	}
	return picture;
}

function barClass(row) {
	const kind = ['bracket', 'bracket', 'bar', 'diamond'][row.kind];
	const states = [row.done >= 100 && 'is-done', row.isCritical && 'is-critical', row.isLate && 'is-late'];
	return [kind, ...states.filter(Boolean)].join(' ');
}
