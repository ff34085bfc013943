// The page: its two parts, the tools over the schedule, and what is in view of it.

const scroller = document.getElementById('scroller');
const sizer = document.getElementById('sizer');
const viewElement = document.getElementById('view');
const split = document.getElementById('split');

const view = {
	/** Width of the grid, once somebody has given it one. */
	side: null,
	lit: -1,
	isAsked: false,
	size: { width: 0, height: 0 },

	/** How many rows a page has. */
	get page() {
		return Math.max(1, Math.floor((this.size.height - HEAD) / ROW) - 1);
	},

	/** Takes on the size that there is. */
	resize() {
		const { clientWidth: width, clientHeight: height } = scroller;
		if (width === 0 || height === 0) return;
		this.size = { width, height };
		const side = clamp(this.side ?? Math.min(760, width * 0.42), 160, Math.max(160, width - 120));
		viewElement.style.width = `${width}px`;
		viewElement.style.height = `${height}px`;
		viewElement.style.setProperty('--side', `${side}px`);
		split.setAttribute('aria-valuenow', String(Math.round(side)));
		layColumns(side);
		sizeChart(width - side, height);
		if (scale.level === 'fit') scale.take('fit', chart.width - 24);
		this.sizeContent();
		this.render();
	},

	sizeContent() {
		sizer.style.width = `${this.size.width - chart.width + Math.max(chart.width, scale.width + 24)}px`;
		sizer.style.height = `${Math.max(this.size.height, HEAD + tree.shown.length * ROW + 8)}px`;
	},

	/** Finds the shown rows anew, and what is said of how many they are. */
	arrange() {
		tree.arrange();
		placeLinks();
		grid.root.setAttribute('aria-rowcount', String(tree.shown.length + 1));
		document.getElementById('nothing').hidden = tree.shown.length > 0;
		const shown = tree.isFiltered ? tree.found : rows.length;
		document.getElementById('shown').textContent = say('page-shown', shown, rows.length);
		if (!isShown(grid.current)) grid.current = tree.shown[Math.max(tree.at[grid.current], 0)]?.place ?? 0;
		for (const element of grid.elements.values()) grid.spare.push(element);
		grid.elements.clear();
		this.sizeContent();
		this.render();
	},

	/** Draws what is in view, now. */
	render() {
		// Asked before anything is written: asked afterwards, they would have the page laid out twice.
		const { scrollLeft: left, scrollTop: top } = scroller;
		const count = tree.shown.length;
		const first = clamp(Math.floor(top / ROW), 0, Math.max(count - 1, 0));
		const last = Math.min(Math.ceil((top + this.size.height - HEAD) / ROW), count - 1);
		grid.body.style.transform = `translateY(${-top}px)`;
		showRows(first, last);
		const chosen = grid.chosen >= 0 && isShown(grid.chosen) ? tree.at[grid.chosen] : -1;
		paintChart({ left, top, first, last, lit: this.lit, chosen });
	},

	/** Draws what is in view, once before the next frame. */
	ask() {
		if (this.isAsked) return;
		this.isAsked = true;
		requestAnimationFrame(() => {
			this.isAsked = false;
			this.render();
		});
	},

	/** Scrolls as far as a row and its bar need it to be seen. */
	bringIntoView(row) {
		const y = tree.at[row.place] * ROW;
		const room = this.size.height - HEAD;
		if (y < scroller.scrollTop) scroller.scrollTop = y;
		else if (y + ROW > scroller.scrollTop + room) scroller.scrollTop = y + ROW - room;
		if (row.start === null) return;
		const [start, finish] = [scale.x(row.start), scale.x(row.finish)];
		const left = scroller.scrollLeft;
		if (finish < left + 20 || start > left + chart.width - 60) scroller.scrollLeft = Math.max(0, start - 60);
	},

	/** Zooms, and keeps what is in the middle there. */
	zoom(level) {
		const middle = scale.minute(scroller.scrollLeft + chart.width / 2);
		scale.take(level, chart.width - 24);
		document.getElementById('zoom').value = level;
		this.sizeContent();
		scroller.scrollLeft = scale.x(middle) - chart.width / 2;
		this.render();
	},

	toNow() {
		scroller.scrollLeft = scale.x(given.now) - chart.width / 3;
		this.ask();
	},
};

function clearFilter() {
	tree.filter = { text: '', release: null, critical: false, late: false };
	document.getElementById('search').value = '';
	document.getElementById('release').value = '';
	for (const id of ['only-critical', 'only-late']) document.getElementById(id)?.setAttribute('aria-pressed', 'false');
	view.arrange();
}

function onClick(id, act) {
	document.getElementById(id)?.addEventListener('click', (event) => act(event.currentTarget));
}

/** A button that stays pressed; what it switches gets whether it is. */
function onToggle(id, act) {
	onClick(id, (button) => {
		const isOn = button.getAttribute('aria-pressed') !== 'true';
		button.setAttribute('aria-pressed', String(isOn));
		act(isOn);
	});
}

/** Filters, and stands at the top of what is found. */
function filter(change) {
	Object.assign(tree.filter, change);
	scroller.scrollTop = 0;
	view.arrange();
}

