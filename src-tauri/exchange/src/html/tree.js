// Which rows are shown: what is folded away, what a filter leaves, and where each of them stands.

const tree = {
	/** Places of summaries that are folded. */
	folded: new Set(),
	filter: { text: '', release: null, critical: false, late: false },
	/** Shown rows in their order. */
	shown: [],
	/** By place of a row: where it is shown, or where the row is that hides it; -1 when a filter does. */
	at: new Int32Array(rows.length),
	/** How many rows the filter itself found. */
	found: 0,

	get isFiltered() {
		const { text, release, critical, late } = this.filter;
		return text !== '' || release !== null || critical || late;
	},

	/** Finds the shown rows anew. Rows above what is found are shown with it, open. */
	arrange() {
		const kept = this.keep();
		this.shown = [];
		// Below this level all is hidden, by the row that is shown at `hider`.
		let below = Infinity;
		let hider = -1;
		for (const row of rows) {
			if (row.level > below) {
				this.at[row.place] = hider;
				continue;
			}
			below = Infinity;
			if (kept !== null && kept[row.place] === 0) {
				this.at[row.place] = -1;
				continue;
			}
			this.at[row.place] = this.shown.length;
			this.shown.push(row);
			if (this.folded.has(row.place) && row.hasChildren) {
				below = row.level;
				hider = this.shown.length - 1;
			}
		}
	},

	/** Marks the rows that a filter leaves, and what stands above them. Nothing without a filter. */
	keep() {
		this.found = 0;
		if (!this.isFiltered) return null;
		const { release, critical, late } = this.filter;
		const words = fold(this.filter.text).split(/\s+/).filter(Boolean);
		const kept = new Uint8Array(rows.length);
		for (const row of rows) {
			if (release !== null && row.release !== release) continue;
			if (critical && !row.isCritical) continue;
			if (late && !row.isLate) continue;
			if (!words.every((word) => textOf(row).includes(word))) continue;
			this.found++;
			for (let above = row; above && kept[above.place] === 0; above = rows[above.parent]) {
				kept[above.place] = 1;
			}
		}
		return kept;
	},

	isOpen(row) {
		return row.hasChildren && !this.folded.has(row.place);
	},

	fold(row, isFolded) {
		if (isFolded) this.folded.add(row.place);
		else this.folded.delete(row.place);
	},

	foldAll(isFolded) {
		this.folded.clear();
		if (!isFolded) return;
		for (const row of rows) if (row.hasChildren) this.folded.add(row.place);
	},

	/** Unfolds everything above a row. */
	reveal(row) {
		for (let above = rows[row.parent]; above; above = rows[above.parent]) this.folded.delete(above.place);
	},
};

/** Letters alike, however they are written: case and accents aside. */
function fold(text) {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const texts = [];

/** What a search looks through: a row is found by what stands above it, too. */
function textOf(row) {
	texts[row.place] ??= fold(`${row.outline} ${row.name} ${row.owner}`);
	let text = texts[row.place];
	for (let above = rows[row.parent]; above; above = rows[above.parent]) {
		texts[above.place] ??= fold(`${above.outline} ${above.name} ${above.owner}`);
		text += ` ${texts[above.place]}`;
	}
	return text;
}
