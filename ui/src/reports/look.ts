/** What a report has of its company: its colour, its sign, and the template of its slides. */

import type { Colour } from '../host/wire/Colour';
import type { KeptFile } from '../host/wire/KeptFile';
import type { ReportLook } from '../host/wire/ReportLook';

/** A report as it is by itself. */
export const NO_LOOK: ReportLook = { accent: null, logo: null, template: null };

/** Returns a colour as it is kept, `#1f5fbf`; null where it is none. */
export function readColour(text: unknown): Colour | null {
	const digits = typeof text === 'string' ? /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1] : undefined;
	return digits === undefined ? null : `#${digits.toLowerCase()}`;
}

/** Returns a look that was kept, as far as it makes sense. */
export function readLook(read: unknown): ReportLook {
	if (typeof read !== 'object' || read === null) return NO_LOOK;
	const { accent, logo, template } = read as Record<string, unknown>;
	return { accent: readColour(accent), logo: readFile(logo), template: readFile(template) };
}

function readFile(read: unknown): KeptFile | null {
	if (typeof read !== 'object' || read === null) return null;
	const { name, hash, size } = read as Record<string, unknown>;
	const isFile = typeof name === 'string' && typeof hash === 'string' && typeof size === 'number';
	return isFile ? { name, hash, size } : null;
}