function beginTools() {
	const search = document.getElementById('search');
	search.addEventListener('input', () => filter({ text: search.value.trim() }));
	search.addEventListener('keydown', (event) => {
		if (event.key === 'ArrowDown' && tree.shown.length > 0) {
			event.preventDefault();
			focusRow(tree.shown[0].place, -1);
		}
	});
	const release = document.getElementById('release');
	for (const row of rows.filter(({ kind }) => kind === KIND.release)) release.append(new Option(row.name, row.place));
	release.addEventListener('change', () => filter({ release: release.value === '' ? null : Number(release.value) }));
	onToggle('only-critical', (critical) => filter({ critical }));
	onToggle('only-late', (late) => filter({ late }));
	onToggle('links', (isLinked) => {
		chart.isLinked = isLinked;
		view.ask();
	});
	for (const [id, isFolded] of [['fold', true], ['unfold', false]]) {
		onClick(id, () => {
			tree.foldAll(isFolded);
			view.arrange();
		});
	}
	const zoom = document.getElementById('zoom');
	zoom.value = 'fit';
	zoom.addEventListener('change', () => view.zoom(zoom.value));
	onClick('zoom-in', () => view.zoom(scale.next(1)));
	onClick('zoom-out', () => view.zoom(scale.next(-1)));
	onClick('to-now', () => view.toNow());
}

function beginSplit() {
	const move = (side) => {
		view.side = clamp(side, 160, Math.max(160, view.size.width - 120));
		view.resize();
	};
	split.addEventListener('pointerdown', (event) => {
		split.setPointerCapture(event.pointerId);
		event.preventDefault();
	});
	split.addEventListener('pointermove', (event) => {
		if (split.hasPointerCapture(event.pointerId)) move(event.clientX - viewElement.getBoundingClientRect().left);
	});
	split.addEventListener('keydown', (event) => {
		const step = { ArrowLeft: -24, ArrowRight: 24 }[event.key];
		if (step === undefined) return;
		event.preventDefault();
		move(view.size.width - chart.width + step);
	});
}

function beginRows() {
	grid.root.addEventListener('keydown', (event) => {
		if (event.altKey || event.metaKey || !grid.body.contains(event.target)) return;
		if (onGridKey(event)) event.preventDefault();
	});
	grid.body.addEventListener('click', (event) => {
		const element = event.target.closest('[data-place]');
		if (!element) return;
		const row = rows[Number(element.dataset.place)];
		if (event.target.closest('.twist') && row.hasChildren) {
			toggle(row, tree.isOpen(row));
			return;
		}
		focusRow(row.place, -1);
		showDetails(row);
	});
	const rowAt = (y) => {
		const at = Math.floor((y - viewElement.getBoundingClientRect().top - HEAD + scroller.scrollTop) / ROW);
		return y - viewElement.getBoundingClientRect().top > HEAD && at < tree.shown.length ? at : -1;
	};
	viewElement.addEventListener('pointermove', (event) => {
		const lit = rowAt(event.clientY);
		if (lit === view.lit) return;
		grid.elements.get(tree.shown[view.lit]?.place)?.classList.remove('is-lit');
		view.lit = lit;
		grid.elements.get(tree.shown[lit]?.place)?.classList.add('is-lit');
		view.ask();
	});
	canvas.addEventListener('click', (event) => {
		const at = rowAt(event.clientY);
		if (at < 0) return;
		focusRow(tree.shown[at].place, -1);
		showDetails(tree.shown[at]);
	});
	scroller.addEventListener('scroll', () => view.ask(), { passive: true });
	new ResizeObserver(() => view.resize()).observe(scroller);
}

/** Keys that do something wherever one is, but not while somebody writes. */
function beginKeys() {
	const acts = {
		'/': () => document.getElementById('search').select(),
		'+': () => view.zoom(scale.next(1)),
		'-': () => view.zoom(scale.next(-1)),
		t: () => view.toNow(),
	};
	addEventListener('keydown', (event) => {
		if (event.key === 'Escape') hideDetails();
		const isWriting = event.target.closest?.('input, select');
		if (isWriting || event.ctrlKey || event.altKey || event.metaKey) return;
		if (document.getElementById('schedule').hidden || !acts[event.key]) return;
		event.preventDefault();
		acts[event.key]();
	});
}

/** The end of the address that opens a part: no name of an element, for the browser would give that the focus. */
function addressOf(tab) {
	return `#part-${tab.getAttribute('aria-controls')}`;
}

/** The parts of the page as tabs; the address says which one is open. */
function beginTabs() {
	const tabs = [...document.querySelectorAll('[role=tab]')];
	const open = (tab, hasFocus) => {
		for (const each of tabs) {
			const isOpen = each === tab;
			each.setAttribute('aria-selected', String(isOpen));
			each.tabIndex = isOpen ? 0 : -1;
			document.getElementById(each.getAttribute('aria-controls')).hidden = !isOpen;
		}
		if (hasFocus) tab.focus();
		history.replaceState(null, '', addressOf(tab));
		if (tab.id === 'tab-schedule' && rows.length > 0) view.resize();
	};
	for (const tab of tabs) {
		const panel = document.getElementById(tab.getAttribute('aria-controls'));
		panel.setAttribute('role', 'tabpanel');
		tab.addEventListener('click', () => open(tab, false));
		tab.addEventListener('keydown', (event) => {
			const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
			if (step) open(tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length], true);
		});
	}
	const asked = () => tabs.find((tab) => addressOf(tab) === location.hash);
	addEventListener('hashchange', () => asked() && open(asked(), false));
	document.querySelector('.tabs').hidden = false;
	open(asked() ?? tabs[0], false);
}

document.documentElement.classList.add('is-scripted');
readTheme();
if (rows.length > 0) {
	for (const element of document.querySelectorAll('.toolbar, .work, .legend')) element.hidden = false;
	tree.arrange();
	placeLinks();
	beginTools();
	beginSplit();
	beginRows();
	beginKeys();
	beginTabs();
	view.arrange();
	onTheme(() => view.ask());
} else {
	beginTabs();
}
