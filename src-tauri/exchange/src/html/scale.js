// Where a minute lies, how far one sees, and which names stand over the line of time.

/** Pixels of a day at each zoom. */
const ZOOM = { quarter: 1.3, month: 4, week: 12, day: 34 };
const LEVELS = Object.keys(ZOOM);
const LEAST = 0.15;
const MOST = 60;

const scale = {
	/** Pixels of a day. */
	perDay: ZOOM.month,
	/** A level of `ZOOM`, or `fit`. */
	level: 'fit',

	x(minute) {
		return (minute / DAY) * this.perDay;
	},

	minute(x) {
		return (x / this.perDay) * DAY;
	},

	get width() {
		return axis.days * this.perDay;
	},

	/** Takes on a level; `fit` shows all of the line in a width. */
	take(level, width) {
		this.level = level;
		this.perDay = level === 'fit' ? clamp(width / axis.days, LEAST, MOST) : ZOOM[level];
	},

	/** The next level in or out from where it is. */
	next(step) {
		const wider = LEVELS.filter((level) => ZOOM[level] > this.perDay * 1.01);
		const narrower = LEVELS.filter((level) => ZOOM[level] < this.perDay * 0.99);
		return step > 0 ? (wider[0] ?? LEVELS.at(-1)) : (narrower.at(-1) ?? 'fit');
	},

	/** The cells of both lines of the ruler: the day on which each begins and ends, and its name. */
	ruler() {
		if (this.perDay >= 22) return { upper: cells(axis.months, 1), lower: days() };
		if (this.perDay >= 8) return { upper: cells(axis.months, 1), lower: cells(axis.weeks, 2) };
		if (this.perDay >= 2.2) return { upper: cells(axis.quarters, 1), lower: cells(axis.months, 2) };
		return { upper: cells(axis.years, 1), lower: cells(axis.quarters, 2) };
	},
};

function cells(list, name) {
	return list.map((cell, at) => ({
		from: cell[0],
		to: list[at + 1]?.[0] ?? axis.days,
		name: cell[name],
	}));
}

function days() {
	const months = cells(axis.months, 1);
	return months.flatMap(({ from, to }) =>
		Array.from({ length: to - from }, (_, day) => ({
			from: from + day,
			to: from + day + 1,
			name: String(day + 1),
		})),
	);
}

function clamp(value, least, most) {
	return Math.min(Math.max(value, least), most);
}
