// The bars beside the rows, on a canvas: it draws what is in view and nothing else. For those who
// listen, each row of the grid says the same in words.

const ROW = 32;
const BAR = 20;
const RULER = { upper: 20, lower: 22, marks: 22 };
const HEAD = RULER.upper + RULER.lower + RULER.marks;
const RADIUS = 4;
const STUB = 8;

const canvas = document.getElementById('chart');
const pen = canvas?.getContext('2d', { alpha: false });

const chart = { width: 0, height: 0, isLinked: true };

function sizeChart(width, height) {
	const density = devicePixelRatio || 1;
	chart.width = width;
	chart.height = height;
	canvas.width = Math.max(1, Math.round(width * density));
	canvas.height = Math.max(1, Math.round(height * density));
	canvas.style.width = `${width}px`;
	canvas.style.height = `${height}px`;
}

/** Draws the rows from `first` to `last`, scrolled to `left` and `top`. */
function paintChart({ left, top, first, last, lit, chosen }) {
	const density = canvas.width / Math.max(chart.width, 1);
	pen.setTransform(density, 0, 0, density, 0, 0);
	pen.fillStyle = theme.colour.bg;
	pen.fillRect(0, 0, chart.width, chart.height);
	const yOf = (at) => HEAD + at * ROW - top;
	pen.save();
	pen.beginPath();
	pen.rect(0, HEAD, chart.width, chart.height - HEAD);
	pen.clip();
	paintClosed(left);
	paintBands(left);
	for (const [at, role] of [[lit, 'hover'], [chosen, 'sel']]) {
		if (at < first || at > last) continue;
		pen.globalAlpha = 0.65;
		fill(role, 0, yOf(at), chart.width, ROW);
		pen.globalAlpha = 1;
	}
	paintLines(left, first, last, yOf);
	if (chart.isLinked) paintLinks(left, first, last, yOf);
	for (let at = first; at <= last; at++) paintRow(tree.shown[at], left, yOf(at));
	paintNow(left, HEAD, chart.height - HEAD);
	pen.restore();
	paintRuler(left);
}

function fill(role, x, y, width, height) {
	pen.fillStyle = theme.colour[role];
	pen.fillRect(x, y, width, height);
}

function paintClosed(left) {
	if (scale.perDay < 3) return;
	for (const [from, days] of axis.closed) {
		const x = Math.round(from * scale.perDay - left);
		const width = Math.round((from + days) * scale.perDay - left) - x;
		if (x > chart.width) break;
		if (x + width > 0) fill('weekend', x, HEAD, width, chart.height);
	}
}

/** Where a band lies in the picture; nothing when it is out of it. */
function stretchOf(band, left) {
	const x = Math.round(scale.x(band.from) - left);
	const width = Math.max(Math.round(scale.x(band.to) - left) - x, 2);
	return x < chart.width && x + width > 0 ? { x, width } : null;
}

function paintBands(left) {
	for (const band of given.bands) {
		const at = band.counts ? stretchOf(band, left) : null;
		if (!at) continue;
		fill(band.kind, at.x, HEAD, at.width, chart.height);
		if (band.kind === 'freeze') hatch(at.x, HEAD, at.width, chart.height - HEAD, 'freeze-line', true);
		fill(`${band.kind}-line`, at.x, HEAD, 1, chart.height);
		fill(`${band.kind}-line`, at.x + at.width - 1, HEAD, 1, chart.height);
	}
}

/** Lines that say by shape what a fill says by colour: upright for freezes, slanting for what is late. */
function hatch(x, y, width, height, role, isUpright) {
	pen.save();
	pen.beginPath();
	pen.rect(x, y, width, height);
	pen.clip();
	pen.strokeStyle = theme.colour[role];
	pen.globalAlpha = isUpright ? 0.45 : 0.6;
	pen.lineWidth = isUpright ? 1 : 2;
	pen.beginPath();
	const slant = isUpright ? 0 : height;
	const begin = Math.max(x, 0) - slant;
	for (let at = begin - ((begin - x) % 6) + 3; at < Math.min(x + width, chart.width); at += 6) {
		pen.moveTo(at + 0.5, y + height);
		pen.lineTo(at + slant + 0.5, y);
	}
	pen.stroke();
	pen.restore();
}

function paintLines(left, first, last, yOf) {
	pen.strokeStyle = theme.colour.grid;
	pen.lineWidth = 1;
	pen.beginPath();
	for (let at = first; at <= last; at++) {
		const y = Math.round(yOf(at) + ROW) - 0.5;
		pen.moveTo(0, y);
		pen.lineTo(chart.width, y);
	}
	for (const cell of scale.ruler().upper) {
		const x = Math.round(cell.from * scale.perDay - left) - 0.5;
		if (x < 0 || x > chart.width) continue;
		pen.moveTo(x, HEAD);
		pen.lineTo(x, chart.height);
	}
	pen.stroke();
}

