// The rows as a tree grid of real elements: those in view and the one that has the focus, whatever the
// size of the plan. Keys are those of the WAI-ARIA pattern, rows first.

const columns = [
	{ key: 'name', word: 'grid-column-name', width: 280, text: (row) => row.name },
	{ key: 'start', word: 'grid-column-start', width: 106, text: (row) => row.startDate, isDate: true },
	{ key: 'finish', word: 'grid-column-finish', width: 106, text: (row) => row.finishDate, isDate: true },
	{ key: 'done', word: 'grid-column-done', width: 62, text: (row) => `${row.done} %`, isNumber: true },
	{ key: 'duration', word: 'grid-column-duration', width: 76, text: (row) => row.duration, isNumber: true },
	{ key: 'float', word: 'grid-column-float', width: 70, text: (row) => row.float, isNumber: true },
	{ key: 'owner', word: 'grid-column-owner', width: 130, text: (row) => row.owner },
].filter(({ key }) => (key !== 'float' || shows.floats) && (key !== 'owner' || shows.people));

const grid = {
	root: document.getElementById('grid'),
	head: document.getElementById('grid-head'),
	body: document.getElementById('grid-body'),
	/** How many of the columns there is room for. */
	count: 3,
	/** Elements by place of their row. */
	elements: new Map(),
	spare: [],
	/** Place of the row that has the focus or had it last, and the column within it; -1 for the row. */
	current: 0,
	column: -1,
	chosen: -1,
};

/** Pixels that a name has at least. */
const NAME = 190;

/** Gives the columns as many pixels as there are, as far as they fit. */
function layColumns(width) {
	let used = NAME;
	let count = 1;
	while (count < columns.length && used + columns[count].width <= width) used += columns[count++].width;
	const first = width - (used - NAME);
	const template = columns.slice(1, count).map((column) => `${column.width}px`);
	grid.root.style.setProperty('--columns', [`${first}px`, ...template].join(' '));
	if (count === grid.count && grid.head.childElementCount > 0) return;
	grid.count = count;
	grid.column = Math.min(grid.column, count - 1);
	grid.root.setAttribute('aria-colcount', String(count));
	for (const element of [...grid.elements.values(), ...grid.spare]) element.remove();
	grid.elements.clear();
	grid.spare = [];
	layHead();
}

function layHead() {
	const row = make('div', { role: 'row', 'aria-rowindex': 1, class: 'row' });
	columns.slice(0, grid.count).forEach((column, at) => {
		const attributes = { role: 'columnheader', 'aria-colindex': at + 1, class: cellClass(column) };
		row.append(make('span', attributes, say(column.word)));
	});
	grid.head.replaceChildren(row);
}

function make(name, attributes = {}, text = '') {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	if (text !== '') element.textContent = text;
	return element;
}

function cellClass(column) {
	return column.isNumber ? 'cell number' : 'cell';
}

function newRow() {
	const element = make('div', { role: 'row', class: 'row', tabindex: -1 });
	columns.slice(0, grid.count).forEach((column, at) => {
		const role = at === 0 ? 'rowheader' : 'gridcell';
		const cell = make('span', { role, 'aria-colindex': at + 1, class: cellClass(column), tabindex: -1 });
		if (at === 0) cell.append(make('span', { class: 'twist', 'aria-hidden': true }), make('bdi', { class: 'text' }), make('span', { class: 'states' }));
		element.append(cell);
	});
	return element;
}

/** Shows the rows from `first` to `last`, and keeps the one that has the focus. */
function showRows(first, last) {
	const wanted = new Set();
	for (let at = first; at <= last; at++) wanted.add(tree.shown[at].place);
	const focused = grid.body.contains(document.activeElement) ? grid.current : -1;
	if (focused >= 0 && isShown(focused)) wanted.add(focused);
	for (const [place, element] of grid.elements) {
		if (wanted.has(place)) continue;
		grid.elements.delete(place);
		if (place === focused) element.remove();
		else grid.spare.push(element);
	}
	const order = [...wanted].sort((one, other) => one - other);
	for (const place of order) {
		if (grid.elements.has(place)) continue;
		const element = grid.spare.pop() ?? newRow();
		fillRow(element, rows[place]);
		grid.elements.set(place, element);
	}
	for (const element of grid.spare) element.remove();
	// In the order in which they are read. What has the focus stays where it is, or would lose it.
	let behind = null;
	for (const place of order.reverse()) {
		const element = grid.elements.get(place);
		if (place !== focused && element.nextSibling !== behind) grid.body.insertBefore(element, behind);
		else if (!element.isConnected) grid.body.append(element);
		behind = element;
	}
}

