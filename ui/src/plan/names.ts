/** What rows are called on every screen. */

import type { Release } from '../host/wire/Release';
import { groupName } from '../views/groups';
import { say } from '../words/words';
import type { Mirror } from './mirror.svelte';
import type { Row } from './tree';

/** "Payments 4.2", also when the name already says the version. */
export function releaseName(release: Release): string {
	if (release.version === '' || release.name.endsWith(release.version)) return release.name;
	return say('release-name', { name: release.name, version: release.version });
}

/** The name of a row of any kind. */
export function rowName(mirror: Mirror, row: Row): string {
	switch (row.kind) {
		case 'portfolio':
			return mirror.portfolio?.name ?? '';
		case 'product':
			return mirror.product(row.key)?.name ?? '';
		case 'release': {
			const release = mirror.release(row.key);
			return release ? releaseName(release) : '';
		}
		case 'task':
			return mirror.task(row.key)?.name ?? '';
		case 'group':
			return groupName(mirror, row.key);
		case 'lane':
			return row.tasks.map((task) => mirror.task(task.key)?.name ?? '').join(' · ');
		case 'new':
			return say('grid-add-task');
	}
}