function paintNow(left, y, height) {
	const x = Math.round(scale.x(given.now) - left);
	if (x < -1 || x > chart.width) return;
	fill('today', x - 0.75, y, 1.5, height);
}

/** Bars of a row: where they begin and end, in pixels of the picture. */
function spanOf(row, left) {
	if (row.start === null) return null;
	const start = scale.x(row.start) - left;
	return { start, finish: Math.max(scale.x(row.finish) - left, start) };
}

function paintRow(row, left, y) {
	const span = spanOf(row, left);
	if (row.more.aim) paintAim(row.more.aim, left, y);
	if (!span || span.start > chart.width || span.finish < -400) return;
	switch (row.kind) {
		case KIND.release:
		case KIND.summary:
			paintBracket(row, span, y);
			break;
		case KIND.milestone:
			paintDiamond(row, span.start, y + ROW / 2);
			break;
		default:
			paintBar(row, span, y + 6);
	}
}

/** The window at which a release aims, on its row. */
function paintAim([from, to], left, y) {
	const x = Math.round(scale.x(from) - left);
	const width = Math.max(Math.round(scale.x(to) - left) - x, 4);
	if (x > chart.width || x + width < 0) return;
	pen.fillStyle = theme.colour.window;
	pen.strokeStyle = theme.colour.accent;
	pen.lineWidth = 1;
	pen.setLineDash([3, 2]);
	pen.beginPath();
	pen.roundRect(x + 0.5, y + 4.5, width - 1, ROW - 9, 2);
	pen.fill();
	pen.stroke();
	pen.setLineDash([]);
}

function paintBracket(row, { start, finish }, y) {
	const width = Math.max(finish - start, 6);
	const thick = row.kind === KIND.release ? 7 : 5;
	const top = y + (ROW - thick) / 2 - 1;
	const role = row.isLate ? 'crit' : row.done >= 100 ? 'done' : 'summary';
	pen.fillStyle = theme.colour[role];
	pen.beginPath();
	pen.roundRect(start, top, width, thick, [1.5, 1.5, 0, 0]);
	const foot = Math.min(5, width / 2);
	for (const [x, inward] of [[start, foot], [start + width, -foot]]) {
		pen.moveTo(x, top + thick);
		pen.lineTo(x + inward, top + thick);
		pen.lineTo(x, top + thick + 4);
		pen.closePath();
	}
	pen.fill();
	label(row.name, start + width + 8, y, row.kind === KIND.release ? '600' : '500', 'text');
}

function paintBar(row, { start, finish }, y) {
	const x = start;
	const width = Math.max(finish - start, 6);
	const isDone = row.done >= 100;
	const shape = (by) => {
		pen.beginPath();
		pen.roundRect(x + by, y + by, width - 2 * by, BAR - 2 * by, Math.max(RADIUS - by, 1));
	};
	shape(0);
	pen.fillStyle = theme.colour[isDone ? 'done-bar' : row.isInactive ? 'bg' : 'bar'];
	pen.fill();
	const done = (width * row.done) / 100;
	if (!isDone && !row.isInactive && done > 0) {
		pen.save();
		shape(0);
		pen.clip();
		fill('bar-prog', x, y, done, BAR);
		pen.restore();
	}
	if (row.isLate) {
		pen.save();
		shape(0);
		pen.clip();
		hatch(x, y, width, BAR, 'crit', false);
		pen.restore();
	}
	if (isDone || row.isInactive) {
		pen.strokeStyle = theme.colour[isDone ? 'done' : 'blocked'];
		pen.lineWidth = 1;
		pen.setLineDash(row.isInactive ? [3, 2] : []);
		shape(0.5);
		pen.stroke();
		pen.setLineDash([]);
	} else if (row.isCritical || row.isLate) {
		pen.strokeStyle = theme.colour.crit;
		pen.lineWidth = theme.isForced ? 3 : 2;
		shape(1);
		pen.stroke();
	}
	nameBar(row, x, y, width, done, isDone);
}

