/** Commands that would mend a finding, each measured by a preview. */

import { decode } from '../host/frame';
import type { Fix } from '../host/wire/Fix';
import type { PreviewHead } from '../host/wire/PreviewHead';
import type { Session } from '../plan/session.svelte';
import { previewable } from '../windows/signature';
import { asFailure, sayFailure } from '../words/message';

export interface Measured {
	fix: Fix;
	/** What it would bring; null when it cannot be done. */
	head: PreviewHead | null;
	problem: string | null;
}

/** Returns the fixes of a finding in order; null when nobody waits for them any longer. */
export async function measured(
	session: Session,
	fingerprint: string,
	isWanted: () => boolean,
): Promise<Measured[] | null> {
	let fixes: Fix[] = [];
	try {
		fixes = await session.host.fixes(fingerprint);
	} catch {
		// The finding went while it was shown; the next delta takes it off the list.
	}
	const results: Measured[] = [];
	for (const fix of fixes) {
		if (!isWanted()) return null;
		results.push(await tried(session, fix));
	}
	return isWanted() ? results : null;
}

async function tried(session: Session, fix: Fix): Promise<Measured> {
	try {
		const { head } = decode<PreviewHead>(await session.host.preview(previewable(fix.command), []));
		return { fix, head, problem: null };
	} catch (thrown) {
		return { fix, head: null, problem: sayFailure(asFailure(thrown)) };
	}
}
