/** On which page, and at which row of it, people see what a finding or message is about. */

import type { Subject } from '../host/wire/Subject';
import type { Session } from './session.svelte';

/** Shows it. */
export function show(session: Session, subject: Subject): void {
	switch (subject.kind) {
		case 'task':
		case 'release':
		case 'product':
		case 'portfolio': {
			const key = subject.kind === 'portfolio' ? (session.mirror.portfolio?.id ?? '') : subject.id;
			session.view = 'plan';
			session.mirror.reveal(key);
			session.selection.select(key);
			session.wanted = { key };
			return;
		}
		case 'dependency': {
			const dependency = session.mirror.dependencies.get(subject.id);
			if (!dependency) return;
			show(session, { kind: 'task', id: dependency.successor });
			session.selection.selectLink(subject.id);
			return;
		}
		case 'calendar':
			session.view = 'calendars';
			return;
		case 'person':
			session.view = 'people';
			return;
		case 'gate':
		case 'review':
			session.wantedRow = subject.id;
			session.view = 'gates';
			return;
		case 'criterion':
		case 'sign-off': {
			const rows = subject.kind === 'criterion' ? session.mirror.criteria : session.mirror.signOffs;
			const gate = rows.get(subject.id)?.gate;
			if (gate !== undefined) show(session, { kind: 'gate', id: gate });
			return;
		}
		case 'window':
		case 'freeze':
		case 'waiver':
		case 'external-event':
			session.wantedRow = subject.id;
			session.view = 'windows';
			return;
		case 'environment':
		case 'booking':
		case 'outage':
			session.wantedRow = subject.id;
			session.view = 'environments';
			return;
		case 'template':
			session.wantedRow = subject.id;
			session.view = 'templates';
			return;
		case 'view':
			session.wantedView = subject.id;
			session.view = 'plan';
			return;
		case 'raid-item':
			session.wantedRow = subject.id;
			session.view = 'raid';
			return;
		case 'baseline':
			session.view = 'settings';
			return;
	}
}