/** The name of a bar: in it where there is room, else behind it. */
function nameBar(row, x, y, width, done, isDone) {
	const sign = row.isLate ? 16 : isDone ? 14 : 0;
	const from = Math.max(x, 0) + 7;
	const text = widthOf(row.name, '500');
	if (from + sign + text > x + width - 6) {
		if (row.isLate) alarm(x + width + 10, y + BAR / 2);
		label(row.name, x + width + (row.isLate ? 22 : 7), y - 6, '500', 'text-2');
		return;
	}
	if (row.isLate) alarm(from + 5, y + BAR / 2);
	else if (isDone) check(from + 4, y + BAR / 2);
	const ink = (role, begin, end) => {
		if (end <= begin) return;
		pen.save();
		pen.beginPath();
		pen.rect(begin, y, end - begin, BAR);
		pen.clip();
		write(row.name, from + sign, y + BAR / 2, '500', role);
		pen.restore();
	};
	if (isDone || row.isInactive) {
		ink('text', x, x + width);
	} else if (done <= 0) {
		write(row.name, from + sign, y + BAR / 2, '500', 'bar-on');
	} else {
		ink('bar-prog-on', x, x + done);
		ink('bar-on', x + done, x + width);
	}
}

function paintDiamond(row, x, y) {
	const half = 7;
	const isDone = row.done >= 100;
	const isBad = row.isCritical || row.isLate;
	pen.beginPath();
	pen.moveTo(x, y - half);
	pen.lineTo(x + half, y);
	pen.lineTo(x, y + half);
	pen.lineTo(x - half, y);
	pen.closePath();
	pen.fillStyle = theme.colour[isDone ? 'done-bar' : row.isLate ? 'crit-bg' : row.isInactive ? 'bg' : 'milestone'];
	pen.fill();
	pen.strokeStyle = theme.colour[isDone ? 'done' : row.isInactive ? 'blocked' : isBad ? 'crit' : 'milestone'];
	pen.lineWidth = isBad ? 2 : 1;
	pen.stroke();
	if (isDone) check(x, y);
	if (row.isLate) alarm(x + half + 9, y);
	label(row.name, x + half + (row.isLate ? 20 : 7), y - ROW / 2, '500', 'text-2');
}

/** An exclamation mark in a disc. */
function alarm(x, y) {
	pen.beginPath();
	pen.arc(x, y, 6, 0, Math.PI * 2);
	pen.fillStyle = theme.colour.crit;
	pen.fill();
	pen.fillStyle = theme.colour.bg;
	pen.fillRect(x - 0.9, y - 3.6, 1.8, 4.4);
	pen.fillRect(x - 0.9, y + 1.9, 1.8, 1.8);
}

function check(x, y) {
	pen.strokeStyle = theme.colour.text;
	pen.lineWidth = 1.75;
	pen.beginPath();
	pen.moveTo(x - 4, y + 0.5);
	pen.lineTo(x - 1.2, y + 3.2);
	pen.lineTo(x + 4, y - 3.2);
	pen.stroke();
}

/** A name beside a bar, on a ground through which a link does not strike it out. */
function label(text, x, y, weight, role) {
	if (x > chart.width) return;
	pen.globalAlpha = 0.8;
	fill('bg', x - 2, y + 8, widthOf(text, weight) + 4, ROW - 16);
	pen.globalAlpha = 1;
	write(text, x, y + ROW / 2, weight, role);
}

function write(text, x, y, weight, role) {
	pen.font = `${weight} 12px ${theme.font}`;
	pen.textBaseline = 'middle';
	pen.fillStyle = theme.colour[role];
	pen.fillText(text, x, y + 0.5);
}

const widths = new Map();

function widthOf(text, weight) {
	let width = widths.get(text);
	if (width === undefined) {
		pen.font = `${weight} 12px ${theme.font}`;
		width = pen.measureText(text).width;
		widths.set(text, width);
	}
	return width;
}

/** Between which shown rows each link lies; one that is not shown lies nowhere. */
const upper = new Int32Array(given.links.length);
const lower = new Int32Array(given.links.length);

/** Finds where links lie, when other rows are shown. */
function placeLinks() {
	given.links.forEach(([from, to], link) => {
		const one = tree.at[from];
		const other = tree.at[to];
		const isShown = one >= 0 && other >= 0 && one !== other;
		upper[link] = isShown ? Math.min(one, other) : -1;
		lower[link] = isShown ? Math.max(one, other) : -1;
	});
}

