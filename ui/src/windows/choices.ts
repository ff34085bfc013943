/** The choices that the editors of windows and freezes offer, in the order in which they are shown. */

import type { EventKind } from '../host/wire/EventKind';
import type { FreezeKind } from '../host/wire/FreezeKind';
import type { Hardness } from '../host/wire/Hardness';
import type { ReleaseKind } from '../host/wire/ReleaseKind';
import type { WindowKind } from '../host/wire/WindowKind';
import { say } from '../words/words';

export const RELEASE_KINDS: readonly ReleaseKind[] = [
	'major',
	'minor',
	'patch',
	'security',
	'hotfix',
	'infrastructure',
	'hardware',
	'package',
];

export const WINDOW_KINDS: readonly WindowKind[] = ['standard', 'emergency', 'maintenance'];

export const FREEZE_KINDS: readonly FreezeKind[] = [
	'change',
	'code',
	'environment',
	'regional',
	'holiday',
	'business',
];

export const EVENT_KINDS: readonly EventKind[] = ['vendor', 'platform', 'regulator', 'other'];

export const HARDNESS: readonly Hardness[] = ['hard', 'soft'];

/** Returns choices as options, said under a prefix: `window-kind` and `standard`. */
export function options<Value extends string>(
	prefix: string,
	values: readonly Value[],
): { value: Value; label: string }[] {
	return values.map((value) => ({ value, label: say(`${prefix}-${value}`) }));
}