/** Whether a row is shown by itself, not by one that hides it. */
function isShown(place) {
	return tree.at[place] >= 0 && tree.shown[tree.at[place]] === rows[place];
}

function fillRow(element, row) {
	const at = tree.at[row.place];
	element.dataset.place = String(row.place);
	element.dataset.kind = String(row.kind);
	element.classList.toggle('is-chosen', row.place === grid.chosen);
	element.style.transform = `translateY(${at * ROW}px)`;
	const set = (name, value) => element.setAttribute(name, String(value));
	set('aria-level', row.level);
	set('aria-posinset', row.among);
	set('aria-setsize', row.of);
	set('aria-rowindex', at + 2);
	set('aria-selected', row.place === grid.chosen);
	if (row.hasChildren) set('aria-expanded', tree.isOpen(row));
	else element.removeAttribute('aria-expanded');
	columns.slice(0, grid.count).forEach((column, number) => {
		const cell = element.children[number];
		if (number > 0) cell.textContent = column.text(row) || say('unit-none');
		cell.tabIndex = -1;
	});
	const [twist, text, states] = element.firstChild.children;
	element.firstChild.style.paddingInlineStart = `${8 + (row.level - 1) * 16}px`;
	twist.className = row.hasChildren ? (tree.isOpen(row) ? 'twist open' : 'twist shut') : 'twist';
	mark(text, row.name);
	states.replaceChildren(...signs(row));
	element.tabIndex = row.place === grid.current && grid.column < 0 ? 0 : -1;
	if (row.place === grid.current && grid.column >= 0) element.children[grid.column].tabIndex = 0;
}

/** Signs beside a name, which say in words what they are. */
function signs(row) {
	return statesOf(row).map((state) => {
		const kind = state === say('legend-late') ? 'late' : state === say('state-critical') ? 'critical' : 'quiet';
		const sign = make('span', { class: `sign-of ${kind}` });
		sign.append(make('span', { class: 'visually-hidden' }, ` ${state}`));
		return sign;
	});
}

/** A name with the words that are searched for lit in it. */
function mark(element, name) {
	const word = tree.filter.text.trim().toLowerCase();
	const at = word === '' ? -1 : name.toLowerCase().indexOf(word);
	if (at < 0 || name.toLowerCase().length !== name.length) {
		element.textContent = name;
		return;
	}
	const hit = make('mark', {}, name.slice(at, at + word.length));
	element.replaceChildren(name.slice(0, at), hit, name.slice(at + word.length));
}

/** Fills every row in sight anew. */
function refreshRows() {
	for (const [place, element] of grid.elements) if (isShown(place)) fillRow(element, rows[place]);
}

/** Gives a row the focus, or a cell of it. */
function focusRow(place, column = grid.column) {
	const left = grid.elements.get(grid.current);
	grid.current = place;
	grid.column = Math.min(column, grid.count - 1);
	view.bringIntoView(rows[place]);
	view.render();
	if (left && isShown(Number(left.dataset.place))) fillRow(left, rows[Number(left.dataset.place)]);
	const element = grid.elements.get(place);
	fillRow(element, rows[place]);
	(grid.column < 0 ? element : element.children[grid.column]).focus({ preventScroll: true });
	view.render();
}

/** Folds a row, or opens it. */
function toggle(row, isFolded) {
	tree.fold(row, isFolded);
	view.arrange();
	focusRow(row.place, grid.column);
}

/** What a key does in the grid; says whether it does something. */
function onGridKey(event) {
	const row = rows[grid.current];
	const at = tree.at[grid.current];
	const to = (place) => focusRow(tree.shown[clamp(place, 0, tree.shown.length - 1)].place);
	const inCells = grid.column >= 0;
	switch (event.key) {
		case 'ArrowDown':
			return to(at + 1), true;
		case 'ArrowUp':
			return to(at - 1), true;
		case 'PageDown':
			return to(at + view.page), true;
		case 'PageUp':
			return to(at - view.page), true;
		case 'Home':
			return inCells && !event.ctrlKey ? focusRow(row.place, 0) : to(0), true;
		case 'End':
			return inCells && !event.ctrlKey ? focusRow(row.place, grid.count - 1) : to(tree.shown.length - 1), true;
		case 'ArrowRight':
			if (inCells) focusRow(row.place, Math.min(grid.column + 1, grid.count - 1));
			else if (row.hasChildren && !tree.isOpen(row)) toggle(row, false);
			else focusRow(row.place, 0);
			return true;
		case 'ArrowLeft':
			if (inCells) focusRow(row.place, grid.column - 1);
			else if (tree.isOpen(row)) toggle(row, true);
			else if (row.parent >= 0) focusRow(row.parent);
			return true;
		case 'Enter':
		case ' ':
			return showDetails(row), true;
		default:
			return false;
	}
}
