/**
 * How people look at a page of a portfolio: kept on this computer for each portfolio, never in its file. Of
 * several windows on it the first one keeps how it looks; the others begin as it was kept.
 */

/** What a page keeps; whoever reads it judges each value, which another version may have written. */
export type Kept = Record<string, unknown>;

let isKeeper = true;

/** Says whether this window keeps how it looks. */
export function keepsLooks(whether: boolean): void {
	isKeeper = whether;
}

function place(portfolio: string, page: string): string {
	return `slipway.${page}.${portfolio}`;
}

/** Returns what a page kept; nothing where that is nothing, or cannot be read. */
export function kept(portfolio: string, page: string, storage: Storage = localStorage): Kept {
	try {
		const read: unknown = JSON.parse(storage.getItem(place(portfolio, page)) ?? '{}');
		return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Kept) : {};
	} catch {
		return {};
	}
}

/** Keeps how a page is looked at. Where there is no room, it is as it usually is the next time. */
export function keep(portfolio: string, page: string, what: Kept, storage: Storage = localStorage): void {
	if (!isKeeper) return;
	try {
		storage.setItem(place(portfolio, page), JSON.stringify(what));
	} catch {
		storage.removeItem(place(portfolio, page));
	}
}

/** Returns a value that was kept when it is one of some; else the usual one. */
export function oneOf<Value, Usual = Value>(
	value: unknown,
	all: readonly Value[],
	usual: Usual,
): Value | Usual {
	return all.find((each) => each === value) ?? usual;
}
