/** What an icon is: a component of `@lucide/svelte`, imported one by one. */

import type Plus from '@lucide/svelte/icons/plus';

export type Icon = typeof Plus;
