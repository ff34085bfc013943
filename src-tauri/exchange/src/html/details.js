// All that the file holds about one row, beside the schedule. Nothing modal: the rows stay at hand.

const details = document.getElementById('details');

function showDetails(row) {
	grid.chosen = row.place;
	details.hidden = false;
	const close = make('button', { type: 'button', class: 'quiet sign', 'aria-label': say('page-close') }, '×');
	close.addEventListener('click', hideDetails);
	const head = make('header');
	const title = make('h2', { id: 'details-title' });
	title.append(make('bdi', {}, row.name));
	head.append(title, close);
	details.replaceChildren(head, ...chips(row), facts(row), ...parts(row));
	details.scrollTop = 0;
	view.resize();
	refreshRows();
}

function hideDetails() {
	if (details.hidden) return;
	const hadFocus = details.contains(document.activeElement);
	details.hidden = true;
	details.replaceChildren();
	grid.chosen = -1;
	view.resize();
	refreshRows();
	if (hadFocus) focusRow(grid.current);
}

function chips(row) {
	const states = statesOf(row);
	if (states.length === 0) return [];
	const list = make('p', { class: 'chips' });
	for (const state of states) {
		const tone = state === say('legend-late') || state === say('state-critical') ? 'chip bad' : 'chip';
		list.append(make('span', { class: tone }, state));
	}
	return [list];
}

function facts(row) {
	const list = make('dl');
	const told = [
		['grid-column-start', row.startDate],
		['grid-column-finish', row.finishDate],
		['grid-column-duration', row.duration],
		['grid-column-done', `${row.done} %`],
		['grid-column-deadline', row.more.deadline],
		['page-aims', row.more.aim?.[2]],
		['grid-column-float', row.float],
		['grid-column-window-float', row.more.window_float],
		['grid-column-owner', row.owner],
	];
	for (const [word, text] of told) {
		if (!text) continue;
		const value = make('dd');
		value.append(make('bdi', {}, text));
		list.append(make('dt', {}, say(word)), value);
	}
	return list;
}

function parts(row) {
	const waitsFor = (before.get(row.place) ?? []).map((link) => rows[link[0]]);
	const leadsTo = (after.get(row.place) ?? []).map((link) => rows[link[1]]);
	return [
		...part('page-before', waitsFor.map(leap)),
		...part('page-after', leadsTo.map(leap)),
		...part('export-findings', (row.more.findings ?? []).map(finding)),
		...part('page-notes', row.more.notes ? [make('p', { class: 'notes' }, row.more.notes)] : []),
	];
}

function part(word, items) {
	if (items.length === 0) return [];
	const list = make('ul');
	for (const item of items) {
		const entry = make('li');
		entry.append(item);
		list.append(entry);
	}
	return [make('h3', {}, say(word)), list];
}

/** A way to another row. */
function leap(row) {
	const button = make('button', { type: 'button', class: 'leap' });
	button.append(make('bdi', {}, row.name), make('small', {}, row.startDate));
	button.addEventListener('click', () => {
		goTo(row);
		showDetails(row);
	});
	return button;
}

function finding([severity, word, text]) {
	const item = make('p', { class: `finding ${severity}` });
	item.append(make('b', {}, word), ' ', make('bdi', {}, text));
	return item;
}

/** Brings a row into view, whatever hides it. */
function goTo(row) {
	tree.reveal(row);
	view.arrange();
	if (!isShown(row.place)) clearFilter();
	focusRow(row.place, -1);
}