/** Links that touch or cross the rows in view. */
function paintLinks(left, first, last, yOf) {
	const plain = new Path2D();
	const critical = new Path2D();
	for (let link = 0; link < given.links.length; link++) {
		if (lower[link] < Math.max(first, 0) || upper[link] > last) continue;
		const [from, to, kind] = given.links[link];
		const one = tree.at[from];
		const other = tree.at[to];
		const begin = ends(tree.shown[one], left);
		const end = ends(tree.shown[other], left);
		if (!begin || !end) continue;
		if (Math.min(begin.start, end.start) > chart.width || Math.max(begin.finish, end.finish) < 0) continue;
		const isCritical = rows[from].isCritical && rows[to].isCritical;
		route(isCritical ? critical : plain, kind, begin, end, yOf(one) + ROW / 2, yOf(other) + ROW / 2);
	}
	pen.lineJoin = 'round';
	for (const [path, role, weight] of [[plain, 'link', 1.25], [critical, 'link-crit', 2]]) {
		pen.strokeStyle = theme.colour[role];
		pen.lineWidth = weight;
		pen.stroke(path);
	}
}

function ends(row, left) {
	const span = spanOf(row, left);
	if (span && row.kind === KIND.milestone) return { start: span.start - 7, finish: span.start + 7 };
	return span;
}

/** Adds the way of a link to a path, with its tip. Which ends it ties: FS 0, SS 1, FF 2, SF 3. */
function route(path, kind, from, to, y1, y2) {
	const leavesRight = kind === 0 || kind === 2;
	const entersStart = kind === 0 || kind === 1;
	const a = leavesRight ? from.finish : from.start;
	const b = entersStart ? to.start : to.finish;
	const out = a + (leavesRight ? STUB : -STUB);
	const into = b + (entersStart ? -STUB : STUB);
	const corners = [[a, y1]];
	if (leavesRight !== entersStart) {
		const x = leavesRight ? Math.max(out, into) : Math.min(out, into);
		corners.push([x, y1], [x, y2]);
	} else if (leavesRight ? into >= out : into <= out) {
		corners.push([into, y1], [into, y2]);
	} else {
		const y = y1 + (y2 > y1 ? ROW / 2 : -ROW / 2);
		corners.push([out, y1], [out, y], [into, y], [into, y2]);
	}
	corners.push([b, y2]);
	path.moveTo(...corners[0]);
	for (let at = 1; at < corners.length - 1; at++) path.arcTo(...corners[at], ...corners[at + 1], 4);
	path.lineTo(b, y2);
	const back = entersStart ? -5 : 5;
	path.moveTo(b + back, y2 - 3.5);
	path.lineTo(b, y2);
	path.lineTo(b + back, y2 + 3.5);
}

function paintRuler(left) {
	fill('surface', 0, 0, chart.width, HEAD);
	const { upper, lower } = scale.ruler();
	paintCells(upper, left, 0, RULER.upper, '600', 'text');
	paintCells(lower, left, RULER.upper, RULER.lower, '400', 'text-2');
	paintMarks(left);
	fill('border', 0, HEAD - 1, chart.width, 1);
}

/** Names in cells, each within its cell and in sight while the cell is. */
function paintCells(list, left, y, height, weight, role) {
	for (const { from, to, name } of list) {
		const x = from * scale.perDay - left;
		const end = to * scale.perDay - left;
		if (end < 0) continue;
		if (x > chart.width) break;
		if (x > 0) fill('border', Math.round(x) - 1, y + 4, 1, height - 4);
		const at = Math.max(x, 0) + 6;
		if (widthOf(name, weight) < end - at - 2) write(name, at, y + height / 2, weight, role);
	}
}

/** The lane of marks: windows, freezes and the data date by name. */
function paintMarks(left) {
	const y = RULER.upper + RULER.lower;
	let free = { window: -Infinity, freeze: -Infinity };
	for (const band of given.bands) {
		const at = stretchOf(band, left);
		if (!at) continue;
		pen.globalAlpha = band.counts ? 1 : 0.45;
		fill(`${band.kind}-line`, at.x, y + 2, at.width, 4);
		pen.globalAlpha = 1;
		const x = Math.max(at.x, 2);
		const width = widthOf(band.name, '500');
		const room = band.kind === 'freeze' ? at.x + at.width - x : Infinity;
		if (!band.counts || x < free.window || x < free.freeze || width > room + 40) continue;
		write(band.name, x, y + 13, '500', band.kind === 'freeze' ? 'freeze-text' : 'accent');
		free[band.kind] = x + width + 10;
	}
	const x = Math.round(scale.x(given.now) - left);
	if (x < -6 || x > chart.width + 6) return;
	pen.fillStyle = theme.colour.today;
	pen.beginPath();
	pen.moveTo(x - 5, HEAD - 7);
	pen.lineTo(x + 5, HEAD - 7);
	pen.lineTo(x, HEAD - 1);
	pen.closePath();
	pen.fill();
}
