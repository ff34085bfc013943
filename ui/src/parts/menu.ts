/** What a menu offers. */

import type { Icon } from './icon';

export interface MenuItem {
	label: string;
	/** A line below that says what it means. */
	note?: string;
	icon?: Icon;
	/** The keys that do the same. */
	keys?: string;
	disabled?: boolean;
	danger?: boolean;
	/** Whether it is the one of several that holds; absent where it is no choice. */
	isOn?: boolean;
	/** Whether a line stands before it. */
	isFirst?: boolean;
	testid?: string;
	act: () => unknown;
}
