/** Shifts of a day as people write them: "09:00–12:00, 13:00–17:00". */

import { formatClock } from '../format/dates';
import { readClock } from '../format/typed';
import type { Shift } from '../host/wire/Shift';

/** Returns shifts in words; nothing for a day off. */
export function formatShifts(shifts: readonly Shift[]): string {
	return shifts.map((shift) => `${formatClock(shift.from)}–${formatClock(shift.to)}`).join(', ');
}

/** Returns the shifts that a text says, or null when it says none that can be: they rise and do not touch. */
export function readShifts(text: string): Shift[] | null {
	const shifts: Shift[] = [];
	for (const part of text.split(/[,;]/)) {
		if (part.trim() === '') continue;
		const ends = part.split(/\s*(?:[-–—]|to)\s*/);
		const from = readClock(ends[0] ?? '');
		const to = readClock(ends[1] ?? '');
		if (ends.length !== 2 || from === null || to === null || from >= to) return null;
		if (from < (shifts.at(-1)?.to ?? 0)) return null;
		shifts.push({ from, to });
	}
	return shifts;
}

/** Returns how long the shifts are together, in seconds. */
export function lengthOf(shifts: readonly Shift[]): number {
	return shifts.reduce((sum, shift) => sum + shift.to - shift.from, 0);
}
