/** What is said to a screen reader when a change is made: what, how much it moved, and which release. */

import { formatDate } from '../format/dates';
import type { Done } from '../plan/done';
import type { Mirror } from '../plan/mirror.svelte';
import { releaseName } from '../plan/names';
import { sayMessage } from '../words/message';
import { say } from '../words/words';

/** "Move Build API to 12 March, 14 tasks shifted, release unchanged". */
export function announcementOf(done: Done, mirror: Mirror): string {
	const label = sayMessage(done.label);
	const what = done.way === 'perform' ? label : say(`shell-done-${done.way}`, { what: label });
	if (done.moved === 0) return what;
	const release = done.release && mirror.release(done.release.id);
	return [
		what,
		say('shell-done-moved', { count: done.moved }),
		release && done.release
			? say('shell-done-release', {
					release: releaseName(release),
					date: formatDate(done.release.finish, 'plain'),
				})
			: say('shell-done-releases-stand'),
	].join(', ');
}
