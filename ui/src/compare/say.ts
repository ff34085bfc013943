/** A difference in words. */

import { formatWhen } from '../format/dates';
import type { Argument } from '../host/wire/Argument';
import type { ItemDifference } from '../host/wire/ItemDifference';
import type { Kinship } from '../host/wire/Kinship';
import type { RowDifference } from '../host/wire/RowDifference';
import { sayArgument } from '../words/message';
import { say } from '../words/words';

/** Returns what a field holds. */
export function sayValue(words: readonly Argument[] | null): string {
	if (words === null || words.length === 0) return say('compare-nothing');
	return words.map((word) => String(sayArgument(word))).join(' ');
}

/** Returns what a row is called. */
export function sayTitle({ title }: RowDifference): string {
	return title === '' ? say('compare-nameless') : title;
}

/** Returns which field a difference is about; what becomes of the row, where it is about all of it. */
export function sayField(row: RowDifference, { field }: ItemDifference): string {
	return field === null ? say(`compare-fate-${row.fate}`) : say(`compare-field-${field}`);
}

/** Returns why somebody must decide. */
export function sayClash({ clash, with: others }: ItemDifference): string {
	if (clash === null) return '';
	return say(`compare-clash-${clash}`, { with: others.slice(0, 5).join(', ') });
}

/** Returns everything that is said of a row, to search in. */
export function sayRow(row: RowDifference): string {
	const items = row.items.map(
		(item) => `${sayField(row, item)} ${sayValue(item.mine)} ${sayValue(item.theirs)}`,
	);
	return [say(`compare-table-${row.row.table}`), row.title, row.release_title, ...items].join(' ');
}

/** Returns how a file stands to the open plan. */
export function sayKinship(kinship: Kinship): string {
	switch (kinship.kind) {
		case 'copy':
			return say('compare-ancestor', {
				date: kinship.at === null ? say('compare-beginning') : formatWhen(kinship.at),
				mine: kinship.mine,
				theirs: kinship.theirs,
			});
		case 'apart':
			return say('compare-strangers-apart');
		case 'foreign':
			return say('compare-foreign');
		case 'file':
			return say('compare-file');
	}
}
